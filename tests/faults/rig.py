"""What the fault tests share: a demo's folder, a small plan, and rx run in it."""

import concurrent.futures
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
    """A folder marked as a demo's, gone when the block ends; `like` gives it the data of another rig."""

    def __init__(self, rx, plan=PLAN, like=None):
        self.rx = rx
        self.plan = plan
        self.like = like

    def __enter__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="rx-fault-"))
        self.data = self.root / "data"
        if self.like:
            shutil.copytree(self.like.data, self.data)
        else:
            self.data.mkdir(mode=0o700)
            (self.data / "rx-demo").touch()
        (self.root / "plan.toml").write_text(self.plan)
        # Nothing of the person who runs the tests is seen or touched.
        self.env = {"HOME": str(self.root), "PATH": os.environ["PATH"], "TERM": "dumb"}
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root)

    def argv(self, *words):
        return [self.rx, "--data-dir", str(self.data), *words]

    def env_of(self, prefix):
        """The leak checker of the asan preset cannot run under strace."""
        return {**self.env, "ASAN_OPTIONS": "detect_leaks=0"} if "strace" in prefix else self.env

    def run(self, *words, prefix=(), given=""):
        """`given` is what it reads on standard input."""
        return subprocess.run([*prefix, *self.argv(*words)], env=self.env_of(prefix), input=given,
                              capture_output=True, text=True, timeout=60)

    def typed(self, answers, *words, prefix=()):
        """As `run`, at a terminal where these answers are typed ahead."""
        ours, its = os.openpty()
        try:
            os.write(ours, answers.encode())
            return subprocess.run([*prefix, *self.argv(*words)], env=self.env_of(prefix), stdin=its, stderr=its,
                                  stdout=subprocess.PIPE, text=True, timeout=60)
        finally:
            os.close(ours)
            os.close(its)

    def done(self, *words, given=""):
        """What it prints, where nothing goes wrong."""
        run = self.run(*words, given=given)
        assert run.returncode == 0, (words, run.returncode, run.stdout + run.stderr)
        return run.stdout

    def import_plan(self):
        self.done("plan", "import", "--yes", str(self.root / "plan.toml"))

    def session(self, speed):
        return ("session", "start", "--demo", "--speed", str(speed), "--yes", "--plain")

    def journal(self):
        return [path for path in (self.data / "journal").glob("*.journal")]

    def journal_text(self):
        return "".join(path.read_text() for path in self.journal())


def side_by_side(work, each):
    """`work` for each of them, four at once; what fails for one, fails."""
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return list(pool.map(work, each))
