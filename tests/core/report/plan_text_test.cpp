#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "tests/core/report/sample_week.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;

namespace {

class Words final : public exercise::Dose {
public:
    explicit Words(std::string words) : words_(std::move(words)) {}

    void fill(timeline::Part& /*part*/, const exercise::Situation& /*situation*/) const override {}
    [[nodiscard]] std::string in_words() const override { return words_; }

private:
    std::string words_;
};

exercise::Exercise exercise_of(std::string id, std::string title, std::shared_ptr<const exercise::Dose> dose) {
    return {.id = units::ExerciseId(std::move(id)),
            .kind = nullptr,
            .title = std::move(title),
            .how = {},
            .position = "",
            .source = "",
            .blocked_when = {},
            .not_before = {},
            .dose = std::move(dose),
            .at = {}};
}

plan::Plan home_plan() {
    plan::Plan plan{.id = units::PlanId("home"),
                    .title = "Home practice",
                    .author = "A. Clinician",
                    .clinic = "Pelvic health, City Hospital",
                    .contact = "Mon-Fri 9-16, 555 0100",
                    .source = "",
                    .language = "",
                    .goals = {"Sitting through a film"},
                    .purpose = plan::Purpose::desensitise,
                    .issued = report::date("2026-11-20"),
                    .review = report::date("2026-12-18"),
                    .safety = {},
                    .stops = {},
                    .kits = {},
                    .exercises = {},
                    .routines = {},
                    .events = {},
                    .states = {}};
    plan.safety = {.contractions = plan::Allowance::forbidden,
                   .tensing = std::nullopt,
                   .blocked_when = {units::StateId("infection")},
                   .not_before = {exercise::NotBefore{units::EventId("radiotherapy-ended"),
                                                      {6, units::CalendarSpan::Unit::weeks}}}};
    plan.states = {{units::StateId("infection"), "Do you have an infection there just now?", "Call us first."}};
    plan.stops = {
        {.pain = units::parse_limit(">= 7").value(), .fear = std::nullopt, .say = "Stop and rest."},
        {.pain = std::nullopt, .fear = units::parse_limit("> 8").value(), .say = "Breathe; stop if it stays."}};
    plan.kits.emplace(units::KitId("trainers"),
                      kit::Kit{.id = units::KitId("trainers"),
                               .title = "Four clear trainers",
                               .material = "acrylic",
                               .lubricant = "water-based",
                               .sizes = {{"A", units::Millimetres(200), std::nullopt},
                                         {"B", units::Millimetres(224), units::Millimetres(1100)},
                                         {"finger", std::nullopt, std::nullopt}}});
    plan.exercises = {
        exercise_of("belly-breath", "Belly breath", std::make_shared<Words>("in 4 s, out 6 s, for 5 min")),
        exercise_of("trainer", "Trainer", nullptr)};
    plan.exercises[0].position = "On your back, knees bent";
    plan.exercises[0].how = {"Let the belly rise.", "Let the floor go with it."};
    plan.exercises[1].blocked_when = {units::StateId("bleeding")};
    plan.routines = {{.id = units::RoutineId("evening"),
                      .title = "Evening",
                      .items = {{units::ExerciseId("belly-breath")}, {units::ExerciseId("trainer"), true}},
                      .often = plan::Schedule{plan::PerWeek{{3, 4}}},
                      .source = ""},
                     {.id = units::RoutineId("open"),
                      .title = "Open",
                      .items = {{units::ExerciseId("trainer")}},
                      .often = std::nullopt,
                      .source = ""},
                     {.id = units::RoutineId("quiet"),
                      .title = "Quiet time",
                      .items = {{units::ExerciseId("belly-breath")}},
                      .often = std::nullopt,
                      .optional = true,
                      .source = ""}};
    return plan;
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a plan is read to the patient: whom to ask, when to stop, how often, what, and how much") {
    CHECK(report::plan_text(home_plan()) ==
          "Home practice\n"
          "From       A. Clinician, Pelvic health, City Hospital\n"
          "Questions  Mon-Fri 9-16, 555 0100\n"
          "Issued     Fri 20 Nov 2026\n"
          "Review     Fri 18 Dec 2026\n"
          "For        getting used to touch: comfort decides, and resting is fine\n"
          "\n"
          "Goals\n"
          "  Sitting through a film\n"
          "\n"
          "Before you begin\n"
          "  not before 6 weeks after: radiotherapy ended\n"
          "  not while this is so: Do you have an infection there just now?\n"
          "    Call us first.\n"
          "  no tightening exercises in this plan\n"
          "\n"
          "When to stop\n"
          "  pain 7 or more: Stop and rest.\n"
          "  fear above 8: Breathe; stop if it stays.\n"
          "\n"
          "How often\n"
          "  Evening: 3..4 per week\n"
          "    Belly breath\n"
          "    Trainer (if you like)\n"
          "    to begin: rx session start evening\n"
          "  Open: how often: ask your clinic\n"
          "    Trainer\n"
          "    to begin: rx session start open\n"
          "  Quiet time: whenever you like\n"
          "    Belly breath\n"
          "    to begin: rx session start quiet\n"
          "\n"
          "Exercises\n"
          "  Belly breath: in 4 s, out 6 s, for 5 min\n"
          "    On your back, knees bent\n"
          "    Let the belly rise.\n"
          "    Let the floor go with it.\n"
          "  Trainer: ask your clinic\n"
          "    not while: bleeding\n"
          "\n"
          "Sizes\n"
          "  Four clear trainers, acrylic, water-based\n"
          "    A 20 mm\n"
          "    B 22.4 mm, 110 mm long\n"
          "    finger\n");
}

TEST_CASE("what a plan does not say is left out, but never whom to ask") {
    plan::Plan plan = home_plan();
    plan.author.clear();
    plan.clinic.clear();
    plan.contact.clear();
    plan.goals.clear();
    plan.purpose = plan::Purpose::unstated;
    plan.issued.reset();
    plan.review.reset();
    plan.safety = {};
    plan.stops.clear();
    plan.kits.clear();
    const std::string text = report::plan_text(plan);
    CHECK(text.starts_with("Home practice\nQuestions  ask your clinic\n\nHow often\n"));
    for (const std::string_view title : {"Goals", "Before you begin", "When to stop", "Sizes", "Review"}) {
        CAPTURE(title);
        CHECK(text.find(title) == std::string::npos);
    }
}

TEST_CASE("the purpose says what decides") {
    plan::Plan plan = home_plan();
    plan.purpose = plan::Purpose::patency;
    CHECK(report::plan_text(plan).find("For        keeping tissue from narrowing:") != std::string::npos);
}

TEST_CASE("what the plan forbids and what an exercise waits for is said") {
    plan::Plan plan = home_plan();
    plan.safety.tensing = plan::Allowance::forbidden;
    plan.exercises[0].not_before = {
        exercise::NotBefore{units::EventId("birth"), {6, units::CalendarSpan::Unit::weeks}}};
    const std::string text = report::plan_text(plan);
    CHECK(text.find("\n  no tensing of muscles in this plan\n") != std::string::npos);
    CHECK(text.find("\n    not before 6 weeks after: birth\n") != std::string::npos);
}

TEST_CASE("long texts are wrapped, and go on a little further in") {
    plan::Plan plan = home_plan();
    plan.exercises[0].how = {
        "Let the belly rise as the breath comes in, and feel how the floor of the pelvis goes down with it."};
    CHECK(report::plan_text(plan).find("    Let the belly rise as the breath comes in, and feel how the floor of the\n"
                                       "      pelvis goes down with it.\n") != std::string::npos);
}

TEST_CASE("a plan's words cannot act on the terminal") {
    plan::Plan plan = home_plan();
    for (std::string* text : {&plan.title, &plan.author, &plan.contact, &plan.goals[0], &plan.stops[0].say,
                              &plan.states[0].ask, &plan.states[0].say, &plan.exercises[0].title,
                              &plan.exercises[0].how[0], &plan.exercises[0].position, &plan.routines[0].title}) {
        *text = "\x1b[31m\u202e";
    }
    plan.exercises[0].dose = std::make_shared<Words>("\a");
    plan.kits.begin()->second.title = "\x1b";
    plan.kits.begin()->second.sizes[0].label = "\x1b";
    const std::string text = report::plan_text(plan);
    CHECK(text.find_first_of("\x1b\a") == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
}

TEST_CASE("what is asked, waited for and seen to is read with the plan") {
    const std::string text = report::plan_text(support::read_plan(R"(format = 1
id = "p"
title = "P"
prepare = ["Close the door"]
after-care = ["Drink something"]
[safety]
contractions = "after-release"
toning-approval = "clinic"
consent = "each-time"
[[stop]]
sign = "Bleeding that is new"
say = "Call us."
[[stop]]
pain = ">= 5"
rating = "before"
say = "Rest."
[[exercise]]
id = "x"
kind = "stretch"
title = "Bridge"
hold = "30s"
taught = 2026-11-02
approval = "clinic"
attention = "free"
prepare = ["Shoes off"]
after-care = ["Lie still"]
[[routine]]
id = "r"
do = ["x"]
often = "daily"
)"));
    for (const char* line :
         {"  tightening exercises wait until letting go comes easily, which your clinic\n    tells you\n",
          "  work inside the body: only when you say yes that day\n", "  Close the door\n",
          "  Bleeding that is new: Call us.\n", "  pain 5 or more before practice: Rest.\n",
          "    before it: Shoes off\n", "    after it: Lie still\n", "    shown and checked: Mon 2 Nov 2026\n",
          "    freely: without numbers and without a bar\n", "    begins when your clinic says so\n",
          "Afterwards\n  Drink something\n"}) {
        CAPTURE(line);
        CHECK(text.contains(line));
    }
}

TEST_CASE("what the line of a dose leaves out is read with it, and where the plan comes from") {
    const std::string text = report::plan_text(support::read_plan(support::plan_with_exercise(R"(kind = "massage"
title = "Hands"
for = "1m"
areas = ["5 o'clock", "7 o'clock"]
internal = true
cues = [{ at = "30s", say = "Softly" }]
source = "a page"
[words]
source = "a page")")));
    CHECK(
        text.contains("  Hands: 1 min on each of 2 areas\n    where: inside the body\n    areas: 5 o'clock, 7 o'clock\n"
                      "    said at 30 s: Softly\n"));
    CHECK(text.ends_with("\nWhere it comes from\n  a page (x, words)\n"));
    const std::string trainer = report::plan_text(support::read_plan(support::plan_with_exercise(R"(kind = "dilator"
kit = "trainers"
angle = "Towards your back"
hands-free = "20s"
ease-asked = true
segments = [{ size = "A", for = "5m", positions = [{ at = "2m", say = "On your side" }] }])")));
    CHECK(
        trainer.contains("    pointed: Towards your back\n    with size A, at 2 min: On your side\n"
                         "    without keys: 20 s to change sizes\n"
                         "    asked afterwards: how far it went and how it went in\n"));
}

TEST_CASE("exercises with the same title are told apart by their ids") {
    const std::string text = report::plan_text(support::read_plan(support::plan_with_two_exercises(
        "title = \"Stretch\"\n[[exercise]]\nid = \"three\"\nkind = \"stretch\"\ntitle = \"Stretch\"\nhold = \"1m\"\n"
        "[[routine]]\nid = \"r\"\ndo = [\"one\", \"two\", \"three\"]\noften = \"daily\"\n")));
    CHECK(text.contains("    one\n    Stretch (two)\n    Stretch (three)\n"));
    CHECK(text.contains("  one: 30 s\n  Stretch (two): 30 s\n  Stretch (three): 1 min\n"));
}

TEST_CASE("what a plan allows beside forbidden toning is named") {
    plan::Plan plan = home_plan();
    plan.safety.contract_relax = plan::Allowance::allowed;
    CHECK(report::plan_text(plan).contains("  no tightening exercises in this plan but contract-relax\n"));
    plan.safety.biofeedback = plan::Allowance::allowed;
    CHECK(report::plan_text(plan).contains(
        "  no tightening exercises in this plan but contract-relax and biofeedback\n"));
    plan.safety.contract_relax.reset();
    CHECK(report::plan_text(plan).contains("  no tightening exercises in this plan but biofeedback\n"));
}

TEST_SUITE_END();
