"""Calls that fail, and what is in the way of a journal (A1 to A23): what is said, how it ends, and what is on disk."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys

from rig import Rig

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
FULL, PART, QUOTA = "the disk is full", "only a part of the line could be written", "the disk quota is used up"
UNSURE = "not confirmed on disk"

# Row, call on the journal and what becomes of it, exit status, what is said, how often the call is made then.
CALLS = (
    ("A1", "write:error=ENOSPC", 74, FULL, 1),
    ("A3", "write:retval=3", 74, PART, 1),
    ("A4", "write:error=EIO", 74, "cannot be written: Input/output error", 1),
    ("A5", "write:error=EDQUOT", 74, QUOTA, 1),
    ("A7", "fdatasync:error=EIO", 74, UNSURE, 1),
    ("A8", "fdatasync:error=ENOSPC", 74, UNSURE, 1),
    ("A9", "close:error=EIO", 0, "", None),
    ("A12", "openat:error=EMFILE", 74, "no more files can be opened", None),
    ("A21", "read:error=EIO", 74, "bytes before it were readable", None),
    ("A21", "read:error=EIO:when=2", 74, "bytes before it were readable", None),
    ("A22", "write:error=EINTR:when=1", 0, "", 2),
    ("A22", "flock:error=EINTR:when=1", 0, "", 2),
    ("A22", "openat:error=EINTR:when=1", 0, "", None),
    ("A22", "read:error=EINTR:when=1", 0, "", None),
    ("A23", "flock:error=ENOLCK", 75, "keep the data on a disk of this machine", None),
)

# Row, call while another plan is taken in, exit status, what is said.
IMPORTS = (
    ("A19", "link:error=EIO", 74, "Input/output error"),
    ("A19", "link:error=EXDEV", 74, "cross-device"),
    ("A19", "link:error=EPERM -e inject=rename:error=EIO", 74, "Input/output error"),
    ("A20", "fsync:error=EIO:when=1", 74, UNSURE),
    ("A20", "fsync:error=EIO:when=2", 74, UNSURE),
    ("A20", "fsync:error=EINVAL:when=2", 0, ""),
)


def said(row, done, status, words):
    assert done.returncode == status and words in done.stderr, (row, done.returncode, done.stdout + done.stderr)
    assert ("Saved" in done.stdout) == (status == 0) or "plan" in done.args, (row, done.stdout)


def note(rig, prefix=()):
    return rig.run("log", "note", prefix=prefix, given="a note")


def failing_calls(rig):
    (journal,) = rig.journal()
    for row, call, status, words, times in CALLS:
        old = journal.read_bytes()
        trace = rig.root / "trace"
        done = note(rig, ("strace", "-f", "-o", trace, "-P", journal, "-e", f"inject={call}"))
        said(row, done, status, words)
        made = len(re.findall(rf"^\d+ +{call.split(':')[0]}\(", trace.read_text(), re.MULTILINE))
        assert times in (None, made), f"{row}: {call}: called {made} times"
        closed = re.findall(r"^\d+ +(openat|close)\(", trace.read_text(), re.MULTILINE)
        assert row != "A9" or closed.count("close") == closed.count("openat"), f"closed twice: {closed}"
        new = journal.read_bytes()
        assert new.startswith(old), f"{row}: old bytes changed"
        added = status == 0 or words == UNSURE  # what is not confirmed is there all the same, as long as the power stays
        assert new[len(old):].count(b"\n") == added and new.endswith(b"\n"), f"{row}: {new[len(old):]}"
        rig.done("log", "check")


def failing_imports(rx):
    for row, call, status, words in IMPORTS:
        with Rig(rx) as rig:
            rig.import_plan()
            before = rig.done("plan", "show"), rig.journal_text()
            changed = rig.plan.replace("breaths = 30", "breaths = 5")
            done = rig.run("plan", "import", "--yes", "-", given=changed,
                           prefix=("strace", "-f", "-o", "/dev/null", "-e", *f"inject={call}".split()))
            said(row, done, status, words)
            after = rig.done("plan", "show"), rig.journal_text()
            assert (before == after) == (status != 0), f"{row}: {call}: not the plan of before"
            left = [path.name for path in rig.data.rglob(".new-*")]
            assert not left, f"{row}: {call} left {left}"
            rig.done("plan", "import", "--yes", "-", given=changed)


def limits(rig):
    (journal,) = rig.journal()
    for row, room, words in (("A6", 0, "a limit on file sizes is reached"), ("A6", 10, PART)):
        old = journal.read_bytes()
        said(row, note(rig, ("prlimit", f"--fsize={len(old) + room}")), 74, words)
        assert journal.read_bytes() == old, f"{row}: not as it was"


def no_file_at_all(rig):
    """A folder, a pipe, a socket, a device, a link in the place of the journal (A13 to A15)."""
    (journal,) = rig.journal()
    aside = rig.root / "aside"
    journal.rename(aside)
    ways = (
        ("A13", journal.mkdir, journal.rmdir, 74, "this is a folder"),
        ("A13", lambda: os.mkfifo(journal), journal.unlink, 74, "this is a named pipe"),
        ("A13", lambda: socket.socket(socket.AF_UNIX).bind(str(journal)), journal.unlink, 74, "this is a socket"),
        ("A13", lambda: journal.symlink_to("/dev/zero"), journal.unlink, 74, "this is a device"),
        ("A14", lambda: journal.symlink_to("nowhere"), journal.unlink, 73, "leads to a file that is not there"),
        ("A14", lambda: journal.symlink_to(journal.name), journal.unlink, 74, "leads back to itself"),
        ("A14", lambda: (journal.symlink_to(aside), os.chown(aside, 65534, 65534)),
         lambda: (journal.unlink(), os.chown(aside, 0, 0)), 77, "belongs to another user"),
        ("A15", lambda: journal.symlink_to(aside), journal.unlink, 0, ""),
    )
    old = aside.read_bytes()
    for row, make, take_away, status, words in ways:
        make()
        said(row, note(rig), status, words)
        assert aside.read_bytes().startswith(old) and (aside.read_bytes() == old) == (status != 0), row
        rig.run("log", "show")  # comes to an end
        take_away()
    aside.rename(journal)


def folders(rig):
    """Folders that are missing, and a file in the way of one (A16, A17)."""
    deep, trace = rig.root / "a" / "b", rig.root / "trace"
    trace_it = ("strace", "-f", "-y", "-o", trace, "-e", "trace=mkdir,fsync")
    done = subprocess.run([*trace_it, rig.rx, "--data-dir", deep, "log", "note"], env=rig.env_of(trace_it), input="text",
                          capture_output=True, text=True, timeout=60)
    said("A16", done, 0, "")
    made = re.findall(r'mkdir\("([^"]+)", 0700\) += 0', trace.read_text())
    assert [made.count(str(path)) for path in (deep.parent, deep, deep / "journal")] == [1, 1, 1], made
    for path in map(pathlib.Path, made):
        assert path.stat().st_mode & 0o777 == 0o700, f"A16: {path}"
        assert f"<{path.parent}>) " in trace.read_text(), f"A16: {path.parent} was not synced"
    (rig.root / "file").touch()
    done = subprocess.run([rig.rx, "--data-dir", rig.root / "file" / "data", "log", "note"], env=rig.env, input="text",
                          capture_output=True, text=True, timeout=60)
    said("A17", done, 73, "cannot be made")


def not_permitted(rig):
    """A folder that is not to be written to (A11)."""
    (journal,) = rig.journal()
    given_to(rig, 65534)
    gone = journal.rename(rig.root / "aside")
    for folder, words in ((journal.parent, ("log", "note")), (rig.data / "state", rig.session(600))):
        folder.chmod(0o500)
        said("A11", rig.run(*words, prefix=NOBODY, given="text"), 77, f"{folder}/")
        folder.chmod(0o700)
    gone.rename(journal)
    given_to(rig, 0)


def given_to(rig, owner):
    for path in (rig.root, *rig.root.rglob("*")):
        os.chown(path, owner, owner, follow_symlinks=False)


def main(rx):
    failing_imports(rx)
    with Rig(rx) as rig:
        rig.rx = shutil.copy(rx, rig.root / "rx")  # where everybody can run it
        rig.import_plan()
        failing_calls(rig)
        limits(rig)
        folders(rig)
        if os.geteuid() == 0:
            no_file_at_all(rig)
            not_permitted(rig)
        else:
            print("not tried, for want of root: A11, A13 to A15")


if __name__ == "__main__":
    main(sys.argv[1])
