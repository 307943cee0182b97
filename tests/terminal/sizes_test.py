"""Small windows, and windows that change."""

import re
import unittest

from home import Home
from terminal import Terminal


class Sizes(unittest.TestCase):
    def test_word_number_and_bar_can_be_read_at_20_by_5(self):
        with Home() as home, Terminal(home, rows=5, columns=20) as terminal:
            terminal.start()
            terminal.send("\x1b[A")
            terminal.wait_until(lambda: terminal.screen.display[0].strip() == "Breathe out", "Breathe out")
            rows = terminal.screen.display
            self.assertEqual(rows[0].rstrip(), "    Breathe out")
            self.assertEqual(rows[1].rstrip(), " " * 9 + "1")
            self.assertRegex(rows[2], "^\u2588*\u2591+$")
            self.assertEqual(len(rows[2]), 20)
            self.assertEqual(rows[3].rstrip(), "  Next: Breathe in")
            self.assertEqual(rows[4].rstrip(), "space pause, q end")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

    def test_a_storm_of_sizes_ends_with_the_last_one_drawn_right(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            for step in range(100):
                terminal.resize(1 + step * 2, 1 + step * 5)
                terminal.read(0.02)
            terminal.resize(12, 40)
            terminal.wait_until(lambda: self.is_drawn_whole(terminal), "the screen at 40 x 12")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertLess(home.recorded().paused, 0.1)

    def is_drawn_whole(self, terminal):
        rows = [row.rstrip() for row in terminal.screen.display]
        return (
            rows[0].startswith("Slow breathing  ")
            and rows[0].endswith(" left")
            and rows[2].strip() in ("Breathe in", "Breathe out")
            and rows[11] == "space pause, ? keys, n next, q end"
            and re.fullmatch("  \u2588*\u2591*", rows[8])
            and len(rows[8]) == 38
        )


if __name__ == "__main__":
    unittest.main()
