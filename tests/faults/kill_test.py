"""kill -9 at random moments of a session: at most the running step is lost, and the next command offers the rest."""

import random
import re
import subprocess
import sys
import time

from rig import Rig

SPEED = 20  # a breath of 2 s takes 0.1 s
ROUNDS = 12


def recovered_breaths(rig):
    text = "".join(path.read_text() for path in rig.journal())
    found = re.findall(r"reps=(\d+)/30", text)
    return int(found[-1]) if found else None


def one_round(rig, delay):
    before = sum(path.read_text().count(" session ") for path in rig.journal())
    running = subprocess.Popen(rig.argv(*rig.session(SPEED)), env=rig.env, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(delay)
    running.kill()
    shown, _ = running.communicate()
    begun = shown.count("Breathe in (")  # breaths seen to begin: all but the last were finished
    offered = rig.run("log", "show")
    if "rx session recover" not in offered.stderr:
        assert begun <= 1 or "Saved" in shown, f"{begun} breaths begun and nothing offered"
        return
    kept = rig.run("session", "recover", "--keep")
    assert kept.returncode == 0, kept.stderr
    after = sum(path.read_text().count(" session ") for path in rig.journal())
    assert after == before + 1, "not exactly one record"
    # The screen comes first and the keeping after it, so the step that just ended may still be on its way to the disk.
    assert recovered_breaths(rig) >= begun - 2, f"{recovered_breaths(rig)} of {begun - 1} breaths kept"
    checked = rig.run("log", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def main(rx):
    random.seed(20261121)  # the same moments every time, as far as the machine allows
    with Rig(rx) as rig:
        rig.import_plan()
        for _ in range(ROUNDS):
            one_round(rig, random.uniform(0.02, 3.0))


if __name__ == "__main__":
    main(sys.argv[1])
