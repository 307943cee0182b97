#include "core/diag/diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace rx::diag {

bool Diagnostics::has_errors() const {
    return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::in_line_order() const {
    std::vector<Diagnostic> sorted = all_;
    std::ranges::stable_sort(sorted, {}, &Diagnostic::at);
    return sorted;
}

Diagnostics only(Diagnostic problem) {
    Diagnostics problems;
    problems.add(std::move(problem));
    return problems;
}

}  // namespace rx::diag
