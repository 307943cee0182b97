#!/bin/sh
# Fails when a file of ours is not as clang-format-19 would write it: format.sh CHECKOUT
set -eu
cd "$1"
if ! command -v clang-format-19 >/dev/null; then
    echo 'clang-format-19 is not here; install what the tests need: apt-get build-dep ./' >&2
    exit 1
fi
find core cli tests -name '*.[ch]pp' -print0 | xargs -0 clang-format-19 --dry-run -Werror || {
    echo 'Rewrite what is named above: clang-format-19 -i FILE' >&2
    exit 1
}
