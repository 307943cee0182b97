"""Keys as a terminal really sends them."""

import unittest

from home import Home
from terminal import Terminal


class Keys(unittest.TestCase):
    def test_arrows_and_function_keys_do_nothing_and_digits_are_ratings(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("\x1b[A\x1bOP\x1b[15~")
            terminal.send("3")
            terminal.wait_for("Pain 3")
            self.assertIn("Breathe", terminal.shown())
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

    def test_ctrl_s_does_not_freeze_the_screen(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("\x13")
            terminal.send("4")
            terminal.wait_for("Pain 4")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

    def test_nothing_typed_is_echoed(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("zzz")
            terminal.read(0.5)
            self.assertNotIn("z", terminal.shown())
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)


if __name__ == "__main__":
    unittest.main()
