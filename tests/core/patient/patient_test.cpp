#include "core/patient/patient.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/support/practice.hpp"

using namespace rx;
using journal::Record;
using patient::Patient;

namespace {

using support::date;

// Written at noon of `day`.
Record record(const std::string& id, std::string_view day, journal::Body body) {
    const auto at = units::parse_timestamp(std::string(day) + "T12:00:00+01:00").value();
    return {.id = id, .at = at, .day = date(day), .wrote = at, .body = std::move(body)};
}

Record written_on(std::string_view day, Record record) {
    record.wrote = units::parse_timestamp(std::string(day) + "T12:00:00+01:00").value();
    return record;
}

std::vector<Record> some_records() {
    return {
        record("01", "2026-11-01", journal::UsePlan{"home@1"}),
        record("02", "2026-11-08", journal::UsePlan{"home@2"}),
        record("03", "2026-11-08", journal::UsePlan{"home@3"}),
        record("04", "2026-11-01", journal::CurrentSize{"main", "A", {}}),
        record("05", "2026-11-03", journal::CurrentSize{"main", "B", {}}),
        record("06", "2026-11-02", journal::CurrentSize{"travel", "S", {}}),
        record("07", "2026-11-01", journal::EventDate{"surgery", date("2026-09-01")}),
        record("08", "2026-11-02", journal::EventDate{"surgery", date("2026-08-31")}),
        record("09", "2026-11-01", journal::StateAnswer{"infection", true}),
        record("10", "2026-11-09", journal::StateAnswer{"infection", false}),
        record("13", "2026-11-08", journal::Measured{"sitting", {60}, {}}),
        record("14", "2026-11-09", journal::Measured{"sitting", {45}, units::Scale{{0}, {100}, true}}),
        record("11", "2026-11-09", journal::Session{}),
        record("12", "2026-11-09", journal::Other{"note"}),
        written_on("2026-11-10", record("15", "2026-11-05", journal::UsePlan{"home@4"})),
        written_on("2026-10-30", record("16", "2026-11-20", journal::CurrentSize{"main", "C", {}})),
        written_on("2026-11-12", record("17", "2026-11-01", journal::Measured{"sitting", {10}, {}})),
    };
}

std::string in_text(const Patient& patient) {
    std::string text;
    for (const auto& use : patient.plans) text += units::to_text(use.since) + " " + use.plan + "\n";
    for (const auto& [kit, sizes] : patient.sizes) text += kit + " " + sizes.back().name + "\n";
    for (const auto& [event, on] : patient.events) text += event + " " + units::to_text(on) + "\n";
    for (const auto& [measure, newest] : patient.measures) text += measure + " " + units::to_text(newest.value) + "\n";
    for (const auto& [state, answer] : patient.states) text += state + (answer.holds ? " yes\n" : " no\n");
    return text;
}

}  // namespace

#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/patient");

TEST_CASE("the newest record of each kind holds") {
    const Patient patient = patient::fold(some_records());
    CHECK(patient.plan_now() == "home@4");
    CHECK(patient.size_now("main") == "B");
    CHECK(patient.size_now("travel") == "S");
    CHECK(patient.events.at("surgery") == date("2026-08-31"));
    REQUIRE(patient.states.size() == 1);
    CHECK(patient.states.at("infection").day == date("2026-11-09"));
    CHECK_FALSE(patient.states.at("infection").holds);
    CHECK(patient.measures == std::map<std::string, patient::MeasuredOn>{
                                  {"sitting", {date("2026-11-09"), {45}, units::Scale{{0}, {100}, true}}}});
}

TEST_CASE("stops are known by what the journal calls them, and by their plan") {
    auto session = support::practised("evening");
    session.plan = "home@3";
    session.outcome.stopped_by = "pain >= 7";
    auto unnamed = support::practised("evening");
    unnamed.outcome.ending = outcome::Ending::stop_rule;
    const Patient patient = patient::fold({record("1", "2026-11-01", support::practised("evening")),
                                           record("2", "2026-11-02", session), record("3", "2026-11-03", unnamed)});
    REQUIRE(patient.stops.size() == 2);
    CHECK(patient.stops[0].day == date("2026-11-02"));
    CHECK(patient.stops[0].plan == "home");
    CHECK(patient.stops[0].by == "pain >= 7");
    CHECK(patient.stops[1].by.empty());
    CHECK_FALSE(patient.last_sign);
}

TEST_CASE("the last of the sessions that a sign ended is known by when it did") {
    auto session = support::practised("evening");
    session.outcome.stopped_by = "sign";
    const Record first = record("1", "2026-11-01", session);
    const Record last = record("2", "2026-11-03", session);
    CHECK(patient::fold({last, first, record("3", "2026-11-04", support::practised("evening"))}).last_sign ==
          last.wrote);
}

TEST_CASE("a word for a routine holds from its day on, as it was last given") {
    using By = journal::Approval::By;
    const Patient patient =
        patient::fold({record("2", "2026-11-03", journal::Approval{"", By::clinic, false, "evening"}),
                       record("1", "2026-11-01", journal::Approval{"", By::clinic, true, "evening"})});
    CHECK_FALSE(patient.word_on("evening", By::clinic, date("2026-10-31")));
    CHECK(patient.word_on("evening", By::clinic, date("2026-11-02")) == true);
    CHECK(patient.word_on("evening", By::clinic, date("2026-11-03")) == false);
    CHECK_FALSE(patient.word_on("evening", By::patient, date("2026-11-03")));
    CHECK(patient.approvals.empty());
}

TEST_CASE("a size with an id is known by it") {
    const Patient patient = patient::fold({record(
        "1", "2026-11-01", journal::CurrentSize{.kit = "main", .label = "blue", .diameter = {}, .id = "small"})});
    CHECK(patient.size_now("main") == "small");
}

