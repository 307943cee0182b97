"""How long rx takes with journals of several lengths, beside what no program can do without, in one run.

Usage: journal_ratios.py RX BARE [RECORDS ...]; 3650, 11000 and 200000 records without. Whole processes, in turn
(A B C A B C ...), medians of wall time; ratios are taken round by round, then their median. timewarrior joins where it
is installed. The journals are the same ones every time.
"""

import datetime
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15
CRC = [0] * 256
for byte in range(256):
    value = byte
    for _ in range(8):
        value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    CRC[byte] = value

PLAN = """
format = 1
id = "home"
title = "Home"
[[exercise]]
id = "breathing"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
[[exercise]]
id = "stretch"
kind = "stretch"
hold = "30s"
[[routine]]
id = "evening"
do = ["breathing", "stretch"]
often = "3 per day"
"""


def with_sum(line):
    crc = 0xFFFFFFFF
    for byte in line.encode():
        crc = crc >> 8 ^ CRC[(crc ^ byte) & 0xFF]
    return f"{line} sum={crc ^ 0xFFFFFFFF:08x}\n"


def history(records, plan):
    """Ten years, back to back, until yesterday; the plan in use from the first day on."""
    chance = random.Random(records)
    end = datetime.datetime.now(datetime.timezone.utc).replace(hour=1, minute=0, second=0, microsecond=0)
    step = datetime.timedelta(days=3650) / records
    begin = (end - step * records).replace(microsecond=0).isoformat()
    yield "# rx-journal 1\n"
    yield with_sum(f"{begin} use id=0000000000000000 day={begin[:10]} wrote={begin} src=live plan={plan}")
    for number in range(1, records + 1):
        at = (end - step * (records - number)).replace(microsecond=0).isoformat()
        active = chance.randrange(61, 420)
        length = f"{active // 60}m{active % 60}s" if active % 60 else f"{active // 60}m"
        yield with_sum(f"{at} session id={number:016x} day={at[:10]} wrote={at} src=live plan={plan} routine=evening "
                       f'did="breathing complete {length} of=5m" did="stretch complete 30s of=30s reps=1/1" '
                       f"active={length} pain={chance.randrange(8)}@1m fear-after={chance.randrange(8)} end=complete")


class Rig:
    def __init__(self, rx, records, root):
        self.rx, self.data = rx, root / str(records)
        self.env = {"HOME": str(root), "PATH": os.environ["PATH"], "TZ": "UTC"}
        (root / "plan.toml").write_text(PLAN)
        subprocess.run([*self("plan", "import", "--yes"), str(root / "plan.toml")], env=self.env, check=True,
                       stdout=subprocess.DEVNULL)
        self.journal = next((self.data / "journal").glob("*.journal"))
        plan = self.journal.read_text().split("plan=")[1].split()[0]
        with self.journal.open("w") as out:
            out.writelines(history(records, plan))

    def __call__(self, *words):
        return [self.rx, "--data-dir", str(self.data), *words]


def timed(command, env):
    begin = time.perf_counter()
    subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def peak(command, env):
    """In MiB; at least the 15 or so of this interpreter, from which it is started."""
    child = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    return os.wait4(child.pid, 0)[2].ru_maxrss / 1024


def measure(title, base, commands, env):
    times = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(timed(command, env))
    print(f"\n{title}")
    for name, taken in times.items():
        ratio = statistics.median(one / other for one, other in zip(taken, times[base]))
        print(f"  {name:34} {statistics.median(taken) * 1000:9.2f} ms   {ratio:7.2f} x {base}")


def main(rx, bare, *sizes):
    root = pathlib.Path(tempfile.mkdtemp(prefix="rx-bench-"))
    try:
        env = {"HOME": str(root), "PATH": os.environ["PATH"], "TZ": "UTC"}
        starts = {"nothing": [bare, "nothing"], "rx --version": [rx, "--version"]}
        if shutil.which("timew"):
            starts["timew --version"] = ["timew", "--version"]
        measure("start", "nothing", starts, env)
        for records in map(int, sizes or ("3650", "11000", "200000")):
            rig = Rig(rx, records, root)
            journal = str(rig.journal)
            measure(f"{records} records, {rig.journal.stat().st_size / 2**20:.1f} MiB", "newline scan", {
                "newline scan": [bare, "scan", journal],
                "rx log check": rig("log", "check"),
                "rx log show, all of it": rig("log", "show", "--since", "2000-01-01"),
                "rx log show --week": rig("log", "show", "--week"),
                "rx due": rig("due"),
            }, rig.env)
            for words in (("log", "show", "--since", "2000-01-01"), ("log", "check")):
                print(f"  peak of rx {' '.join(words)}: {peak(rig(*words), rig.env):.0f} MiB")
            measure(f"one more record, after {records}", "bare append", {
                "bare append": [bare, "append", str(root / "appended")],
                "rx log add": rig("log", "add", "evening", "--yes"),
            }, rig.env)
    finally:
        shutil.rmtree(root)


if __name__ == "__main__":
    main(*sys.argv[1:])
