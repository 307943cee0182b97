#include "core/plan/rule_checks.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// Line 9 is the first of `rules`.
std::string contradictions(std::string_view rules, std::string_view more = "") {
    return support::problems_of(support::plan_with_exercise(
        "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"current\", for = \"5m\" }]" +
        std::string(more) + "\n" + std::string(rules)));
}

std::string advance(std::string_view lines) {
    return "[[advance]]\nkit = \"trainers\"\nafter = \"3 of 3 sessions\"\n" + std::string(lines) + "\n";
}

std::string step_back(std::string_view lines) {
    return "[[step-back]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\n" + std::string(lines) + "\n";
}

}  // namespace

TEST_CASE("below four and at most four are different beside a stop at four") {
    CHECK(contradictions(advance("pain = \"< 4\"") + support::stop_table("pain = \">= 4\"")) == "");
    CHECK(contradictions(advance("pain = \"<= 4\"") + support::stop_table("pain = \">= 4\"")) == "9:1 rule-overlap");
    CHECK(contradictions(advance("pain = \"<= 4\"") + support::stop_table("pain = \"> 4\"")) == "");
    CHECK(contradictions(advance("pain = \"<= 4\"") + support::stop_table("fear = \">= 4\"")) == "");
    CHECK(contradictions(advance("fear = \"<= 4\"") + support::stop_table("fear = \"any\"")) == "9:1 rule-overlap");
}

TEST_CASE("a stop at another time of a session does not meet a rule") {
    const std::string late = support::stop_table("pain = \">= 4\"\nrating = \"after\"");
    CHECK(contradictions(advance("pain = \"<= 5\"\nrating = \"before\"") + late) == "");
    CHECK(contradictions(advance("pain = \"<= 5\"\nrating = \"after\"") + late) == "9:1 rule-overlap");
    CHECK(contradictions(advance("pain = \"<= 5\"") + late) == "9:1 rule-overlap");
}

TEST_CASE("one rating leads to a larger size or to a smaller one, not to both") {
    CHECK(contradictions(advance("pain = \"<= 4\"") + step_back("pain = \">= 5\"")) == "");
    CHECK(contradictions(advance("pain = \"<= 5\"") + step_back("pain = \">= 5\"")) == "9:1 rule-overlap");
    CHECK(contradictions(advance("pain = \"<= 5\"\nrating = \"before\"") +
                         step_back("pain = \">= 5\"\nrating = \"after\"")) == "");
    CHECK(contradictions(advance("pain = \"<= 5\"") + step_back("pain = \">= 5\"\nrating = \"after\"")) ==
          "9:1 rule-overlap");
}

TEST_CASE("rules of different kits do not meet") {
    const std::string other =
        "[kit.other]\nsizes = [{ label = \"A\" }, { label = \"B\" }]\n"
        "[[exercise]]\nid = \"y\"\nkind = \"dilator\"\nkit = \"other\"\n"
        "segments = [{ size = \"current\", for = \"5m\" }]\n"
        "[[routine]]\nid = \"s\"\ndo = [\"y\"]\noptional = true\n";
    CHECK(contradictions(advance("pain = \"<= 5\"") +
                         "[[step-back]]\nkit = \"other\"\nafter = \"1 of 1 session\"\npain = \">= 5\"\n" + other) ==
          "");
}

TEST_CASE("a rule that leads nowhere is dead") {
    CHECK(contradictions(advance("until = \"A\"")) == "9:1 rule-dead");
    CHECK(contradictions(advance("until = \"B\"")) == "");
    CHECK(contradictions(step_back("pain = \"any\"\nto = \"C\"")) == "9:1 rule-dead");
    CHECK(contradictions(step_back("pain = \"any\"\nto = \"B\"")) == "");
    CHECK(contradictions("[[restart]]\nkit = \"trainers\"\nafter-gap = \"5 days\"\nto = \"C\"\n") == "9:1 rule-dead");
    const std::string one =
        "[kit.one]\nsizes = [{ label = \"A\" }]\n"
        "[[exercise]]\nid = \"y\"\nkind = \"dilator\"\nkit = \"one\"\n"
        "segments = [{ size = \"current\", for = \"5m\" }]\n"
        "[[routine]]\nid = \"s\"\ndo = [\"y\"]\noptional = true\n";
    CHECK(contradictions("[[advance]]\nkit = \"one\"\nafter = \"1 of 1 session\"\n" + one) == "9:1 rule-dead");
    CHECK(contradictions("[[restart]]\nkit = \"one\"\nafter-gap = \"5 days\"\n" + one) == "9:1 rule-dead");
}

