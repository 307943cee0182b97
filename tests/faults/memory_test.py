"""Too little memory (B7): rx comes to an end it chose, what it called saved is there, and nothing else was touched."""

import collections
import sys

from rig import Rig

MEBIBYTE = 1 << 20
LINE = "2026-11-20T21:00:00+01:00 note text=" + "long-" * 100 + "\n"
LOADER = 127  # of the system, where not even rx itself fits in
BUG = 70


def main(rx):
    with Rig(rx) as rig:
        rig.import_plan()
        (journal,) = rig.journal()
        with open(journal, "a") as file:
            file.write(LINE * 3000)
        ends = collections.Counter()
        for room in range(8, 40, 2):
            old = journal.read_bytes()
            for words in (("log", "note"), ("undo",)):
                done = rig.run(*words, prefix=("prlimit", f"--as={room * MEBIBYTE}"), given=f"with-{room}.")
                assert done.returncode in (0, BUG, LOADER), (words, room, done)
                assert done.returncode != BUG or "bad_alloc" in done.stderr, (words, room, done.stderr)
                new = journal.read_bytes()
                assert new.startswith(old) and new.endswith(b"\n"), (words, room)
                said = "Saved" in done.stdout or "Taken back" in done.stdout
                assert new[len(old):].count(b"\n") >= said, (words, room, done.stdout)
                old = new
                ends[done.returncode] += 1
        assert ends[0] and ends[BUG], f"not all of this was tried: {ends}"
        rig.done("log", "check")
        assert not list(rig.data.rglob(".new-*")), "left a file behind"


if __name__ == "__main__":
    main(sys.argv[1])
