#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "core/text/width.hpp"
#include "tests/support/plan_text.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using support::read_plan;

namespace {

constexpr std::string_view base = R"(
format = 1
id = "home"
title = "Home practice"
contact = "555 0100"
review = 2026-12-18

[safety]
contractions = "allowed"

[[stop]]
pain = ">= 7"
say = "Stop for today."

[kit.trainers]
title = "Trainers"
sizes = [ { label = "A", diameter = "20 mm" }, { label = "B", diameter = "25 mm" } ]

[[exercise]]
id = "squeeze"
kind = "hold"
title = "Squeeze"
hold = "5s"
rest = "10s"
reps = 10

[[exercise]]
id = "walk"
kind = "stretch"
title = "Calf stretch"
how = "Lean on a wall."
hold = "30s"
reps = 2

[[routine]]
id = "evening"
title = "Evening"
do = ["squeeze", "walk"]
often = "daily"
)";

// `base` with the first `old` in it written as `fresh`.
std::string with(std::string_view old, std::string_view fresh, std::string text = std::string(base)) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

std::string changes(const std::string& after) {
    return report::changes_text(read_plan(base), read_plan(after));
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a plan against itself changes nothing, and neither do sources and authors") {
    CHECK(changes(std::string(base)).empty());
    CHECK(changes(with("id = \"home\"", "id = \"home\"\nauthor = \"B. Other\"\nsource = \"a book\"")).empty());
}

TEST_CASE("a dose changes in the words of the plan as it is read") {
    CHECK(changes(with("hold = \"5s\"", "hold = \"7s\"")) == "  Squeeze: hold 5 s becomes hold 7 s.\n");
    CHECK(changes(with("reps = 2", "reps = \"?\"")).find("becomes ask your clinic.") != std::string::npos);
}

TEST_CASE("a size that is measured anew is replaced, others are new or gone") {
    CHECK(changes(with("20 mm", "22 mm")) == "  Trainers: size A, 20 mm is replaced by A, 22 mm.\n");
    CHECK(changes(with("20 mm\"", "20 mm\", colour = \"pink\"")) ==
          "  Trainers: size A, 20 mm is replaced by A, pink, 20 mm.\n");
    CHECK(changes(with("{ label = \"B\", diameter = \"25 mm\" }", "{ label = \"C\" }")) ==
          "  Trainers: size C is new.\n  Trainers: size B, 25 mm is gone.\n");
    CHECK(changes(with("{ label = \"A\", diameter = \"20 mm\" }, { label = \"B\", diameter = \"25 mm\" }",
                       "{ label = \"B\", diameter = \"25 mm\" }, { label = \"A\", diameter = \"20 mm\" }")) ==
          "  Trainers: the sizes are in another order.\n");
}

TEST_CASE("an exercise that is gone is named with its dose, and the routine says what it is now") {
    const std::string without_walk =
        with("\"squeeze\", \"walk\"", "\"squeeze\"",
             with("[[exercise]]\nid = \"walk\"\nkind = \"stretch\"\ntitle = \"Calf stretch\"\nhow = \"Lean on a "
                  "wall.\"\nhold = \"30s\"\nreps = 2\n",
                  ""));
    CHECK(changes(without_walk) ==
          "  Evening: Squeeze, Calf stretch becomes Squeeze.\n"
          "  Calf stretch (30 s, twice) is gone.\n");
    CHECK(report::changes_text(read_plan(without_walk), read_plan(base)) ==
          "  Evening: Squeeze becomes Squeeze, Calf stretch.\n"
          "  Calf stretch (30 s, twice) is new.\n");
}

