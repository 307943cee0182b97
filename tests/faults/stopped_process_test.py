"""A process that was stopped from outside (D5): no burst of what it missed, and that time is no practice.

Usage: stopped_process_test.py RX [SECONDS ...]: how long it is stopped each time.
"""

import re
import signal
import subprocess
import sys
import threading
import time

from rig import Rig

AT_ONCE = 0.3  # seconds, less than a step takes


def seconds(duration):
    return sum(float(number) * {"m": 60, "s": 1}[unit] for number, unit in re.findall(r"([\d.]+)([ms])", duration))


def stop_for(rig, how_long):
    running = subprocess.Popen(rig.argv(*rig.session(1)), env=rig.env, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines = []
    seen = threading.Event()

    def read():
        for line in running.stdout:
            lines.append((time.monotonic(), line))
            if "Breathe out" in line and "Breathe in" in line:
                seen.set()

    reader = threading.Thread(target=read)
    reader.start()
    assert seen.wait(20), "no breath began"
    time.sleep(0.5)
    running.send_signal(signal.SIGSTOP)
    time.sleep(how_long)
    running.send_signal(signal.SIGCONT)
    continued = time.monotonic()
    time.sleep(1.5)
    running.send_signal(signal.SIGTERM)
    assert running.wait(20) == 143
    reader.join()
    running.stdout.close()
    burst = [line for at, line in lines if continued <= at <= continued + AT_ONCE and "next:" in line]
    assert len(burst) <= 1, f"told at once after {how_long} s: {burst}"
    record = [line for path in rig.journal() for line in path.read_text().splitlines() if " session " in line][-1]
    active = seconds(re.search(r' active=(\S+)', record)[1])
    paused = seconds(re.search(r' paused=(\S+)', record)[1])
    assert paused > how_long - 0.3, f"stopped for {how_long} s: {record}"
    assert active < 3.5, f"stopped for {how_long} s: {record}"


def main(rx, *lengths):
    with Rig(rx) as rig:
        (rig.data / "config.toml").write_text('lead-in = "0s"\nsound = false\n')
        rig.import_plan()
        for how_long in map(float, lengths or ("1", "3")):
            stop_for(rig, how_long)


if __name__ == "__main__":
    main(*sys.argv[1:])
