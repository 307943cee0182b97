#include "tests/core/report/sample_week.hpp"

namespace rx::report {

namespace {

using namespace std::chrono_literals;
using outcome::Depth;
using outcome::Ending;
using outcome::Moment;
using outcome::Progress;

const units::Millimetres size_a(200);
const units::Millimetres size_b(224);

journal::Record record(std::string id, std::string_view at, journal::Session session) {
    const units::Timestamp moment = units::parse_timestamp(at).value();
    return {.id = std::move(id), .at = moment, .day = moment.date(), .wrote = moment, .body = std::move(session)};
}

journal::Session evening_with_two_sizes() {
    return {.plan = "home@3f2a9c1b2d4e",
            .routine = "evening",
            .outcome = {
                .exercises = {{.exercise = "trainer",
                               .progress = Progress::complete,
                               .active = 12min,
                               .planned = {10min, 20min},
                               .sizes = {{"A", size_a, 5min}, {"B", size_b, 7min}},
                               .depth = Depth::half,
                               .ease = outcome::Ease::with_effort}},
                .active = 12min,
                .paused = 30s,
                .pain = {{units::PainScore(1), Moment::before, 0s}, {units::PainScore(2), Moment::during, 200500ms}},
                .fear = {{units::FearScore(3), Moment::after, 12min}},
                .ending = Ending::complete,
                .stopped_by = "",
                .gentler = ""}};
}

journal::Session evening_stopped_by_a_rule() {
    return {.plan = "home@3f2a9c1b2d4e",
            .routine = "evening",
            .outcome = {.exercises = {{.exercise = "trainer",
                                       .progress = Progress::partial,
                                       .active = 6min,
                                       .planned = {10min, 20min},
                                       .sizes = {{"B", size_b, 6min}}}},
                        .active = 6min,
                        .paused = 0s,
                        .pain = {{units::PainScore(7), Moment::during, 6min}},
                        .fear = {},
                        .ending = Ending::stop_rule,
                        .stopped_by = "pain >= 7",
                        .gentler = ""}};
}

journal::Session exercises_one_by_one() {
    return {.plan = "home@3f2a9c1b2d4e",
            .routine = "",
            .outcome = {.exercises = {{.exercise = "belly-breath",
                                       .progress = Progress::complete,
                                       .active = 5min,
                                       .planned = {5min, 5min},
                                       .repetitions = outcome::Repetitions{30, 30}},
                                      {.exercise = "drops", .progress = Progress::skipped}},
                        .active = 5min,
                        .paused = 0s,
                        .pain = {},
                        .fear = {},
                        .ending = Ending::early,
                        .stopped_by = "",
                        .gentler = ""}};
}

summary::SessionRow row_of(const journal::Record& record, std::string title) {
    const auto& outcome = std::get<journal::Session>(record.body).outcome;
    summary::SessionRow row{.record = &record, .title = std::move(title), .active = outcome.active, .exercises = {}};
    for (const outcome::ExerciseResult& result : outcome.exercises) row.exercises.push_back(&result);
    return row;
}

}  // namespace

summary::Summary empty_week() {
    return {.period = {date("2026-11-16"), date("2026-11-22")},
            .routines = {},
            .planned = std::nullopt,
            .sizes = {},
            .pain = std::nullopt,
            .fear = std::nullopt,
            .days = {},
            .last_session = std::nullopt};
}

SampleWeek::SampleWeek() : summary(empty_week()), today(date("2026-11-20")) {
    records = {record("00000000000000a1", "2026-11-16T21:30:05+01:00", evening_with_two_sizes()),
               record("00000000000000a2", "2026-11-18T21:30:05+01:00", evening_stopped_by_a_rule()),
               record("00000000000000a3", "2026-11-18T22:00:00+01:00", exercises_one_by_one())};
    summary.sessions = 3;
    summary.shorter = 1;
    summary.active = 23min;
    summary.routines = {
        {.routine = "evening",
         .title = "Evening",
         .done = 2,
         .shorter = 1,
         .planned = units::Range<int>{3, 4},
         .often = "3..4 per week"},
        {.routine = "quiet", .title = "Quiet time", .done = 0, .shorter = 0, .planned = std::nullopt, .often = ""}};
    summary.planned_done = 2;
    summary.besides = 1;
    summary.planned = units::Range<int>{3, 4};
    summary.sizes = {{"B", size_b, 13min}, {"A", size_a, 5min}};
    summary.pain = summary::RatingSummary{.median = 4, .worst = 7, .rated = 2};
    summary.fear = summary::RatingSummary{.median = 3, .worst = 3, .rated = 1};
    summary.days = {{date("2026-11-16"), {row_of(records[0], "Evening")}},
                    {date("2026-11-18"), {row_of(records[1], "Evening"), row_of(records[2], "Belly breath, Drops")}}};
    summary.time_on = {{date("2026-11-16"), 12min}, {date("2026-11-18"), 11min}};
    summary.last_session = date("2026-11-18");
}

SampleMonths::SampleMonths() : summary(empty_week()), today(date("2026-11-20")) {
    summary.period = {date("2026-01-01"), date("2026-11-20")};
    summary.by = summary::By::month;
    summary.sessions = 6;
    summary.active = 60min;
    summary.slices = {{.first = date("2026-09-01"),
                       .last = date("2026-09-30"),
                       .sessions = 4,
                       .active = 50min,
                       .size = summary::SizeMinutes{"B", size_b, 13min},
                       .pain = summary::RatingSummary{.median = 4, .worst = 7, .rated = 2},
                       .fear = summary::RatingSummary{.median = 3, .worst = 3, .rated = 1}},
                      {.first = date("2026-10-01"), .last = date("2026-10-31")},
                      {.first = date("2026-11-01"),
                       .last = date("2026-11-20"),
                       .sessions = 2,
                       .active = 10min,
                       .pain = summary::RatingSummary{.median = 2, .worst = 2, .rated = 1}}};
    summary.time_on = {{date("2026-09-02"), 50min}, {date("2026-11-02"), 10min}};
}

}  // namespace rx::report
