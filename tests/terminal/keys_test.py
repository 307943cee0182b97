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

    def test_enter_page_down_right_and_a_click_are_the_space_bar(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            for count, key in enumerate(("\r", "\x1b[6~", "\x1b[C", "\x1b[<0;10;5M\x1b[<0;10;5m")):
                terminal.send(key)
                pauses = count % 2 == 0
                terminal.wait_until(lambda: ("Paused" in terminal.shown()) == pauses, f"an answer to {key!r}")
                # Longer than the time in which a second press is taken for the first.
                terminal.read(0.5)
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

    def test_a_key_held_down_and_a_wheel_that_turns_change_nothing(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("\x1b[<64;10;5M" * 20)
            terminal.send(" " * 50)
            terminal.wait_for("Paused")
            terminal.read(0.3)
            self.assertIn("Paused", terminal.shown())
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

    def test_a_question_mark_lists_the_keys_and_any_key_closes_the_list(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("?")
            terminal.wait_for("q, Esc, or Ctrl-C twice: end, and keep what was done")
            self.assertIn("any key closes this", terminal.shown())
            terminal.send("q")
            terminal.wait_for("Paused")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)

    def test_escape_leads_out_and_again_ends_at_once(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("\x1b")
            terminal.wait_for("Let each breath out slowly")
            terminal.send("\x1b")
            terminal.wait_until(lambda: b"status=0" in terminal.bytes, "the end")
            self.assertEqual(home.recorded().ending, "early")
            self.assertNotIn("reason", home.recorded().fields)

    def test_one_key_says_what_it_was(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("q")
            terminal.wait_for("Let each breath out slowly")
            terminal.send(" ")
            terminal.wait_for("what was it?")
            terminal.send("e")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(home.recorded().fields["reason"], "enough")

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