TEST_CASE("a rule about a kit that no exercise uses is dead") {
    const std::string spare = "[kit.spare]\nsizes = [{ label = \"A\" }, { label = \"B\" }]\n";
    CHECK(contradictions("[[advance]]\nkit = \"spare\"\nafter = \"1 of 1 session\"\n" + spare) == "9:1 rule-dead");
    // An exercise whose dose the clinic left open may come to use it.
    CHECK(contradictions("[[advance]]\nkit = \"spare\"\nafter = \"1 of 1 session\"\n" + spare +
                         "[[exercise]]\nid = \"y\"\nkind = \"dilator\"\nkit = \"spare\"\n"
                         "segments = [{ size = \"current\", for = \"?\" }]\n"
                         "[[routine]]\nid = \"s\"\ndo = [\"y\"]\noptional = true\n") == "");
}

TEST_CASE("movement that no exercise has is never done") {
    CHECK(contradictions(advance("with-movement = true")) == "9:1 rule-dead");
    CHECK(contradictions(advance("with-movement = true"),
                         "\nmovement = { when = \"throughout\", motions = [\"turn\"] }") == "");
}

TEST_CASE("a depth that nobody asks for is never reached") {
    CHECK(contradictions(advance("depth = \"half\"")) == "");
    CHECK(contradictions(advance("depth = \"half\""), "\ndepth-asked = false") == "10:1 rule-dead");
}

TEST_CASE("how it went in is asked for only where the clinic says so") {
    CHECK(contradictions(advance("ease = \"easily\"")) == "9:1 rule-dead");
    CHECK(contradictions(advance("ease = \"easily\""), "\nease-asked = true") == "");
    CHECK(contradictions(step_back("ease = \"hard\"")) == "9:1 rule-dead");
    CHECK(contradictions(step_back("ease = \"hard\""), "\nease-asked = true") == "");
}

TEST_CASE("one answer on how it went in leads to a larger size or to a smaller one, not to both") {
    const auto both = [](std::string_view up, std::string_view down) {
        const auto ease = [](std::string_view word) {
            return "ease = \"" + std::string(word) + "\"";
        };
        return contradictions(advance(ease(up)) + step_back(ease(down)), "\nease-asked = true");
    };
    CHECK(both("easily", "hard") == "");
    CHECK(both("easily", "with-effort") == "");
    CHECK(both("with-effort", "hard") == "");
    CHECK(both("with-effort", "with-effort") == "10:1 rule-overlap");
}

namespace {

// What is noted for the clinic of a plan with these sizes in its one segment.
std::string notes_on(std::string_view size, std::string_view rules = "") {
    const std::string text =
        support::plan_with_exercise("kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"" +
                                    std::string(size) + "\", for = \"5m\" }]\n" + std::string(rules));
    return support::in_short(plan::notes_for_clinic(support::document_of(text).source, support::read_plan(text)));
}

}  // namespace

TEST_CASE("a size that nothing leads beyond is noted for the clinic, and holds nothing back") {
    CHECK(notes_on("current") == "4:1 nothing-advances");
    CHECK(notes_on("B") == "");
    CHECK(notes_on("current", advance("pain = \"<= 2\"")) == "");
    CHECK(notes_on("current", "[[advance]]\nkit = \"trainers\"\napproval = \"clinic\"\n") == "");
    CHECK(notes_on("current", step_back("pain = \"any\"")) == "4:1 nothing-advances");
    CHECK(contradictions("") == "");
}

TEST_CASE("an advance that looks at nothing but sessions is noted for the clinic") {
    CHECK(notes_on("current", advance("not-sooner-than = \"1 week\"")) == "9:1 rule-unlimited");
    CHECK(notes_on("current", advance("approval = \"patient\"")) == "9:1 rule-unlimited");
    for (const char* line : {"pain = \"<= 2\"", "fear = \"?\"", "depth = \"half\"", "approval = \"clinic\""}) {
        CAPTURE(line);
        CHECK(notes_on("current", advance(line)) == "");
    }
}

TEST_CASE("a stop the wrong way round is one mistake, and not another one of the rules") {
    CHECK(support::problems_of(support::plan_with_exercise(
              "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"current\", for = \"5m\" }]\n"
              "[[stop]]\npain = \"< 5\"\nsay = \"Rest.\"\n"
              "[[advance]]\nkit = \"trainers\"\nafter = \"3 of 3 sessions\"\npain = \"<= 2\"\n")) ==
          "10:8 stop-direction");
}

TEST_SUITE_END();
