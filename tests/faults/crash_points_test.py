"""Every crash point of every command that writes (B2): killed before each of its system calls that count.

Nothing changes on disk between two calls, so these are also the points after each call. A command that was killed
leaves a clean check, or one session to recover; never half a plan; all that it called saved; and every old byte. Of
points that leave the same files, but for ids and times, rx judges one.

Usage: crash_points_test.py RX [WORD]: only the commands that have this word.
"""

import collections
import dataclasses
import re
import sys

from rig import PLAN, Rig, side_by_side

ANSWERED = ("log", "measure")  # the command that asks for what a plan measures
BEFORE = PLAN.replace("breaths = 30", "breaths = 1") + """
[safety]
blocked-when = ["infection"]

[[measure]]
id = "sitting"
ask = "How was sitting?"
scale = "0..10"
better = "low"
"""
AFTER = BEFORE.replace("breaths = 1", "breaths = 2")
CALLS = ("mkdir", "openat", "fchmod", "chmod", "flock", "write", "fdatasync", "fsync", "ftruncate", "rename", "link",
         "unlink", "close")
RECORD = re.compile(r"^\d{4}-\S+ (\w+) .* sum=[0-9a-f]{8}$")


@dataclasses.dataclass
class Command:
    """What is run, on a journal as `begin` leaves it; when it says so, records of these words were added."""

    words: tuple
    adds: tuple
    says: str = "Saved"
    begin: str = "practised"
    given: str = ""
    typed: str = ""
    forgets: str = ""  # the lines of a journal that begin with this
    threads: bool = False  # which calls it makes is not the same each time

    def run(self, rig, prefix=()):
        words = [word.replace("{root}", str(rig.root)) for word in self.words]
        if self.typed:
            return rig.typed(self.typed, *words, prefix=prefix)
        return rig.run(*words, prefix=prefix, given=self.given)


COMMANDS = (
    Command(("plan", "import", "--yes", "{root}/plan.toml"), ("use",), "in use from now on", "nothing"),
    Command(("log", "note"), ("note",), begin="nothing", given="the first line of all"),
    Command(("plan", "import", "--yes", "{root}/after.toml"), ("use",), "in use from now on"),
    Command(("plan", "use", "{before}"), ("use",), "In use from now on", begin="two plans"),
    Command(("log", "add", "--yes"), ("session",)),
    Command(("log", "note"), ("note",), given="well"),
    Command(("log", "rate", "--pain", "3", "last"), ("amend",), "Changed"),
    Command(("log", "amend", "last", "pain=2"), ("amend",), "Changed"),
    Command(("log", "void", "last"), ("void",), "Taken back"),
    Command(("undo",), ("void",), "Taken back"),
    Command(("skip", "--for", "2d"), ("skip",), "Days off"),
    Command(("log", "merge", "{root}/other.journal"), ("session", "note")),
    Command(("log", "import", "{root}/other.csv"), ("session", "note")),
    Command(("log", "add", "--grid", "-"), ("session", "session"), given="yesterday 21:30: all pain=1\nyesterday: all\n"),
    Command(("forget", "--before", "2021-01-01", "--yes"), (), "Forgotten", begin="long practised", forgets="2020-"),
    Command(("me", "update"), ("state",), typed="yes\n"),
    Command(ANSWERED, ("measure",), typed="4\n"),
    Command(("session", "start", "--demo", "--speed", "600", "--yes", "--plain"), ("session",), begin="imported",
            threads=True),
    Command(("session", "recover", "--keep"), ("session",), begin="left open"),
)


def begin_as(rig, how):
    """What the command finds."""
    (rig.data / "config.toml").write_text("sound = false\n")
    if how != "nothing":
        rig.import_plan()
        rig.typed("no\n", "me", "update")
    if how == "long practised":
        rig.done("log", "add", "--yes", "--at", "2020-01-05 21:30")
    if "practised" in how:
        rig.done("log", "add", "--yes", "--pain", "1")
    if how == "two plans":
        rig.done("plan", "import", "--yes", str(rig.root / "after.toml"))
    if how == "left open":
        (journal,) = rig.journal()
        rig.run(*rig.session(600), prefix=("strace", "-f", "-o", "/dev/null", "-P", str(journal),
                                           "-e", "inject=write:signal=KILL"))


def files_beside(rig, other):
    """What an import or a merge takes."""
    (rig.root / "after.toml").write_text(AFTER)
    (rig.root / "other.csv").write_text(other.done("log", "export", "--format", "csv"))
    (rig.root / "other.journal").write_text(other.journal_text())


