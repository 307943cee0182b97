"""A screen for a dark room, and one on which little moves."""

import unittest

from home import NO_LEAD_IN, Home
from terminal import Terminal


def cells(terminal):
    return [terminal.screen.buffer[row][column] for row in range(24) for column in range(80)]


class LowLight(unittest.TestCase):
    def test_all_is_dim_and_warm_on_black_and_the_terminal_is_given_back(self):
        with Home(config=NO_LEAD_IN + "low-light = true\n") as home:
            with Terminal(home, TERM="xterm-256color") as terminal:
                terminal.start()
                drawn = [cell for cell in cells(terminal) if cell.data != " "]
                self.assertEqual({(cell.fg, cell.bg, cell.bold) for cell in drawn}, {("af5f00", "black", False)})
                # The model of the screen knows no colour of cells that nothing was written to.
                self.assertIn(b"\x1b[40m\x1b[38;5;130m\x1b[H\x1b[2J", terminal.bytes)
                terminal.send("q")
                self.assertEqual(terminal.end_status(), 0)
                self.assertTrue(terminal.is_on_main_screen())
                self.assertLess(terminal.bytes.rfind(b"\x1b[40m"), terminal.bytes.rfind(b"\x1b(B\x1b[m"))

    def test_without_colours_there_are_none(self):
        with Home(config=NO_LEAD_IN + "low-light = true\n") as home:
            with Terminal(home, TERM="xterm-256color", NO_COLOR="1") as terminal:
                terminal.start()
                self.assertEqual({(cell.fg, cell.bg) for cell in cells(terminal)}, {("default", "default")})
                self.assertIn(b"\x1b[2m", terminal.bytes)

    def test_less_motion_has_no_bar(self):
        with Home(config=NO_LEAD_IN + "less-motion = true\n") as home, Terminal(home, rows=5, columns=20) as terminal:
            terminal.start()
            self.assertNotIn("\u2591", terminal.shown())
            terminal.wait_for("Breathe out")


if __name__ == "__main__":
    unittest.main()
