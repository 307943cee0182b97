#include "core/exercise/conditions.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;

namespace {

struct Case {
    std::string_view text;
    std::string_view result;  // to_text(), or the code it is refused with
};

std::string result_of(std::string_view text) {
    const auto rule = parse_not_before(text);
    return rule ? to_text(*rule) : rule.error().code;
}

std::string problems_of_conditions(std::string_view lines) {
    return support::problems_with_exercise("kind = \"checklist\"\nitems = [\"a\"]\n" + std::string(lines));
}

std::string hint_for(std::string_view lines) {
    const auto plan = support::check_plan(
        support::plan_with_exercise("kind = \"checklist\"\nitems = [\"a\"]\n" + std::string(lines)));
    REQUIRE_FALSE(plan);
    return plan.error().all().front().hint;
}

}  // namespace

TEST_CASE("an earliest start is a span after an event") {
    const std::vector<Case> cases{
        {"4 weeks after radiotherapy-ended", "4 weeks after radiotherapy-ended"},
        {"1 day after surgery", "1 day after surgery"},
        {"3 months after birth", "3 months after birth"},
        {"6 weeks before surgery", "not-before-form"},
        {"6 weeks after ", "not-before-form"},
        {"6 weeks after Surgery", "not-before-form"},
        {"6 weeks after my surgery", "not-before-form"},
        {"6 fortnights after surgery", "not-before-form"},
        {"six weeks after surgery", "not-before-form"},
        {"after surgery", "not-before-form"},
        {"", "not-before-form"},
    };
    for (const auto& [text, result] : cases) {
        CAPTURE(text);
        CHECK(result_of(text) == result);
    }
}

TEST_CASE("an exercise keeps its conditions once each, in the order written") {
    const Exercise exercise = support::read_exercise(R"(kind = "checklist"
items = ["a"]
blocked-when = ["infection", "pregnant", "infection"]
not-before = ["6 weeks after birth", "6 weeks after birth", "10 days after surgery"])");
    CHECK(exercise.blocked_when == std::vector{units::StateId("infection"), units::StateId("pregnant")});
    REQUIRE(exercise.not_before.size() == 2);
    CHECK(exercise.not_before[1] == Moment(parse_not_before("10 days after surgery").value()));
}

TEST_CASE("an earliest start may be a date, with quotes or without, beside times after events") {
    const Exercise exercise = support::read_exercise(R"(kind = "checklist"
items = ["a"]
not-before = [2026-12-01, "6 weeks after birth", "2026-12-01", "2027-01-31"])");
    const auto date = [](int year, unsigned month, unsigned day) {
        return Moment(units::LocalDate(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)));
    };
    REQUIRE(exercise.not_before.size() == 3);
    CHECK(exercise.not_before[0] == date(2026, 12, 1));
    CHECK(exercise.not_before[1] == Moment(parse_not_before("6 weeks after birth").value()));
    CHECK(exercise.not_before[2] == date(2027, 1, 31));
}

TEST_CASE("a wrong date of a list is told as a date") {
    CHECK(problems_of_conditions("not-before = [\"2026-02-30\", 1850-01-01]") == "8:15 date-form, 8:29 date-form");
    CHECK(problems_of_conditions("not-before = [\"2026-12\"]") == "8:15 date-form");
    CHECK(problems_of_conditions("not-before = [\"1 December\"]") == "8:15 not-before-form");
    CHECK(problems_of_conditions("not-before = 2026-12-01") == "8:14 wrong-type");
    CHECK(hint_for("not-before = 2026-12-01") == "write a list, like [\"4 weeks after surgery\", 2026-12-01]");
    CHECK(hint_for("not-before = [\"soon\"]") == "write it like \"4 weeks after surgery\", or a date like 2026-12-01");
}

TEST_CASE("a wrong time after an event is told what to write") {
    CHECK(rx::exercise::parse_not_before("after radiotherapy").error().message ==
          "\"after radiotherapy\" does not say how long after");
    const rx::exercise::Names names{.states = {}, .events = {"radiotherapy-ended", "surgery"}};
    CHECK(rx::exercise::unknown_event("radiotherapy", names).hint.starts_with("did you mean \"radiotherapy-ended\"?"));
    CHECK(rx::exercise::unknown_event("surgry", names).hint.starts_with("did you mean \"surgery\"?"));
    CHECK(rx::exercise::unknown_event("full-moon", names).hint.starts_with("declare it with [events.full-moon]"));
}

TEST_CASE("every wrong entry of a list is named where it stands") {
    CHECK(problems_of_conditions("blocked-when = [\"infecton\", \"pregnant\", \"Tired\"]") ==
          "8:17 unknown-state, 8:41 id-form");
    CHECK(problems_of_conditions("not-before = [\n\"soon\",\n\"2 days after surgry\"]") ==
          "9:1 not-before-form, 10:1 unknown-event");
    CHECK(problems_of_conditions("not-before = [\"after radiotherapy\"]") == "8:15 not-before-form");
    CHECK(problems_of_conditions("blocked-when = \"pregnant\"") == "8:16 wrong-type");
    CHECK(problems_of_conditions("not-before = [6]") == "8:15 wrong-type");
}

TEST_CASE("an unknown name is answered with the nearest one and with how to declare it") {
    CHECK(hint_for("blocked-when = [\"infecton\"]") ==
          "did you mean \"infection\"? If not, declare it with [states.infecton] and a question in \"ask\"");
    CHECK(hint_for("not-before = [\"2 days after moving\"]") ==
          "declare it with [events.moving] and a question in \"ask\"");
}

TEST_SUITE_END();
