"""A stop rule on the screen: the clinic's own words, and a key that slipped taken back."""

import time
import unittest

from home import Home
from terminal import Terminal

SENTENCE = "Stop for today. Call us if it still hurts tomorrow."


class StopRule(unittest.TestCase):
    def test_the_rating_pauses_and_the_clinics_words_stay_until_the_end(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("8")
            terminal.wait_for("Stop here")
            rows = [row.strip() for row in terminal.screen.display]
            self.assertIn(SENTENCE, rows)
            self.assertIn("Pain 8", rows)
            self.assertEqual(rows[-1], "u undo, space end")
            terminal.send(" ")
            terminal.wait_for("Let each breath out slowly")
            self.assertIn(SENTENCE, terminal.shown())
            # Sooner, it would be the same press.
            time.sleep(0.5)
            terminal.send(" ")
            terminal.wait_for("Pain now")
            self.assertIn(SENTENCE, terminal.shown())
            self.assertEqual(terminal.end_status(), 0)
            self.assertLess(terminal.bytes.rfind(SENTENCE.encode()), terminal.bytes.rfind(b"Saved: "))
            recorded = home.recorded()
            self.assertEqual(recorded.ending, "stop-rule")
            self.assertEqual(recorded.fields["stopped-by"], '"pain >= 7"')
            self.assertRegex(recorded.fields["pain"], "^8@")

    def test_u_takes_a_slipped_key_back_and_the_session_waits(self):
        with Home() as home, Terminal(home) as terminal:
            terminal.start()
            terminal.send("8")
            terminal.wait_for("Stop here")
            terminal.send("u")
            terminal.wait_for("Paused")
            self.assertIn("Taken back", terminal.shown())
            self.assertNotIn(SENTENCE, terminal.shown())
            terminal.send(" ")
            terminal.wait_for("Breathe out")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            self.assertEqual(home.recorded().ending, "early")
            self.assertNotIn("pain", home.recorded().fields)

    def test_the_sentence_can_be_read_whole_at_20_by_5(self):
        with Home() as home, Terminal(home, rows=5, columns=20) as terminal:
            terminal.start()
            terminal.send("8")
            terminal.wait_for("Stop here")
            rows = [row.rstrip() for row in terminal.screen.display]
            self.assertEqual(rows, ["     Stop here", "Stop for today. Call", "us if it still hurts", "tomorrow.", "u undo, space end"])
            terminal.send(" ")
            self.assertEqual(terminal.end_status(), 0)


if __name__ == "__main__":
    unittest.main()
