"""One session at a time (E1), and a lock that goes with its holder (E4)."""

import re
import subprocess
import sys
import time

from rig import Rig


def begin(rig):
    """A session that runs, and the time at which it began, as the person's clock showed it."""
    running = subprocess.Popen(rig.argv(*rig.session(1)), env=rig.env, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kept = rig.data / "state" / "open-session"
    end = time.monotonic() + 20
    while not (kept.exists() and " practice=begun " in kept.read_text()):
        assert running.poll() is None and time.monotonic() < end, "the session did not begin"
        time.sleep(0.02)
    return running, re.search(r"T(\d\d:\d\d)", kept.read_text())[1]


def check_refused(rig, began, *words):
    refused = rig.run(*words)
    assert refused.returncode == 75, (words, refused)
    assert f"a session is running since {began}" in refused.stderr, (words, refused.stderr)


def main(rx):
    with Rig(rx) as rig:
        (rig.data / "config.toml").write_text('lead-in = "0s"\nsound = false\n')
        rig.import_plan()
        running, began = begin(rig)
        try:
            check_refused(rig, began, *rig.session(1))
            for answer in ("--keep", "--drop", "--continue"):
                check_refused(rig, began, "session", "recover", answer, *(("--yes",) if answer == "--continue" else ()))
            assert "recover" not in rig.run("log", "show").stderr, "a session that runs is offered"
            assert running.poll() is None, "the first session ended"
        finally:
            running.kill()
            running.wait()
        left = rig.run(*rig.session(1))
        assert left.returncode == 75 and "not recorded yet" in left.stderr, left.stderr
        dropped = rig.run("session", "recover", "--drop")
        assert dropped.returncode == 0, dropped.stderr
        done = rig.run(*rig.session(600))
        assert done.returncode == 0, done.stderr
        sessions = [line for path in rig.journal() for line in path.read_text().splitlines() if " session " in line]
        assert len(sessions) == 1, sessions


if __name__ == "__main__":
    main(sys.argv[1])
