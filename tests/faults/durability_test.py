"""Seen from the kernel: a record is one write, synced before rx says so, and no command opens a socket."""

import re
import sys

from rig import Rig

CALLS = "trace=write,pwrite64,writev,fdatasync,fsync,openat,socket,connect,bind,sendto,sendmsg,getsockopt,socketpair"


def traced(rig, *words):
    trace = rig.root / "trace"
    done = rig.run(*words, prefix=("strace", "-f", "-y", "-s", "4096", "-e", CALLS, "-o", str(trace)))
    lines = trace.read_text(errors="replace").splitlines()
    sockets = [line for line in lines if re.search(r"\b(socket|connect|bind|sendto|sendmsg|socketpair)\(", line)]
    assert not sockets, f"{words}: a socket call: {sockets[0]}"
    return done, lines


def check_record(lines, said):
    """One write to the journal holds the whole line; a sync of it follows; only then `said` is printed."""
    writes = [i for i, line in enumerate(lines) if re.search(r"\bwrite\(\d+<[^>]*\.journal>", line)]
    assert len(writes) == 1, f"{len(writes)} writes to the journal"
    record = lines[writes[0]]
    assert re.search(r" sum=[0-9a-f]{8}\\n\"", record), f"not a whole line: {record}"
    syncs = [i for i, line in enumerate(lines) if re.search(r"\bf(data)?sync\(\d+<[^>]*\.journal>\)\s+= 0", line)]
    printed = [i for i, line in enumerate(lines) if re.search(r"\bwrite\(1<", line) and said in line]
    assert syncs and printed, "no sync, or nothing printed"
    assert writes[0] < syncs[0] < printed[0], "said before it was synced"


def main(rx):
    with Rig(rx) as rig:
        plan = str(rig.root / "plan.toml")
        done, lines = traced(rig, "plan", "import", "--yes", plan)
        assert done.returncode == 0, done.stderr
        check_record(lines, "plan in use")

        done, lines = traced(rig, *rig.session(600))
        assert done.returncode == 0, done.stderr
        check_record(lines, "Saved")

        for words in (("plan", "check", plan), ("plan", "show"), ("plan", "list"), ("plan", "use", "fault-test"), ("plan", "new"),
                      ("session", "preview"), ("session", "recover"), ("log", "show", "--json"), ("log", "check"),
                      ("due",), ("--help",), ("--version",), ()):
            done, lines = traced(rig, *words)
            assert done.returncode in (0, 1), (words, done.stderr)
            written = [line for line in lines if re.search(r"O_(WRONLY|RDWR|CREAT)", line) and str(rig.data) in line]
            if words in (("due",), ("log", "show", "--json"), ("session", "preview"), ("plan", "show")):
                assert not written, f"{words} opened something for writing: {written[0]}"


if __name__ == "__main__":
    main(sys.argv[1])
