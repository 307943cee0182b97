"""A person's folder with an imported plan, and what sessions in it leave behind.

Everything that knows which program is tested stands here.
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

PLAN = """
format = 1
id = "evening"
title = "Evening"

[[stop]]
pain = ">= 7"
say = "Stop for today. Call us if it still hurts tomorrow."

[[exercise]]
id = "slow-breathing"
kind = "breathing"
title = "Slow breathing"
how = "Lie on your back."
in = "1s"
out = "1s"
breaths = {breaths}

[[routine]]
id = "evening"
title = "Evening"
do = ["slow-breathing"]
often = "daily"
"""

# And without sound: what can be heard is listened to in tests/sound.
NO_LEAD_IN = 'lead-in = "0s"\nsound = false\n'


class Home:
    """Gone when the block ends. One breath of the plan takes 2 s; `more` is added to the plan."""

    def __init__(self, breaths=30, more="", config=NO_LEAD_IN):
        self.folder = tempfile.TemporaryDirectory(prefix="rx-terminal-")
        self.data = Path(self.folder.name) / "data"
        self.data.mkdir(mode=0o700)
        (self.data / "config.toml").write_text(config)
        plan = Path(self.folder.name) / "plan.toml"
        plan.write_text(PLAN.format(breaths=breaths) + more)
        self.run("plan", "import", "--yes", str(plan)).check_returncode()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def environment(self, **changes):
        # Nothing of the person who runs the tests is seen or touched.
        kept = {"PATH": "/usr/bin:/bin", "HOME": self.folder.name, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": "$ "}
        return {**kept, **changes}

    def command(self, *words):
        return [os.environ["RX_UNDER_TEST"], "--data-dir", str(self.data), *words]

    def session(self, *options):
        return self.command("session", "start", *options)

    def run(self, *words, stdout=subprocess.PIPE):
        """Without a terminal."""
        return subprocess.run(
            self.command(*words),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            env=self.environment(),
            timeout=20,
            check=False,
        )

    def journal(self):
        return "".join(path.read_text() for path in self.data.glob("journal/*.journal"))

    def sessions(self):
        return [line for line in self.journal().splitlines() if " session id=" in line]

    def recorded(self):
        """The one session that was recorded."""
        (line,) = self.sessions()
        return Recorded(line)


class Recorded:
    """A session as its line in the journal tells it; durations in seconds."""

    def __init__(self, line):
        # What stands in quotes has keys of its own.
        self.fields = dict(re.findall(r'([a-z-]+)=("[^"]*"|\S+)', line))
        self.ending = self.fields["end"]
        self.active = seconds(self.fields["active"])
        self.paused = seconds(self.fields.get("paused", "0s"))


def seconds(duration):
    units = {"h": 3600, "m": 60, "s": 1}
    return sum(float(number) * units[unit] for number, unit in re.findall(r"([\d.]+)([hms])", duration))
