#include "core/timeline/gentler.hpp"

#include <doctest/doctest.h>

using namespace rx;
using namespace rx::timeline;

namespace {

Part part_of(const char* exercise) {
    return {.exercise = exercise, .title = exercise, .blocks = {}};
}

Timeline with_two_rules() {
    Timeline timeline{.title = "Evening", .parts = {part_of("breath"), part_of("trainer"), part_of("stretch")}};
    timeline.gentler = {{.fear = units::parse_limit(">= 7").value(), .say = "Breathe.", .parts = {part_of("breath")}},
                        {.pain = units::parse_limit("> 4").value(), .say = "Rest.", .parts = {part_of("scan")}}};
    return timeline;
}

}  // namespace

TEST_SUITE_BEGIN("core/timeline");

TEST_CASE("the first rule that a rating reaches is offered; what was not given reaches none") {
    const Timeline timeline = with_two_rules();
    CHECK(gentler_at(timeline, 9, 7) == 0);
    CHECK(gentler_at(timeline, 5, 6) == 1);
    CHECK_FALSE(gentler_at(timeline, 4, 6));
    CHECK_FALSE(gentler_at(timeline, std::nullopt, std::nullopt));
    CHECK(gentler_at(timeline, std::nullopt, 10) == 0);
    CHECK(reason_text(timeline.gentler[0]) == "fear >= 7");
    CHECK(reason_text(timeline.gentler[1]) == "pain > 4");
}

TEST_CASE("a gentler form has its own exercises, and names those it leaves out") {
    const GentlerForm form = gentler_form(with_two_rules(), 0);
    REQUIRE(form.timeline.parts.size() == 1);
    CHECK(form.timeline.parts[0].exercise == "breath");
    CHECK(form.timeline.title == "Evening");
    CHECK(form.left_out == std::vector<std::string>{"trainer", "stretch"});
    CHECK(gentler_form(with_two_rules(), 1).left_out.size() == 3);
}

TEST_SUITE_END();
