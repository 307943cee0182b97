#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/report/report.hpp"
#include "tests/core/report/sample_week.hpp"

using namespace rx;
using namespace rx::report;
using nlohmann::json;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("the document says its format and version first") {
    const SampleWeek week;
    const std::string text = log_json(week.view());
    CHECK(text.starts_with("{\n  \"rx\": {\n    \"format\": \"log.show\",\n    \"version\": \"1.2\"\n  },\n"));
    CHECK(text.ends_with("}\n"));
}

TEST_CASE("every number of the period is in it") {
    SampleWeek week;
    week.summary.pain_by_moment.after = summary::RatingSummary{2, 3, 4};
    week.summary.sources = {.live = 2, .later = 1};
    week.summary.days_off = 1;
    week.summary.measures = {{"sitting", {{week.summary.period.first, units::Reading{65}}}}};
    week.summary.routines.front().reckoning = {.asked = 5, .off = 1};
    json document = json::parse(log_json(week.view()));
    document.erase("days");
    CHECK(document == json::parse(R"({
        "rx": {"format": "log.show", "version": "1.2"},
        "today": "2026-11-20",
        "period": {"name": "week", "first": "2026-11-16", "last": "2026-11-22"},
        "sessions": 3, "shorter": 1, "not-counted": 0, "notes": [], "besides": 1, "planned-done": 2, "planned": {"low": 3, "high": 4},
        "active-seconds": 1380,
        "sizes": [{"label": "B", "id": null, "diameter-mm": 22.4, "seconds": 780}, {"label": "A", "id": null, "diameter-mm": 20.0, "seconds": 300}],
        "pain": {"median": 4, "worst": 7, "rated": 2},
        "fear": {"median": 3, "worst": 3, "rated": 1},
        "pain-by-moment": {"before": null, "during": null, "after": {"median": 2, "worst": 3, "rated": 4}},
        "fear-by-moment": {"before": null, "during": null, "after": null},
        "sources": {"live": 2, "later": 1, "import": 0, "demo": 0},
        "days-off": 1,
        "measures": [{"measure": "sitting", "answers": [{"day": "2026-11-16", "value": 6.5}]}],
        "last-session": "2026-11-18",
        "routines": [
            {"id": "evening", "title": "Evening", "done": 2, "shorter": 1, "planned": {"low": 3, "high": 4}, "often": "3..4 per week",
             "days": {"asked": 5, "off": 1, "not-then": 0, "not-in-plan": 0, "optional": 0}},
            {"id": "quiet", "title": "Quiet time", "done": 0, "shorter": 0, "planned": null, "often": null,
             "days": {"asked": 0, "off": 0, "not-then": 0, "not-in-plan": 0, "optional": 0}}]
    })"));
}

TEST_CASE("the period before it is in it when it is asked for") {
    const SampleWeek week;
    LogView view = week.view();
    CHECK_FALSE(json::parse(log_json(view)).contains("before"));
    view.before = &week.summary;
    const json before = json::parse(log_json(view))["before"];
    CHECK(before["first"] == "2026-11-16");
    CHECK(before["sessions"] == 3);
}

