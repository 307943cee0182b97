"""A terminal that stands still costs frames, never time."""

import os
import time
import unittest

from home import Home
from terminal import Terminal


class SlowReader(unittest.TestCase):
    def test_a_terminal_nobody_reads_holds_nothing_up(self):
        with Home(breaths=3) as home, Terminal(home, home.session()) as terminal:
            terminal.go_to_first_breath()
            # Whole frames of the largest size fill what the system holds for a reader.
            for step in range(100):
                terminal.child.setwinsize(200, 400 + step)
                time.sleep(0.03)
            # Three breaths are six seconds: by now they are over, unseen, and two questions wait to be skipped.
            time.sleep(3.5)
            terminal.child.send("nn")
            end = time.monotonic() + 10
            while not home.sessions() and time.monotonic() < end:
                time.sleep(0.05)
            self.assertEqual(home.recorded().ending, "complete")
            self.assertAlmostEqual(home.recorded().active, 6.0, delta=0.01)
            self.assertEqual(home.recorded().paused, 0)

    def test_a_reader_of_a_few_bytes_at_a_time_sees_the_present(self):
        with Home() as home, Terminal(home, rows=50, columns=160) as terminal:
            terminal.start()
            end = time.monotonic() + 3
            while time.monotonic() < end:
                terminal.bytes += (chunk := os.read(terminal.child.child_fd, 20))
                terminal.stream.feed(chunk)
                time.sleep(0.05)
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(home.recorded().paused, 0)

    def test_ctrl_s_stops_nothing(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("\x13")
            # Had it stopped the output, the next breath would not be seen.
            for word in ("Breathe out", "Breathe in"):
                terminal.wait_until(lambda: word in map(str.strip, terminal.screen.display), word)
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(home.recorded().paused, 0)


if __name__ == "__main__":
    unittest.main()
