#include "core/progress/due.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using namespace std::chrono_literals;
using progress::Reason;
using support::date;
using support::on;
using support::practised;

namespace {

constexpr std::string_view breathing = R"(
[[exercise]]
id = "x"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m..10m"
)";

// A plan with the routine "evening" of the exercise "x" and these lines in its table.
plan::Plan plan_with(std::string_view routine_lines, std::string_view safety = "",
                     std::string_view exercise = breathing) {
    return support::read_plan(fmt::format(
        "format = 1\nid = \"home\"\ntitle = \"Home\"\n{}\n{}\n[[routine]]\nid = \"evening\"\ndo = [\"x\"]\n{}\n",
        safety, exercise, routine_lines));
}

plan::Plan often(std::string_view schedule) {
    return plan_with(fmt::format("often = \"{}\"", schedule));
}

// On Fri 20 Nov 2026, in a week from Monday 16.
progress::Due due(const plan::Plan& plan, const std::vector<journal::Record>& records,
                  const patient::Patient& patient = {}) {
    const auto answers = progress::due({plan, patient, records, date("2026-11-20"), std::chrono::Monday});
    REQUIRE(answers.size() == 1);
    return answers.front();
}

}  // namespace

TEST_SUITE_BEGIN("core/progress");

TEST_CASE("per day: due below the day's low end") {
    const auto plan = often("2..3 per day");
    const auto none = due(plan, {on("2026-11-19", practised("evening"))});
    CHECK(none.reason == Reason::due);
    CHECK(none.is_due());
    CHECK(none.why == "not done yet today");
    CHECK(none.done_today == 0);

    const auto once = due(plan, {on("2026-11-20", practised("evening"))});
    CHECK(once.is_due());
    CHECK(once.why == "done 1 of 2 today");

    const auto twice = due(plan, {on("2026-11-20", practised("evening")), on("2026-11-20", practised("evening"))});
    CHECK(twice.reason == Reason::done_today);
    CHECK_FALSE(twice.is_due());
    CHECK(twice.done_today == 2);
    CHECK(twice.next == date("2026-11-21"));
}

TEST_CASE("per week: due when not done today and below the week's low end") {
    const auto plan = often("3..4 per week");
    CHECK(due(plan, {}).why == "not done yet this week");
    const auto two = due(plan, {on("2026-11-15", practised("evening")), on("2026-11-16", practised("evening")),
                                on("2026-11-18", practised("evening"))});
    CHECK(two.is_due());
    CHECK(two.why == "done 2 of 3 this week");

    const auto today = due(plan, {on("2026-11-16", practised("evening")), on("2026-11-20", practised("evening"))});
    CHECK(today.reason == Reason::done_today);
    CHECK(today.next == date("2026-11-21"));

    const auto reached = due(plan, {on("2026-11-16", practised("evening")), on("2026-11-17", practised("evening")),
                                    on("2026-11-18", practised("evening"))});
    CHECK(reached.reason == Reason::week_reached);
    CHECK(reached.why == "done 3 times this week");
    CHECK(reached.next == date("2026-11-23"));
}

TEST_CASE("what a stop rule ended today rests until tomorrow") {
    journal::Session stopped = practised("evening");
    stopped.outcome.ending = outcome::Ending::stop_rule;
    const auto plan = often("3 per day");
    const auto today = due(plan, {on("2026-11-20", stopped)});
    CHECK(today.reason == Reason::stopped_today);
    CHECK_FALSE(today.is_due());
    CHECK(today.why == "stopped in time today; rest until tomorrow");
    CHECK(due(plan, {on("2026-11-19", stopped)}).is_due());
    stopped.routine = "other";
    CHECK(due(plan, {on("2026-11-20", stopped)}).is_due());
}

TEST_CASE("every n days: due n days after the last") {
    const auto plan = often("every 3 days");
    CHECK(due(plan, {}).why == "not done yet");
    const auto soon = due(plan, {on("2026-11-10", practised("evening")), on("2026-11-18", practised("evening"))});
    CHECK(soon.reason == Reason::too_soon);
    CHECK(soon.why == "last done 2 days ago");
    CHECK(soon.next == date("2026-11-21"));
    CHECK(due(plan, {on("2026-11-17", practised("evening"))}).reason == Reason::due);
    CHECK(due(plan, {on("2026-11-20", practised("evening"))}).reason == Reason::done_today);
    CHECK(due(plan, {on("2026-11-20", practised("evening"))}).next == date("2026-11-23"));
    CHECK(due(plan, {on("2026-11-19", practised("evening"))}).why == "last done yesterday");
}

