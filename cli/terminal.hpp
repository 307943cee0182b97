// What commands print through: results to standard output, everything else to standard error.
//
// Text is written as given, so whatever is foreign in it has been through text::safe(); problems are made safe here.
#pragma once

#include <string_view>

#include "cli/environment.hpp"
#include "cli/exit_status.hpp"
#include "cli/terminal/terminal_facts.hpp"
#include "core/diag/diagnostic.hpp"

namespace rx {

class Terminal {
public:
    Terminal(Output& out, Output& err, terminal::Colour colour) : out_(out), err_(err), colour_(colour) {}

    void print(std::string_view text) { out_.write(text); }
    void say(std::string_view text) { err_.write(text); }

    // Prints the problems to standard error and returns the exit status of the first error among them (done when
    // there are only warnings).
    ExitStatus report(const diag::Diagnostics& problems);
    ExitStatus report(const diag::Diagnostic& problem);

private:
    Output& out_;
    Output& err_;
    terminal::Colour colour_;
};

}  // namespace rx
