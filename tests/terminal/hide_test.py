"""Ctrl-\\: from one moment to the next nothing of a session can be read, nor scrolled back to."""

import os
import shlex
import signal
import time
import unittest

from home import Home
from multiplexer import Multiplexer
from terminal import Terminal

HIDE = "\x1c"
TELLING = ("Slow breathing", "Breathe", "Paused", "Evening", "session", "Pain", "Saved", "keys:")


def says_nothing(shown):
    return not any(word in shown for word in TELLING)


class HideTest(unittest.TestCase):
    def check_in_multiplexer(self, *options):
        with Home() as home, Multiplexer(home) as window:
            title = window.title()
            window.send("seq -f 'Evening %g' 60; " + shlex.join(home.session(*options)), "Enter")
            for question in ("Pain now", "Fear now"):
                window.wait_for(question)
                window.send("n")
            window.wait_for("Breathe in")
            window.send("C-\\")
            window.wait_until(says_nothing, "nothing")
            window.send("C-\\")
            # Longer than a breath: had it gone on, something would be shown.
            time.sleep(2.2)
            self.assertEqual(window.everything().strip(), "")
            self.assertEqual(window.title(), title)
            window.send("q")
            window.wait_for("Paused")
            window.send("q")
            for shown in ("Let each breath out", "If you like", "Pain now", "Fear now"):
                window.wait_for(shown)
                window.send("n")
            window.wait_for("Saved: ")
            self.assertGreater(home.recorded().paused, 2)
            self.assertLess(home.recorded().active, 3)

    def test_nothing_can_be_read_on_either_screen_nor_scrolled_back_to(self):
        self.check_in_multiplexer()

    def test_nor_after_plain_lines(self):
        self.check_in_multiplexer("--plain")

    def test_a_terminal_that_cannot_clear_shows_it_no_more(self):
        with Home() as home, Terminal(home, home.session(), TERM="dumb") as terminal:
            terminal.go_to_first_breath()
            terminal.send(HIDE)
            terminal.wait_until(lambda: says_nothing(terminal.shown()), "nothing")
            self.assertNotIn(b"\x1b", terminal.bytes)
            terminal.send(" ")
            terminal.wait_for("Paused")

    def test_it_comes_back_as_it_was_and_the_terminal_is_given_back(self):
        with Home() as home, Terminal(home) as terminal:
            before = terminal.modes()
            terminal.start()
            terminal.send(HIDE)
            terminal.wait_until(lambda: not terminal.shown().strip(), "an empty screen")
            self.assertTrue(terminal.is_on_main_screen())
            self.assertTrue(terminal.cursor_is_visible())
            terminal.send("7")
            terminal.wait_for("Paused")
            self.assertNotIn("Pain 7", terminal.shown())
            self.assertFalse(terminal.is_on_main_screen())
            self.assertFalse(terminal.cursor_is_visible())
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(terminal.modes(), before)

    def test_ended_while_hidden_it_is_saved_without_a_word(self):
        with Home() as home, Terminal(home) as terminal:
            before = terminal.modes()
            terminal.start()
            terminal.send(HIDE)
            terminal.wait_until(lambda: not terminal.shown().strip(), "an empty screen")
            os.kill(terminal.process(), signal.SIGTERM)
            self.assertEqual(terminal.end_status(), 143)
            self.assertTrue(says_nothing(terminal.shown()), terminal.shown())
            self.assertEqual(terminal.modes(), before)
            self.assertEqual(home.recorded().ending, "interrupted")


if __name__ == "__main__":
    unittest.main()
