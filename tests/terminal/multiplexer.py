"""A tmux of its own: what a person can read in it, scroll back to, and attach to again."""

import os
import subprocess
import tempfile
import time


class Multiplexer:
    """A tmux of its own with one window, in which the screen and its history can be read as a person could."""

    def __init__(self, home, rows=24, columns=80):
        # A shell that is ended writes its history, which would keep its home from going away.
        self.environment = home.environment(HISTFILE="")
        self.folder = tempfile.TemporaryDirectory(prefix="rx-tmux-", ignore_cleanup_errors=True)
        self.socket = os.path.join(self.folder.name, "socket")
        shell = "/bin/bash --norc --noprofile --noediting -i"
        self.run("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows), shell)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.run("kill-server")
        self.folder.cleanup()

    def run(self, *words):
        command = ["tmux", "-S", self.socket, *words]
        done = subprocess.run(command, env=self.environment, capture_output=True, timeout=20, check=True)
        return done.stdout.decode()

    def send(self, *keys):
        self.run("send-keys", *keys)

    def everything(self):
        """The screen with its history, and the main screen that stands behind an alternate one."""
        behind = subprocess.run(
            ["tmux", "-S", self.socket, "capture-pane", "-a", "-q", "-p", "-S", "-"], capture_output=True, check=False
        )
        return self.run("capture-pane", "-p", "-S", "-") + behind.stdout.decode()

    def title(self):
        return self.run("display-message", "-p", "#{pane_title}")

    def wait_until(self, condition, what, seconds=15):
        end = time.monotonic() + seconds
        while not condition(self.everything()):
            if time.monotonic() > end:
                raise AssertionError(f"waited for {what!r}; the screen shows:\n{self.everything()}")
            time.sleep(0.05)

    def wait_for(self, text):
        self.wait_until(lambda shown: text in shown, text)
