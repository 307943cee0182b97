"""What a power cut leaves of what was called saved (B3, B4, B5, B10): images of file systems, taken while rx writes.

Usage: power_cut.py RX [IMAGES [FILE-SYSTEM ...]]: so many of ext4, xfs and btrfs each. Not part of the tests: it needs
root, loop devices, xfsprogs and btrfs-progs, and minutes. A file system lives in a file on another one that can share
blocks; a copy of that file, made at once at a random moment, is what its disk would hold had the power gone then, but for
what the disk itself still held back. It is mounted, which replays its log, and judged by `rx log check` and by what was
called saved before. What timewarrior and taskwarrior called done is looked for on images of the same kind, a tenth as many.
"""

import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from rig import PLAN

FILE_SYSTEMS = {"ext4": "", "xfs": ",nouuid", "btrfs": ""}
SIZE = 320 << 20  # xfs takes no less than 300 MB


def call(*words, given=None, **variables):
    return subprocess.run([str(word) for word in words], input=given, capture_output=True, text=True, timeout=120,
                          env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/nonexistent", **variables})


def must(*words, **how):
    done = call(*words, **how)
    assert done.returncode == 0, (words, done.stdout + done.stderr)
    return done.stdout


class Writer(threading.Thread):
    """Does one thing after another below a folder; `done` are those that were called saved."""

    def __init__(self, root):
        super().__init__(daemon=True)
        self.root = root
        self.done = []
        self.ending = False

    def run(self):
        number = 0
        while not self.ending:
            said = self.write(self.root, number)
            assert said, f"{type(self).__name__} could not write"
            self.done.append(said)
            number += 1


class RxWriter(Writer):
    """Begins a new folder every now and then, and judges its newest records: those before were, on images before."""

    rx = ""
    of_one_folder = 40
    judged = 160

    def folder(self, root, number):
        return root / f"{type(self).__name__}-{number // self.of_one_folder}"

    def call_rx(self, folder, *words, given=None):
        return call(self.rx, "--data-dir", folder, *words, given=given)

    def text(self, folder):
        """Of its journal, as any reader finds it."""
        return "".join(path.read_text(errors="replace") for path in folder.glob("journal/*.journal"))

    def lost(self, root, done):
        first = max(0, len(done) - self.judged)
        text = "".join(map(self.text, {self.folder(root, number) for number in range(first, len(done))}))
        gone = sum(each not in text for each in done[first:])
        return gone + (bool(done) and not self.is_sound(self.folder(root, len(done) - 1)))

    def is_sound(self, folder):
        """A clean check; or a last line that was torn, which the next record passes over."""
        checked = self.call_rx(folder, "log", "check")
        torn = checked.returncode == 1 and len(re.findall(r"\.journal:\d+:", checked.stderr)) == 1
        goes_on = self.call_rx(folder, "log", "note", given="and on").returncode == 0
        return (checked.returncode == 0 or torn) and goes_on


class Notes(RxWriter):
    """One record after another (B3)."""

    def write(self, root, number):
        text = f"note-{number}."
        return "Saved" in self.call_rx(self.folder(root, number), "log", "note", given=text).stdout and f" text={text} "


class FirstNotes(Notes):
    """The first record of a folder that was not there (B4)."""

    of_one_folder = 1


class Plans(RxWriter):
    """A plan is taken in, and taken back (B5): what holds is what was said last, or what came after it."""

    def write(self, root, number):
        folder = self.folder(root, number)
        if number % self.of_one_folder % 2:
            return re.search(r"rx log void (\S+) brings it back", self.call_rx(folder, "undo").stderr)[1] + " day="
        given = PLAN.replace("for tests", f"of version {number}")
        said = self.call_rx(folder, "plan", "import", "--yes", "-", given=given).stdout
        return "in use from now on" in said and re.search(r"\((fault-test@\w{12})\)\.\nIt is", said)[1] + " sum="

    def is_sound(self, folder):
        kept = list(folder.glob("plans/*.toml"))
        whole = self.call_rx(folder, "plan", "check", *kept).returncode == 0
        named = {f"{name}.toml" for name in re.findall(r" plan=(\S+)", self.text(folder))} <= {path.name for path in kept}
        shown = self.call_rx(folder, "plan", "show").returncode
        return whole and named and shown in (0, 66) and super().is_sound(folder)


class Timewarrior(Writer):
    def write(self, root, number):
        day = f"{2001 + number // 28 // 12:04}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        done = call("timew", "track", f"{day}T10:00", "-", f"{day}T11:00", f"tag-{number}.", ":yes",
                    TIMEWARRIORDB=str(root / "timew"), HOME=str(root))
        return done.returncode == 0 and f"tag-{number}."

    def lost(self, root, done):
        text = "".join(path.read_text(errors="replace") for path in root.glob("timew/data/*-*.data"))
        return sum(each not in text for each in done)


