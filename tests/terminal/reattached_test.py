"""A session in a multiplexer goes on while nobody is attached, and is drawn right for whoever comes back."""

import shlex
import unittest

import pexpect
import pyte
from home import Home
from multiplexer import Multiplexer

DETACH = "\x02d"


class Attached:
    """A person's terminal, attached to the multiplexer."""

    def __init__(self, window, rows, columns):
        command = ["-S", window.socket, "attach"]
        self.child = pexpect.spawn("tmux", command, dimensions=(rows, columns), env=window.environment)
        self.child.delaybeforesend = None
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.close(force=True)

    def wait_until(self, condition, what):
        for _ in range(300):
            if condition(self.screen.display):
                return
            try:
                self.stream.feed(self.child.read_nonblocking(65536, timeout=0.05))
            except pexpect.TIMEOUT:
                pass
        raise AssertionError(f"waited for {what!r}; the screen shows:\n" + "\n".join(self.screen.display))

    def detach(self):
        self.child.send(DETACH)
        self.child.expect("detached", timeout=15)


def bar_is_as_wide_as(columns):
    """The bar has a margin of 4 on either side, on narrow screens of 2."""
    margin = 4 if columns >= 60 else 2
    return lambda rows: any(
        row.rstrip().strip("\u2588\u2591") == " " * margin and len(row.rstrip()) == columns - margin for row in rows
    )


class Reattached(unittest.TestCase):
    def test_it_keeps_time_and_takes_the_size_of_whoever_attaches(self):
        with Home() as home, Multiplexer(home) as window:
            window.send(shlex.join(home.session()), "Enter")
            for question in ("Pain now", "Fear now"):
                window.wait_for(question)
                window.send("n")
            window.wait_for("Breathe in")
            for rows, columns in ((12, 40), (24, 80), (30, 120)):
                with Attached(window, rows, columns) as terminal:
                    terminal.wait_until(bar_is_as_wide_as(columns), f"a bar for {columns} columns")
                    terminal.detach()
            window.send("q")
            for question in ("Let each breath out slowly", "what was it?", "Pain now", "Fear now"):
                window.wait_for(question)
                window.send("n")
            window.wait_for("Saved: ")
            self.assertEqual(home.recorded().paused, 0)
            self.assertEqual(home.recorded().ending, "early")


if __name__ == "__main__":
    unittest.main()
