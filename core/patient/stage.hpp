// What a plan asks of a routine on a day: whether it is asked for at all by then, and which of its phases holds.
//
// Dates after an event are the person's own. One that is not known is never guessed: what waits for it has not begun,
// and plan::select() says which dates to ask for. The same holds for which of its alternatives is the person's: a
// routine with alternatives is on each day what the chosen one is.
//
// A phase that waits for sessions or for a size has begun with the next session, and how often it is asked for holds
// from the next day on: a day is asked for one way. Sessions are those of every version of the plan, and of what stands
// in for the routine as this version has it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"

namespace rx::patient {

enum class Standing {
    not_begun,  // its `from` is to come, or needs a date that is not known; or it waits for somebody's word
    running,
    over,  // its `until`, the day of the last of its sessions, or the plan's last day has gone by
};

struct Stage {
    const plan::Routine* routine = nullptr;
    const plan::Routine* doing = nullptr;  // itself, or the alternative that was chosen; null before one was
    Standing standing = Standing::running;
    const plan::Phase* phase = nullptr;             // of what is done, the last that has begun; null before the first
    std::optional<units::LocalDate> begins = {};    // the first day of the routine, when it has one that is known
    std::optional<units::LocalDate> last_day = {};  // likewise
    std::optional<int> all_done = {};               // it ends after so many sessions, and they were done by that day
    // With whose week "every other week" begins: the day the phase or the routine began, else the day the plan was
    // issued, else the day it came into use.
    std::optional<units::LocalDate> counted_from = {};

    // How often it is asked for on that day; before one is chosen, what all alternatives agree on. Nothing where the
    // clinic left it open or it cannot be told yet.
    std::optional<plan::Schedule> often = {};
    bool ways_differ = false;  // before a choice: the alternatives do not agree on how often
};

// The alternative that the person chose for the routine; null when none is known that the plan offers.
[[nodiscard]] const plan::Routine* chosen(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient,
                                          units::LocalDate day);

[[nodiscard]] Stage stage(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient,
                          units::LocalDate day);

// The day itself; nothing when the event's date is not known.
[[nodiscard]] std::optional<units::LocalDate> day_of(const plan::Moment& moment, const Patient& patient);

// Whether all of these days have come by `day`; one that is not known has not.
[[nodiscard]] bool have_come(const std::vector<plan::Moment>& moments, const Patient& patient, units::LocalDate day);

// How a journal names who gives a word.
[[nodiscard]] journal::Approval::By recorded_as(exercise::Approver approver);
// Whether it waits for a word that was not given by that day.
[[nodiscard]] bool waits_for_a_word(const plan::Routine& routine, const Patient& patient, units::LocalDate day);

// A routine as that version of the plan has it; its sessions are those of every version, and of what stands in for it.
struct Practised {
    const plan::Plan& plan;
    const plan::Routine& routine;
};
// How many of its sessions that count were done on that day.
[[nodiscard]] int done_on(const Practised& of, const Patient& patient, units::LocalDate day);

// The first day of those up to `day` on which what the phase of a routine waits for had come; nothing when it had not,
// or holds no more: after a step back a size is not the current one.
[[nodiscard]] std::optional<units::LocalDate> came_on(const Practised& of, const plan::Beginning& beginning,
                                                      const Patient& patient, units::LocalDate day);

// The day with whose week "every other week" begins where nothing nearer does: when the plan was issued, else when it
// came into use.
[[nodiscard]] std::optional<units::LocalDate> first_day(const plan::Plan& plan, const Patient& patient);

// Whether the week of that day is one in which it is asked for; always, unless that is every other week.
[[nodiscard]] bool is_its_week(const Stage& stage, units::LocalDate day, units::Weekday week_start);

}  // namespace rx::patient
