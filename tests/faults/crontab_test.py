"""The crontab line of rx-due(1), taken from the page and run as cron runs it: sh -c, HOME and PATH, no terminal."""

import pathlib
import re
import subprocess
import sys

from rig import PLAN, Rig

PAGE = pathlib.Path(__file__).resolve().parents[2] / "man" / "rx-due.1"
HEALTH_WORDS = re.compile(r"pain|pelvi|vagin|dilat|therap|clinic|exercise|sex|health|medic", re.IGNORECASE)


def line_of_the_page():
    """Its schedule and its command."""
    lines = [line for line in PAGE.read_text().splitlines() if re.match(r"[\d*/,-]+( [\d*/,-]+){4}\s", line)]
    assert len(lines) == 1, f"one crontab line is expected in rx-due(1): {lines}"
    *schedule, command = lines[0].split(maxsplit=5)
    return schedule, command


def check_schedule(schedule):
    for field, (low, high) in zip(schedule, ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7)), strict=True):
        assert field == "*" or low <= int(field) <= high, schedule


def run_by_cron(rig, command):
    """What cron mails, and what was notified."""
    shown = rig.root / "shown"
    shown.unlink(missing_ok=True)
    env = {"HOME": str(rig.root), "LOGNAME": "someone", "SHELL": "/bin/sh", "PATH": f"{rig.root}/bin:/usr/bin:/bin"}
    done = subprocess.run(["/bin/sh", "-c", command], env=env, cwd=rig.root, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=30)
    return done.stdout + done.stderr, shown.read_text() if shown.exists() else ""


def main(rx):
    schedule, command = line_of_the_page()
    check_schedule(schedule)
    assert "%" not in command, "cron ends a command at %"
    assert not HEALTH_WORDS.search(command), f"a word for a lock screen: {command}"
    assert command.count("/usr/bin/rx ") == 1, command
    command = command.replace("/usr/bin/rx ", f"'{rx}' ")

    with Rig(rx) as rig:
        notify = rig.root / "bin" / "notify-send"
        notify.parent.mkdir()
        notify.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >"{rig.root}/shown"\n')
        notify.chmod(0o755)

        assert run_by_cron(rig, command) == ("", ""), "without a plan nothing is said"

        (rig.root / "plan.toml").write_text(PLAN)
        imported = subprocess.run([rx, "plan", "import", "--yes", str(rig.root / "plan.toml")],
                                  env=rig.env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30)
        assert imported.returncode == 0, imported.stderr
        before = {path: path.stat().st_mtime_ns for path in rig.root.rglob("*")}
        assert run_by_cron(rig, command) == ("", "Time for your routine\n"), "due: one notification, no mail"
        after = {path: path.stat().st_mtime_ns for path in rig.root.rglob("*") if path.name != "shown"}
        assert before == after, "asking changed a file"

        optional = PLAN.replace('often = "daily"', 'often = "daily"\noptional = true')
        (rig.root / "plan.toml").write_text(optional)
        subprocess.run([rx, "plan", "import", "--yes", str(rig.root / "plan.toml")], env=rig.env,
                       stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=True)
        assert run_by_cron(rig, command) == ("", ""), "not due: nothing is said"


if __name__ == "__main__":
    main(sys.argv[1])