TEST_CASE("what one key answers after an exercise is a change") {
    const auto asking = [](std::string_view lines) {
        const std::string exercise =
            "[[exercise]]\nid = \"trainer\"\nkind = \"dilator\"\ntitle = \"Trainer\"\nkit = \"trainers\"\n"
            "segments = [{ size = \"current\", for = \"5m\" }]\n";
        const std::string in_use = with("\"squeeze\", \"walk\"", "\"squeeze\", \"walk\", \"trainer\"");
        return read_plan(with("[[routine]]", exercise + std::string(lines) + "\n[[routine]]", in_use));
    };
    CHECK(report::changes_text(asking(""), asking("ease-asked = true")) ==
          "  Trainer, asked afterwards: how far it went becomes how far it went and how\n    it went in.\n");
    CHECK(report::changes_text(asking(""), asking("depth-asked = false")) ==
          "  Trainer, asked afterwards: how far it went becomes none.\n");
}

TEST_CASE("order, frequency and choice of a routine are changes") {
    CHECK(changes(with("\"squeeze\", \"walk\"", "\"walk\", \"squeeze\"")) ==
          "  Evening: Squeeze, Calf stretch becomes Calf stretch, Squeeze.\n");
    CHECK(changes(with("often = \"daily\"", "often = \"3 per week\"")) == "  Evening: 1 per day becomes 3 per week.\n");
    CHECK(changes(with("often = \"daily\"", "optional = true")) == "  Evening: 1 per day becomes whenever you like.\n");
}

TEST_CASE("limits for stopping come first, with the clinic's words") {
    CHECK(changes(with("pain = \">= 7\"", "pain = \">= 5\"", with("\"daily\"", "\"3 per week\""))) ==
          "  Stopping at pain 5 or more is new.\n"
          "  Stopping at pain 7 or more is gone.\n"
          "  Evening: 1 per day becomes 3 per week.\n");
    CHECK(changes(with("Stop for today.", "Rest, and call us.")) ==
          "  Stopping at pain 7 or more: the words are new: Rest, and call us.\n");
}

TEST_CASE("conditions, permissions, contact and review are changes") {
    CHECK(changes(with("[safety]", "[safety]\nnot-before = [\"6 weeks after surgery\"]")) ==
          "  Before you begin: none becomes not before 6 weeks after surgery.\n");
    CHECK(changes(with("[safety]", "[safety]\nnot-before = [2026-12-01]")) ==
          "  Before you begin: none becomes not before Tue 1 Dec 2026.\n");
    CHECK(changes(with("555 0100", "555 0199")) == "  Questions go to: 555 0100 becomes 555 0199.\n");
    CHECK(changes(with("2026-12-18", "2027-01-15")) == "  The review date: Fri 18 Dec 2026 becomes Fri 15 Jan 2027.\n");
}

TEST_CASE("a rule that reads otherwise is another rule") {
    const std::string rule = "[[restart]]\nroutine = \"evening\"\nafter-gap = \"1 week\"\nsay = \"Call us.\"\n";
    const std::string ruled = with("[[stop]]", rule + "[[stop]]");
    CHECK(changes(ruled) ==
          "  Suggested from now on: Evening: when the last session was 1 week ago or\n"
          "    longer (Call us.).\n");
    CHECK(report::changes_text(read_plan(ruled), read_plan(ruled)).empty());
    const std::string longer = with("1 week", "2 weeks", ruled);
    CHECK(report::changes_text(read_plan(ruled), read_plan(longer)) ==
          "  Suggested from now on: Evening: when the last session was 2 weeks ago or\n"
          "    longer (Call us.).\n"
          "  No longer suggested: Evening: when the last session was 1 week ago or\n"
          "    longer (Call us.).\n");
}

TEST_CASE("a measure changes with its question, its scale and its direction") {
    const std::string measure =
        "[[measure]]\nid = \"m\"\ntitle = \"Sitting\"\nask = \"How?\"\nscale = \"0..10\"\nbetter = \"low\"\n";
    const std::string measured = with("[[stop]]", measure + "[[stop]]");
    CHECK(changes(measured) == "  Sitting (How? 0 to 10, lower is better) is new.\n");
    CHECK(report::changes_text(read_plan(measured), read_plan(with("0..10", "0..100", measured))) ==
          "  Sitting: How? 0 to 10, lower is better becomes How? 0 to 100, lower is\n"
          "    better.\n");
}

