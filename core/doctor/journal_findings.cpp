// What `rx log check` lists line by line, as one finding a kind with what to do about it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/doctor/findings.hpp"

namespace rx::doctor {

namespace {

struct Advice {
    std::string_view code;
    std::string_view one;
    std::string_view several;  // "{}" is their number
    std::string_view what_to_do;
};
constexpr std::string_view with_an_editor =
    "rx log check names each; put it right with an editor, or write # before it";
constexpr std::string_view right_the_time = "rx log amend ID at=WHEN puts it right; rx log show --ids has the ids";
constexpr std::array advices{
    Advice{"record-torn", "a line was cut off, as by a power cut", "{} lines were cut off, as by power cuts",
           "it costs nothing, and what is left of it counts for nothing; rx log check names each"},
    Advice{"record-form", "a line is no record", "{} lines are no records", with_an_editor},
    Advice{"record-time", "a line has no time", "{} lines have no time", with_an_editor},
    Advice{"record-key", "a value cannot be read", "{} lines have values that cannot be read", with_an_editor},
    Advice{"record-utf8", "a line is not UTF-8", "{} lines are not UTF-8", with_an_editor},
    Advice{"record-long", "a line is longer than any record", "{} lines are longer than any record", with_an_editor},
    Advice{"record-changed", "a line was changed by hand", "{} lines were changed by hand",
           "they count as they stand; rx log amend keeps what was there before"},
    Advice{"record-order", "a record was done after it was written: the clock jumped",
           "{} records were done after they were written: the clock jumped", right_the_time},
    Advice{"record-ahead", "a record is dated in the future", "{} records are dated in the future", right_the_time},
    Advice{"record-twice", "a record stands there twice, with different content",
           "{} records stand there twice, with different content", "rx log check says which one counts"},
    Advice{"record-newer", "a record is of a newer rx", "{} records are of a newer rx",
           "they are kept; a newer rx uses them"},
    Advice{"journal-copy", "a synchroniser or editor left a copy of a journal", "{} copies of journals were left here",
           "rx log merge FILE takes what only the copy has; then it can be deleted"},
    Advice{"journal-unread", "a journal is a folder, or a link that leads nowhere",
           "{} journals are folders, or links that lead nowhere",
           "its records are missing from every sum until it is a file"},
    Advice{"mend-lost", "a change names a record that is not here", "{} changes name records that are not here",
           "rx log merge FILE takes them from the journal of the other machine, or from a backup"},
};

const Advice* advice_for(std::string_view code) {
    const auto* found = std::ranges::find(advices, code, &Advice::code);
    return found == advices.end() ? nullptr : found;
}

}  // namespace

diag::Diagnostics of_journal(const journal::Contents& contents, const units::Timestamp& now) {
    std::vector<std::pair<diag::Diagnostic, int>> kinds;
    const diag::Diagnostics all = journal::all_found(contents, now);
    for (const diag::Diagnostic& each : all.all()) {
        const auto known =
            std::ranges::find(kinds, each.code, [](const auto& kind) -> const std::string& { return kind.first.code; });
        if (known != kinds.end()) {
            ++known->second;
        } else {
            kinds.emplace_back(each, 1);
        }
    }
    diag::Diagnostics findings;
    for (auto& [finding, count] : kinds) {
        finding.severity = diag::Severity::warning;
        finding.excerpt.clear();
        if (const Advice* advice = advice_for(finding.code)) {
            finding.message = count == 1 ? std::string(advice->one) : fmt::format(fmt::runtime(advice->several), count);
            finding.hint = advice->what_to_do;
        }
        findings.add(std::move(finding));
    }
    return findings;
}

diag::Diagnostics unknown_keys(const journal::Contents& contents) {
    std::set<std::string> keys;
    int records = 0;
    for (const journal::Record& record : contents.records) {
        if (record.unknown.empty() || std::holds_alternative<journal::Other>(record.body)) continue;
        ++records;
        for (const auto& [key, value] : record.unknown) keys.insert(key);
    }
    if (records == 0) return {};
    return diag::only(
        {.severity = diag::Severity::warning,
         .code = "unknown-keys",
         .message = fmt::format("{} with keys this rx does not know: {}",
                                records == 1 ? "a record" : fmt::format("{} records", records), fmt::join(keys, ", ")),
         .hint = "they are kept and not used; rx log amend ID KEY= takes one away"});
}

}  // namespace rx::doctor
