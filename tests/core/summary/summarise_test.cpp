#include "core/summary/summarise.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using namespace std::chrono_literals;
using support::date;
using support::on;
using support::practised;
using support::routine;

namespace {

// The week of 16 to 22 Nov 2026, on its Friday, unless another period is set; by the plan that is given, or with
// "evening" asked for 5 times and "morning" every day.
class Week {
public:
    std::vector<journal::Record> records;
    summary::Filter filter;
    summary::Period period{date("2026-11-16"), date("2026-11-22")};

    Week() : Week(support::plan_of({routine("evening", "5 per week"), routine("morning", "daily")})) {}
    explicit Week(plan::Plan plan, std::string_view since = "2026-11-01") : plan_(std::move(plan)) {
        patient_.plans.push_back({date(since), "home@1"});
    }

    [[nodiscard]] summary::Question question(summary::By by) const {
        const auto lookup = [this](const std::string& /*version*/) {
            return &plan_;
        };
        return {patient_, lookup, period, filter, date("2026-11-20"), std::chrono::Monday, by};
    }
    [[nodiscard]] summary::Summary summarise() const {
        return summary::summarise(question(summary::By::session), records);
    }

private:
    plan::Plan plan_;
    patient::Patient patient_;
};

journal::Session ended(journal::Session session, outcome::Ending ending) {
    session.outcome.ending = ending;
    return session;
}

journal::Session rated(journal::Session session, std::vector<int> pain) {
    for (const int score : pain) session.outcome.pain.push_back({units::PainScore(score), {}, {}});
    return session;
}

journal::Session with_trainer(journal::Session session, std::vector<outcome::TimeAtSize> sizes) {
    outcome::ExerciseResult trainer;
    trainer.exercise = "trainer";
    for (const auto& size : sizes) trainer.active += size.time;
    trainer.sizes = std::move(sizes);
    session.outcome.active += trainer.active;
    session.outcome.exercises.push_back(std::move(trainer));
    return session;
}

}  // namespace

TEST_SUITE_BEGIN("core/summary");

TEST_CASE("sessions of the period are counted, by routine and in all") {
    Week week;
    week.records = {on("2026-11-15", practised("evening")), on("2026-11-16", practised("evening")),
                    on("2026-11-16", practised("morning")), on("2026-11-18", practised("evening", 7)),
                    on("2026-11-23", practised("evening"))};
    const auto summary = week.summarise();
    CHECK(summary.sessions == 3);
    CHECK(summary.active == 17min);
    REQUIRE(summary.routines.size() == 2);
    CHECK(summary.routines[0].title == "The evening");
    CHECK(summary.routines[0].done == 2);
    CHECK(summary.routines[0].planned == units::exactly(5));
    CHECK(summary.routines[0].often == "5 per week");
    CHECK(summary.routines[1].done == 1);
    CHECK(summary.planned_done == 3);
    CHECK(summary.planned == units::exactly(12));
}

TEST_CASE("a session counts by practice, and is shorter unless it ended as complete") {
    Week week;
    journal::Session nothing = practised("evening", 0);
    week.records = {on("2026-11-16", ended(practised("evening", 2), outcome::Ending::early)),
                    on("2026-11-17", ended(practised("evening", 2), outcome::Ending::lost)),
                    on("2026-11-18", practised("evening")), on("2026-11-19", ended(nothing, outcome::Ending::early))};
    const auto summary = week.summarise();
    CHECK(summary.sessions == 3);
    CHECK(summary.shorter == 2);
    CHECK(summary.not_counted == 1);
    CHECK(summary.routines[0].done == 3);
    CHECK(summary.routines[0].shorter == 2);
}

TEST_CASE("a session of no routine of the plan is a session, of no routine") {
    Week week;
    week.records = {on("2026-11-16", practised("")), on("2026-11-17", practised("of-old"))};
    const auto summary = week.summarise();
    CHECK(summary.sessions == 2);
    CHECK(summary.routines[0].done == 0);
    CHECK(summary.planned_done == 0);
}

TEST_CASE("days have their sessions in order, counted or not") {
    Week week;
    week.records = {on("2026-11-16", practised("evening")), on("2026-11-18", practised("morning")),
                    on("2026-11-18", practised("evening", 0)),
                    on("2026-11-18", journal::StateAnswer{"infection", false})};
    const auto summary = week.summarise();
    REQUIRE(summary.days.size() == 2);
    CHECK(summary.days[0].day == date("2026-11-16"));
    REQUIRE(summary.days[1].sessions.size() == 2);
    CHECK(summary.days[1].sessions[0].record == &week.records[1]);
    CHECK(summary.days[1].sessions[1].record == &week.records[2]);
}

