"""The journal without rx: how often and how long each routine was done this week, and the worst pain, asked of awk, of
grep and sort, and of a spreadsheet that imports the export, are what `rx log show --week --json` says.
"""

import csv
import json
import os
import subprocess
import sys

from rig import PLAN, Rig

TODAY = "2026-11-20"  # a Friday
FIRST, LAST = "2026-11-16", "2026-11-22"
TWO_ROUTINES = PLAN.replace('id = "all"', 'id = "morning"') + """
[[routine]]
id = "evening"
do = ["breath"]
often = "2 per week"
"""
# Routine, when, how long, pain, note. What a note says is no key of its line.
SESSIONS = (
    ("morning", "2026-11-15 23:59", "50m", "9", ""),
    ("morning", "2026-11-16 00:00", "5m30s", "2", 'wrote "active=9h day=2026-11-01" here'),
    ("evening", "2026-11-16 21:00", "1h2m", "4", "it said pain=10, and = signs"),
    ("morning", "2026-11-18 07:15", "45s", "10", "not so: taken back below"),
    ("morning", "2026-11-19 07:15", "10m0.5s", "3", ""),
    ("evening", "2026-11-20 09:00", "20m", "", ""),
)

AWK = r"""
function seconds(text, total) {
    total = 0
    if (match(text, /^[0-9]+h/)) { total += 3600 * substr(text, 1, RLENGTH - 1); text = substr(text, RLENGTH + 1) }
    if (match(text, /^[0-9]+m/)) { total += 60 * substr(text, 1, RLENGTH - 1); text = substr(text, RLENGTH + 1) }
    return total + (text == "" ? 0 : substr(text, 1, length(text) - 1))
}
{
    gsub(/"([^"\\]|\\.)*"/, "-")
    delete value
    for (i = 3; i <= NF; i++) { split($i, pair, "="); value[pair[1]] = pair[2] }
}
$2 == "void" { taken_back[value["record"]] }
$2 == "session" && value["day"] >= first && value["day"] <= last {
    routine[value["id"]] = value["routine"]; active[value["id"]] = seconds(value["active"])
}
END {
    for (id in routine) if (!(id in taken_back)) { count[routine[id]]++; time[routine[id]] += active[id] }
    for (each in count) print each, count[each], time[each]
}
"""
GREP = r"""
cd "$1"
grep -h '^[^#][^ ]* void ' *.journal | grep -o ' record=[0-9a-f]*' | sed 's/record/id/' >../taken-back
grep -h '^[^#][^ ]* session ' *.journal | grep -vFf ../taken-back | grep -E ' day=2026-11-(1[6-9]|2[0-2]) ' |
    sed 's/"[^"]*"//g' | grep -o ' pain[a-z-]*=[0-9]*' | cut -d= -f2 | sort -n | tail -n 1
"""


def at_noon(rig, *words, minute=59, given=""):
    """Each command in a minute of its own, so that the last written is the last written."""
    done = rig.run(*words, prefix=("faketime", "--exclude-monotonic", f"{TODAY} 12:{minute:02}:00"), given=given)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def keep_a_week(rig):
    rig.env["TZ"] = "Europe/Berlin"
    at_noon(rig, "plan", "import", "--yes", str(rig.root / "plan.toml"), minute=0)
    for minute, (routine, when, length, pain, note) in enumerate(SESSIONS, start=1):
        rating = ("--pain", pain) if pain else ()
        at_noon(rig, "log", "add", routine, "--at", when, "--for", length, *rating, "--note", minute=2 * minute, given=note)
        if "taken back" in note:
            at_noon(rig, "undo", minute=2 * minute + 1)


def told_by_rx(rig):
    shown = json.loads(at_noon(rig, "log", "show", "--week", "--json"))
    assert (shown["period"]["first"], shown["period"]["last"]) == (FIRST, LAST)
    sessions = [session for day in shown["days"] for session in day["sessions"]]
    by_routine = {each["id"]: (each["done"], sum(session["active-seconds"] for session in sessions if session["routine"] == each["id"]))
                  for each in shown["routines"]}
    return by_routine, shown["pain"]["worst"]


def told_by_tools(rig):
    files = [str(path) for path in rig.journal()]
    awk = subprocess.run(["awk", "-v", f"first={FIRST}", "-v", f"last={LAST}", AWK, *files],
                         capture_output=True, text=True, check=True).stdout
    by_routine = {routine: (int(count), float(time)) for routine, count, time in map(str.split, awk.splitlines())}
    pain = subprocess.run(["sh", "-c", GREP, "sh", rig.data / "journal"], capture_output=True, text=True, check=True).stdout
    return by_routine, int(pain)


def number_before(unit, text):
    """In a formula; 0 where there is none."""
    return f'IFERROR(VALUE(LEFT({text},FIND("{unit}",{text})-1)),0)'


def after(unit, text):
    return f'MID({text},IFERROR(FIND("{unit}",{text}),0)+1,99)'


def told_by_spreadsheet(rig):
    """Four more columns beside the export, and sums of them below it."""
    (rig.root / "log.csv").write_text(rig.done("log", "export", "--format", "csv"))
    with open(rig.root / "log.csv", newline="") as file:
        keys, *records = csv.reader(file)
    columns = {name: chr(ord("A") + place) for place, name in enumerate([*keys, "on", "counts", "seconds", "worst"])}
    last = len(records) + 1
    every = {name: f"{letter}$2:{letter}${last}" for name, letter in columns.items()}
    formulas = {}
    for row in range(2, last + 1):
        cell = {name: f"{letter}{row}" for name, letter in columns.items()}
        minutes = after("h", cell["active"])
        formulas[cell["on"]] = f'TEXT({cell["day"]},"yyyy-mm-dd")'
        formulas[cell["counts"]] = (f'IF(AND({cell["word"]}="session",{cell["on"]}>="{FIRST}",{cell["on"]}<="{LAST}",'
                                    f'COUNTIF({every["record"]},{cell["id"]})=0),1,0)')
        formulas[cell["seconds"]] = (f'{cell["counts"]}*(3600*{number_before("h", cell["active"])}+60*{number_before("m", minutes)}'
                                     f'+{number_before("s", after("m", minutes))})')
        formulas[cell["worst"]] = f'{cell["counts"]}*{number_before("@", cell["pain"])}'
    answers = [f'SUMIF({every["routine"]},"{routine}",{every[column]})'
               for routine in ("morning", "evening") for column in ("counts", "seconds")] + [f'MAX({every["worst"]})']
    formulas |= {f"A{last + 1 + place}": answer for place, answer in enumerate(answers)}
    subprocess.run(["ssconvert", "--recalc", *(f"--set={cell}=={formula}" for cell, formula in formulas.items()),
                    "log.csv", "answers.csv"], cwd=rig.root, env={**os.environ, "HOME": str(rig.root)}, stderr=subprocess.DEVNULL, check=True)
    with open(rig.root / "answers.csv", newline="") as file:
        mornings, morning, evenings, evening, pain = (float(row[0]) for row in list(csv.reader(file))[last:])
    return {"morning": (mornings, morning), "evening": (evenings, evening)}, pain


def main(rx):
    with Rig(rx, TWO_ROUTINES) as rig:
        keep_a_week(rig)
        expected = {"morning": (2, 930.5), "evening": (2, 4920)}, 4
        for ask in (told_by_rx, told_by_tools, told_by_spreadsheet):
            assert ask(rig) == expected, (ask.__name__, ask(rig))


if __name__ == "__main__":
    main(sys.argv[1])
