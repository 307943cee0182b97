"""kill -9 at random moments of `rx log add` (B1): what was called saved is there, whole, and the journal stays clean.

Usage: add_kill_test.py RX [KILLS]. Moments are spread over twice the time that an undisturbed run takes on this machine.
"""

import random
import subprocess
import sys
import time

from rig import Rig


def how_long(rig):
    """Seconds that a run takes, the median of some."""
    lengths = []
    for number in range(9):
        begin = time.monotonic()
        rig.done("log", "add", "--yes", "--tag", f"timed-{number}")
        lengths.append(time.monotonic() - begin)
    return sorted(lengths)[4]


def one_kill(rig, tag, longest):
    """Whether it was called saved before the kill."""
    running = subprocess.Popen(rig.argv("log", "add", "--yes", "--tag", tag), env=rig.env, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    time.sleep(random.uniform(0, longest))
    running.kill()
    said, _ = running.communicate()
    return "Saved" in said


def main(rx, kills=100):
    random.seed(20261122)
    with Rig(rx) as rig:
        rig.import_plan()
        longest = 2 * how_long(rig)
        saved = {number: one_kill(rig, f"kill-{number}", longest) for number in range(int(kills))}
        text = rig.journal_text()
        there = {number for number in saved if f" tag=kill-{number} " in text}
        lost = [number for number, was in saved.items() if was and number not in there]
        assert not lost, f"called saved, and gone: {lost}"
        checked = rig.done("log", "check")
        assert checked == f"{10 + len(there)} records, all whole.\n", checked
        print(f"{kills} kills: {sum(saved.values())} had been called saved, {len(there)} are there")


if __name__ == "__main__":
    main(*sys.argv[1:])