TEST_CASE("a session is called what its own plan calls it, and else by the ids in it") {
    Week week;
    week.records = {on("2026-11-16", practised("evening")), on("2026-11-16", practised("of-old")),
                    on("2026-11-16", with_trainer(practised(""), {}))};
    const auto summary = week.summarise();
    REQUIRE(summary.days.size() == 1);
    CHECK(summary.days[0].sessions[0].title == "The evening");
    CHECK(summary.days[0].sessions[1].title == "of-old");
    CHECK(summary.days[0].sessions[2].title == "x, trainer");
}

TEST_CASE("a rating is typical by the worst of each session, and the worst is never lost") {
    Week week;
    week.records = {on("2026-11-16", rated(practised("evening"), {1, 4, 0})),
                    on("2026-11-17", rated(practised("evening"), {2})), on("2026-11-18", practised("evening")),
                    on("2026-11-19", rated(practised("evening"), {3})),
                    on("2026-11-19", rated(practised("evening", 0), {9}))};
    const auto summary = week.summarise();
    REQUIRE(summary.pain);
    CHECK(summary.pain->rated == 4);
    CHECK(summary.pain->median == 4);  // 2 3 4 9: 3.5
    CHECK(summary.pain->worst == 9);
    CHECK_FALSE(summary.fear);
}

TEST_CASE("minutes at each size are added up, most first") {
    const units::Millimetres mm22(220);
    Week week;
    week.records = {on("2026-11-16", with_trainer(practised("evening"), {{"A", {}, 2min}, {"B", mm22, 3min}})),
                    on("2026-11-17", with_trainer(practised("evening"), {{"B", mm22, 5min}, {"C", {}, 0min}}))};
    const auto summary = week.summarise();
    REQUIRE(summary.sizes.size() == 2);
    CHECK(summary.sizes[0].label == "B");
    CHECK(summary.sizes[0].diameter == mm22);
    CHECK(summary.sizes[0].time == 8min);
    CHECK(summary.sizes[1].label == "A");
}

TEST_CASE("filtered by routine, only its sessions and its number are left") {
    Week week;
    week.records = {on("2026-11-16", practised("evening")), on("2026-11-16", practised("morning"))};
    week.filter.routine = "morning";
    const auto summary = week.summarise();
    CHECK(summary.sessions == 1);
    REQUIRE(summary.routines.size() == 1);
    CHECK(summary.routines[0].routine == "morning");
    CHECK(summary.planned == units::exactly(7));
}

TEST_CASE("filtered by exercise, only its time and sizes are left") {
    Week week;
    week.records = {on("2026-11-16", with_trainer(practised("evening"), {{"B", {}, 3min}})),
                    on("2026-11-17", practised("evening")), on("2026-11-18", with_trainer(practised("evening"), {}))};
    week.filter.exercise = "trainer";
    const auto trainer = week.summarise();
    CHECK(trainer.sessions == 1);
    CHECK(trainer.not_counted == 0);  // skipped, it is no session with it
    CHECK(trainer.active == 3min);
    CHECK(trainer.sizes.size() == 1);
    CHECK(trainer.routines.empty());  // no routine contains it
    REQUIRE(trainer.days.size() == 1);
    CHECK(trainer.days[0].sessions[0].active == 3min);
    REQUIRE(trainer.days[0].sessions[0].exercises.size() == 1);
    CHECK(trainer.days[0].sessions[0].exercises[0]->exercise == "trainer");

    week.filter.exercise = "x";
    const auto x = week.summarise();
    CHECK(x.sessions == 3);
    CHECK(x.active == 15min);
    CHECK(x.sizes.empty());
    CHECK(x.routines.size() == 2);
}

TEST_CASE("the last session that passes the filter is known even when the period has none") {
    Week week;
    week.records = {on("2026-11-03", practised("evening")), on("2026-11-09", practised("morning")),
                    on("2026-11-12", practised("evening", 0)), on("2026-11-25", practised("evening"))};
    week.filter.routine = "evening";
    const auto summary = week.summarise();
    CHECK(summary.sessions == 0);
    CHECK(summary.days.empty());
    CHECK(summary.last_session == date("2026-11-03"));
    week.filter.routine.clear();
    CHECK(week.summarise().last_session == date("2026-11-09"));
}

