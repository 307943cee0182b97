#!/bin/sh
# Fails when mandoc finds something to say about a page of ours: mandoc.sh CHECKOUT
set -eu
cd "$1/man"
if ! command -v mandoc >/dev/null; then
    echo 'mandoc is not here; install what the tests need: apt-get build-dep ./' >&2
    exit 1
fi
# Pages are looked for where manuals are installed, and ours may not be: policy/man_test.cpp follows references.
if mandoc -T lint rx*.[15] | grep -v 'referenced manual not found'; then
    echo 'mandoc -T lint has something to say about the lines above' >&2
    exit 1
fi
