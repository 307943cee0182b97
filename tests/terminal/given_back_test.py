"""However a session ends, the terminal is as it was before."""

import os
import signal
import unittest

from home import Home
from terminal import Terminal


class GivenBack(unittest.TestCase):
    def check_after(self, end, status, ending):
        with Home() as home, Terminal(home) as terminal:
            before = terminal.modes()
            terminal.start()
            self.assertFalse(terminal.is_on_main_screen())
            self.assertFalse(terminal.cursor_is_visible())
            self.assertTrue(terminal.reports_clicks())
            end(terminal)
            self.assertEqual(terminal.end_status(), status)
            self.assertTrue(terminal.is_on_main_screen())
            self.assertTrue(terminal.cursor_is_visible())
            self.assertFalse(terminal.reports_clicks())
            self.assertEqual(terminal.modes(), before)
            if ending:
                self.assertEqual(home.recorded().ending, ending)

    def kill(self, number):
        return lambda terminal: os.kill(terminal.process(), number)

    def test_after_q(self):
        self.check_after(lambda terminal: terminal.send("q"), 0, "early")

    def test_after_escape(self):
        self.check_after(lambda terminal: terminal.send("\x1b"), 0, "early")

    def test_after_interrupt(self):
        def interrupt_twice(terminal):
            terminal.send("\x03")
            terminal.wait_for("Ctrl-C again stops")
            self.assertIn("Paused", terminal.shown())
            terminal.send("\x03")

        self.check_after(interrupt_twice, 130, "interrupted")

    def test_after_terminate(self):
        self.check_after(self.kill(signal.SIGTERM), 143, "interrupted")

    def test_after_hangup(self):
        self.check_after(self.kill(signal.SIGHUP), 129, "interrupted")

    def test_after_a_crash(self):
        for number in (signal.SIGSEGV, signal.SIGABRT):
            self.check_after(self.kill(number), 128 + number, None)

    def test_after_a_crash_without_a_keyboard(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.type(home.session("--yes"), ending=" </dev/null; echo status=$?")
            terminal.wait_for("Breathe in")
            self.assertFalse(terminal.is_on_main_screen())
            os.kill(terminal.process(), signal.SIGSEGV)
            self.assertEqual(terminal.end_status(), 128 + signal.SIGSEGV)
            self.assertTrue(terminal.is_on_main_screen())

    def test_a_closed_terminal_ends_the_session_and_its_record_is_kept(self):
        with Home() as home, Terminal(home, home.session()) as terminal:
            terminal.go_to_first_breath()
            terminal.child.ptyproc.fileobj.close()
            _, status = os.waitpid(terminal.child.pid, 0)
            terminal.child.terminated = terminal.child.ptyproc.terminated = True
            self.assertEqual(os.waitstatus_to_exitcode(status), 129)
            self.assertEqual(home.recorded().ending, "interrupted")


if __name__ == "__main__":
    unittest.main()
