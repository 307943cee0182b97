"""Who can see what (K1, K3, K5): modes whatever the umask, no word of a plan in a list of processes, in a title or outside
the data folder, and nothing for another user. A voice is given its words on standard input, without markup (H7).
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import wave

from rig import PLAN, Rig

TELLING = "dilatortherapyforpain"
MARKUP = "<break time='1h'/> [[x]] {y}"
TELLING_PLAN = PLAN.replace("Breathing for tests", TELLING).replace("breaths = 30", f'breaths = 1\ntitle = "{TELLING} {MARKUP}"')
HELPER = """#!/bin/sh
printf '%s\\0' "$0" "$@" >>"{root}/arguments"
tr '\\0' '\\n' </proc/$PPID/cmdline >>"{root}/arguments"
env >>"{root}/arguments"
exec {then}
"""
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def writing(rig):
    """All that writes, with what it is given."""
    plan = str(rig.root / "plan.toml")
    return ((("plan", "import", "--yes", plan), ""), (("log", "add", "--yes", "--note"), TELLING), (("log", "note"), TELLING),
            (("log", "rate", "--pain", "3", "last"), ""), (("skip",), ""), (("undo",), ""), (rig.session(1), ""),
            (("log", "export", "-o", str(rig.data / "export.csv")), ""), (("plan", "new", "--from", "delphi", "-o", str(rig.data / "new.toml")), ""),
            (("session", "render", "-o", str(rig.data / "session.wav")), ""), (("log", "show"), ""), (("due",), ""))


def helpers(rig):
    """A player and a voice that write down how they were called."""
    for name, then in (("player", "cat >/dev/null"), ("voice", "tee -a '{root}/spoken' >/dev/null; cat '{root}/voice.wav'")):
        path = rig.root / name
        path.write_text(HELPER.format(root=rig.root, then=f"sh -c \"{then.format(root=rig.root)}\""))
        path.chmod(0o755)
    with wave.open(str(rig.root / "voice.wav"), "wb") as sound:
        sound.setparams((1, 2, 24000, 0, "NONE", ""))
        sound.writeframes(b"\x00\x40\x00\xc0" * 2400)
    (rig.data / "config.toml").write_text(f'player = ["{rig.root}/player"]\nlead-in = "0s"\nvoice = true\nvoice-command = ["{rig.root}/voice"]\n')


def touched(trace, rig):
    """Whatever was made or opened for writing, but for devices and what the helpers do."""
    made = re.findall(r'^\d+ +(?:openat\(AT_FDCWD, |mkdir\(|creat\(|link\("[^"]*", |rename\("[^"]*", )"([^"]*)"(.*)', trace, re.MULTILINE)
    return {path for path, rest in made if re.search(r"O_WRONLY|O_RDWR|O_CREAT|^, 0|^\)", rest) and " = -1 " not in rest
            and not path.startswith("/dev/") and not pathlib.Path(path).name in ("arguments", "spoken")}


def nothing_outside(rig):
    """K1, K3."""
    places = [rig.root / name for name in ("home", "temporary", "here")]
    for place in places:
        place.mkdir()
    rig.env |= {"HOME": str(places[0]), "TMPDIR": str(places[1]), "ASAN_OPTIONS": "detect_leaks=0"}
    helpers(rig)
    for words, given in writing(rig):
        trace = rig.root / "trace"
        done = subprocess.run(["strace", "-f", "-o", trace, "-e", "trace=openat,mkdir,creat,link,rename", *rig.argv(*words)], cwd=places[2],
                              env=rig.env, input=given, capture_output=True, text=True, timeout=60, preexec_fn=lambda: os.umask(0))
        assert done.returncode == (words == ("due",)), (words, done)
        assert "\x1b" not in done.stdout + done.stderr, (words, "sets a title, or more")
        outside = [path for path in touched(trace.read_text(), rig) if not path.startswith(f"{rig.data}/")]
        assert not outside, (words, outside)
    assert not any(list(place.iterdir()) for place in places), "left outside of the data folder"
    told = (rig.root / "arguments").read_text()
    assert str(rig.root / "player") in told and str(rig.root / "voice") in told, "the helpers were not called"
    assert TELLING not in told, "a word of the plan in the list of processes"
    spoken = (rig.root / "spoken").read_text()
    assert TELLING in spoken and not re.search(r"[][<>{}|\\]", spoken), f"not words alone: {spoken}"
    for path in rig.data.rglob("*"):
        if path.name not in ("rx-demo", "config.toml"):  # the test's own
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), (path, oct(path.stat().st_mode))


def other_user(rig):
    """K5, in a folder that others may enter down to rx's own."""
    rig.root.chmod(0o755)
    rig.data.chmod(0o755)
    rx = shutil.copy(rig.rx, rig.root / "rx")
    for words in (("log", "show"), ("log", "check"), ("plan", "show"), ("log", "export"), ("log", "note"), ("session", "recover")):
        done = subprocess.run([*NOBODY, rx, "--data-dir", rig.data, *words], input="text", env=rig.env, capture_output=True,
                              text=True, timeout=60)
        assert done.returncode == 77 and TELLING not in done.stdout + done.stderr, (words, done)
    for folder in ("journal", "plans", "state"):
        done = subprocess.run([*NOBODY, "ls", rig.data / folder], capture_output=True, text=True, env={**rig.env, "LC_ALL": "C"})
        assert done.returncode != 0 and done.stdout == "", (folder, done)


def main(rx):
    with Rig(str(pathlib.Path(rx).resolve()), TELLING_PLAN) as rig:
        nothing_outside(rig)
        if os.geteuid() == 0:
            other_user(rig)
        else:
            print("not tried, for want of root: K5")


if __name__ == "__main__":
    main(sys.argv[1])