def records(text):
    found = [RECORD.match(line) for line in text.splitlines() if not line.startswith("#")]
    assert all(found) and text.endswith("\n" if text else ""), f"a torn line: {text!r}"
    return tuple(match[1] for match in found)


def calls_made(command, rig):
    """By name: how many were made before its files were first touched, and how many in all."""
    trace = rig.root / "trace"
    done = command.run(rig, ("strace", "-f", "-o", str(trace)))
    assert done.returncode == 0 and command.says in done.stdout, (command.words, done)
    before, count, touched = collections.Counter(), collections.Counter(), False
    for line in trace.read_text(errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\(", line)
        if not call or call[1] == "execve":
            continue
        touched = touched or str(rig.data) in line
        count[call[1]] += 1
        before[call[1]] += not touched
    return {name: (before[name], count[name]) for name in CALLS if count[name]}


def files_of(rig):
    """Names and contents, without what is drawn or read from a clock."""
    drawn = re.compile(rb"\b[0-9a-f]{8,}\b|\d{4}-\d\d-\d\dT[\d:+-]+|-[0-9a-f]{4}\.journal|\.new-\w{6}")
    return tuple(sorted(drawn.sub(b"", bytes(path.relative_to(rig.data)) + b"\n" + (path.read_bytes() if path.is_file() else b""))
                        for path in rig.data.rglob("*")))


def check_what_is_left(rig, command, old, said):
    text = rig.journal_text()
    if command.forgets:
        rest = "".join(line for line in old.splitlines(True) if not line.startswith(command.forgets))
        assert text in ((rest,) if command.says in said else (old, rest)) and rest != old, "half forgotten"
        return
    assert text.startswith(old), "old bytes changed"
    added = records(text)[len(records(old)):]
    assert added in ((), command.adds), f"half of it: {added}"
    assert added or command.says not in said, "said, and not there"
    for kept in (rig.data / "plans").glob("*.toml"):
        assert kept.read_text() in (BEFORE, AFTER), f"half a plan: {kept.name}"
    assert "Kept: " not in said or any((rig.data / "plans").glob("*.toml")), "a plan said to be kept is not"


def check_how_it_goes_on(rig, command, old):
    rig.done("log", "check")
    offered = rig.run("log", "show").stderr
    if "rx session recover" in offered:
        assert "session" in command.words, "a session to recover, from no session"
        rig.done("session", "recover", "--keep")
        assert "rx session recover" not in rig.run("log", "show").stderr, "offered again"
    if "not recorded yet" in offered:
        assert records(rig.journal_text())[len(records(old)):] == ("session",), "recovered, and not once there"
    rig.done("log", "note", given="what comes next")
    rig.done("log", "check")


def crash(rx, command, template, other, judged, call, number):
    with Rig(rx, BEFORE, like=template) as rig:
        files_beside(rig, other)
        old = rig.journal_text()
        kill = ("strace", "-f", "-o", "/dev/null", "-e", f"inject={call}:signal=KILL:when={number}")
        done = command.run(rig, kill)
        assert done.returncode in (-9, 137, 0), done
        check_what_is_left(rig, command, old, done.stdout)
        left = files_of(rig)
        if left not in judged:
            judged.add(left)
            check_how_it_goes_on(rig, command, old)
        return done.returncode != 0


def all_points(rx, command, other):
    """Every point is one that kills, and after the last there is none."""
    with Rig(rx, BEFORE) as template:
        files_beside(template, other)
        begin_as(template, command.begin)
        (before,) = {path.stem for path in (template.data / "plans").glob("*") if path.read_text() == BEFORE} or {""}
        command.words = tuple(word.replace("{before}", before) for word in command.words)
        with Rig(rx, BEFORE, like=template) as rig:
            files_beside(rig, other)
            calls = calls_made(command, rig)
        points = [(call, number) for call, (first, last) in calls.items() for number in range(first + 1, last + 2)]
        judged = set()
        killed = side_by_side(lambda point: crash(rx, command, template, other, judged, *point), points)
    if not command.threads:
        past = [number == calls[call][1] + 1 for call, number in points]
        wrong = [point for point, was, is_past in zip(points, killed, past) if was == is_past]
        assert not wrong, f"{command.words}: other calls than before: {wrong}"
    return sum(killed), len(judged)


def main(rx, word=""):
    with Rig(rx, BEFORE) as other:
        other.import_plan()
        other.done("log", "add", "--yes")
        other.done("log", "note", given="of another machine")
        lines = [line for line in other.journal_text().splitlines(True) if " use " not in line]
        other.journal()[0].write_text("".join(lines))
        for command in COMMANDS:
            if not word or word in command.words:
                killed, states = all_points(rx, command, other)
                print(f"{killed:3} points, {states:2} states: rx {' '.join(command.words)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
