// What holds for the person today and is nobody's setting: the newest journal record of each kind, and on which days
// something was practised.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/journal/record.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"

namespace rx::patient {

struct PlanUse {
    units::LocalDate since;  // practice day
    std::string plan;        // version text
};

struct ChosenOn {
    units::LocalDate since;   // practice day
    std::string alternative;  // id of a routine
};

struct AnsweredOn {
    units::LocalDate day;  // practice day
    bool holds;
    std::optional<units::Timestamp> wrote = {};  // when

    bool operator==(const AnsweredOn&) const = default;
};

struct MeasuredOn {
    units::LocalDate day;
    units::Reading value;
    std::optional<units::Scale> scale;  // the one it was answered on

    bool operator==(const MeasuredOn&) const = default;
};

struct SizeOn {
    units::LocalDate since;  // practice day
    std::string name;        // the size's id, else its label
};

// The practice days of sessions that count, oldest first; one may stand there more than once.
using Days = std::vector<units::LocalDate>;

// A session that a stop rule ended, or in the questions after which one spoke.
struct StoppedOn {
    units::LocalDate day;  // practice day
    std::string plan;      // id; "" when none was named
    std::string by;        // which rule, timeline::limit_text(); "" when that was not kept
};

// A word that was asked for before a routine begins.
struct WordOn {
    units::LocalDate since;  // practice day
    bool given;
};

// Days taken off: nothing is asked for on them. Both ends included.
struct DaysOff {
    units::LocalDate first;
    units::LocalDate last;
};

struct Patient {
    std::vector<PlanUse> plans;                        // as they were written, the newest last
    std::map<std::string, std::vector<SizeOn>> sizes;  // kit id -> its current sizes, the newest last
    std::map<std::string, units::LocalDate> events;    // event id -> date
    std::map<std::string, AnsweredOn> states;          // state id -> the newest answer
    // exercise id, "" for toning -> the newest answer of each who may say so
    std::map<std::pair<std::string, journal::Approval::By>, bool> approvals;
    // Likewise for routines: all answers, the newest last.
    std::map<std::pair<std::string, journal::Approval::By>, std::vector<WordOn>> routine_words;
    std::vector<StoppedOn> stops;                          // in any order
    std::optional<units::Timestamp> last_sign;             // when the last session ended that a sign ended
    std::vector<DaysOff> days_off;                         // in any order; may overlap
    std::map<std::string, std::vector<ChosenOn>> choices;  // routine id -> its alternatives chosen, the newest last
    std::map<std::string, MeasuredOn> measures;            // measure id -> the answer of the latest day
    // plan id, "" when none was named -> routine id, "" for exercises chosen one by one -> when it was practised, by
    // any version of that plan
    std::map<std::string, std::map<std::string, Days>> practice;

    // The last of the days off that this day is one of, with what follows them without a gap; nothing on other days.
    [[nodiscard]] std::optional<units::LocalDate> off_until(units::LocalDate day) const;
    // The version in use on that practice day; nothing before the first.
    [[nodiscard]] std::optional<std::string> plan_on(units::LocalDate day) const;
    [[nodiscard]] std::optional<std::string> plan_now() const;
    // The first day on which any was.
    [[nodiscard]] std::optional<units::LocalDate> first_use() const;
    // The name of the current size of the kit; nothing when it is not known.
    [[nodiscard]] std::optional<std::string> size_now(const std::string& kit) const;
    // Whether that word for a routine was given, as answered up to that day; nothing when it was not answered.
    [[nodiscard]] std::optional<bool> word_on(const std::string& routine, journal::Approval::By by,
                                              units::LocalDate day) const;
    // The alternative of that routine chosen by then; before the first choice that one. Nothing when none was made.
    [[nodiscard]] std::optional<std::string> choice_on(const std::string& routine, units::LocalDate day) const;
};

// What is kept under that key; nothing when nothing is.
template <class Map>
[[nodiscard]] std::optional<typename Map::mapped_type> known(const Map& kept, const typename Map::key_type& key) {
    const auto found = kept.find(key);
    return found == kept.end() ? std::nullopt : std::optional(found->second);
}

// Order of `records` does not matter: the newest `wrote`, then the larger id, wins.
[[nodiscard]] Patient fold(const std::vector<journal::Record>& records);
// One more record, which was written after all the others.
void add(Patient& patient, const journal::Record& record);

}  // namespace rx::patient