TEST_CASE("every session is in it with its ratings, sizes and exercises") {
    const SampleWeek week;
    const json days = json::parse(log_json(week.view()))["days"];
    REQUIRE(days.size() == 2);
    CHECK(days[0]["day"] == "2026-11-16");
    CHECK(days[0]["sessions"][0] == json::parse(R"({
        "id": "00000000000000a1", "at": "2026-11-16T21:30:05+01:00", "source": "live",
        "plan": "home@3f2a9c1b2d4e", "routine": "evening", "short": false, "counts": true,
        "active-seconds": 720, "paused-seconds": 30, "ending": "complete", "reason": null, "gentler": null,
        "note": null, "tags": [], "stopped-by": null,
        "pain": [{"score": 1, "moment": "before", "at-seconds": 0}, {"score": 2, "moment": "during", "at-seconds": 200.5}],
        "fear": [{"score": 3, "moment": "after", "at-seconds": 720}],
        "exercises": [{"exercise": "trainer", "progress": "complete", "active-seconds": 720,
                       "planned-seconds": {"low": 600, "high": 1200}, "repetitions": null,
                       "sizes": [{"label": "A", "id": null, "diameter-mm": 20.0, "seconds": 300},
                                 {"label": "B", "id": null, "diameter-mm": 22.4, "seconds": 420}],
                       "depth": "half", "ease": "with-effort", "movement": null, "worn": false}]
    })"));
    REQUIRE(days[1]["sessions"].size() == 2);
    CHECK(days[1]["sessions"][0]["stopped-by"] == "pain >= 7");
    const json by_hand = days[1]["sessions"][1];
    CHECK(by_hand["routine"].is_null());
    CHECK(by_hand["pain"] == json::array());
    CHECK(by_hand["exercises"][0]["repetitions"] == json::parse(R"({"done": 30, "planned": 30})"));
    CHECK(by_hand["exercises"][1]["progress"] == "skipped");
}

TEST_CASE("by month or week their rows stand in place of the days") {
    SampleMonths sample;
    const json by_month = json::parse(log_json(sample.view()));
    CHECK_FALSE(by_month.contains("days"));
    REQUIRE(by_month["months"].size() == 3);
    CHECK(by_month["months"][0] == json::parse(R"({
        "first": "2026-09-01", "last": "2026-09-30", "sessions": 4, "active-seconds": 3000,
        "mostly": {"label": "B", "id": null, "diameter-mm": 22.4, "seconds": 780},
        "pain": {"median": 4, "worst": 7, "rated": 2}, "fear": {"median": 3, "worst": 3, "rated": 1}
    })"));
    CHECK(by_month["months"][1]["mostly"].is_null());
    sample.summary.by = summary::By::week;
    CHECK(json::parse(log_json(sample.view()))["weeks"].size() == 3);
}

TEST_CASE("an empty period keeps its shape") {
    const summary::Summary empty = empty_week();
    const json document = json::parse(log_json({empty, PeriodName::dates, date("2026-11-20")}));
    CHECK(document["period"]["name"] == "dates");
    CHECK(document["sessions"] == 0);
    CHECK(document["planned"].is_null());
    CHECK(document["pain"].is_null());
    CHECK(document["last-session"].is_null());
    for (const char* list : {"days", "routines", "sizes"}) CHECK(document[list] == json::array());
}

TEST_CASE("foreign text is escaped and unchanged, bytes that are no UTF-8 are replaced") {
    SampleWeek week;
    week.summary.routines[0].title = "\x1b]0;x\a \u202e \u009b \x7f \u00e4";
    week.summary.sizes[0].label = "\xff";
    const std::string text = log_json(week.view());
    CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c < 0x7f); }));

    const json document = json::parse(text);
    CHECK(document["routines"][0]["title"] == week.summary.routines[0].title);
    CHECK(document["sizes"][0]["label"] == "\ufffd");
}

TEST_CASE("checked files come with their problems by line, and what is unusable has no version") {
    diag::Diagnostics problems;
    problems.add({.code = "missing-key", .message = "no \x1b[31mtitle", .at = {.line = 7, .column = 1}, .span = 4});
    problems.add(
        {.severity = diag::Severity::warning, .code = "review-past", .message = "past", .hint = "look", .at = {2, 3}});
    const std::string text = check_json({{"a.toml", "", "", problems}, {"b.toml", "b@1", "B", {}}});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(json::parse(text) == json::parse(R"({
        "rx": {"format": "plan.check", "version": "1.0"},
        "files": [
            {"name": "a.toml", "version": null, "title": null, "problems": [
                {"severity": "warning", "code": "review-past", "line": 2, "column": 3, "span": 1, "message": "past", "hint": "look"},
                {"severity": "error", "code": "missing-key", "line": 7, "column": 1, "span": 4, "message": "no \u001b[31mtitle", "hint": null}]},
            {"name": "b.toml", "version": "b@1", "title": "B", "problems": []}]
    })"));
}

TEST_SUITE_END();
