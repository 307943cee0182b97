"""What rx plan schema prints, tried with tombi: every plan that rx takes validates, what is wrong is refused by both.

usage: schema_test.py RX FOLDER, where FOLDER keeps the validator from one run to the next.
"""

import concurrent.futures
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PINNED = ["package.json", "package-lock.json"]
NOT_HERE = 77
SCHEMA_LINE = b"#:schema rx-plan.schema.json\n"


def install(folder):
    """The validator as package-lock.json pins it; fetched when it is not there yet."""
    if platform.machine() != "x86_64":
        print(f"NOT CHECKED: the pinned tombi is for x86_64, and this is {platform.machine()}")
        sys.exit(NOT_HERE)
    tombi = folder / "node_modules/@tombi-toml/cli-linux-x64/tombi"
    lock = HERE / "package-lock.json"
    kept = folder / "package-lock.json"
    if tombi.exists() and kept.exists() and kept.read_bytes() == lock.read_bytes():
        return tombi
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in PINNED:
        shutil.copy(HERE / name, folder / name)
    try:
        done = subprocess.run(["npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"],
                              cwd=folder, capture_output=True, text=True, timeout=100)
        words = done.stdout + done.stderr
    except (OSError, subprocess.TimeoutExpired) as trouble:
        done, words = None, str(trouble)
    if done is None or done.returncode != 0 or not tombi.exists():
        kept.unlink(missing_ok=True)
        print(words)
        print("THE SCHEMA WAS NOT CHECKED: npm could not install what tests/schema/package-lock.json pins.")
        print("It needs npm (debian/control) and, the first time, a package registry.")
        sys.exit(1)
    return tombi


def plans_of_the_project():
    """Every TOML file that may be a plan, wrong ones too."""
    found = [*ROOT.glob("data/protocols/*.toml"), *ROOT.glob("tests/**/*.toml")]
    return sorted(path for path in found if path.name != "config.toml" and HERE not in path.parents)


def rx_check(rx, names, folder):
    """The problems rx has with each file: {name: [(severity, line, code)]}."""
    done = subprocess.run([rx, "plan", "check", "--json", *names], cwd=folder, capture_output=True, text=True,
                          env={"HOME": str(folder), "PATH": os.environ["PATH"]}, check=False)
    files = json.loads(done.stdout)["files"]
    return {file["name"]: [(p["severity"], p["line"], p["code"]) for p in file["problems"]] for file in files}


def tombi_lint(tombi, name, folder):
    """The lines tombi objects to: {line: message}. One file at a time: of several it mixes up the answers."""
    home = {"HOME": str(folder / "home"), "XDG_CACHE_HOME": str(folder / "home"), "PATH": os.environ["PATH"]}
    done = subprocess.run([tombi, "lint", "--offline", "--error-on-warnings", name], cwd=folder, capture_output=True,
                          text=True, env=home, check=False)
    words = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    problems = {int(line): message for message, line in re.findall(r"(?:Error|Warning): (.*)\n +at .*?:(\d+):\d+", words)}
    if (done.returncode == 0) != (not problems):
        sys.exit(f"tombi's answer cannot be understood:\n{words}")
    return problems


def main():
    rx, keep = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    tombi = install(keep)
    complaints = []
    with tempfile.TemporaryDirectory(prefix="rx-schema-") as name:
        folder = pathlib.Path(name)
        schema = subprocess.run([rx, "plan", "schema"], capture_output=True, check=True).stdout
        (folder / "rx-plan.schema.json").write_bytes(schema)
        # A matter of taste, which no schema says and which rx leaves to whoever writes.
        (folder / "tombi.toml").write_text('[lint.rules]\ntables-out-of-order = "off"\n')
        # One folder: the line at the head of a plan names the schema beside it.
        draft = subprocess.run([rx, "plan", "new", "--from", "first-steps"], capture_output=True, check=True).stdout
        if not draft.startswith(SCHEMA_LINE):
            complaints.append("a plan that rx plan new writes does not name the schema")
        names = []
        for path in plans_of_the_project():
            flat = str(path.relative_to(ROOT)).replace("/", "__")
            (folder / flat).write_bytes(SCHEMA_LINE + path.read_bytes())
            names.append(flat)
        wrong = (HERE / "wrong.toml").read_text()
        (folder / "wrong.toml").write_text(wrong)

        said = rx_check(rx, [*names, "wrong.toml"], folder)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            files = [*names, "wrong.toml"]
            objected = dict(zip(files, pool.map(lambda each: tombi_lint(tombi, each, folder), files)))

        good = [n for n in names if not any(severity == "error" for severity, _, _ in said[n])]
        for n in good:
            complaints += [f"{n}:{line}: rx takes it, the schema does not: {m}" for line, m in objected[n].items()]
        marked = {i for i, text in enumerate(wrong.splitlines(), 1) if text.endswith("# wrong")}
        refused = {line for severity, line, _ in said["wrong.toml"] if severity == "error"}
        for line in sorted(marked - objected["wrong.toml"].keys()):
            complaints.append(f"wrong.toml:{line}: the schema does not catch it")
        for line in sorted(marked - refused):
            complaints.append(f"wrong.toml:{line}: rx does not refuse it")
        bad = [n for n in names if n not in good]
        caught = [n for n in bad if objected[n]]
        print(f"{len(good)} plans that rx takes; {len(bad)} that it refuses, of which the schema catches {len(caught)}; "
              f"{len(marked)} wrong lines, each caught by both")
        if len(good) < 15 or not marked:
            complaints.append("too few plans were found")
    print("\n".join(complaints))
    sys.exit(1 if complaints else 0)


main()
