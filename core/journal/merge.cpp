#include "core/journal/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/mends.hpp"

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

void Merge::begin_file(const std::string& origin) {
    origins_.push_back(origin);
    line_ = 0;
    problems_of_file_ = 0;
}

void Merge::add_line(std::string_view line) {
    ++line_;
    const std::string& origin = origins_.back();
    if (is_comment(line)) {
        if (names_later_version(line))
            findings_.add(warning_at(origin, line_, "journal-newer",
                                     "written by a newer rx; what this one does not know is left aside"));
        return;
    }
    if (auto record = read(line)) {
        ids_ascend_ = ids_ascend_ && (entries_.empty() || entries_.back().record.id < record->id);
        entries_.emplace_back(*std::move(record), line, &origin, line_);
    } else if (++unreadable_; ++problems_of_file_ <= most_problems_of_a_file) {
        auto problem = std::move(record.error());
        problem.origin = origin;
        problem.at.line = line_;
        if (line.size() <= longest_excerpt) problem.excerpt = line;
        problems_.add(std::move(problem));
    }
}

std::vector<std::string_view> Merge::named() const {
    std::vector<std::string_view> ids;
    for (const Entry& entry : entries_) {
        ids.emplace_back(entry.record.id);
        if (is_mend(entry.record)) ids.emplace_back(target_of(entry.record));
    }
    return ids;
}

std::set<std::string> Merge::missing() const {
    std::set<std::string> named;
    for (const Entry& entry : entries_) {
        if (is_mend(entry.record)) named.insert(target_of(entry.record));
    }
    for (const Entry& entry : entries_) named.erase(entry.record.id);
    return named;
}

void Merge::settle_same_ids() {
    if (ids_ascend_) return;
    std::vector<Place> by_id(entries_.size());
    std::iota(by_id.begin(), by_id.end(), Place{0});
    const auto id_of = [this](Place place) -> const std::string& {
        return entries_[place].record.id;
    };
    std::ranges::stable_sort(by_id, {}, id_of);
    for (std::span<const Place> rest = by_id; !rest.empty();) {
        const auto other = std::ranges::find_if(rest, [&](Place place) { return id_of(place) != id_of(rest.front()); });
        const auto same = static_cast<std::size_t>(other - rest.begin());
        settle(rest.first(same));
        rest = rest.subspan(same);
    }
}

void Merge::settle(std::span<const Place> same_id) {
    Place holder = same_id.front();
    for (const Place place : same_id.subspan(1)) {
        Entry& known = entries_[holder];
        Entry& newcomer = entries_[place];
        newcomer.is_repeated = known.bytes == newcomer.bytes;
        const bool newcomer_counts = !newcomer.is_repeated && weight(known) < weight(newcomer);
        (newcomer_counts ? known : newcomer).counts = false;
        if (newcomer.is_repeated) continue;
        auto twice =
            warning_at(*newcomer.origin, newcomer.line, "record-twice",
                       fmt::format("the same id as line {} of {}, with other content", known.line, *known.origin));
        twice.hint = newcomer_counts ? "this one counts" : "the other one counts";
        twice_.emplace(place, std::move(twice));
        if (newcomer_counts) holder = place;
    }
}

void Merge::note_about(const Entry& entry) {
    const auto note = [this, &entry](std::string code, std::string message) {
        findings_.add(warning_at(*entry.origin, entry.line, std::move(code), std::move(message)));
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
    settle_same_ids();
    std::vector<Record> records;
    records.reserve(entries_.size());
    for (Place place = 0; place < entries_.size(); ++place) {
        Entry& entry = entries_[place];
        if (!entry.is_repeated) note_about(entry);
        if (const auto twice = twice_.find(place); twice != twice_.end()) findings_.add(std::move(twice->second));
        if (entry.counts) records.push_back(std::move(entry.record));
    }
    entries_.clear();
    twice_.clear();
    ids_ascend_ = true;
    sort_by_time(records);
    return records;
}

}  // namespace rx::journal