TEST_CASE("a limit holds back what the schedule asks for, and says from when on") {
    const auto apart = plan_with("often = \"3 per week\"\napart = \"2 days\"");
    const auto soon = due(apart, {on("2026-11-19", practised("evening"))});
    CHECK(soon.reason == Reason::too_soon);
    CHECK_FALSE(soon.is_due());
    CHECK(soon.why == "2 days apart, last done yesterday");
    CHECK(soon.next == date("2026-11-21"));
    // Not due anyway: the later of both.
    const auto done = due(apart, {on("2026-11-20", practised("evening"))});
    CHECK(done.reason == Reason::done_today);
    CHECK(done.next == date("2026-11-22"));
    const auto reached = due(plan_with("often = \"at least 1 per week\"\nat-most = \"2 per week\""),
                             {on("2026-11-16", practised("evening")), on("2026-11-17", practised("evening"))});
    CHECK(reached.reason == Reason::week_reached);
    const auto once = due(plan_with("often = \"1 per day on Mon, Fri\"\napart = \"3 days\""),
                          {on("2026-11-18", practised("evening"))});
    CHECK(once.reason == Reason::too_soon);
    CHECK(once.next == date("2026-11-23"));
}

TEST_CASE("a limit that ends today says at what time, and no other day") {
    const auto plan = plan_with("often = \"2 per day\"\napart = \"6h\"");
    const std::vector records = {on("2026-11-20", practised("evening"))};  // 12:00 to 12:05
    const auto at = [&](std::chrono::minutes time) {
        return progress::due({plan, {}, records, date("2026-11-20"), std::chrono::Monday, time}).at(0);
    };
    CHECK(at(18h).reason == Reason::too_soon);
    CHECK(at(18h).why == "6 h apart, last ended Fri 12:05, from 18:05 on");
    CHECK_FALSE(at(18h).next);
    CHECK(at(18h + 5min).is_due());
}

TEST_CASE("on weekdays: due on these, once") {
    CHECK(due(often("on Mon, Fri"), {}).why == "it is Friday");
    const auto done = due(often("on Mon, Fri"), {on("2026-11-20", practised("evening"))});
    CHECK(done.reason == Reason::done_today);
    CHECK(done.next == date("2026-11-23"));
    const auto other = due(often("on Wed"), {});
    CHECK(other.reason == Reason::other_weekday);
    CHECK(other.next == date("2026-11-25"));
    CHECK(due(often("on Fri"), {on("2026-11-20", practised("evening"))}).next == date("2026-11-27"));
}

TEST_CASE("the time of day is that of the record, and by default the day's end asks for all of it") {
    const auto plan = often("at 07:30 and 19:30");
    CHECK(due(plan, {}).is_due());
    const auto early = progress::due({plan, {}, {}, date("2026-11-20"), std::chrono::Monday, 7h});
    CHECK(early.at(0).reason == Reason::later_today);
    // Done at noon: before 19:30 nothing more is asked for.
    const std::vector<journal::Record> once{on("2026-11-20", practised("evening"))};
    CHECK(progress::due({plan, {}, once, date("2026-11-20"), std::chrono::Monday, 13h}).at(0).reason ==
          Reason::later_today);
    const auto at = units::parse_timestamp("2026-11-21T02:15:40+01:00").value();
    CHECK(progress::when(date("2026-11-20"), at).time == 26h + 15min);
    CHECK(progress::when(date("2026-11-21"), at).time == 2h + 15min);
}

TEST_CASE("a routine is due by the phase that holds") {
    const auto plan = plan_with(
        "often = \"daily\"\n[[phase]]\nroutine = \"evening\"\nfrom = \"3 months after surgery\"\n"
        "often = \"2 per week\"");
    patient::Patient patient;
    CHECK(due(plan, {}, patient).reason == Reason::unanswered);
    const std::vector<journal::Record> twice{on("2026-11-16", practised("evening")),
                                             on("2026-11-17", practised("evening"))};
    patient.events.insert_or_assign("surgery", date("2026-08-21"));
    CHECK(due(plan, twice, patient).why == "not done yet today");
    patient.events.insert_or_assign("surgery", date("2026-08-20"));
    CHECK(due(plan, twice, patient).reason == Reason::week_reached);
    // Tomorrow is another phase: today's schedule cannot say when.
    patient.events.insert_or_assign("surgery", date("2026-08-21"));
    CHECK_FALSE(due(plan, {on("2026-11-20", practised("evening"))}, patient).next);
}

