"""A person at a terminal: a shell on a pseudo-terminal, with a model of what its screen shows."""

import re
import shlex
import time
from pathlib import Path

import pexpect
import pyte

ALTERNATE = b"\x1b[?1049h"
MAIN = b"\x1b[?1049l"
MOUSE_TAKEN = b"\x1b[?1000h"
MOUSE_LEFT = b"\x1b[?1000l"


class Terminal:
    """The terminal with a program on it: a shell, in which `home` has its sessions, or the program given."""

    def __init__(self, home, program=None, rows=24, columns=80, **variables):
        self.home = home
        program = program or ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"]
        self.child = pexpect.spawn(program[0], program[1:], dimensions=(rows, columns), env=home.environment(**variables))
        self.child.delaybeforesend = None
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.close(force=True)

    def send(self, keys):
        self.child.send(keys)

    def read(self, seconds=0.05):
        """Takes what comes within that time. Whether the other end is still there."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                chunk = self.child.read_nonblocking(65536, timeout=left)
            except pexpect.TIMEOUT:
                return True
            except pexpect.EOF:
                return False
            self.bytes += chunk
            self.stream.feed(chunk)
        return True

    def shown(self):
        return "\n".join(self.screen.display)

    def wait_until(self, condition, what, seconds=15):
        end = time.monotonic() + seconds
        while not condition():
            alive = self.read()
            if condition():
                return
            if not alive or time.monotonic() > end:
                raise AssertionError(f"waited for {what!r}; the screen shows:\n{self.shown()}")

    def wait_for(self, text, seconds=15):
        self.wait_until(lambda: text in self.shown(), text, seconds)

    def answer(self, line):
        """What the shell prints for `line`."""
        self.bytes = b""
        self.send(f"echo begin; {line}; echo end\r")
        answer = re.compile(rb"begin\r\n(.*)\r\nend\r\n", re.S)
        self.wait_until(lambda: answer.search(self.bytes), line)
        return answer.search(self.bytes)[1]

    def modes(self):
        return self.answer("stty -g")

    def type(self, command, ending="; echo status=$?"):
        self.bytes = b""
        self.send(shlex.join(command) + ending + "\r")

    def start(self):
        """Types the command and answers what it asks, up to the first breath."""
        self.type(self.home.session())
        self.go_to_first_breath()

    def go_to_first_breath(self):
        for question in ("Pain now", "Fear now"):
            self.wait_for(question)
            # Skips like the big key, which does not count twice when a fast test presses it twice.
            self.send("n")
        # While getting ready it is only what comes next.
        self.wait_until(lambda: re.search("(?<!ext: )Breathe in", self.shown()), "the first breath")

    def wait_until_stopped(self):
        self.wait_until(lambda: b"Stopped" in self.bytes, "Stopped")

    def bring_to_front(self):
        self.bytes = b""
        self.send("fg; echo status=$?\r")
        self.wait_for("Paused")

    def process(self):
        """The session's process: the child of the shell."""
        children = Path(f"/proc/{self.child.pid}/task/{self.child.pid}/children")
        return int(children.read_text().split()[0])

    def end_status(self, seconds=15):
        """Skips the way out and the last questions, and waits for the end of the command."""
        status = re.compile(rb"status=(\d+)")
        end = time.monotonic() + seconds
        while not status.search(self.bytes):
            self.read(0.1)
            asked = any(words in self.shown() for words in (" now, 0 to 10?", "Let each", "If you like"))
            if asked and not status.search(self.bytes):
                self.send("n")
            if time.monotonic() > end:
                raise AssertionError(f"it did not end; the screen shows:\n{self.shown()}")
        return int(status.search(self.bytes)[1])

    def is_on_main_screen(self):
        return self.bytes.rfind(MAIN) > self.bytes.rfind(ALTERNATE)

    def reports_clicks(self):
        return self.bytes.rfind(MOUSE_TAKEN) > self.bytes.rfind(MOUSE_LEFT)

    def cursor_is_visible(self):
        return not self.screen.cursor.hidden

    def resize(self, rows, columns):
        self.child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)
