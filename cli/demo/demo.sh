#!/bin/sh
# Shows the main job in a folder marked as a demo's, which it makes anew: demo.sh RX PLAN FOLDER
#
# Needs no key and no terminal; where there is one, a second session is shown full screen. Touches FOLDER only.
set -eu
umask 077
rx=$1 plan=$2 folder=$3
marker=$folder/rx-demo

if [ -e "$folder" ] && [ ! -e "$marker" ]; then
    echo "$folder is there already and is not marked as a demo's; it is left alone" >&2
    exit 73
fi
rm -rf "$folder"
mkdir -p "$folder"
: >"$marker"

show() {
    printf '\n$ rx %s\n' "$*"
    "$rx" --data-dir "$folder" "$@"
}

show plan import --yes "$plan" </dev/null
show session preview </dev/null
show session start --demo --speed 60 --yes --plain </dev/null
if (: </dev/tty >/dev/tty) 2>/dev/null; then
    show session start --demo --speed 60 --yes </dev/tty >/dev/tty
fi
show log show --week </dev/null
show due </dev/null || [ $? -eq 1 ]  # 1 is an answer too: nothing more is due today
