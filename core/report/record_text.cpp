#include "core/report/record_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "core/journal/ids.hpp"
#include "core/journal/mends.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"
#include "core/units/duration.hpp"

namespace rx::report {

namespace {

using journal::Record;

std::string exercises_of(const journal::Session& session) {
    std::string all;
    for (const outcome::ExerciseResult& result : session.outcome.exercises)
        all += (all.empty() ? "" : ", ") + result.exercise;
    return all;
}

struct InWords {
    std::string operator()(const journal::Session& session) const {
        const std::string what = session.routine.empty() ? exercises_of(session) : session.routine;
        const bool timed = session.outcome.active > units::Duration::zero();
        return fmt::format("session {}{}", what, timed ? ", " + units::in_words(session.outcome.active) : "");
    }
    std::string operator()(const journal::UsePlan& use) const {
        return fmt::format("plan {} taken into use", use.plan);
    }
    std::string operator()(const journal::CurrentSize& size) const {
        return fmt::format("size {} of {}", size_in_words(size.label, size.diameter), size.kit);
    }
    std::string operator()(const journal::EventDate& event) const {
        return fmt::format("{} on {}", event.event, units::in_words(event.on));
    }
    std::string operator()(const journal::StateAnswer& answer) const {
        return fmt::format("{}: {}", answer.state, answer.holds ? "yes" : "no");
    }
    std::string operator()(const journal::Approval& approval) const {
        const std::string what = !approval.routine.empty()   ? approval.routine
                                 : approval.exercise.empty() ? "toning"
                                                             : approval.exercise;
        return fmt::format("word for {}: {}", what, approval.given ? "yes" : "no");
    }
    std::string operator()(const journal::Chosen& chosen) const {
        return fmt::format("choice of {} for {}", chosen.alternative, chosen.routine);
    }
    std::string operator()(const journal::Measured& measured) const {
        return fmt::format("{} {}", measured.measure, units::to_text(measured.value));
    }
    std::string operator()(const journal::Note& note) const { return "note: " + note.text; }
    std::string operator()(const journal::Skip& skip) const {
        return fmt::format("days off from {} to {} ({})", units::in_words(skip.first), units::in_words(skip.last),
                           journal::to_text(skip.reason));
    }
    std::string operator()(const journal::Amend& amend) const { return "change of " + amend.record; }
    std::string operator()(const journal::Void& taken) const {
        return (taken.is_undo ? "undo of " : "void of ") + taken.record;
    }
    std::string operator()(const journal::Other& other) const { return other.word; }
};

using Setting = std::pair<std::string, std::string>;

std::string first_word(const std::string& text) {
    return text.substr(0, text.find(' '));
}

// All values of a key that `set` sets, as one text; of exercises the one it is about. "none" where there is none.
std::string value_of(const std::vector<Setting>& settings, const Setting& set) {
    std::string all;
    for (const auto& [name, value] : settings) {
        const bool is_meant = name != "did" || first_word(value) == first_word(set.second);
        if (name == set.first && is_meant) all += (all.empty() ? "" : ", ") + value;
    }
    return all.empty() ? "none" : all;
}

// What a mend is of, where it is here. No mend is of one that was written after it, or of itself, whatever a line says:
// so following them comes to an end.
const Record* mended_by(const journal::Contents& contents, const Record& mend) {
    const Record* of = journal::is_mend(mend) ? journal::find_record(contents, journal::target_of(mend)) : nullptr;
    if (of == nullptr || !journal::is_mend(*of)) return of;
    return written(*of) < written(mend) ? of : nullptr;
}

// As it is said of a session: a time in words, and a rating of its beginning without the time.
std::string value_in_words(std::string_view key, const std::string& value) {
    if (key == "at") {
        if (const auto moment = units::parse_timestamp(value)) return moment_in_words(*moment);
    }
    constexpr std::string_view at_the_beginning = "@0s";
    const bool is_rating = key.starts_with("pain") || key.starts_with("fear");
    const bool says_nothing = is_rating && value.ends_with(at_the_beginning);
    return says_nothing ? value.substr(0, value.size() - at_the_beginning.size()) : value;
}

}  // namespace

std::string record_in_words(const Record& record) {
    return text::safe(std::visit(InWords{}, record.body));
}

std::string record_in_words(const journal::Contents& contents, const Record& record) {
    std::string words;
    const Record* shown = &record;
    while (const Record* of = mended_by(contents, *shown)) {
        const auto* taken = std::get_if<journal::Void>(&shown->body);
        words += taken == nullptr ? "change of " : taken->is_undo ? "undo of " : "void of ";
        shown = of;
    }
    return words + record_in_words(*shown);
}

TakingBack taking_back(const journal::Contents& contents, const Record& record, const std::string& command) {
    const Record* shown = &record;
    bool comes_back = false;
    while (std::holds_alternative<journal::Void>(shown->body)) {
        const Record* of = mended_by(contents, *shown);
        if (of == nullptr) break;
        comes_back = !comes_back;
        shown = of;
    }
    return {.done = (comes_back ? "Brought back: " : "Taken back: ") + record_in_words(contents, *shown),
            .undo = command + (comes_back ? " takes it back again." : " brings it back.")};
}

std::string moment_in_words(const units::Timestamp& at) {
    return fmt::format("{} {}", units::in_words(at.date()), at.time_text());
}

std::string change_in_words(const Record& before, const journal::Amend& amend) {
    const auto after = journal::amended(before, amend);
    if (!after) return "left aside: " + text::safe(after.error().message);
    const auto old_values = journal::settings_of(before);
    const auto new_values = journal::settings_of(*after);
    std::vector<std::string> changes;
    for (const Setting& set : amend.set) {
        const std::string old_value = value_of(old_values, set);
        const std::string new_value = value_of(new_values, set);
        if (old_value == new_value) continue;
        const std::string change = fmt::format("{} {} -> {}", set.first, value_in_words(set.first, old_value),
                                               value_in_words(set.first, new_value));
        if (std::ranges::find(changes, change) == changes.end()) changes.push_back(change);
    }
    return text::safe(fmt::format("{}", fmt::join(changes, "; ")));
}

std::string history_text(const journal::Contents& contents, const summary::Period& period) {
    const std::vector<std::string> ids = journal::all_ids(contents);
    std::string all;
    for (const Record& original : contents.history.originals) {
        if (!period.contains(original.day)) continue;
        all += fmt::format("{}  {}  [{}]\n", moment_in_words(original.at), record_in_words(original),
                           journal::short_id(ids, original.id));
        Record now = original;
        for (const Record& mend : contents.history.mends) {
            const auto* amend = std::get_if<journal::Amend>(&mend.body);
            if (journal::target_of(mend) != original.id) continue;
            const bool counts = !contents.history.is_voided(mend.id);
            all += fmt::format("  {}  {}{}  [{}]\n", moment_in_words(mend.wrote),
                               amend != nullptr ? "changed: " + change_in_words(now, *amend) : "taken back",
                               counts ? "" : "; that was taken back itself", journal::short_id(ids, mend.id));
            if (amend == nullptr || !counts) continue;
            if (auto changed = journal::amended(now, *amend)) now = *std::move(changed);
        }
    }
    return all.empty() ? "Nothing was changed or taken back.\n" : all;
}

}  // namespace rx::report
