"""Disks that are full, cannot be written to, or go (A1, A2, A10, A18, A24, A26), in notes and in mid-session.

Needs root, and mounts of its own; where the system does not allow them what is not tried is named.
"""

import os
import shutil
import subprocess
import sys

from rig import Rig

APART = "RX_TEST_IN_MOUNTS_OF_ITS_OWN"


PART, FULL = "only a part of the line could be written", "the disk is full"


def refused(row, done, status, words):
    assert done.returncode == status and words in done.stderr, (row, done.returncode, done.stdout + done.stderr)


def mounts(rig):
    """Disks that are full, have no room for new files, can only be read (A2, A10, A18)."""
    home = rig.data
    place = rig.data = rig.root / "mounted"
    place.mkdir()
    for row, options, status, words in (("A2", "size=48k", 74, PART), ("A10", "", 74, "can only be read from"),
                                        ("A18", "nr_inodes=2", 73, "no room for new files")):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"{options or 'size=1m'},mode=0700", "tmpfs", place], check=True)
        rig.data = place / "data"
        if row != "A18":
            shutil.copytree(home, rig.data)
        if row == "A10":
            subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        old = rig.journal_text()
        refused(row, rig.run("log", "note", given="x" * 60000), status, words)
        assert rig.journal_text() == old, f"{row}: not as it was"
        if row == "A10":
            rig.done("log", "check")
            rig.done("log", "show")
            done = rig.run(*rig.session(600))
            refused(row, done, 74, words)
            assert "Breathe" not in done.stdout, "A10: practised before it was said"
        subprocess.run(["umount", place], check=True)
    rig.data = home


def practice(rig, prefix, on_breath, status, *words):
    """A session that loses its disk when the first breath is seen."""
    running = subprocess.Popen([*prefix, *rig.argv(*rig.session(60))], env=rig.env_of(prefix), stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    shown = ""
    for line in running.stdout:
        shown += line
        if on_breath and "Breathe in" in line:
            on_breath()
            on_breath = None
    assert running.wait(20) == status, (running.returncode, shown)
    assert all(word in shown for word in words), shown


def sessions(rig):
    """A full disk, a journal deleted, and a disk gone in mid-session (A1, A24, A26)."""
    (rig.data / "config.toml").write_text('sound = false\nlead-in = "0s"\n')
    (journal,) = rig.journal()
    old = journal.read_text()
    practice(rig, ("strace", "-f", "-o", "/dev/null", "-P", journal, "-e", "inject=write:error=ENOSPC"), None, 74, FULL,
             " session id=")
    assert journal.read_text() == old, "A1: not as it was"
    rig.done("session", "recover", "--keep")
    assert " session id=" in journal.read_text()[len(old):], "A1: the record did not wait"

    practice(rig, (), journal.unlink, 0, "Saved")
    assert journal.read_text().count(" session id=") == 1, "A24: the session is not in the new file"


def disk_gone(rig):
    """Unmounted in mid-session (A26): where it was nothing can be written, so what was done is printed."""
    place = rig.root / "stick"
    place.mkdir(mode=0o555)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,mode=0700,uid=65534,gid=65534", "tmpfs", place], check=True)
    home, rig.data = rig.data, place / "data"
    shutil.copytree(home, rig.data)
    for path in (rig.root, *rig.data.rglob("*"), rig.data):
        os.chown(path, 65534, 65534)
    practice(rig, ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
             lambda: subprocess.run(["umount", "-l", place], check=True), 77, " session id=")
    rig.data = home


def can_mount():
    return os.geteuid() == 0 and subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
                                                stderr=subprocess.DEVNULL).returncode == 0


def main(rx):
    if APART not in os.environ and can_mount():
        os.execvpe("unshare", ["unshare", "-m", sys.executable, "-B", *sys.argv], {**os.environ, APART: "yes"})
    with Rig(rx) as rig:
        rig.rx = shutil.copy(rx, rig.root / "rx")  # where everybody can run it
        rig.import_plan()
        if APART in os.environ:
            mounts(rig)
            disk_gone(rig)
        else:
            print("not tried, for want of root or of mounts: A2, A10, A18, A26")
        sessions(rig)


if __name__ == "__main__":
    main(sys.argv[1])
