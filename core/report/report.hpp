// Numbers and plans as text for people. Pure: returns text, ends each line with a line break, passes foreign text
// through text::safe(). Wording: kind, neutral, without blame (evidence.md g). One file per thing shown.
#pragma once

#include <string>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/advice.hpp"
#include "core/progress/calendar.hpp"
#include "core/progress/due.hpp"
#include "core/progress/simulation.hpp"
#include "core/report/chart.hpp"
#include "core/summary/summary.hpp"
#include "core/timeline/timeline.hpp"
#include "core/units/timestamp.hpp"

namespace rx::report {

// How a period is called in sentences.
enum class PeriodName { today, this_week, this_month, dates, last_sessions };

struct LogView {
    const summary::Summary& summary;
    PeriodName name;
    units::LocalDate today;
    // All ids of the journal, sorted: each session is then shown with the piece of its id that tells it from them.
    const std::vector<std::string>* ids = nullptr;
    const summary::Summary* before = nullptr;  // of the period before it, to compare with
    bool explains = false;                     // say how the numbers came about
    bool is_filtered = false;                  // only some of the sessions were asked for
    Charset charset = Charset::ascii;
    units::Weekday week_start = std::chrono::Monday;
};
// First a sentence, then a table by day, then routines and what else there is in numbers and pictures; an empty period
// says when the last session was and what to type.
[[nodiscard]] std::string log_text(const LogView& view);

// {"rx":{"format":"log.show","version":"1.0"}, ...}; rx-log(1), "JSON".
[[nodiscard]] std::string log_json(const LogView& view);

// A plan file that was checked.
struct CheckedFile {
    std::string name;     // as the person named it
    std::string version;  // "home-2026-11@3f2a9c1b2d4e"; "" when it cannot be used
    std::string title;    // likewise
    diag::Diagnostics problems;
};
// {"rx":{"format":"plan.check","version":"1.0"}, ...}; rx-plan(1), "JSON".
[[nodiscard]] std::string check_json(const std::vector<CheckedFile>& files);

// A plan as a patient reads it: what, how much, how often, when to stop, whom to ask.
[[nodiscard]] std::string plan_text(const plan::Plan& plan);

// A plan as one page, each routine with an empty grid of four weeks to tick by hand: plain text of at most 80 columns,
// and HTML that needs nothing else and prints on one A4 page.
[[nodiscard]] std::string print_text(const plan::Plan& plan, units::Weekday week_start);
[[nodiscard]] std::string print_html(const plan::Plan& plan, units::Weekday week_start);

// The language of plans as JSON Schema (draft 7), for editors: keys with their meaning, types, words, forms of
// quantities. What needs more than one value to be known (a routine naming an exercise) is for plan::read().
[[nodiscard]] std::string plan_schema(const std::vector<document::TableFields>& language);

// An exercise of the library: its words, and the lines a plan takes it in with.
[[nodiscard]] std::string exercise_text(const exercise::LibraryEntry& entry);

// What the plan `after` asks otherwise than `before`, a sentence a line; empty when nothing a patient would notice
// changes. Sources and who wrote it are left out.
[[nodiscard]] std::string changes_text(const plan::Plan& before, const plan::Plan& after);

// What the plan wants to know of the person, and what is known: questions, dates, current sizes. Empty when the plan
// wants to know nothing.
[[nodiscard]] std::string me_text(const plan::Plan& plan, const patient::Patient& who, units::LocalDate today);

// The time line with times from the start, and the total; steps of a repeat block once with their count.
[[nodiscard]] std::string preview_text(const plan::Built& built);

// The weeks to come, a line a day, with the minutes of each day and the totals of each week.
[[nodiscard]] std::string calendar_text(const plan::Plan& plan, const progress::Calendar& calendar);

// What is due, one line per routine: "evening   due    12 to 22 min".
[[nodiscard]] std::string due_text(const std::vector<progress::Due>& answers);

// What the plan suggests now, why, and who decides; empty without suggestions.
[[nodiscard]] std::string advice_text(const plan::Plan& plan, const std::vector<progress::Suggestion>& suggestions);

// What the plan asks for now beside sessions, and how to answer; empty when there is nothing.
[[nodiscard]] std::string measures_text(const std::vector<const plan::Measure*>& wanted);

struct SimulationView {
    const plan::Plan& plan;
    units::LocalDate first;
    int weeks = 1;
    const std::vector<progress::Course>& courses;
};
// What the plan would suggest to each of them, when, and what none of them came to.
[[nodiscard]] std::string simulation_text(const SimulationView& view);

// "12 min", "12 to 22 min".
[[nodiscard]] std::string span_in_words(const units::Range<units::Duration>& span);

}  // namespace rx::report
