#include <fmt/format.h>

#include "core/report/columns.hpp"
#include "core/report/report.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

namespace {

std::string reason_of(const progress::Due& answer) {
    std::string reason = text::safe(answer.why);
    if (!answer.next) return reason;
    const std::string next = units::in_words(*answer.next);
    if (reason.ends_with('.')) return fmt::format("{} Next on {}.", reason, next);
    return reason + (reason.empty() ? "next on " : ", next on ") + next;
}

}  // namespace

std::string due_text(const std::vector<progress::Due>& answers) {
    Columns columns;
    for (const progress::Due& answer : answers) {
        // The id: it is what one types after `rx session start`.
        const std::string& routine = answer.routine->id.text();
        if (answer.is_due()) {
            columns.add({routine, "due", span_in_words(answer.takes)});
        } else {
            columns.add({routine, "not due", reason_of(answer)});
        }
    }
    return columns.text();
}

}  // namespace rx::report
