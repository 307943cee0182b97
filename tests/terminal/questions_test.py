"""Questions before a session, asked line by line."""

import os
import signal
import termios
import unittest

from home import Home
from terminal import Terminal

ASKS = """
[safety]
blocked-when = ["infection"]
"""


class Questions(unittest.TestCase):
    def test_an_interrupt_ends_rx_by_that_signal_and_leaves_terminal_and_journal_as_they_were(self):
        with Home(more=ASKS) as home, Terminal(home, home.session()) as terminal:
            before = termios.tcgetattr(terminal.child.child_fd)
            kept = home.journal()
            terminal.wait_for("Do you have an infection there just now?")
            terminal.send("\x03")
            _, status = os.waitpid(terminal.child.pid, 0)
            terminal.child.terminated = terminal.child.ptyproc.terminated = True
            self.assertEqual(os.waitstatus_to_exitcode(status), -signal.SIGINT)
            self.assertEqual(termios.tcgetattr(terminal.child.child_fd), before)
            self.assertEqual(home.journal(), kept)
            self.assertEqual(home.run("log", "check").returncode, 0)

    def test_an_answer_is_kept_and_not_asked_for_again(self):
        with Home(more=ASKS) as home, Terminal(home) as terminal:
            terminal.type(home.session())
            terminal.wait_for("Do you have an infection there just now?")
            terminal.send("n\r")
            terminal.go_to_first_breath()
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

            # Nothing of the first session is to be taken for the second.
            terminal.screen.reset()
            terminal.start()
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertNotIn(b"infection", terminal.bytes)
            self.assertEqual(home.journal().count(" state id="), 1)

    def test_a_state_that_holds_is_answered_with_the_reason_and_no_session(self):
        with Home(more=ASKS) as home, Terminal(home) as terminal:
            terminal.type(home.session())
            terminal.wait_for("Do you have an infection there just now?")
            terminal.send("y\r")
            self.assertEqual(terminal.end_status(), 1)
            self.assertIn("--ask-again", terminal.shown())
            self.assertEqual(home.sessions(), [])

    def test_a_second_session_is_told_since_when_the_first_one_runs(self):
        with Home() as home, Terminal(home) as first, Terminal(home) as second:
            first.start()
            first.wait_for("2 of 30")
            second.type(home.session())
            self.assertEqual(second.end_status(), 75)
            self.assertRegex(second.shown(), r"a session is running since \d\d:\d\d")
            first.send("q")
            self.assertEqual(first.end_status(), 0)
            self.assertEqual(home.recorded().ending, "early")


if __name__ == "__main__":
    unittest.main()
