"""What a session in discreet words asks first: read beside the screen, and neither on it nor scrolled off it later."""

import shlex
import unittest

from home import Home
from multiplexer import Multiplexer

ASKS = """
[safety]
blocked-when = ["infection"]
"""
TELLING = "infection"


class Aside(unittest.TestCase):
    def check(self, last_key, then, *options):
        with Home(more=ASKS) as home, Multiplexer(home) as window:
            window.send("echo standing; " + shlex.join(home.session("--discreet", *options)), "Enter")
            window.wait_for("Show it here?")
            window.send("y", "Enter")
            window.wait_for(TELLING)
            window.send(*last_key)
            if last_key[0] != "C-c":
                window.wait_for("Enter begins.")
                window.send("Enter")
                window.wait_for("First number")
                window.send("q")
            window.wait_until(lambda shown: TELLING not in shown and then in shown, then)
            self.assertNotIn(TELLING, window.everything())

    def test_nothing_of_it_is_left_when_the_session_is_over(self):
        self.check(("n", "Enter"), "Saved: ")

    def test_nor_when_it_is_interrupted_and_what_stood_there_comes_back(self):
        self.check(("C-c",), "standing")

    def test_nor_after_plain_lines_where_all_is_cleared(self):
        self.check(("n", "Enter"), "Saved: ", "--plain")


if __name__ == "__main__":
    unittest.main()
