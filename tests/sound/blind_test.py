#!/usr/bin/python3
"""A blind run: from the sound of a session alone, says what is asked for at each second, and is right.

usage: blind_test.py HEARD PLAN ...   HEARD is the program of heard.cpp; plans by the names that rx ships"""

import os
import re
import subprocess
import sys
import tempfile
import wave

import listen

PASSING = {"tick", "question", "done", "paused", "stop"}  # said once, over whatever lasts
ENOUGH = 0.99


def points(sheet):
    return [(float(at), motif) for at, motif in re.findall(r"REM ([\d.]+) (\S+)", sheet)]


def listen_to(file):
    """How many seconds were judged, and those that were heard wrongly."""
    with wave.open(file + ".wav") as sound:
        samples = listen.samples_of(sound.readframes(sound.getnframes()))
    with open(file + ".cue", encoding="utf-8") as sheet:
        told = points(sheet.read())
    # After what is said once nothing sounds until something else begins; a tick is said over what lasts.
    lasting = [(at, "silence" if motif in PASSING else motif) for at, motif in told if motif != "tick"]
    passing = [at for at, motif in told if motif in PASSING]
    near = listen.WINDOW / 2 + 0.07
    ears = listen.Ears()
    judged, wrong, planned_at = 0, [], 0
    for second in range(int(told[-1][0])):
        at = second + 0.5
        heard = ears.hear(samples, at)
        while planned_at + 1 < len(lasting) and lasting[planned_at + 1][0] <= at:
            planned_at += 1
        changes = [lasting[planned_at][0]] + [point for point, _ in lasting[planned_at + 1:planned_at + 2]]
        if any(abs(point - at) < near for point in changes) or any(-near < at - point < near + 1.5 for point in passing):
            continue  # something is beginning just then, or said over it
        if at < lasting[0][0]:
            continue
        planned = lasting[planned_at][1]
        judged += 1
        if heard != planned:
            wrong.append((at, planned, heard))
    return judged, wrong


def main():
    program = os.path.abspath(sys.argv[1])
    all_judged = all_right = 0
    for plan in sys.argv[2:]:
        with tempfile.TemporaryDirectory() as folder:
            names = subprocess.run([program, folder, plan], capture_output=True, text=True, check=True).stdout.split()
            for name in names:
                judged, wrong = listen_to(os.path.join(folder, name))
                all_judged += judged
                all_right += judged - len(wrong)
                print(f"{name}: {judged - len(wrong)} of {judged} seconds heard rightly", flush=True)
                for second, planned, heard in wrong[:3]:
                    print(f"  at {second} s: {planned} was heard as {heard}")
    print(f"in all {all_right} of {all_judged} seconds")
    return 0 if all_judged > 0 and all_right >= ENOUGH * all_judged else 1


if __name__ == "__main__":
    sys.exit(main())