TEST_CASE("a routine is held back before its first day") {
    const auto early = due(plan_with("often = \"daily\"\nfrom = 2026-12-01"), {});
    CHECK(early.reason == Reason::blocked);
    CHECK(early.why == "Your plan says: not before Tue 1 Dec 2026.");
    CHECK(early.next == date("2026-12-01"));
    const auto plan = plan_with("often = \"daily\"\nfrom = \"4 weeks after surgery\"");
    CHECK(due(plan, {}).reason == Reason::unanswered);
    patient::Patient patient;
    patient.events.insert_or_assign("surgery", date("2026-11-01"));
    CHECK(due(plan, {}, patient).why == "Your plan says: not before 4 weeks after surgery; that is Sun 29 Nov 2026.");
}

TEST_CASE("nothing is due after the last day of the routine or of the plan, and that is said") {
    const auto over = due(plan_with("often = \"daily\"\nuntil = 2026-11-19"), {});
    CHECK(over.reason == Reason::over);
    CHECK(over.why == "its last day was Thu 19 Nov 2026");
    CHECK_FALSE(over.next);
    const auto last = due(plan_with("often = \"daily\"\nuntil = 2026-11-20"), {on("2026-11-20", practised("evening"))});
    CHECK(last.reason == Reason::done_today);
    CHECK_FALSE(last.next);
    const auto ended = due(plan_with("often = \"daily\"", "ends = 2026-11-10"), {});
    CHECK(ended.reason == Reason::over);
    CHECK(ended.why == "your plan's last day was Tue 10 Nov 2026");
    CHECK(due(plan_with("optional = true", "ends = 2026-11-10"), {}).reason == Reason::over);
}

TEST_CASE("only sessions that count, of that routine, up to today, are done") {
    const auto plan = often("daily");
    CHECK(due(plan, {on("2026-11-20", practised("morning"))}).is_due());
    CHECK(due(plan, {on("2026-11-20", practised("evening", 0))}).is_due());
    CHECK(due(plan, {on("2026-11-21", practised("evening"))}).is_due());
    CHECK(due(plan, {on("2026-11-20", journal::Other{"note"})}).is_due());
}

TEST_CASE("an optional routine is never due") {
    const auto answer = due(plan_with("optional = true\noften = \"daily\""), {});
    CHECK(answer.reason == Reason::optional);
    CHECK_FALSE(answer.is_due());
}

TEST_CASE("what the clinic left open is for the clinic to say") {
    CHECK(due(often("?"), {}).reason == Reason::blank);
    const auto no_dose =
        due(plan_with("often = \"daily\"", "",
                      "[[exercise]]\nid = \"x\"\nkind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\nfor = \"?\""),
            {});
    CHECK(no_dose.reason == Reason::blank);
    CHECK(no_dose.why == "your plan leaves open how much of it: ask your clinic");
}

TEST_CASE("an answer or a date that holds it back comes before the schedule") {
    const auto plan = plan_with("often = \"daily\"",
                                "[safety]\nblocked-when = [\"infection\"]\n"
                                "not-before = [\"4 weeks after surgery\"]");
    patient::Patient patient;
    patient.states = {{"infection", {date("2026-11-01"), false}}};
    patient.events.insert_or_assign("surgery", date("2026-11-01"));
    const auto early = due(plan, {}, patient);
    CHECK(early.reason == Reason::blocked);
    CHECK(early.why == "Your plan says: not before 4 weeks after surgery; that is Sun 29 Nov 2026.");
    CHECK(early.next == date("2026-11-29"));

    patient.events.insert_or_assign("surgery", date("2026-10-01"));
    CHECK(due(plan, {}, patient).reason == Reason::due);
    patient.states.at("infection").holds = true;
    CHECK(due(plan, {}, patient).reason == Reason::blocked);
    CHECK_FALSE(due(plan, {}, patient).next);
}

TEST_CASE("with a question still open it is due, and says that one comes first") {
    const auto plan = plan_with("often = \"daily\"", "[safety]\nblocked-when = [\"infection\"]");
    const auto open = due(plan, {});
    CHECK(open.reason == Reason::unanswered);
    CHECK(open.is_due());
    CHECK(open.why == "not done yet today; a question comes before it");
    CHECK(due(plan, {on("2026-11-20", practised("evening"))}).reason == Reason::done_today);
}

