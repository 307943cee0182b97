"""What the fault tests share: a demo's folder, a small plan, and rx run in it."""

import os
import pathlib
import shutil
import subprocess
import tempfile

PLAN = """
format = 1
id = "fault-test"
title = "Breathing for tests"

[[exercise]]
id = "breath"
kind = "breathing"
in = "1s"
out = "1s"
breaths = 30

[[routine]]
id = "all"
do = ["breath"]
often = "daily"
"""


class Rig:
    """A folder marked as a demo's, gone when the block ends."""

    def __init__(self, rx):
        self.rx = rx

    def __enter__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="rx-fault-"))
        self.data = self.root / "data"
        self.data.mkdir(mode=0o700)
        (self.data / "rx-demo").touch()
        (self.root / "plan.toml").write_text(PLAN)
        # Nothing of the person who runs the tests is seen or touched.
        self.env = {"HOME": str(self.root), "PATH": os.environ["PATH"], "TERM": "dumb"}
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root)

    def argv(self, *words):
        return [self.rx, "--data-dir", str(self.data), *words]

    def run(self, *words, prefix=()):
        return subprocess.run([*prefix, *self.argv(*words)], env=self.env, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60)

    def import_plan(self):
        done = self.run("plan", "import", "--yes", str(self.root / "plan.toml"))
        assert done.returncode == 0, done.stderr

    def session(self, speed):
        return ("session", "start", "--demo", "--speed", str(speed), "--yes", "--plain")

    def journal(self):
        return [path for path in (self.data / "journal").glob("*.journal")]
