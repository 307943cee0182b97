"""Names that are wide, combining or written from right to left leave the number and the bar where they stand."""

import unittest

from home import Home
from terminal import Terminal

EXERCISE = """
[[exercise]]
id = "named"
kind = "stretch"
title = "{title}"
hold = "1h"

[[routine]]
id = "named"
do = ["named"]
often = "daily"
"""

PLAIN = "A plain name"
NAMES = {
    "wide": "\u547c\u5438\u7df4\u7fd2",
    "combining": "e\u0301tirement au cafe\u0301",
    "from right to left": "\u05e0\u05e9\u05d9\u05de\u05d4 \u05e8\u05d2\u05d5\u05e2\u05d4",
    "pictures": "\U0001f9d8\U0001f319 calm",
}
NOT_PASSED = "\u2591"  # of the bar


class Names(unittest.TestCase):
    def below_the_title(self, title, rows, columns):
        """What stands below the title while an hour is counted down, without its last digit."""
        with Home(more=EXERCISE.format(title=title)) as home:
            with Terminal(home, home.session("named"), rows=rows, columns=columns) as terminal:
                for question in ("Pain now", "Fear now"):
                    terminal.wait_for(question)
                    terminal.send("n")
                terminal.wait_for(NOT_PASSED)
                return [row[: columns * 11 // 20] for row in terminal.screen.display[1:]]

    def test_the_number_stays_where_it_is(self):
        for rows, columns in ((24, 80), (12, 40), (5, 20)):
            plain = self.below_the_title(PLAIN, rows, columns)
            self.assertTrue(any(NOT_PASSED in row for row in plain))
            for what, name in NAMES.items():
                with self.subTest(what, rows=rows, columns=columns):
                    self.assertEqual(self.below_the_title(name, rows, columns), plain)


if __name__ == "__main__":
    unittest.main()
