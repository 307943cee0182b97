#include "core/journal/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/lines.hpp"

namespace rx::journal {

namespace {

constexpr std::size_t most_problems_of_a_file = 100;
constexpr std::size_t longest_excerpt = 1000;
constexpr std::string_view format_line_start = "# rx-journal ";

diag::Diagnostic warning_at(const std::string& origin, std::size_t line, std::string code, std::string message) {
    return {.severity = diag::Severity::warning,
            .code = std::move(code),
            .message = std::move(message),
            .origin = origin,
            .at = {line, 1}};
}

bool names_later_version(std::string_view line) {
    return line.starts_with(format_line_start) && line != first_line;
}

// Larger counts. The bytes decide at last, so that the order of lines and files never does.
template <class Entry>
auto weight(const Entry& entry) {
    return std::tuple(entry.record.trust != Trust::whole, entry.record.wrote.utc(), entry.bytes);
}

}  // namespace

void Merge::add_file(std::string_view bytes, const std::string& origin) {
    std::size_t number = 0;
    std::size_t problems = 0;
    for (const std::string_view line : lines_of(bytes)) {
        ++number;
        if (is_comment(line)) {
            if (!names_later_version(line)) continue;
            findings_.add(warning_at(origin, number, "journal-newer",
                                     "written by a newer rx; what this one does not know is left aside"));
            continue;
        }
        if (auto record = read(line)) {
            add_record({std::move(*record), line, {origin, number}});
        } else if (++unreadable_; ++problems <= most_problems_of_a_file) {
            auto problem = std::move(record.error());
            problem.origin = origin;
            problem.at.line = number;
            if (line.size() <= longest_excerpt) problem.excerpt = line;
            problems_.add(std::move(problem));
        }
    }
}

void Merge::add_record(Entry entry) {
    const auto known = by_id_.find(entry.record.id);
    if (known == by_id_.end()) {
        note_about(entry);
        std::string id = entry.record.id;
        by_id_.emplace(std::move(id), std::move(entry));
        return;
    }
    if (known->second.bytes == entry.bytes) return;
    note_about(entry);
    const bool newcomer_counts = weight(known->second) < weight(entry);
    const Place first = known->second.place;
    auto twice = warning_at(entry.place.origin, entry.place.line, "record-twice",
                            fmt::format("the same id as line {} of {}, with other content", first.line, first.origin));
    twice.hint = newcomer_counts ? "this one counts" : "the other one counts";
    findings_.add(std::move(twice));
    if (newcomer_counts) known->second = std::move(entry);
}

void Merge::note_about(const Entry& entry) {
    const auto note = [this, &entry](std::string code, std::string message) {
        findings_.add(warning_at(entry.place.origin, entry.place.line, std::move(code), std::move(message)));
    };
    if (entry.record.trust == Trust::changed) {
        note("record-changed", "changed by hand: it counts as it stands");
    }
    if (entry.record.wrote < entry.record.at) {
        note("record-order", "done after it was written: a clock was wrong");
    }
    if (const auto* other = std::get_if<Other>(&entry.record.body)) {
        note("record-newer", fmt::format("`{}` is of a newer rx: kept, not used", other->word));
    }
}

std::vector<Record> Merge::take_records() {
    std::vector<Record> records;
    records.reserve(by_id_.size());
    for (auto& [id, entry] : by_id_) records.push_back(std::move(entry.record));
    by_id_.clear();
    sort_by_time(records);
    return records;
}

}  // namespace rx::journal
