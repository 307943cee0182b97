"""Ctrl-Z, fg, and a process that did not run: a pause each, and a terminal that is lent back in between."""

import os
import signal
import time
import unittest

from home import Home
from terminal import Terminal


class StoppedAndContinued(unittest.TestCase):
    def test_ctrl_z_gives_the_terminal_back_and_fg_takes_it_again(self):
        with Home() as home, Terminal(home) as terminal:
            before = terminal.modes()
            terminal.start()
            terminal.send("\x1a")
            terminal.wait_until_stopped()
            self.assertTrue(terminal.is_on_main_screen())
            self.assertTrue(terminal.cursor_is_visible())
            self.assertFalse(terminal.reports_clicks())
            self.assertEqual(terminal.modes(), before)

            time.sleep(1.5)
            terminal.bring_to_front()
            self.assertFalse(terminal.is_on_main_screen())
            self.assertTrue(terminal.reports_clicks())
            self.assertFalse(terminal.cursor_is_visible())
            terminal.send(" ")
            terminal.wait_for("Breathe out")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(terminal.modes(), before)
            self.assertGreater(home.recorded().paused, 1.4)
            self.assertLess(home.recorded().active, 6)

    def test_continued_in_the_background_it_leaves_the_terminal_alone(self):
        with Home() as home, Terminal(home) as terminal:
            before = terminal.modes()
            terminal.start()
            terminal.send("\x1a")
            terminal.wait_until_stopped()
            terminal.answer("bg")
            terminal.read(0.5)
            self.assertIn(b"Stopped", terminal.answer("jobs"))
            self.assertEqual(terminal.modes(), before)
            terminal.bring_to_front()
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(terminal.modes(), before)

    def test_a_process_that_was_stopped_from_outside_is_paused(self):
        with Home() as home, Terminal(home) as terminal:
            before = terminal.modes()
            terminal.start()
            os.kill(terminal.process(), signal.SIGSTOP)
            terminal.wait_until_stopped()
            terminal.bring_to_front()
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(terminal.modes(), before)

    def test_without_a_shell_to_come_back_to_ctrl_z_is_a_pause(self):
        with Home() as home, Terminal(home, home.session()) as terminal:
            terminal.go_to_first_breath()
            terminal.send("\x1a")
            terminal.wait_for("Paused")
            terminal.send(" ")
            terminal.wait_for("Breathe out")

    def test_started_in_the_background_it_says_so_and_is_not_stopped(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.type(home.session(), ending=" & wait $!; echo status=$?")
            self.assertEqual(terminal.end_status(), 2)
            self.assertIn(b"background", terminal.bytes)


if __name__ == "__main__":
    unittest.main()
