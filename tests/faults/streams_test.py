"""Standard streams that are closed or full: the record is whole, and only what was asked for decides the status."""

import itertools
import os
import subprocess
import sys

from rig import Rig

STREAMS = (0, 1, 2)
PRINTING = ((), ("--help",), ("--version",), ("due",), ("plan", "show"), ("plan", "list"), ("plan", "new"),
            ("session", "preview"), ("log", "show"), ("log", "show", "--json"), ("log", "check"))


def closed_combinations():
    for count in STREAMS:
        yield from itertools.combinations(STREAMS, count + 1)


def check_closed(rig, closed):
    before = "".join(path.read_text() for path in rig.journal())
    open_files = {name: subprocess.DEVNULL for name in ("stdin", "stdout", "stderr")}
    done = subprocess.run(rig.argv(*rig.session(600)), env=rig.env, timeout=60, check=False, **open_files,
                          preexec_fn=lambda: [os.close(stream) for stream in closed])
    assert done.returncode == 0, (closed, done.returncode)
    after = "".join(path.read_text() for path in rig.journal())
    assert after.startswith(before), f"{closed}: what stood in the journal changed"
    added = after[len(before):]
    assert added.count("\n") == 1 and " session " in added and " sum=" in added, f"{closed}: added {added!r}"


def check_full(rig, *words):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(rig.argv(*words), env=rig.env, stdin=subprocess.DEVNULL, stdout=full,
                              stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 74, (words, done.returncode)
    assert b"standard output" in done.stderr, (words, done.stderr)


def check_reader_gone(rig, *words):
    """The reader of a pipe that left early, as head does."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(rig.argv(*words), env=rig.env, stdin=subprocess.DEVNULL, stdout=pipe,
                              stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode in (0, 1, 141) and done.stderr == b"", (words, done.returncode, done.stderr)


def main(rx):
    with Rig(rx) as rig:
        rig.import_plan()
        for closed in closed_combinations():
            check_closed(rig, closed)
        for words in PRINTING:
            check_full(rig, *words)
            check_reader_gone(rig, *words)
        checked = rig.run("log", "check")
        assert checked.returncode == 0, checked.stdout + checked.stderr


if __name__ == "__main__":
    main(sys.argv[1])
