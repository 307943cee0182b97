#include "core/journal/mends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/journal/checksum.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/logfmt.hpp"

namespace rx::journal {

namespace {

using Setting = std::pair<std::string, std::string>;

// What says which record it is, when it was written and by whom; nobody can say that afterwards.
constexpr std::array fixed_keys{"id", "wrote", "src", "sum"};

std::unexpected<diag::Diagnostic> unusable(std::string message) {
    return diag::failure(diag::Kind::content, "mend-unusable", std::move(message));
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

// One exercise of several, the one of that name: its place stays; a name alone takes it out.
void set_did(std::vector<Setting>& settings, const std::string& value) {
    const auto same = std::ranges::find_if(settings, [&](const Setting& each) {
        return each.first == "did" && first_word(each.second) == first_word(value);
    });
    const bool takes_out = first_word(value) == value;
    if (same == settings.end()) {
        if (!takes_out) settings.emplace_back("did", value);
    } else if (takes_out) {
        settings.erase(same);
    } else {
        same->second = value;
    }
}

// All values of a key at once.
void set_key(std::vector<Setting>& settings, const Setting& first, const std::vector<Setting>& all) {
    std::erase_if(settings, [&](const Setting& each) { return each.first == first.first; });
    for (const Setting& each : all) {
        if (each.first == first.first && !each.second.empty()) settings.push_back(each);
    }
}

diag::Result<Record> with_settings(const Record& record, const std::vector<Setting>& settings) {
    std::string line;
    const auto time = std::ranges::find(settings, "at", &Setting::first);
    line = time == settings.end() ? units::to_text(record.at) : time->second;
    const std::string old_line = write(record);
    const std::size_t word = old_line.find(' ');
    line += old_line.substr(word, old_line.find(' ', word + 1) - word);
    add_pair(line, "id", record.id);
    add_pair(line, "wrote", units::to_text(record.wrote));
    for (const auto& [key, value] : settings) {
        if (key != "at") add_pair(line, key, value);
    }
    add_pair(line, "sum", checksum(line));
    auto result = read(line);
    if (!result) return unusable(result.error().message);
    result->origin = record.origin;
    result->trust = record.trust;
    return result;
}

diag::Diagnostic warning(const Record& mend, std::string code, std::string message) {
    return {.severity = diag::Severity::warning,
            .code = std::move(code),
            .message = fmt::format("the {} {} {}", std::holds_alternative<Void>(mend.body) ? "void" : "amend", mend.id,
                                   message)};
}

// The voids that count, and through them all that is taken back.
std::set<std::string> taken_back(const std::vector<Record>& mends) {
    std::set<std::string> voided;
    std::map<std::string, std::tuple<units::Timestamp::UtcSeconds, std::string_view>> mend_written;
    for (const Record& mend : mends) mend_written.emplace(mend.id, written(mend));
    for (auto mend = mends.rbegin(); mend != mends.rend(); ++mend) {
        const auto* taken = std::get_if<Void>(&mend->body);
        if (taken == nullptr || voided.contains(mend->id)) continue;
        const auto of_mend = mend_written.find(taken->record);
        // A mend can only be taken back by what was written after it; all others at any time.
        if (of_mend == mend_written.end() || of_mend->second < written(*mend)) voided.insert(taken->record);
    }
    return voided;
}

}  // namespace

bool is_mend(const Record& record) {
    return std::holds_alternative<Amend>(record.body) || std::holds_alternative<Void>(record.body);
}

const std::string& target_of(const Record& mend) {
    const auto* amend = std::get_if<Amend>(&mend.body);
    return amend != nullptr ? amend->record : std::get<Void>(mend.body).record;
}

bool History::is_voided(const std::string& id) const {
    return std::ranges::binary_search(voided, id);
}

std::vector<Setting> settings_of(const Record& record) {
    const std::string line = write(record);
    std::vector<Setting> settings{{"at", units::to_text(record.at)}};
    const std::size_t word = line.find(' ');
    const auto pairs = read_pairs(line, line.find(' ', word + 1));
    for (const Pair& pair : pairs->all) {
        if (std::ranges::find(fixed_keys, pair.key) == fixed_keys.end()) settings.emplace_back(pair.key, pair.value);
    }
    return settings;
}

diag::Result<Record> amended(const Record& record, const Amend& amend) {
    std::vector<Setting> settings = settings_of(record);
    std::set<std::string> seen;
    for (const Setting& each : amend.set) {
        if (std::ranges::find(fixed_keys, each.first) != fixed_keys.end())
            return unusable(fmt::format("`{}` of a record stays", each.first));
        // Both would be read as something else where they stand.
        if (!is_key(each.first)) return unusable("a key is of lower-case letters, digits and hyphens");
        if (each.first == "at" && !units::parse_timestamp(each.second)) return unusable("`at` is no time");
        if (each.first == "did") {
            set_did(settings, each.second);
        } else if (seen.insert(each.first).second) {
            set_key(settings, each, amend.set);
        }
    }
    return with_settings(record, settings);
}

units::Timestamp moment_of_change(const History& history, const std::string& id, const Record& change) {
    units::Timestamp moment = change.wrote;
    for (const Record& mend : history.mends) {
        if (mend.id == id || target_of(mend) == id) moment = moment_after(moment, change.id, mend);
    }
    return moment;
}

Mended mend(std::vector<Record> records) {
    Mended result;
    History& history = result.history;
    if (std::ranges::none_of(records, is_mend)) {
        result.records = std::move(records);
        return result;
    }
    const auto first_mend = std::stable_partition(records.begin(), records.end(), std::not_fn(is_mend));
    history.mends.assign(std::move_iterator(first_mend), std::move_iterator(records.end()));
    records.erase(first_mend, records.end());
    std::ranges::sort(history.mends, {}, written);
    const std::set<std::string> voided = taken_back(history.mends);
    history.voided.assign(voided.begin(), voided.end());

    std::map<std::string, std::vector<const Record*>> by_target;
    for (const Record& mend : history.mends) by_target[target_of(mend)].push_back(&mend);
    for (Record& record : records) {
        const auto mends = by_target.find(record.id);
        if (mends == by_target.end()) continue;
        history.originals.push_back(record);
        for (const Record* mend : mends->second) {
            const auto* amend = std::get_if<Amend>(&mend->body);
            if (amend == nullptr || voided.contains(mend->id)) continue;
            if (auto changed = amended(record, *amend)) {
                record = *std::move(changed);
            } else {
                result.findings.add(warning(*mend, "mend-unusable", "is left aside: " + changed.error().message));
            }
        }
        by_target.erase(mends);
    }
    for (const Record& mend : history.mends) by_target.erase(mend.id);
    for (const auto& [target, mends] : by_target) {
        for (const Record* mend : mends)
            result.findings.add(warning(*mend, "mend-lost", fmt::format("names {}, which is not here", target)));
    }
    std::erase_if(records, [&](const Record& record) { return voided.contains(record.id); });
    sort_by_time(records);
    result.records = std::move(records);
    return result;
}

}  // namespace rx::journal
