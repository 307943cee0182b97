"""Journals as power cuts, editors and synchronisers leave them (A27 to A34, E8): named by line, read, and never changed."""

import re
import sys

from rig import Rig

HUGE = b"2026-11-20T21:00:00+01:00 note text=" + b"x" * (10 << 20) + b"\n"


def marked(journal):
    """Two machines' last lines, as git leaves them."""
    *lines, last = journal.splitlines(True)
    return b"".join((*lines, b"<<<<<<< ours\n", last, b"=======\n", b">>>>>>> theirs\n"))


def turned(journal):
    """Records in another order, one of them twice, one far ahead."""
    first, *lines = journal.splitlines(True)
    return b"".join((first, *reversed(lines), lines[0], b"2126-11-20T21:00:00+01:00 note text=ahead\n"))


# Row, what is done to the journal, status of the check and what it says, status of the next record.
DAMAGES = (
    ("A27", lambda old: old[:-3], 1, ".journal:5:", 0),
    ("A28", lambda old: old + b"\0" * 205, 1, "205 empty bytes", 0),
    ("A29", lambda old: b"\xef\xbb\xbf" + old, 0, "", 0),
    ("A29", lambda old: old.replace(b"\n", b"\r\n"), 0, "", 0),
    ("A29", lambda old: old.decode().encode("utf-16"), 1, "iconv -f UTF-16", 65),
    ("A29", lambda old: old.decode().encode("utf-16-le"), 1, "iconv -f UTF-16", 65),
    ("A30", marked, 1, ".journal:5:1: ", 0),
    ("A32", lambda old: old + HUGE, 1, ".journal:6:", 0),
    ("A33", turned, 1, "which is still to come", 0),
    ("A34", lambda old: old, 0, "", 0),
)


def places(said):
    """Lines of the journal that are named."""
    return re.findall(r"\.journal:(\d+):", said)


def damaged(rx, like, row, change, status, words, next_status):
    with Rig(rx, like=like) as rig:
        (journal,) = rig.journal()
        journal.write_bytes(change(journal.read_bytes()))
        if row == "A34":
            journal.chmod(0o644)
        old = journal.read_bytes()
        checked = rig.run("log", "check")
        assert checked.returncode == status and words in checked.stderr, (row, checked)
        shown = rig.run("log", "show", "--since", "2020-01-01")
        assert shown.returncode == 0 and ("2 told later" in shown.stdout) == (next_status == 0), (row, shown)
        added = rig.run("log", "note", given="and on")
        assert added.returncode == next_status, (row, added)
        new = journal.read_bytes()
        assert new.startswith(old) and (new == old) == (next_status != 0), f"{row}: old bytes changed"
        ending = b"\r\n" if b"\r\n" in old else b"\n"
        *_, last = new.splitlines(True)
        assert new == old or b' text="and on" sum=' in last and last[len(last.rstrip()):] == ending, (row, last)
        again = rig.run("log", "check")
        assert places(again.stderr) == places(checked.stderr), (row, checked.stderr, again.stderr)


def copies(rx, like):
    """What synchronisers leave is named and not read (E8)."""
    with Rig(rx, like=like) as rig:
        (journal,) = rig.journal()
        extra = b"2026-11-20T21:00:00+01:00 note text=copied\n"
        for name in (f"{journal.stem}.sync-conflict-20261120-213005.journal", f"{journal.stem} (conflicted copy).journal", f"{journal.name}~"):
            (journal.parent / name).write_bytes(extra)
            checked = rig.run("log", "check")
            assert checked.returncode == 1 and name in checked.stderr, checked
            assert "copied" not in rig.done("log", "export", "--format", "json"), name
            rig.done("log", "merge", str(journal.parent / name))
            assert "copied" in rig.done("log", "export", "--format", "json"), name
            (journal.parent / name).unlink()
            journal.write_bytes(journal.read_bytes().replace(extra, b""))


def main(rx):
    with Rig(rx) as rig:
        rig.import_plan()
        for minute in (10, 20):
            rig.done("log", "add", "--yes", "--at", f"2026-11-20 21:{minute}")
        rig.done("log", "note", given="the last")
        for damage in DAMAGES:
            damaged(rx, rig, *damage)
        copies(rx, rig)


if __name__ == "__main__":
    main(sys.argv[1])