TEST_CASE("it says how long a session takes, at the person's own size") {
    const auto plain = due(often("daily"), {});
    CHECK(plain.takes == units::Range<units::Duration>{5min, 10min});

    const auto plan = plan_with("often = \"daily\"", R"([kit.main]
sizes = [{ label = "A" }, { label = "B" }])",
                                R"([[exercise]]
id = "x"
kind = "dilator"
kit = "main"
segments = [{ size = "current-1", for = "2m" }, { size = "current", for = "5m..15m" }])");
    patient::Patient patient;
    const auto day = support::date("2026-11-01");
    patient.sizes = {{"main", {{day, "B"}}}, {"other", {{day, "Z"}}}};
    CHECK(due(plan, {}, patient).takes == units::Range<units::Duration>{7min, 17min});
    patient.sizes["main"] = {{day, "A"}};  // there is no smaller size
    CHECK(due(plan, {}, patient).takes == units::Range<units::Duration>{5min, 15min});
    patient.sizes["main"] = {{day, "gone"}};
    CHECK(due(plan, {}, patient).takes == units::Range<units::Duration>{7min, 17min});
}

namespace {

// A session of "evening" by a version of the plan "home".
journal::Record at_home(std::string_view day) {
    auto session = practised("evening");
    session.plan = "home@1";
    return on(day, session);
}

}  // namespace

TEST_CASE("after a stop with a rest nothing is due until it is over") {
    const auto plan = plan_with("often = \"daily\"", "[[stop]]\npain = \">= 7\"\nrest = \"2 days\"\nsay = \"Rest.\"");
    auto record = at_home("2026-11-18");
    std::get<journal::Session>(record.body).outcome.stopped_by = "pain >= 7";
    const auto resting = due(plan, {record}, patient::fold({record}));
    CHECK(resting.reason == Reason::blocked);
    CHECK(resting.why == "Your plan rests; practice goes on on Sat 21 Nov 2026.");
    record.day = date("2026-11-17");
    CHECK(due(plan, {record}, patient::fold({record})).is_due());
}

TEST_CASE("a routine that waits for a word is held back until it was given") {
    const auto plan = plan_with("often = \"daily\"\napproval = \"patient\"");
    CHECK(due(plan, {}).reason == Reason::blocked);
    CHECK(due(plan, {}).why == "evening waits until you feel ready for it; rx me update notes it");
    patient::Patient who;
    patient::add(who, on("2026-11-20", journal::Approval{"", journal::Approval::By::patient, true, "evening"}));
    CHECK(due(plan, {}, who).is_due());
}

TEST_CASE("before a choice a routine that waits for a word says so") {
    const auto plan = support::read_plan(
        std::string(support::moving_plan).replace(support::moving_plan.find("often = "), 0, "approval = \"clinic\"\n"));
    const auto answers = progress::due({plan, {}, {}, date("2026-11-20"), std::chrono::Monday});
    CHECK(answers.front().why == "Moving waits for a word of your clinic; rx me update notes it");
}

TEST_CASE("of so many sessions in all nothing more is due than they") {
    const auto plan = plan_with("often = \"3 per day\"\nuntil = \"2 sessions\"");
    std::vector<journal::Record> records{at_home("2026-11-20")};
    CHECK(due(plan, records, patient::fold(records)).is_due());
    records.push_back(at_home("2026-11-20"));
    const auto done = due(plan, records, patient::fold(records));
    CHECK(done.reason == Reason::over);
    CHECK(done.why == "all 2 done");
}

TEST_CASE("what is asked otherwise from tomorrow on has no next day that can be told") {
    const auto phased = plan_with(
        "often = \"every 2 days\"\n[[phase]]\nroutine = \"evening\"\nfrom = \"1 session\"\noften = \"every 5 days\"");
    const std::vector<journal::Record> records{at_home("2026-11-20")};
    const auto answer = due(phased, records, patient::fold(records));
    CHECK(answer.reason == Reason::done_today);
    CHECK_FALSE(answer.next);
}

TEST_CASE("each routine has one answer, in plan order") {
    const auto plan = support::read_plan(fmt::format(R"(format = 1
id = "home"
title = "Home"
{}
[[routine]]
id = "evening"
do = ["x"]
often = "daily"
[[routine]]
id = "morning"
do = ["x"]
often = "3 per week"
)",
                                                     breathing));
    const auto answers = progress::due({plan, {}, {}, date("2026-11-20"), std::chrono::Monday});
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].routine == &plan.routines[0]);
    CHECK(answers[1].routine == &plan.routines[1]);
}