TEST_CASE("a session that counts for two routines with a number is one session of what was planned") {
    plan::Routine swim = routine("swim", "2 per week");
    swim.counts_as = units::RoutineId("walk");
    Week week(support::plan_of({routine("walk", "3 per week"), swim}));
    week.records = {on("2026-11-17", practised("swim"))};
    const summary::Summary summary = week.summarise();
    REQUIRE(summary.routines.size() == 2);
    CHECK(summary.routines[0].done == 1);
    CHECK(summary.routines[1].done == 1);
    CHECK(summary.planned == units::exactly(5));
    CHECK(summary.planned_done == 1);
    CHECK(summary.besides == 0);
}

TEST_CASE("a session counts for each routine it stands in for, once, and is besides only when it counts for none") {
    Week week(support::read_plan(support::moving_plan));
    week.records = {on("2026-11-16", practised("yoga")), on("2026-11-17", practised("walk")),
                    on("2026-11-18", practised("swim")), on("2026-11-19", practised("")),
                    on("2026-11-20", practised("of-another-plan"))};
    const summary::Summary all = week.summarise();
    CHECK(all.sessions == 5);
    CHECK(all.planned_done == 3);
    CHECK(all.planned == units::exactly(3));
    CHECK(all.besides == 2);
    REQUIRE(all.routines.size() == 4);
    CHECK(all.routines[0].done == 3);
    CHECK(all.routines[1].done == 1);
    CHECK_FALSE(all.routines[1].planned);

    week.filter.routine = "moving";
    const summary::Summary moving = week.summarise();
    CHECK(moving.sessions == 3);
    CHECK(moving.besides == 0);
    CHECK(moving.routines.size() == 1);
    week.filter.routine = "yoga";
    CHECK(week.summarise().sessions == 1);
}

TEST_CASE("filtered by exercise, a routine is shown that offers it among its alternatives") {
    Week week(support::read_plan(support::moving_plan));
    week.filter.exercise = "round";
    const summary::Summary found = week.summarise();
    REQUIRE(found.routines.size() == 2);
    CHECK(found.routines[0].routine == "moving");
    CHECK(found.routines[1].routine == "walk");
}

TEST_CASE("what was done before the week of the first plan is besides what it asks for") {
    Week week;
    week.records = {on("2026-10-25", ended(practised("evening"), outcome::Ending::early)),
                    on("2026-10-26", practised("evening")), on("2026-11-16", practised("evening"))};
    week.period.first = date("2026-10-01");
    const summary::Summary all = week.summarise();
    CHECK(all.sessions == 3);
    CHECK(all.planned_done == 2);
    CHECK(all.besides == 1);
    CHECK(all.routines[0].done == 2);
    CHECK(all.routines[0].shorter == 0);
}

TEST_CASE("of a plan that asks by the month all of its first month counts") {
    Week months(support::plan_of({routine("evening", "4 per month")}), "2026-10-21");
    months.period = {date("2026-09-01"), date("2026-10-31")};
    months.records = {on("2026-09-30", practised("evening")), on("2026-10-01", practised("evening")),
                      on("2026-10-25", practised("evening"))};
    const summary::Summary sum = months.summarise();
    CHECK(sum.planned_done == 2);
    CHECK(sum.besides == 1);
    CHECK(sum.routines[0].done == 2);
}

TEST_CASE("notes of a day stand in the order of its sessions, whichever comes first") {
    Week week;
    journal::Session evening = practised("evening");
    evening.note = "evening";
    journal::Session morning = practised("morning");
    morning.note = "morning";
    journal::Record early = on("2026-11-18", morning);
    early.at = early.at.plus(-4h);
    summary::Collector collector(week.question(summary::By::week));
    collector.add(on("2026-11-18", evening));
    collector.add(early);
    const summary::Summary sum = collector.collect();
    REQUIRE(sum.notes.size() == 2);
    CHECK(sum.notes[0].text == "morning");
    CHECK(sum.notes[1].text == "evening");
}

