// The only list of process endings. rx(1), EXIT STATUS, documents the same list; a test compares them.
#pragma once

#include "core/diag/diagnostic.hpp"

namespace rx {

enum class ExitStatus : int {
    done = 0,
    no = 1,        // the honest answer is "no": not due, a check found something, the plan says not now
    usage = 2,     // the command line is wrong
    content = 65,  // a file's content is wrong
    missing = 66,  // a file or a plan is not there
    bug = 70,      // a bug in rx
    cannot_create = 73,
    io = 74,    // reading or writing failed, or is not confirmed on disk
    busy = 75,  // try again
    permission = 77,
    config = 78,      // preferences or environment are wrong
    hangup = 129,     // ended by HUP, after recording
    interrupt = 130,  // ended by INT, after recording
    terminate = 143,  // ended by TERM, after recording
};

[[nodiscard]] constexpr ExitStatus status_of(diag::Kind kind) {
    switch (kind) {
        case diag::Kind::content:
            return ExitStatus::content;
        case diag::Kind::missing:
            return ExitStatus::missing;
        case diag::Kind::usage:
            return ExitStatus::usage;
        case diag::Kind::cannot_create:
            return ExitStatus::cannot_create;
        case diag::Kind::io:
            return ExitStatus::io;
        case diag::Kind::busy:
            return ExitStatus::busy;
        case diag::Kind::permission:
            return ExitStatus::permission;
        case diag::Kind::config:
            return ExitStatus::config;
        case diag::Kind::refused:
            return ExitStatus::no;
    }
    return ExitStatus::bug;
}

}  // namespace rx
