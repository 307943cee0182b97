// What the records of a period came to; summarise.hpp makes it.
//
// What counts. A session counts when any exercise of it has active time (outcome::counts); it is "shorter" when it
// counts and did not end as complete. Adherence always comes as done of planned, in the plan's own unit, never as a
// bare percentage (evidence.md f).
//
// What was planned. Each practice day is judged by the plan that was in use on it; days before the first plan ask for
// nothing, and so do optional routines, those whose frequency the clinic left open, days before a routine begins and
// after it or the plan is over, weeks left out by "every other week", and days off (rx skip).
// * per day, at times of the day: the sum over the days of the period that are days for it. Days after today do not
//   count, unless the period is the current week as a whole.
// * every n days or nights: of so many days in a row under that rule, one in n, rounded up.
// * per week: the whole number for each week that lies in the period; of a week cut by the period, or in which a
//   routine or phase begins or ends, as many sevenths as days of it lie inside, all such parts added and then rounded
//   half up. The plan in use on the last day of the week (today, in the current one) decides. Weeks after the current
//   one do not count. A period shorter than a week has no number: part of a week asks for nothing of its own.
// * per month: the same for calendar months, in a period that holds a whole one.
//
// A session counts for its routine and for each that it stands in for, as the plan has it by which it was done
// (plan::counts_for); one of before the week of the first plan counts for none. One of a routine that no plan in use
// has is a session, but of no routine. With an exercise as filter, sessions count when that exercise has active time,
// only its time and sizes are added, and routines are those that contain it; ratings are of whole sessions, and are
// taken from sessions that do not count as well. A kind or a size as filter is the same for all exercises of that kind
// or done with that size. The other filters choose among sessions, whatever was asked for: with them, with a kind, a
// size or a last so many, nothing counts as planned.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/journal/record.hpp"
#include "core/plan/plan.hpp"
#include "core/summary/filter.hpp"
#include "core/units/local_date.hpp"

namespace rx::summary {

struct SizeMinutes {
    std::string label;
    std::optional<units::Millimetres> diameter;
    units::Duration time{0};
    std::string id = {};  // tells equal labels apart; may be ""
};

// Why a routine was asked for on so many days of the period: each of its days up to today is one of these.
struct Reckoning {
    int asked = 0;        // by its frequency, or by a week or a month it is part of
    int off = 0;          // days off
    int not_then = 0;     // before it began, after it ended, or in a week left out by "every other week"
    int not_in_plan = 0;  // no plan was in use, or one without it
    int optional = 0;     // as which the plan has it, or its frequency is open
    bool operator==(const Reckoning&) const = default;
};

// One routine of the plan in use over the period.
struct RoutineCount {
    std::string routine;  // id
    std::string title;
    int done = 0;                              // sessions that count
    int shorter = 0;                           // of these, how many did not reach the low end
    std::optional<units::Range<int>> planned;  // in the period; nothing when no number was prescribed, or optional
    std::string often;                         // the plan's own words, "3..4 per week"; may be empty
    Reckoning reckoning = {};
    std::map<units::LocalDate, int> done_on = {};  // how many sessions of each day count for it
};

// A session, and what the filter leaves of it.
struct SessionRow {
    const journal::Record* record;
    // Of its routine, or else of its exercises: by its own plan, else by the one in use, else the ids.
    std::string title;
    units::Duration active{0};  // practised
    std::vector<const outcome::ExerciseResult*> exercises;
};

struct DayRow {
    units::LocalDate day;
    std::vector<SessionRow> sessions;
};
// What there is a row for: each session, or what a week or a month came to.
enum class By { session, week, month };

// Typical value of a rating: the median of the worst of each session (of two in the middle their mean, half up).
struct RatingSummary {
    int median = 0;
    int worst = 0;
    int rated = 0;  // in how many sessions one was given
};

// Of the days of a week or a month that lie in the period.
struct SliceRow {
    units::LocalDate first;
    units::LocalDate last;
    int sessions = 0;  // that count
    units::Duration active{0};
    std::optional<SizeMinutes> size = {};               // the one with the most minutes
    std::optional<RatingSummary> pain = {}, fear = {};  // of the worst rating of each session
};
// The same of the ratings before, during and after sessions each.
struct RatingsByMoment {
    std::optional<RatingSummary> before = {}, during = {}, after = {};
};

// Answers to a measure of the plan in the period, oldest first.
struct MeasureSeries {
    std::string measure;  // id
    std::vector<std::pair<units::LocalDate, units::Reading>> answers;
};

// In the person's own words, of a session or of none.
struct NoteRow {
    units::LocalDate day;
    std::string text;
    std::vector<std::string> tags;
};

// Where the sessions that count come from.
struct Sources {
    int live = 0, later = 0, import = 0, demo = 0;
};

struct Summary {
    Period period;
    By by = By::session;
    int sessions = 0;  // that count
    int shorter = 0;
    int not_counted = 0;  // sessions without any practice
    units::Duration active{0};
    std::vector<RoutineCount> routines = {};        // of the plans in use in the period, the newest's first, plan order
    int besides = 0;                                // sessions that count, but not for what was planned
    int planned_done = 0;                           // sum over routines with a number, for the one-sentence answer
    std::optional<units::Range<int>> planned = {};  // sum over routines with a number
    std::vector<SizeMinutes> sizes = {};            // most minutes first
    std::optional<RatingSummary> pain = {}, fear = {};  // of the worst rating of each session
    RatingsByMoment pain_by_moment = {}, fear_by_moment = {};
    Sources sources = {};
    std::vector<MeasureSeries> measures = {};  // by name
    std::vector<NoteRow> notes = {};           // oldest day first
    int days_off = 0;                          // of the period
    std::vector<DayRow> days = {};      // by session: days with session records, oldest first, which point to them
    std::vector<SliceRow> slices = {};  // by week or month: from the first with a session to the last, oldest first
    std::map<units::LocalDate, units::Duration> time_on = {};  // practised, of days with session records
    // The last day, up to the period's end, with a session that counts and passes the filter.
    std::optional<units::LocalDate> last_session = {};
};

}  // namespace rx::summary