class Taskwarrior(Writer):
    def write(self, root, number):
        done = call("task", "rc.confirmation=no", "add", f"task-{number}.", TASKDATA=str(root / "task"),
                    TASKRC="/dev/null", HOME=str(root))
        return done.returncode == 0 and f"task-{number}."

    def lost(self, root, done):
        text = "".join(path.read_text(errors="replace") for path in root.glob("task/*.data"))
        return sum(each not in text for each in done)


def mounted(image, place, kind):
    place.mkdir(exist_ok=True)
    must("mount", "-o", "loop" + FILE_SYSTEMS[kind], image, place)


def unmounted(place):
    """Others may be looking at it: whatever looks at every new disk."""
    while call("umount", place).returncode != 0:
        time.sleep(0.05)


def judge(writers, done, place):
    return {type(writer).__name__: writer.lost(place, said) for writer, said in zip(writers, done)}


def cut(writers, image, base, kind, number):
    """What an image lost, by writer; every tenth once more, with the power gone as soon as it was mounted again (B10)."""
    done = [list(writer.done) for writer in writers]
    # Names of their own: where another mount of it is still held somewhere, the old loop device would be taken.
    once, twice, place = base / f"once-{number}.img", base / f"twice-{number}.img", base / "cut"
    must("cp", "--reflink=always", image, once)
    mounted(once, place, kind)
    if number % 10 == 0:
        must("cp", "--reflink=always", once, twice)
    lost = judge(writers, done, place)
    unmounted(place)
    if number % 10 == 0:
        mounted(twice, place, kind)
        again = judge(writers, done, place)
        unmounted(place)
        twice.unlink()
        lost = {name: max(lost[name], again[name]) for name in lost}
    once.unlink()
    return lost


def bench(base, kind, images, writer_kinds):
    """For each writer: images that lost something, the most that one lost, and what was called done in all."""
    image, place = base / f"{kind}.img", base / kind
    with open(image, "wb") as file:
        file.truncate(SIZE)
    must(f"mkfs.{kind}", "-q", image)
    mounted(image, place, kind)
    writers = [each(place) for each in writer_kinds]
    for writer in writers:
        writer.start()
    results = []
    for number in range(images):
        time.sleep(random.uniform(0, 0.2))
        results.append(cut(writers, image, base, kind, number))
        assert all(writer.is_alive() for writer in writers), "a writer ended"
    for writer in writers:
        writer.ending = True
        writer.join()
    unmounted(place)
    image.unlink()
    for writer in writers:
        lost = [result[type(writer).__name__] for result in results]
        print(f"{kind:6} {type(writer).__name__:12} {images:6} {len(writer.done):8} {sum(map(bool, lost)):8} {max(lost):6}", flush=True)


def main(rx, images=400, *kinds):
    RxWriter.rx = str(pathlib.Path(rx).resolve())
    base = pathlib.Path(tempfile.mkdtemp(prefix="rx-power-"))
    outer = base / "outer.img"
    with open(outer, "wb") as file:
        file.truncate(8 << 30)
    must("mkfs.xfs", "-q", "-m", "reflink=1", outer)
    mounted(outer, base / "outer", "xfs")
    print("on     writer       images     done  losing   most", flush=True)
    try:
        for kind in kinds or FILE_SYSTEMS:
            bench(base / "outer", kind, int(images), (Notes, FirstNotes, Plans))
            bench(base / "outer", kind, max(1, int(images) // 10), (Timewarrior, Taskwarrior))
    finally:
        for place in ("cut", *FILE_SYSTEMS, ""):
            call("umount", "-l", base / "outer" / place)
        shutil.rmtree(base)


if __name__ == "__main__":
    main(*sys.argv[1:])
