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

// The exit status of the first error in line order; done when there are only warnings.
[[nodiscard]] ExitStatus status_of(const diag::Diagnostics& problems);

class Terminal {
public:
    Terminal(Output& out, Output& err, terminal::Colour colour) : out_(out), err_(err), colour_(colour) {}

    void print(std::string_view text) { out_.write(text); }
    void say(std::string_view text) { err_.write(text); }

    // Prints the problems to standard error and returns their status_of().
    ExitStatus report(const diag::Diagnostics& problems);
    ExitStatus report(const diag::Diagnostic& problem);

    [[nodiscard]] terminal::Colour colour() const { return colour_; }

private:
    Output& out_;
    Output& err_;
    terminal::Colour colour_;
};

}  // namespace rx
