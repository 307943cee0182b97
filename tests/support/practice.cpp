#include "tests/support/practice.hpp"

#include <fmt/format.h>

#include <utility>

namespace rx::support {

units::LocalDate date(std::string_view text) {
    return units::parse_date(text).value();
}

journal::Record on(std::string_view day, journal::Body body) {
    static int count = 0;
    const auto at = units::parse_timestamp(fmt::format("{}T12:00:00+01:00", day)).value();
    return {.id = fmt::format("{:016x}", ++count), .at = at, .day = date(day), .wrote = at, .body = std::move(body)};
}

journal::Session practised(std::string routine, int minutes) {
    journal::Session session;
    session.routine = std::move(routine);
    outcome::ExerciseResult x;
    x.exercise = "x";
    x.progress = outcome::Progress::complete;
    x.active = std::chrono::minutes(minutes);
    session.outcome.active = x.active;
    session.outcome.exercises = {std::move(x)};
    return session;
}

plan::Routine routine(std::string id, std::string_view often) {
    plan::Routine made{.id = units::RoutineId(id), .title = "The " + id};
    made.items = {{units::ExerciseId("x"), false}};
    if (!often.empty()) made.often = plan::parse_schedule(often).value();
    return made;
}

plan::Plan plan_of(std::vector<plan::Routine> routines) {
    plan::Plan made{.id = units::PlanId("home")};
    made.title = "Home";
    made.routines = std::move(routines);
    return made;
}

}  // namespace rx::support
