"""Nobody reads along: while rx waits for an answer, another process of the same person cannot open its memory."""

import os
import pathlib
import pty
import subprocess
import sys

from rig import Rig

NOBODY = 65534


def as_nobody():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def main(rx):
    with Rig(rx) as rig:
        if b"__asan_init" in pathlib.Path(rx).read_bytes():
            return  # the search for leaks reads along
        rig.root.chmod(0o777)
        subprocess.run(["chown", "-R", str(NOBODY), str(rig.root)], check=True)
        answers, terminal = pty.openpty()
        waiting = subprocess.Popen(rig.argv("log", "note"), env=rig.env, stdin=terminal, stderr=terminal,
                                   stdout=subprocess.DEVNULL, preexec_fn=as_nobody)
        os.read(answers, 1)  # it asks
        process = pathlib.Path(f"/proc/{waiting.pid}")
        owner = (process / "environ").stat().st_uid
        core = [line for line in (process / "limits").read_text().splitlines() if line.startswith("Max core")]
        spied = subprocess.run(["cat", str(process / "environ")], preexec_fn=as_nobody, capture_output=True)
        waiting.kill()
        waiting.wait()
        assert owner == 0, "the process can be looked into by its owner"
        assert spied.returncode != 0 and spied.stdout == b"", "another process read its environment"
        assert core[0].split()[4:6] == ["0", "0"], core


if __name__ == "__main__":
    main(sys.argv[1])
