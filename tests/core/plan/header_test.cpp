#include "core/plan/header.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan whose first line is `first` and whose fourth is `line`.
std::string plan_with_header(std::string_view first, std::string_view line) {
    return std::string(first) + "\nid = \"p\"\ntitle = \"P\"\n" + std::string(line) + R"(
[[exercise]]
id = "x"
kind = "stretch"
hold = "30s"
[[routine]]
id = "r"
do = ["x"]
often = "daily"
)";
}

std::string problems_of_header(std::string_view line) {
    return support::problems_of(plan_with_header("format = 1", line));
}

}  // namespace

TEST_CASE("a newer format is named, and nothing else is said about the plan") {
    const auto plan = support::check_plan(plan_with_header("format = 2", "shiny = true"));
    REQUIRE_FALSE(plan);
    CHECK(support::in_short(plan.error()) == "1:10 format-newer");
    CHECK(plan.error().all()[0].hint == "this rx reads format 1");
    CHECK(support::problems_of(plan_with_header("format = 0", "")) == "1:10 whole-range");
    CHECK(support::problems_of(plan_with_header("format = \"1\"", "")) == "1:10 wrong-type");
}

TEST_CASE("a review date before today is a warning, today itself is none") {
    CHECK(problems_of_header("review = 2026-11-19") == "4:10 review-past");
    CHECK(problems_of_header("review = 2026-11-20") == "");
    CHECK(support::check_plan(plan_with_header("format = 1", "review = 2026-11-19")).has_value());
}

TEST_CASE("purpose is one of two words, and may be left unsaid") {
    CHECK(support::read_plan(plan_with_header("format = 1", "purpose = \"patency\"")).purpose ==
          plan::Purpose::patency);
    CHECK(support::read_plan(plan_with_header("format = 1", "")).purpose == plan::Purpose::unstated);
    CHECK(problems_of_header("purpose = \"patncy\"") == "4:11 unknown-word");
}

TEST_CASE("an invisible turn of the writing direction is refused where it stands") {
    CHECK(problems_of_header("contact = \"ab\xE2\x80\xAE\"") == "4:14 unsafe-text");
}

TEST_CASE("a plan may have a last day: not before it was issued, and noticed once it is over") {
    CHECK(support::read_plan(plan_with_header("format = 1", "ends = 2026-11-20")).ends ==
          units::parse_date("2026-11-20").value());
    CHECK(problems_of_header("ends = 2026-11-19") == "4:8 ends-past");
    CHECK(problems_of_header("ends = 2026-12-01\nissued = 2026-12-02") == "4:8 ends-order");
    CHECK(problems_of_header("ends = \"soon\"") == "4:8 wrong-type");
}

TEST_CASE("what to see to before and after every session goes into its timeline") {
    const plan::Plan plan =
        support::read_plan(plan_with_header("format = 1", "prepare = [\"Close the door\"]\nafter-care = [\"Drink\"]"));
    const plan::Built built = plan::build(plan, plan::select(plan.routines.at(0)), {});
    CHECK(built.timeline.prepare == std::vector<std::string>{"Close the door"});
    CHECK(built.timeline.after_care == std::vector<std::string>{"Drink"});
}

TEST_SUITE_END();