TEST_CASE("by week nothing of a record is needed after it was added, and all numbers are the same") {
    Week week;
    const std::vector<journal::Record> records{
        on("2026-11-16", with_trainer(rated(practised("evening"), {4}), {{"B", {}, 2min}})),
        on("2026-11-18", rated(practised("morning", 7), {2})), on("2026-11-18", journal::Note{.text = "slept badly"}),
        on("2026-11-18", ended(practised("evening", 2), outcome::Ending::early))};
    week.records = records;
    const summary::Summary by_session = week.summarise();

    summary::Collector collector(week.question(summary::By::week));
    for (const journal::Record& record : records) collector.add(journal::Record(record));
    const summary::Summary by_week = collector.collect();
    CHECK(by_week.sessions == by_session.sessions);
    CHECK(by_week.active == by_session.active);
    CHECK(by_week.planned_done == by_session.planned_done);
    CHECK(by_week.besides == by_session.besides);
    CHECK(by_week.shorter == by_session.shorter);
    CHECK(by_week.pain->median == by_session.pain->median);
    CHECK(by_week.time_on == by_session.time_on);
    CHECK(by_week.notes.size() == 1);
    CHECK(by_week.days.empty());
    CHECK(by_session.slices.empty());
    REQUIRE(by_week.slices.size() == 1);
    CHECK(by_week.slices[0].first == date("2026-11-16"));
    CHECK(by_week.slices[0].last == date("2026-11-22"));
    CHECK(by_week.slices[0].sessions == 3);
    CHECK(by_week.slices[0].size->label == "B");
}

TEST_SUITE_END();

TEST_CASE("filters by tag, pain, source and size choose among sessions, and nothing counts as planned") {
    Week week;
    journal::Session tagged = rated(practised("evening"), {5, 2});
    tagged.tags = {"travel"};
    week.records = {on("2026-11-16", tagged), on("2026-11-17", rated(practised("evening"), {1})),
                    on("2026-11-18", with_trainer(practised("evening"), {{"B", units::Millimetres(220), 4min}}))};
    week.records[1].origin = journal::Origin::later;
    const auto sessions = [&](const summary::Filter& filter) {
        week.filter = filter;
        const auto summary = week.summarise();
        CHECK_FALSE(summary.planned);
        return summary.sessions;
    };
    CHECK(sessions({.tag = "travel"}) == 1);
    CHECK(sessions({.tag = "trave"}) == 0);
    CHECK(sessions({.pain = 1}) == 2);
    CHECK(sessions({.pain = 3}) == 1);
    CHECK(sessions({.origin = journal::Origin::later}) == 1);
    CHECK(sessions({.size = "B"}) == 1);
    CHECK(week.summarise().active == 4min);
    CHECK(sessions({.kind = "breathing"}) == 0);
    CHECK(sessions({.last = 2}) == 2);
    CHECK(week.summarise().period.first == date("2026-11-17"));
    CHECK(sessions({.last = 20}) == 3);
}

TEST_CASE("ratings are summed by moment, sessions by source, answers by measure") {
    Week week;
    journal::Session session = practised("evening");
    session.outcome.pain = {{units::PainScore(2), outcome::Moment::before, {}},
                            {units::PainScore(3), outcome::Moment::during, {}},
                            {units::PainScore(6), outcome::Moment::during, {}},
                            {units::PainScore(1), outcome::Moment::after, {}}};
    week.records = {on("2026-11-16", session), on("2026-11-17", practised("evening")),
                    on("2026-11-17", journal::Measured{"sitting", {30}, {}}),
                    on("2026-11-19", journal::Measured{"sitting", {45}, {}}),
                    on("2026-11-01", journal::Measured{"sitting", {10}, {}})};
    week.records[1].origin = journal::Origin::later;
    const auto summary = week.summarise();
    CHECK(summary.pain_by_moment.before->median == 2);
    CHECK(summary.pain_by_moment.during->worst == 6);
    CHECK(summary.pain_by_moment.after->rated == 1);
    CHECK_FALSE(summary.fear_by_moment.before);
    CHECK(summary.sources.live == 1);
    CHECK(summary.sources.later == 1);
    REQUIRE(summary.measures.size() == 1);
    CHECK(summary.measures[0].answers.size() == 2);
    CHECK(summary.routines[0].done_on.size() == 2);
}

TEST_CASE("notes of sessions and of none stand together, and a tag finds both") {
    Week week;
    journal::Session session = practised("evening");
    session.note = "went well";
    session.tags = {"travel"};
    // In the order of time, as a journal gives them.
    week.records = {on("2026-11-01", journal::Note{"long ago", {}}),
                    on("2026-11-16", journal::Note{"slept badly", {"sleep", "travel"}}), on("2026-11-18", session),
                    on("2026-11-19", journal::Note{"a good day", {}})};
    const auto texts = [&week](const summary::Filter& filter) {
        week.filter = filter;
        std::string all;
        const summary::Summary summary = week.summarise();
        for (const auto& note : summary.notes) all += note.text + "; ";
        return all;
    };
    CHECK(texts({}) == "slept badly; went well; a good day; ");
    CHECK(texts({.tag = "travel"}) == "slept badly; went well; ");
    CHECK(texts({.routine = "evening"}) == "went well; ");
    CHECK(texts({.pain = 3}).empty());
}
