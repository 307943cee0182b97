#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/report");

using namespace rx;

namespace {

constexpr std::string_view some_plan = R"(format = 1
id = "p"
title = "P"
contact = "555 0100"
[kit.set]
title = "The set"
sizes = [{ label = "A", diameter = "15 mm" }, { label = "B", diameter = "22 mm" }, { label = "C" }]
[[exercise]]
id = "x"
kind = "dilator"
kit = "set"
segments = [{ size = "current", for = "5m" }]
[[routine]]
id = "r"
do = ["x"]
often = "daily"
[[advance]]
kit = "set"
after = "3 of 3 sessions"
pain = "<= 2"
fear = "< 4"
[[advance]]
kit = "set"
after = "2 of 4 sessions"
pain = "< 2"
rating = "after"
depth = "half"
approval = "patient"
[[advance]]
kit = "set"
after = "5 of 5 sessions"
approval = "clinic"
say = "Bring it to your next visit."
[[step-back]]
kit = "set"
after = "1 of 1 session"
pain = ">= 5"
fear = "> 7"
say = "Smaller is fine."
[[restart]]
kit = "set"
after-gap = "5 days"
[[restart]]
routine = "r"
after-gap = "5 days"
say = "Call us first."
)";

const plan::Plan& of_clinic() {
    static const plan::Plan read = support::read_plan(some_plan);
    return read;
}

const kit::Kit& the_set() {
    return of_clinic().kits.begin()->second;
}

std::string advance_text(std::size_t rule) {
    return report::advice_text(of_clinic(), {{.rule = &of_clinic().rules.advance[rule],
                                              .kit = &the_set(),
                                              .from = 0,
                                              .to = 1,
                                              .sessions = 3,
                                              .of_last = 3}});
}

}  // namespace

TEST_CASE("nothing to suggest says nothing") {
    CHECK(report::advice_text(of_clinic(), {}).empty());
}

TEST_CASE("a larger size is suggested with its reason and with who decides") {
    CHECK(advance_text(0) ==
          "Your plan suggests size B, 22 mm (The set), when you and your clinic agree:\n"
          "  in the last 3 sessions at size A pain was 2 or less and fear below 4.\n"
          "  rx me update takes the size.\n");
    CHECK(advance_text(1) ==
          "Your plan suggests size B, 22 mm (The set), if you like: in 2 of the last 4\n"
          "  sessions at size A pain after practice was below 2 and half of it was in at\n"
          "  least.\n"
          "  rx me update takes the size.\n");
    CHECK(advance_text(2) ==
          "Your plan suggests size B, 22 mm (The set), when your clinic agrees: there\n"
          "  were 5 sessions at size A.\n"
          "  Bring it to your next visit.\n"
          "  Ask your clinic first: 555 0100\n"
          "  rx me update takes the size.\n");
}

TEST_CASE("a smaller size is suggested, and where there is none the clinic is asked") {
    progress::Suggestion suggestion{
        .rule = &of_clinic().rules.step_back[0], .kit = &the_set(), .from = 1, .to = 0, .sessions = 1, .of_last = 1};
    CHECK(report::advice_text(of_clinic(), {suggestion}) ==
          "Your plan suggests the smaller size A, 15 mm (The set): in the last session\n"
          "  at size B pain was 5 or more or fear above 7.\n"
          "  Smaller is fine.\n"
          "  rx me update takes the size.\n");
    suggestion.from = 0;
    suggestion.to = std::nullopt;
    CHECK(report::advice_text(of_clinic(), {suggestion}) ==
          "Your plan suggests a smaller size, and The set has none: in the last session\n"
          "  at size A pain was 5 or more or fear above 7.\n"
          "  Smaller is fine.\n"
          "  Ask your clinic first: 555 0100\n");
}

TEST_CASE("after a gap the days are named without judging them") {
    CHECK(report::advice_text(
              of_clinic(),
              {{.rule = &of_clinic().rules.restart[0], .kit = &the_set(), .from = 2, .to = 1, .days = 12}}) ==
          "12 days since the last session with The set. Your plan suggests to begin\n"
          "  again with size B, 22 mm.\n"
          "  rx me update takes the size.\n");
    CHECK(report::advice_text(of_clinic(), {{.rule = &of_clinic().rules.restart[1], .days = 6}}) ==
          "6 days since the last session of r.\n"
          "  Your plan says: Call us first.\n");
}

TEST_SUITE_END();
