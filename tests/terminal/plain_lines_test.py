"""Where a full screen would not help: lines, and not one escape byte."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from terminal import Recorded, Terminal, command, environment


class PlainLines(unittest.TestCase):
    def check_lines_on_terminal(self, **variables):
        with Terminal() as shell, Terminal(program=command(shell.record, 1), **variables) as terminal:
            terminal.go_to_first_breath()
            terminal.wait_for("Breathe out (1 s)")
            for question in ("Pain now", "Fear now"):
                terminal.wait_until(lambda: terminal.bytes.count(question.encode()) == 2, question)
                terminal.send(" ")
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

    def run_without_terminal(self, **streams):
        with tempfile.TemporaryDirectory(prefix="rx-terminal-") as folder:
            record = Path(folder) / "record"
            done = subprocess.run(
                command(record, 1), stdin=subprocess.DEVNULL, env=environment(), timeout=20, check=False, **streams
            )
            return done, Recorded(record)

    def test_a_pipe_and_no_keyboard(self):
        done, record = self.run_without_terminal(capture_output=True)
        self.assertEqual(done.returncode, 0)
        self.assertNotIn(b"\x1b", done.stdout)
        lines = done.stdout.decode("ascii").splitlines()
        self.assertTrue(any("Breathe in (1 s)  next: Breathe out" in line for line in lines), lines)
        self.assertTrue(any("Breathe out (1 s)" in line for line in lines), lines)
        self.assertEqual(record.ending, "complete")

    def test_a_reader_that_is_gone_does_not_end_the_session(self):
        reader, writer = os.pipe()
        os.close(reader)
        done, record = self.run_without_terminal(stdout=writer)
        os.close(writer)
        self.assertEqual(done.returncode, 74)
        self.assertEqual(record.ending, "complete")
        self.assertEqual(record.active, 2.0)

    def test_a_full_disk_does_not_end_the_session(self):
        with open("/dev/full", "wb") as full:
            done, record = self.run_without_terminal(stdout=full)
        self.assertEqual(done.returncode, 74)
        self.assertEqual(record.active, 2.0)


if __name__ == "__main__":
    unittest.main()
