#!/usr/bin/python3
"""The sound of a running session as it is heard: a PulseAudio server of its own with an empty sink, and a recorder.

RX_UNDER_TEST names the program; RX_SECONDS how long the timing is listened to (20)."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import listen

PLAN = """
format = 1
id = "heard"
title = "Heard"
[safety]
contractions = "allowed"
[[exercise]]
id = "lift"
kind = "hold"
hold = "%s"
rest = "%s"
reps = %d
[[routine]]
id = "evening"
do = ["lift"]
often = "5 per week"
"""


class Ears:
    """A sound server of this test's own, and what can be heard on it."""

    def __init__(self, folder):
        self.environment = dict(os.environ, HOME=folder, XDG_RUNTIME_DIR=folder, PULSE_SERVER="unix:" + folder + "/sound", LC_ALL="C.UTF-8")
        os.chmod(folder, 0o700)
        self.server = subprocess.Popen(
            ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "-n", "--use-pid-file=no", "--disable-shm=yes",
             "--load=module-null-sink sink_name=ears rate=48000",
             "--load=module-native-protocol-unix auth-anonymous=1 socket=" + folder + "/sound"],
            env=self.environment, stderr=subprocess.DEVNULL)
        for _ in range(200):
            if subprocess.run(["pactl", "info"], env=self.environment, capture_output=True).returncode == 0:
                break
            time.sleep(0.05)
        self.recorder = subprocess.Popen(
            ["parec", "--raw", "--format=s16le", "--rate=24000", "--channels=1", "--latency-msec=20", "-d", "ears.monitor"],
            env=self.environment, stdout=subprocess.PIPE)
        self.heard = bytearray()
        self.began = None
        self.reader = threading.Thread(target=self.listen)
        self.reader.start()
        for _ in range(400):
            if self.began is not None:
                break
            time.sleep(0.01)

    def listen(self):
        while True:
            piece = os.read(self.recorder.stdout.fileno(), 4096)
            if not piece:
                return
            if self.began is None:
                self.began = time.monotonic() - len(piece) / 48000
            self.heard += piece

    def samples(self):
        return listen.samples_of(bytes(self.heard[:len(self.heard) // 2 * 2]))

    def close(self):
        self.recorder.kill()
        self.recorder.wait()
        self.reader.join()
        self.recorder.stdout.close()
        self.server.kill()
        self.server.wait()


class Live(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.ears = Ears(self.folder)

    def tearDown(self):
        self.ears.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def rx(self, *arguments):
        return [os.environ["RX_UNDER_TEST"], "--data-dir", self.folder + "/data", *arguments]

    def prepare(self, repetitions, preferences="", hold="1s"):
        with open(self.folder + "/plan.toml", "w", encoding="utf-8") as plan:
            plan.write(PLAN % (hold, hold, repetitions))
        subprocess.run(self.rx("plan", "import", "--yes", self.folder + "/plan.toml"), check=True, capture_output=True)
        with open(self.folder + "/data/config.toml", "w", encoding="utf-8") as config:
            config.write('lead-in = "2s"\nvolume = 100\nnight-volume = 100\n' + preferences)

    def start(self):
        """The session, and when each of its contractions began on this machine's clock, as it said."""
        session = subprocess.Popen(self.rx("session", "start", "--yes", "--plain"), env=self.ears.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.lines = []
        self.said_at = []

        def read():
            for line in session.stdout:
                self.lines.append(line)
                if "Lift gently" in line and "next: Rest" in line:
                    self.said_at.append(time.monotonic())

        self.reader = threading.Thread(target=read)
        self.reader.start()
        return session

    def wait_for_another(self, session, than, patience):
        """Looks for a player other than that one for so many seconds."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            found = subprocess.run(["pgrep", "-P", str(session.pid), "pacat"], capture_output=True, text=True).stdout.split()
            if found and int(found[-1]) != than:
                return
            time.sleep(0.05)
        self.fail("no other player was started")

    def end(self, session, status=0):
        self.assertEqual(session.wait(timeout=900), status)
        self.reader.join()
        session.stdout.close()

    def player_of(self, session):
        until = time.monotonic() + 10
        while time.monotonic() < until:
            found = subprocess.run(["pgrep", "-P", str(session.pid), "pacat"], capture_output=True, text=True).stdout.split()
            if found:
                return int(found[0])
            time.sleep(0.02)
        self.fail("no player was started")

    def test_every_change_is_heard_on_time(self):
        seconds = int(os.environ.get("RX_SECONDS", "20"))
        self.prepare(seconds // 2)
        session = self.start()
        self.end(session)
        self.assertEqual(len(self.said_at), seconds // 2)
        time.sleep(0.3)
        onsets = [at for at in listen.onsets(self.ears.samples()) if listen.motif_at(self.ears.samples(), at + 0.5) == "contract"]
        self.assertEqual(len(onsets), seconds // 2)
        # What a recorder cannot know is how late it is itself: the same for all of them.
        late = sorted(onset - 2 * count for count, onset in enumerate(onsets))
        middle = late[len(late) // 2]
        errors = sorted(abs(each - middle) for each in late)
        shift = self.ears.began + middle - self.said_at[0]
        p99 = errors[min(len(errors) - 1, int(len(errors) * 0.99))]
        print(f"{len(onsets)} onsets over {seconds} s: p50 {errors[len(errors) // 2] * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms, "
              f"worst {errors[-1] * 1000:.1f} ms; {shift * 1000:.0f} ms beside the line on the screen, the recorder's own delay included")
        self.assertLess(p99, 0.05)
        self.assertLess(abs(shift), 0.25)

    def test_what_is_hidden_is_silent_within_200_ms(self):
        self.prepare(1, hold="20s")
        session = self.start()
        time.sleep(5)
        os.kill(session.pid, signal.SIGQUIT)  # as Ctrl-\\ does
        hidden = time.monotonic() - self.ears.began
        time.sleep(1.5)
        session.terminate()
        self.end(session, 143)
        samples = self.ears.samples()
        level = [abs(samples[int(at * listen.RATE):int((at + 0.02) * listen.RATE)]).max()
                 for at in (hidden - 1 + piece * 0.02 for piece in range(120))]
        loud = [piece for piece, each in enumerate(level) if each > 0.02 * max(level[:50])]
        silent_after = (loud[-1] + 1) * 0.02 - 1
        print(f"silent {silent_after * 1000:.0f} ms after it was hidden, the recorder's own delay included")
        self.assertGreater(silent_after, -0.1)
        self.assertLess(silent_after, 0.25)

    def test_a_player_that_dies_is_followed_by_another(self):
        self.prepare(6)
        session = self.start()
        first = self.player_of(session)
        time.sleep(4)
        os.kill(first, signal.SIGKILL)
        killed = time.monotonic()
        self.wait_for_another(session, first, 1.5)
        self.end(session)
        after = (killed + 1.2 - self.ears.began)
        heard = [at for at in listen.onsets(self.ears.samples()) if at > after]
        self.assertGreaterEqual(len(heard), 3)

    def test_a_player_that_hangs_is_followed_by_another(self):
        self.prepare(6)
        session = self.start()
        first = self.player_of(session)
        time.sleep(4)
        os.kill(first, signal.SIGSTOP)
        self.wait_for_another(session, first, 2)
        self.end(session)

    def test_without_any_player_the_session_says_so_once_and_goes_on(self):
        self.prepare(2, 'player = ["no-such-player"]\n')
        session = self.start()
        self.end(session)
        self.assertEqual("".join(self.lines).count("No sound here"), 1)
        self.assertEqual(len(self.said_at), 2)

    def test_a_server_that_dies_ends_no_session(self):
        self.prepare(4)
        session = self.start()
        self.player_of(session)
        time.sleep(3)
        self.ears.server.kill()
        self.end(session)
        self.assertEqual(len(self.said_at), 4)


if __name__ == "__main__":
    unittest.main()
