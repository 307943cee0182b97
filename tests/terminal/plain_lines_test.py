"""Where a full screen would not help: lines, and not one escape byte."""

import os
import unittest

from home import Home
from terminal import Terminal


class PlainLines(unittest.TestCase):
    def check_lines_on_terminal(self, **variables):
        with Home(breaths=1) as home, Terminal(home, home.session(), **variables) as terminal:
            terminal.go_to_first_breath()
            terminal.wait_for("Breathe out (1 s)")
            for question in ("Pain now", "Fear now"):
                terminal.wait_until(lambda: terminal.bytes.count(question.encode()) == 2, question)
                terminal.send("n")
            terminal.wait_for("Done")
            self.assertNotIn(b"\x1b", terminal.bytes)
            self.assertTrue(terminal.bytes.isascii())

    def test_a_dumb_terminal(self):
        self.check_lines_on_terminal(TERM="dumb")

    def test_an_unknown_terminal(self):
        self.check_lines_on_terminal(TERM="no-such-terminal")

    def test_a_terminal_without_a_name(self):
        self.check_lines_on_terminal(TERM="")

    def test_a_person_who_asks_for_it(self):
        self.check_lines_on_terminal(ACCESSIBLE="1")

    def test_a_pipe_and_no_keyboard(self):
        with Home(breaths=1) as home:
            done = home.run("session", "start", "--yes")
            self.assertEqual(done.returncode, 0)
            self.assertNotIn(b"\x1b", done.stdout)
            lines = done.stdout.decode("ascii").splitlines()
            self.assertTrue(any("Breathe in (1 s)  next: Breathe out" in line for line in lines), lines)
            self.assertTrue(any("Breathe out (1 s)" in line for line in lines), lines)
            self.assertEqual(home.recorded().ending, "complete")

    def test_nobody_there_and_nothing_said_about_it_is_refused(self):
        with Home(breaths=1) as home:
            done = home.run("session", "start")
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"--yes", done.stderr)
            self.assertEqual(home.sessions(), [])

    def test_a_reader_that_is_gone_does_not_end_the_session(self):
        reader, writer = os.pipe()
        os.close(reader)
        with Home(breaths=1) as home:
            # Whoever closed the pipe wanted no more of it: no trouble of rx's.
            self.assertEqual(home.run("session", "start", "--yes", stdout=writer).returncode, 0)
            os.close(writer)
            self.assertEqual(home.recorded().ending, "complete")
            self.assertEqual(home.recorded().active, 2.0)

    def test_a_full_disk_does_not_end_the_session(self):
        with open("/dev/full", "wb") as full, Home(breaths=1) as home:
            self.assertEqual(home.run("session", "start", "--yes", stdout=full).returncode, 74)
            self.assertEqual(home.recorded().ending, "complete")
            self.assertEqual(home.recorded().active, 2.0)


if __name__ == "__main__":
    unittest.main()