TEST_CASE("each day has the plan that was in use then") {
    const Patient patient = patient::fold(some_records());
    CHECK_FALSE(patient.plan_on(date("2026-10-31")));
    CHECK(patient.plan_on(date("2026-11-01")) == "home@1");
    CHECK(patient.plan_on(date("2026-11-04")) == "home@1");
    CHECK(patient.plan_on(date("2026-11-05")) == "home@4");
    CHECK(patient.plan_on(date("2027-01-01")) == "home@4");
}

TEST_CASE("the plan that was written last is in use, also where days go backwards") {
    auto at = [](std::string_view text) {
        return units::parse_timestamp(text).value();
    };
    Record tokyo = record("01", "2026-11-21", journal::UsePlan{"home@1"});
    tokyo.wrote = at("2026-11-21T08:00:00+09:00");
    Record hawaii = record("02", "2026-11-20", journal::UsePlan{"home@2"});
    hawaii.wrote = at("2026-11-20T20:00:00-08:00");
    const Patient patient = patient::fold({tokyo, hawaii});
    CHECK(patient.plan_now() == "home@2");
    CHECK(patient.plan_on(date("2026-11-20")) == "home@2");
    CHECK(patient.plan_on(date("2026-11-21")) == "home@2");
    CHECK_FALSE(patient.plan_on(date("2026-11-19")));
    CHECK(patient.first_use() == date("2026-11-20"));
}

TEST_CASE("of a measure the answer of the latest day is the newest, whenever it was told") {
    Record told_later = record("02", "2026-11-10", journal::Measured{"sitting", {8}, {}});
    told_later.wrote = told_later.wrote.plus(std::chrono::hours(24 * 20));
    const Patient patient =
        patient::fold({record("01", "2026-11-20", journal::Measured{"sitting", {3}, {}}), told_later});
    CHECK(patient.measures.at("sitting").value == units::Reading{3});
    CHECK(patient.measures.at("sitting").day == date("2026-11-20"));
}

TEST_CASE("nobody knows anything of a new person") {
    const Patient patient = patient::fold({});
    CHECK_FALSE(patient.plan_now());
    CHECK_FALSE(patient.plan_on(date("2026-11-01")));
    CHECK_FALSE(patient.size_now("main"));
}

TEST_CASE("of two answers written in the same second the larger id holds") {
    const Patient patient = patient::fold({record("bb", "2026-11-01", journal::StateAnswer{"infection", false}),
                                           record("aa", "2026-11-01", journal::StateAnswer{"infection", true})});
    CHECK_FALSE(patient.states.at("infection").holds);
}

TEST_CASE("order and repetition of records do not matter") {
    const std::string expected = in_text(patient::fold(some_records()));
    CHECK(rc::check("fold is a function of the set", [&] {
        auto records = some_records();
        const auto extra =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, some_records().size()));
        for (const std::size_t index : extra) records.push_back(some_records()[index]);
        const auto keys = *rc::gen::container<std::vector<int>>(records.size(), rc::gen::arbitrary<int>());
        std::vector<std::size_t> order(records.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::sort(order, {}, [&keys](std::size_t i) { return keys[i]; });
        std::vector<Record> shuffled;
        for (const std::size_t i : order) shuffled.push_back(records[i]);
        RC_ASSERT(in_text(patient::fold(shuffled)) == expected);
    }));
}

TEST_CASE("of approvals the newest holds, for each who may give one") {
    using By = journal::Approval::By;
    const Patient patient = patient::fold({record("01", "2026-11-01", journal::Approval{"", By::clinic, true}),
                                           record("02", "2026-11-02", journal::Approval{"", By::clinic, false}),
                                           record("03", "2026-11-01", journal::Approval{"thumb", By::patient, true})});
    CHECK_FALSE(patient.approvals.at({"", By::clinic}));
    CHECK(patient.approvals.at({"thumb", By::patient}));
    CHECK_FALSE(patient.approvals.contains({"thumb", By::clinic}));
}

TEST_CASE("each day has the alternative that was chosen by then, and the days before the first choice that one") {
    const Patient patient = patient::fold({record("02", "2026-11-09", journal::Chosen{"moving", "walk"}),
                                           record("01", "2026-11-05", journal::Chosen{"moving", "yoga"})});
    CHECK(patient.choice_on("moving", date("2026-11-01")) == "yoga");
    CHECK(patient.choice_on("moving", date("2026-11-08")) == "yoga");
    CHECK(patient.choice_on("moving", date("2026-11-09")) == "walk");
    CHECK_FALSE(patient.choice_on("resting", date("2026-11-09")));
}

TEST_SUITE_END();

TEST_CASE("days off run on while they touch or overlap") {
    const auto skip = [](std::string_view first, std::string_view last) {
        return support::on("2026-11-01", journal::Skip{support::date(first), support::date(last)});
    };
    const Patient patient = patient::fold({skip("2026-11-10", "2026-11-12"), skip("2026-11-13", "2026-11-13"),
                                           skip("2026-11-11", "2026-11-11"), skip("2026-11-15", "2026-11-15"),
                                           skip("2026-12-31", "9999-12-31"), skip("2027-05-02", "2027-05-01")});
    CHECK(patient.off_until(support::date("2026-11-09")) == std::nullopt);
    CHECK(patient.off_until(support::date("2026-11-10")) == support::date("2026-11-13"));
    CHECK(patient.off_until(support::date("2026-11-14")) == std::nullopt);
    CHECK(patient.off_until(support::date("2026-11-15")) == support::date("2026-11-15"));
    CHECK(patient.off_until(support::date("2027-01-01")) == support::date("9999-12-31"));
}