TEST_CASE("words of an exercise are told as worded anew, and hostile ones are harmless") {
    CHECK(changes(with("Lean on a wall.", "Lean on a door.")) == "  Calf stretch: how it is done is worded anew.\n");
    CHECK(changes(with("title = \"Squeeze\"", "title = \"Tighten\"")) == "  Squeeze is called Tighten now.\n");
    plan::Plan hostile = read_plan(base);
    hostile.contact = "\x1b[31m555";
    CHECK(report::changes_text(read_plan(base), hostile).find('\x1b') == std::string::npos);
}

TEST_CASE("who may say that something begins, and what is read around it, are changes") {
    CHECK(
        changes(with("contractions = \"allowed\"", "contractions = \"after-release\"\ntoning-approval = \"clinic\"")) ==
        "  Tightening exercises: allowed becomes once letting go comes easily.\n"
        "  Who says that letting go comes easily: none becomes your clinic.\n");
    CHECK(changes(with("hold = \"30s\"", "hold = \"30s\"\napproval = \"patient\"\nattention = \"free\"")) ==
          "  Calf stretch: how much is said while it runs changes.\n"
          "  Calf stretch, who says that it may begin: you, any time becomes you, when\n    you feel ready.\n");
    CHECK(changes(with("hold = \"30s\"", "hold = \"30s\"\nprepare = [\"Shoes off\"]")) ==
          "  Calf stretch: what to see to before and after it is worded anew.\n");
    CHECK(changes(with("hold = \"30s\"", "hold = \"30s\"\ncues = [{ at = \"5s\", say = \"Breathe\" }]")) ==
          "  Calf stretch, said at 5 s: none becomes Breathe.\n");
    CHECK(changes(with("contact", "after-care = [\"Rest\"]\ncontact")) ==
          "  What to see to before and after every session is worded anew.\n");
    CHECK(changes(with("contractions = \"allowed\"", "contractions = \"allowed\"\nconsent = \"each-time\"")) ==
          "  Work inside the body is asked for at every session now.\n");
    CHECK(changes(with("contractions = \"allowed\"", "contractions = \"allowed\"\nbiofeedback = \"forbidden\"")) ==
          "  Biofeedback with contractions: nothing said becomes not in this plan.\n");
}

TEST_CASE("from when every other week is counted, and what is asked about a date, are changes") {
    CHECK(changes(with("contact", "issued = 2026-11-20\ncontact")) ==
          "  The day it was issued: none becomes Fri 20 Nov 2026.\n");
    const std::string weeks = with("\"daily\"", "\"3 per week, every other week\"");
    CHECK(report::changes_text(read_plan(weeks), read_plan(with("contact", "issued = 2026-11-20\ncontact", weeks))) ==
          "  The day from which every other week is counted: none becomes Fri 20 Nov\n    2026.\n");
    const auto moved = [](std::string_view question) {
        const std::string asked =
            "not-before = [\"2 days after moving\"]\n[events.moving]\nask = \"" + std::string(question) + "\"\n";
        return read_plan(with("contractions = \"allowed\"\n", "contractions = \"allowed\"\n" + asked));
    };
    CHECK(report::changes_text(moved("When?"), moved("On which day?")) ==
          "  The question about moving: When? becomes On which day?.\n");
}

TEST_CASE("the way out of a session is a change") {
    CHECK(changes(with("[kit.trainers]", "[leaving]\nbreaths = 5\nin = \"4s\"\nout = \"6s\"\n[kit.trainers]")) ==
          "  The way out of a session: none becomes 5 breaths, 4 s in and 6 s out.\n");
}

