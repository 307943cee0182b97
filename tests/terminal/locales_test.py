"""Whatever language the system is set to, or says it is: the words and the record are the same."""

import re
import unittest

from home import Home
from terminal import Terminal


class Locales(unittest.TestCase):
    def check(self, locale, bar):
        with Home() as home, Terminal(home, LC_ALL=locale) as terminal:
            terminal.start()
            terminal.wait_until(lambda: re.search(bar, terminal.shown()), "the bar")
            terminal.send("q")
            self.assertEqual(terminal.end_status(), 0)
            (line,) = home.sessions()
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d session id=")
            self.assertEqual(home.recorded().ending, "early")

    def test_one_without_letters_beyond_ascii(self):
        self.check("C", r"#*\.{20}")

    def test_one_that_is_not_installed(self):
        self.check("xx_YY.UTF-8", "\u2591{20}")

    def test_turkish(self):
        self.check("tr_TR.UTF-8", "\u2591{20}")


if __name__ == "__main__":
    unittest.main()