namespace {

// What is said of one routine of several.
progress::Due due_among(std::string_view plan_text, std::string_view routine,
                        const std::vector<journal::Record>& records, const patient::Patient& patient = {}) {
    const plan::Plan plan = support::read_plan(plan_text);
    for (progress::Due answer : progress::due({plan, patient, records, date("2026-11-20"), std::chrono::Monday})) {
        if (answer.routine->id.text() != routine) continue;
        answer.routine = nullptr;  // it goes with the plan
        return answer;
    }
    FAIL("no such routine");
    return {};
}

patient::Patient chose(const std::string& routine, const std::string& alternative) {
    patient::Patient patient;
    patient.choices[routine] = {{date("2026-11-16"), alternative}};
    return patient;
}

}  // namespace

TEST_CASE("what stands in for a routine is done for it") {
    const auto today = [](std::string_view done) {
        return due_among(support::moving_plan, "moving", {on("2026-11-20", practised(std::string(done)))},
                         chose("moving", "yoga"));
    };
    for (const std::string_view counted : {"yoga", "walk", "swim", "moving"}) CHECK(today(counted).done_today == 1);
    CHECK(today("walk").reason == Reason::done_today);
    CHECK(today("another").reason == Reason::due);
    const auto week = due_among(
        support::moving_plan, "moving",
        {on("2026-11-16", practised("yoga")), on("2026-11-17", practised("swim")), on("2026-11-18", practised("walk"))},
        chose("moving", "walk"));
    CHECK(week.reason == Reason::week_reached);
}

TEST_CASE("an alternative is never due by itself, and the routine takes as long as the chosen one") {
    const auto yoga = due_among(support::moving_plan, "yoga", {});
    CHECK(yoga.reason == Reason::alternative);
    CHECK(yoga.why == "one way to do moving");
    CHECK(due_among(support::moving_plan, "moving", {}, chose("moving", "walk")).takes ==
          units::exactly<units::Duration>(5min));
    CHECK(due_among(support::moving_plan, "moving", {}, chose("moving", "yoga")).takes ==
          units::exactly<units::Duration>(30s));
}

TEST_CASE("before a choice a routine is due as its alternatives agree, and a question comes first") {
    const auto open = due_among(support::moving_plan, "moving", {});
    CHECK(open.reason == Reason::unanswered);
    CHECK(open.why == "not done yet this week; a question comes before it");
    CHECK(open.takes.low == 30s);
    CHECK(open.takes.high == 5min);
    CHECK(due_among(support::moving_plan, "moving", {on("2026-11-20", practised("walk"))}).reason ==
          Reason::done_today);
}

TEST_CASE("before a choice that decides how often, it is due while none of them was done today") {
    CHECK(due_among(support::once_or_twice_plan, "practice", {}).reason == Reason::unanswered);
    const std::vector<journal::Record> once{on("2026-11-20", practised("twice"))};
    CHECK(due_among(support::once_or_twice_plan, "practice", once).reason == Reason::done_today);
    CHECK(due_among(support::once_or_twice_plan, "practice", once, chose("practice", "twice")).why ==
          "done 1 of 2 today");
    CHECK(due_among(support::once_or_twice_plan, "practice", once, chose("practice", "once")).reason ==
          Reason::done_today);
}

TEST_CASE("before a choice: what is open in every way is open, and what is over in every way is over") {
    const auto offered = [](std::string_view first, std::string_view second) {
        return due_among(fmt::format(R"(format = 1
id = "home"
title = "Home"
{}
[[routine]]
id = "moving"
alternatives = ["yoga", "walk"]
[[routine]]
id = "yoga"
do = ["x"]
{}
[[routine]]
id = "walk"
do = ["x"]
{}
)",
                                     breathing, first, second),
                         "moving", {});
    };
    CHECK(offered("often = \"?\"", "often = \"?\"").reason == Reason::blank);
    CHECK(offered("often = \"daily\"", "often = \"?\"").is_due());
    const std::string over = "often = \"daily\"\nuntil = 2026-11-19";
    CHECK(offered(over, over).reason == Reason::over);
    CHECK(offered(over, "often = \"daily\"").is_due());
}

TEST_SUITE_END();