TEST_CASE("a sign to stop at is new or gone by its words, and a limit by its time") {
    CHECK(changes(with("[kit.trainers]", "[[stop]]\nsign = \"Fever\"\nsay = \"Call us.\"\n[kit.trainers]")) ==
          "  Stopping at Fever is new.\n");
    CHECK(changes(with("pain = \">= 7\"", "pain = \">= 7\"\nrating = \"after\"")) ==
          "  Stopping at pain 7 or more after practice is new.\n  Stopping at pain 7 or more is gone.\n");
}

TEST_CASE("when a routine begins, changes and ends is compared, and a plan's last day") {
    plan::Plan before{.id = units::PlanId("home")};
    before.routines = {{.id = units::RoutineId("evening"), .title = "Evening"}};
    before.routines[0].often = plan::parse_schedule("3 per day").value();
    plan::Plan after = before;
    after.ends = units::parse_date("2026-12-31").value();
    plan::Phase phase{.from = exercise::parse_not_before("3 months after surgery").value()};
    phase.title = "Later";
    phase.often = plan::parse_schedule("daily").value();
    after.routines[0].phases = {phase};
    after.routines[0].until = units::parse_date("2026-12-24").value();
    CHECK(report::changes_text(before, after) ==
          "  Evening, in time: none becomes from 3 months after surgery, Later: 1 per\n"
          "    day; until Thu 24 Dec 2026.\n"
          "  The plan's last day: none becomes Thu 31 Dec 2026.\n");
    before.routines.clear();
    before.ends = after.ends;
    CHECK(report::changes_text(before, after) ==
          "  The routine Evening (3 per day; from 3 months after surgery, Later: 1 per\n"
          "    day; until Thu 24 Dec 2026) is new.\n");
}

TEST_CASE("the short form of a routine, how much is said in it, and what is read around it, are changes") {
    CHECK(changes(with("often = \"daily\"", "often = \"daily\"\nshort = { do = [\"walk\"] }")) ==
          "  Evening, short form: none becomes Evening, short (Calf stretch).\n");
    CHECK(changes(with("often = \"daily\"", "often = \"daily\"\nattention = \"quiet\"")) ==
          "  Evening: how much is said while it runs changes.\n");
    CHECK(changes(with("often = \"daily\"", "often = \"daily\"\nprepare = [\"Shoes off\"]")) ==
          "  Evening: what to see to before and after it is worded anew.\n");
}

TEST_CASE("limits of a routine are changes") {
    CHECK(changes(with("often = \"daily\"", "often = \"daily\"\nat-most = \"1 per day\"\napart = \"12h\"")) ==
          "  Evening, in time: none becomes at most 1 per day; 12 h at least from one\n    to the next.\n");
}

TEST_CASE("another title for discreet words is a change") {
    CHECK(changes(with("often = \"daily\"", "often = \"daily\"\ndiscreet = \"A while\"")) ==
          "  Evening, in discreet words: none becomes A while.\n");
}

TEST_CASE("what there is to choose from, and what counts as a routine, are changes") {
    const std::string calm = "[[routine]]\nid = \"calm\"\ntitle = \"Calm\"\ndo = [\"walk\"]\noptional = true\n";
    const std::string before = std::string(base) + calm;
    CHECK(report::changes_text(read_plan(before), read_plan(before + "counts-as = \"evening\"\n")) ==
          "  Calm, counts as: none becomes Evening.\n");
    const plan::Plan moving = read_plan(support::moving_plan);
    const auto other = read_plan(with("[\"yoga\", \"walk\"]", "[\"yoga\", \"row\"]",
                                      with("id = \"walk\"", "id = \"row\"", std::string(support::moving_plan))));
    CHECK(report::changes_text(moving, other) ==
          "  Moving, to choose from: yoga, walk becomes yoga, row.\n  The routine row (3 per week) is new.\n"
          "  The routine walk (3 per week) is gone.\n");
}

TEST_SUITE_END();
