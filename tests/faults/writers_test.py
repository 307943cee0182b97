"""Several at once: writers and readers of one journal (E2, E3), a lock whose holder is killed or hangs (E4, E5), a plan
replaced in mid-session (E7).

Usage: writers_test.py RX [RECORDS]: so many of each of the four writers.
"""

import re
import signal
import subprocess
import sys
import threading

from rig import Rig, side_by_side

WRITERS = 4
RECORD = re.compile(r'\d{4}-\S+ (\w+) id=(\w+) .* sum=[0-9a-f]{8}\n')


def read_meanwhile(rig, ended):
    """How often the journal was read, and found whole each time, with no fewer records than before."""
    rounds = before = 0
    while not ended.is_set():
        checked = rig.run("log", "check")
        assert checked.returncode == 0 and "all whole" in checked.stdout, checked
        records = int(checked.stdout.split()[0])
        assert records >= before, f"{records} records, and {before} before"
        before = records
        shown = rig.done("log", "show", "--json")
        assert shown.endswith("}\n"), shown
        rounds += 1
    return rounds


def write(rig, writer, records):
    """Every third is a session, as `log add` writes it; the others are told apart."""
    for number in range(records):
        if number % 3:
            rig.done("log", "note", given=f"note-{writer}-{number}.")
        else:
            rig.done("log", "add", "--yes", "--tag", f"tag-{writer}-{number}")


def many_writers(rx, records):
    with Rig(rx) as rig:
        rig.import_plan()
        ended, rounds = threading.Event(), []
        reader = threading.Thread(target=lambda: rounds.append(read_meanwhile(rig, ended)))
        reader.start()
        try:
            side_by_side(lambda writer: write(rig, writer, records), range(WRITERS))
        finally:
            ended.set()
            reader.join()
        assert rounds and rounds[0], "a reader failed, or never came to read"
        (journal,) = rig.journal()
        first, *lines = journal.read_text().splitlines(True)
        ids = {RECORD.fullmatch(line)[2] for line in lines}
        assert len(ids) == len(lines) == WRITERS * records + 1, f"{len(ids)} ids in {len(lines)} lines"
        text = "".join(lines)
        missing = [(writer, number) for writer in range(WRITERS) for number in range(records)
                   if f"=note-{writer}-{number}. " not in text and f"=tag-{writer}-{number} " not in text]
        assert first == "# rx-journal 1\n" and not missing, f"not there: {missing}"
        print(f"{WRITERS} writers, {len(lines) - 1} records whole; read {rounds[0]} times meanwhile")


def holder(rig, how):
    """A lock is gone with its holder; one that hangs is waited for, five seconds, and named."""
    (journal,) = rig.journal()
    held = subprocess.Popen([sys.executable, "-c", "import fcntl, sys; held = open(sys.argv[1]); fcntl.flock(held, fcntl.LOCK_EX);"
                             " print('held', flush=True); sys.stdin.read()", journal], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert held.stdout.readline() == b"held\n"
    held.send_signal(how)
    if how == signal.SIGKILL:
        held.wait()
        rig.done("log", "note", given="after a kill")
    else:
        old = journal.read_bytes()
        refused = rig.run("log", "note", given="after a stop")
        assert refused.returncode == 75 and "another rx is using it" in refused.stderr, refused
        assert journal.read_bytes() == old, "written without the lock"
        rig.done("log", "show")
        held.kill()
        held.wait()
    held.stdin.close()
    held.stdout.close()
    rig.done("log", "check")


def plan_replaced(rig):
    """The session keeps the plan it began with, and its record says which that was."""
    (rig.data / "config.toml").write_text('sound = false\nlead-in = "0s"\n')
    running = subprocess.Popen(rig.argv(*rig.session(60)), env=rig.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    begun = next(line for line in running.stdout if "Breathe in" in line)
    assert begun
    before = re.search(r" use .*plan=(\S+)", rig.journal_text())[1]
    changed = rig.plan.replace("breaths = 30", "breaths = 3")
    assert "in use from now on" in rig.done("plan", "import", "--yes", "-", given=changed)
    assert running.poll() is None, "the session was over before"
    running.stdout.read()
    running.stdout.close()
    assert running.wait(20) == 0
    session = re.findall(r".* session .*", rig.journal_text())[-1]
    assert f" plan={before} " in session and " reps=30/30" in session, session


def main(rx, records=100):
    many_writers(rx, int(records))
    with Rig(rx) as rig:
        rig.import_plan()
        holder(rig, signal.SIGKILL)
        holder(rig, signal.SIGSTOP)
        plan_replaced(rig)


if __name__ == "__main__":
    main(*sys.argv[1:])
