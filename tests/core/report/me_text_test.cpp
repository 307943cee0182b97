#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;

namespace {

plan::Plan asking_plan() {
    return support::read_plan(
        "format = 1\nid = \"p\"\ntitle = \"P\"\n"
        "[safety]\nblocked-when = [\"infection\"]\nnot-before = [\"4 weeks after surgery\"]\n"
        "[kit.set]\ntitle = \"Set of two\"\nsizes = [{ label = \"A\", diameter = \"15 mm\" }, { label = \"B\" }]\n"
        "[[exercise]]\nid = \"x\"\nkind = \"dilator\"\ntitle = \"X\"\nkit = \"set\"\n"
        "segments = [{ size = \"current\", for = \"1m\" }]\n"
        "[[routine]]\nid = \"r\"\ndo = [\"x\"]\noften = \"daily\"\n");
}

bool has(const std::string& text, std::string_view wanted) {
    return text.find(wanted) != std::string::npos;
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("what is not known is said to be unknown, and nothing is guessed") {
    const std::string text = report::me_text(asking_plan(), {}, support::date("2026-11-20"));
    CHECK(has(text, "infection there just now?  not known yet\n"));
    CHECK(has(text, "surgery?"));
    CHECK(has(text, "Set of two, size now"));
    CHECK_FALSE(has(text, " no\n"));
}

TEST_CASE("answers, dates and sizes are shown as they hold") {
    patient::Patient who;
    who.states.emplace("infection", patient::AnsweredOn{support::date("2026-11-01"), false});
    who.events.emplace("surgery", units::parse_date("2026-09-01").value());
    who.sizes["set"] = {{support::date("2026-11-20"), "A"}};
    const std::string text = report::me_text(asking_plan(), who, support::date("2026-11-20"));
    CHECK(has(text, "  no\n"));
    CHECK(has(text, "  Tue 1 Sep 2026\n"));
    CHECK(has(text, "  A, 15 mm\n"));
    who.sizes["set"] = {{support::date("2026-11-20"), "Z"}};
    CHECK(
        has(report::me_text(asking_plan(), who, support::date("2026-11-20")), "  Z, which this plan does not have\n"));
}

TEST_CASE("the newest answer to a measure has its day, and the scale it was given on") {
    plan::Plan plan{.id = units::PlanId("p")};
    plan.measures = {{.id = units::MeasureId("sitting"), .title = "Sitting", .ask = "How?", .scale = {{0}, {1000}}},
                     {.id = units::MeasureId("reach"), .title = "Reach", .ask = "How far?", .scale = {}, .unit = "cm"}};
    patient::Patient who;
    const auto day = units::parse_date("2026-11-20").value();
    who.measures.insert_or_assign("sitting", patient::MeasuredOn{day, {40}, units::Scale{{0}, {100}, false}});
    CHECK(report::me_text(plan, who, support::date("2026-11-20")) ==
          "Sitting  4 (0 to 10), Fri 20 Nov 2026\nReach    not known yet\n");
    who.measures.insert_or_assign("reach", patient::MeasuredOn{day, {65}, {}});
    CHECK(has(report::me_text(plan, who, support::date("2026-11-20")), "Reach    6.5 cm, Fri 20 Nov 2026\n"));
}

TEST_CASE("a plan that wants to know nothing says nothing") {
    CHECK(report::me_text({.id = units::PlanId("p")}, {}, support::date("2026-11-20")).empty());
}

TEST_CASE("what waits for a word is shown with whether it was given") {
    const plan::Plan plan = support::read_plan(
        support::plan_with_exercise("kind = \"stretch\"\ntitle = \"Bridge\"\nhold = \"1m\"\napproval = \"patient\""));
    patient::Patient who;
    CHECK(
        has(report::me_text(plan, who, support::date("2026-11-20")), "Do you feel ready to begin with this: Bridge?"));
    CHECK(has(report::me_text(plan, who, support::date("2026-11-20")), "  not yet\n"));
    who.approvals[{"x", journal::Approval::By::patient}] = true;
    CHECK(has(report::me_text(plan, who, support::date("2026-11-20")), "  yes\n"));
}

TEST_CASE("the way a person chose is shown, unless this plan does not offer it") {
    const plan::Plan plan = support::read_plan(support::once_or_twice_plan);
    patient::Patient who;
    CHECK(has(report::me_text(plan, who, support::date("2026-11-20")), "Practice, the way you chose  not known yet\n"));
    const auto day = units::parse_date("2026-11-20").value();
    who.choices["practice"] = {{day, "once"}, {day, "twice"}};
    CHECK(has(report::me_text(plan, who, support::date("2026-11-20")), "Practice, the way you chose  twice\n"));
    who.choices["practice"] = {{day, "thrice"}};
    CHECK(has(report::me_text(plan, who, support::date("2026-11-20")), "  thrice, which this plan does not offer\n"));
}

TEST_SUITE_END();
