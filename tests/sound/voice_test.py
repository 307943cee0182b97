#!/usr/bin/python3
"""What a real voice says in a session, and what is said where there is none.

RX_UNDER_TEST names the program."""

import hashlib
import os
import subprocess
import tempfile
import unittest
import wave

import listen
import numpy

PLAN = """
format = 1
id = "spoken"
title = "Spoken"
language = "{language}"
[[exercise]]
id = "arrive"
kind = "custom"
title = "{title}"
steps = [{{ say = "{words}", for = "8s" }}]
[[routine]]
id = "evening"
do = ["arrive"]
often = "daily"
"""
LEAD_IN = 10


class Voice(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="rx-voice-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.mkdir(self.folder + "/data")

    def rx(self, *words):
        return subprocess.run([os.environ["RX_UNDER_TEST"], "--data-dir", self.folder + "/data", *words], cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
                              env={"PATH": "/usr/bin:/bin", "HOME": self.folder, "LC_ALL": "C.UTF-8"})

    def take_plan(self, language="en", title="Arrive", words="Soften your belly", config=""):
        with open(self.folder + "/plan.toml", "w", encoding="utf-8") as plan:
            plan.write(PLAN.format(language=language, title=title, words=words))
        with open(self.folder + "/data/config.toml", "w", encoding="utf-8") as file:
            file.write(config)
        done = self.rx("plan", "import", "--yes", "plan.toml")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def rendered(self, name, *options):
        done = self.rx("session", "render", "-o", name, *options)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        with wave.open(os.path.join(self.folder, name)) as sound:
            return listen.samples_of(sound.readframes(sound.getnframes()))

    def spoken_seconds(self):
        """Where the session with a voice sounds otherwise than the one without, second by second."""
        silent, spoken = self.rendered("silent.wav"), self.rendered("spoken.wav", "--voice")
        length = min(len(silent), len(spoken))
        other = numpy.abs(spoken[:length] - silent[:length]) > 0.01
        return [second for second in range(length // listen.RATE)
                if other[second * listen.RATE:(second + 1) * listen.RATE].mean() > 0.05]

    def test_the_title_and_the_step_are_said_when_they_begin(self):
        self.take_plan()
        seconds = self.spoken_seconds()
        self.assertIn(0, seconds)
        self.assertIn(LEAD_IN, seconds)
        self.assertFalse({LEAD_IN - 2, LEAD_IN - 1, LEAD_IN + 5} & set(seconds), seconds)

    def test_the_same_words_are_the_same_sound(self):
        self.take_plan()
        sums = []
        for name in ("one.wav", "two.wav"):
            self.rendered(name, "--voice")
            with open(os.path.join(self.folder, name), "rb") as file:
                sums.append(hashlib.sha256(file.read()).hexdigest())
        self.assertEqual(*sums)

    def test_in_another_language_the_clinics_own_words_are_said(self):
        self.take_plan("de", "Ankommen", "Lass den Bauch weich werden, \u00fcberall")
        self.assertIn(LEAD_IN, self.spoken_seconds())

    def test_a_language_that_the_voice_lacks_is_said_when_the_plan_comes_and_at_preview(self):
        done = self.take_plan("xx", config="voice = true\n")
        for said in (done.stderr, self.rx("session", "preview").stderr):
            self.assertIn('the voice "espeak-ng" says nothing', said)
            self.assertIn('does it speak "xx"?', said)

    def test_so_is_a_voice_that_is_not_there(self):
        done = self.take_plan(config='voice = true\nvoice-command = ["no-such-voice"]\n')
        for said in (done.stderr, self.rx("session", "preview").stderr):
            self.assertIn('the voice "no-such-voice" cannot be run', said)

    def test_nothing_is_said_of_a_voice_that_nobody_wants(self):
        done = self.take_plan("xx")
        self.assertEqual(done.stderr, "")


if __name__ == "__main__":
    unittest.main()
