#include "cli/terminal.hpp"

#include <algorithm>

#include "cli/terminal/diagnostic_printer.hpp"

namespace rx {

ExitStatus status_of(const diag::Diagnostics& problems) {
    const auto sorted = problems.in_line_order();
    const auto first = std::ranges::find(sorted, diag::Severity::error, &diag::Diagnostic::severity);
    return first == sorted.end() ? ExitStatus::done : status_of(first->kind);
}

ExitStatus Terminal::report(const diag::Diagnostics& problems) {
    if (!problems.empty()) err_.write(terminal::to_text(problems, colour_));
    return status_of(problems);
}

ExitStatus Terminal::report(const diag::Diagnostic& problem) {
    return report(diag::only(problem));
}

}  // namespace rx
