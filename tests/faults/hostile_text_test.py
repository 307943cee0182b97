"""Text that attacks a terminal (H1 to H4): in notes, plans, names, file names, words and variables; on every command that
reads. Nothing that is printed holds a control character but line feed and tab, nor one that turns the direction of
writing; all of it is UTF-8; and what is JSON is so to jq, with the value unchanged.
"""

import csv
import io
import re
import subprocess
import sys

from rig import PLAN, Rig

# A title, the clipboard, a cleared screen, the same in one byte, a deleted character, writing turned round, a stray end.
HOSTILE = "a\x1b]0;title\x07b\x1b]52;c;eA==\x07c\x1b[2Jd\x9b31me\x7ff\u202eg\u2066h\u2028i\rj\bk\x0bl\ufeff."
NOT_UTF8 = b"\xff\xfe\xc3(\xed\xa0\x80 end"
FORMULA = '=HYPERLINK("http://x","y")'
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

CSV = ("log", "export")
READING = (
    (), ("log", "show"), ("log", "show", "--ids"), ("log", "show", "--history"), ("log", "show", "--explain", "--compare"),
    ("log", "check"), ("due",), ("me", "show"), ("plan", "list"), ("plan", "show"), ("plan", "history"), ("session", "preview"),
    ("session", "recover"), ("plan", "preview"), ("plan", "simulate", "--weeks", "1"), ("plan", "print"), ("plan", "print", "--html"),
    CSV, ("doctor",),
)
JSON = (("log", "show", "--json"), ("log", "export", "--format", "json"), ("log", "export", "--format", "jsonl"))


def check_harmless(words, done):
    """Whatever it prints, where a terminal may be."""
    text = (done.stdout + done.stderr).decode("utf-8")  # strictly
    if words == CSV:
        text = text.replace("\r\n", "\n")  # as RFC 4180 ends lines
    found = FORBIDDEN.search(text)
    assert not found, (words, text[max(0, found.start() - 60):found.end() + 20])
    assert done.returncode not in (70, -6, -11), (words, text)


def run(rig, *words, given=b"", **variables):
    return subprocess.run(rig.argv(*words), env={**rig.env, **variables}, input=given, capture_output=True, timeout=60)


def through_jq(done):
    read = subprocess.run(["jq", "-c", "."], input=done.stdout, capture_output=True, check=True)
    assert not read.stderr, read.stderr
    return read.stdout


def notes(rig):
    """In the journal, by rx and by hand (H1 to H4)."""
    for text in (HOSTILE, FORMULA):
        assert run(rig, "log", "note", given=text.encode()).returncode == 0
    assert run(rig, "log", "add", "--yes", "--note", given=HOSTILE.encode()).returncode == 0
    assert run(rig, "log", "note", given=NOT_UTF8).returncode == 0
    (journal,) = rig.journal()
    assert not FORBIDDEN.search(journal.read_text()), "the journal itself is hostile"
    asked = subprocess.run(["jq", "-r", "--arg", "text", HOSTILE, "select(.text == $text) | .word"], capture_output=True,
                           input=through_jq(run(rig, "log", "export", "--format", "jsonl")), check=True)
    assert asked.stdout == b"note\n", "not the value that was given"
    (cell,) = [row for row in csv.reader(io.StringIO(run(rig, "log", "export").stdout.decode())) if "'" + FORMULA in row] or [None]
    assert cell, "a formula without its apostrophe"
    with open(journal, "ab") as file:
        file.write(b"2026-11-20T21:00:00+01:00 note text=" + HOSTILE.encode() + b"\n")
        file.write(b"2026-11-20T21:00:01+01:00 note text=\"" + NOT_UTF8 + b"\"\n" + HOSTILE.encode() + b"\n")
    for words in READING + JSON:
        done = run(rig, *words)
        check_harmless(words, done)
        if words in JSON:
            through_jq(done)
    found = run(rig, "log", "check").stderr.decode()
    assert len(re.findall(r"\.journal:\d+:\d+: ", found)) >= 2, found


def names(rig):
    """Of plans, files, words and folders (H1)."""
    escaped = HOSTILE.encode("unicode_escape").decode().replace("\\x", "\\u00")
    hostile_plan = PLAN.replace("Breathing for tests", escaped)
    name = HOSTILE.replace("/", "") + ".toml"
    path = rig.root / name
    path.write_text(hostile_plan)
    for words in (("plan", "check", str(path)), ("plan", "import", str(path)), ("plan", "check", "--json", str(path)),
                  ("log", "merge", str(path)), ("log", "import", str(path)), ("plan", "print", str(path)),
                  ("plan", "check", str(rig.root / ("no" + name))), ("log", "export", "-o", str(rig.root / "no" / name)),
                  ("plan", "show", HOSTILE), ("plan", "use", HOSTILE), ("plan", "diff", HOSTILE), ("log", "show", "--routine", HOSTILE),
                  ("log", "show", "--since", HOSTILE), ("log", "show", "--tag", HOSTILE), ("log", "amend", "last", HOSTILE),
                  ("log", "amend", "last", f"note={HOSTILE}"), ("log", "void", HOSTILE), ("log", "add", HOSTILE), ("skip", "--for", HOSTILE),
                  ("skip", "--reason", HOSTILE), ("exercise", "show", HOSTILE), ("log", "measure", HOSTILE), (HOSTILE,), ("log", HOSTILE),
                  ("--" + HOSTILE,), ("log", "show", "--color", HOSTILE)):
        done = run(rig, *words)
        check_harmless(words, done)
        if "--json" in words:
            through_jq(done)
    refused = run(rig, "plan", "import", str(path))
    assert refused.returncode == 65 and b":4:" in refused.stderr, refused
    (rig.root / "bytes.toml").write_bytes(PLAN.encode().replace(b"for tests", NOT_UTF8))
    check_harmless(("bytes",), run(rig, "plan", "check", str(rig.root / "bytes.toml")))
    check_harmless(("bytes",), run(rig, NOT_UTF8))


def variables(rig):
    """Of the environment, and preferences (H1, H8)."""
    for name in ("RX_DATA_DIR", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME", "TZ", "TERM", "LANG", "LC_ALL", "ACCESSIBLE"):
        for value in (HOSTILE, f"{rig.root}/{HOSTILE}"):
            done = subprocess.run([rig.rx, "log", "show"], env={**rig.env, name: value}, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=60)
            check_harmless((name, value), done)
    ran = rig.root / "ran"
    run(rig, "log", "show", PAGER=f"sh -c 'touch {ran}'", RX_PAGER=f"touch {ran}", EDITOR=f"touch {ran}", BROWSER=f"touch {ran}")
    assert not ran.exists(), "ran what a variable says"
    (rig.data / "config.toml").write_bytes(f'player = ["{HOSTILE}"]\n"{HOSTILE}" = 1\n'.encode())
    check_harmless(("config",), run(rig, "log", "show"))
    (rig.data / "config.toml").unlink()


def main(rx):
    with Rig(rx) as rig:
        rig.import_plan()
        notes(rig)
        names(rig)
        variables(rig)
        rig.data = rig.data.rename(rig.root / HOSTILE)
        for words in READING:
            check_harmless(words, run(rig, *words))


if __name__ == "__main__":
    main(sys.argv[1])
