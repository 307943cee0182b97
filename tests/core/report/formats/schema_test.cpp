#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "core/report/report.hpp"

using namespace rx;
using document::Field;
using document::Need;
using document::Shape;
using document::Support;
using nlohmann::json;

namespace {

json schema() {
    return json::parse(report::plan_schema(plan::language()));
}

// The schema of one field, alone in a table.
json value_schema(Shape shape, std::string_view allowed = "") {
    const std::array fields{Field{"key", shape, Need::optional, allowed, "what it is", Support::built, "other"}};
    json all = json::parse(report::plan_schema({{"plan", fields}, {"other", {}}}));
    return all["properties"]["key"];
}

bool matches(const json& value, const std::string& text) {
    if (value.contains("anyOf")) {
        return std::ranges::any_of(value["anyOf"],
                                   [&](const json& each) { return each.contains("pattern") && matches(each, text); });
    }
    return std::regex_search(text, std::regex(value["pattern"].get<std::string>()));
}

template <class T>
void check_agrees(Shape shape, diag::Result<T> (*parse)(std::string_view), const std::vector<std::string>& texts) {
    const json value = value_schema(shape);
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(matches(value, text) == parse(text).has_value());
    }
}

diag::Result<units::Range<units::Duration>> duration_range(std::string_view text) {
    return units::parse_range<units::Duration>(text, units::parse_duration);
}

diag::Result<units::Range<units::Count>> count_range(std::string_view text) {
    return units::parse_range<units::Count>(text, units::parse_count);
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a table of the language becomes a closed table with its meanings, without what is not supported yet") {
    const std::array fields{Field{"id", Shape::id, Need::required, "", "its name"},
                            Field{"mode", Shape::choice, Need::optional, "quiet|(loud)", "how much is said"},
                            Field{"later", Shape::line, Need::required, "", "not yet", Support::later}};
    const json one = json::parse(report::plan_schema({{"plan", fields}}));
    CHECK(one["$schema"] == "http://json-schema.org/draft-07/schema#");
    CHECK(one["additionalProperties"] == false);
    CHECK(one["required"] == json{"id"});
    REQUIRE(one["properties"].size() == 2);
    CHECK(one["properties"]["id"]["description"] == R"(its name; write an id in quotes, like "evening-stretch")");
    CHECK(one["properties"]["mode"]["enum"] == json{"quiet"});
}

TEST_CASE("the forms of quantities in the schema are those that the reader takes") {
    check_agrees(Shape::duration, units::parse_duration,
                 {"10s", "1m30s", "2h", "1h15m30s", "0.5s", "0s", "1h30s", "10", "s", "", "1s30m", "01s", "0.55s",
                  "1.5m", " 10s", "10 s", "10S", "1m1m", "5m..15m"});
    check_agrees(Shape::duration_range, duration_range,
                 {"5m..15m", "5m", "90s..2m30s", "5..15m", "5m...15m", "5m-15m", "..5m", "5m.."});
    check_agrees(Shape::count_range, count_range, {"8..12", "8", "08", "8-12", "0", "8..", "a", ""});
    check_agrees(
        Shape::length, units::parse_length,
        {"15 mm", "15mm", "2.25 cm", "1.5 in", "15", "15  mm", "mm", ".5 cm", "015 mm", "15 MM", "2.12345 cm"});
    check_agrees(Shape::span, units::parse_span,
                 {"10 days", "1 day", "4 weeks", "3 months", "0 days", "4weeks", "four weeks", "4 years", "04 weeks"});
    check_agrees(Shape::limit, units::parse_limit,
                 {">= 7", ">6", "< 4", "<= 9", "any", "7", "== 7", ">=  7", ">= 11", "> 07", "Any"});
    check_agrees(Shape::id, units::parse_id<units::RoutineTag>, {"evening", "a-1", "A", "-a", "a-", "a--b", "a b", ""});
}

TEST_CASE("doses and the numbers of rules may be left open, other quantities may not") {
    for (const Shape dose :
         {Shape::duration, Shape::duration_range, Shape::count, Shape::count_range, Shape::span, Shape::limit}) {
        CHECK(matches(value_schema(dose), "?"));
    }
    for (const Shape other : {Shape::length, Shape::id}) {
        CHECK_FALSE(matches(value_schema(other), "?"));
    }
}

TEST_CASE("text of one line has no line break, tab or other control character") {
    const json value = value_schema(Shape::line);
    CHECK(matches(value, "a \u6F22\u5B57"));
    for (const char* refused : {"", "a\nb", "a\tb", "\x1b[31m"}) CHECK_FALSE(matches(value, refused));
}

TEST_CASE("a list of texts and dates takes both") {
    const json items = value_schema(Shape::lines_or_dates)["items"];
    CHECK(matches(items, "4 weeks after surgery"));
    CHECK(items["anyOf"][1]["format"] == "date");
}

TEST_CASE("numbers keep their bounds") {
    const json whole = value_schema(Shape::whole, "1..7");
    CHECK(whole["minimum"] == 1);
    CHECK(whole["maximum"] == 7);
    const json count = value_schema(Shape::count)["anyOf"][0];
    CHECK(count["minimum"] == 1);
    CHECK(count["maximum"] == 1000);
}

TEST_CASE("tables, lists of them, and tables by name refer to the table they hold") {
    const json reference{{"$ref", "#/definitions/other"}};
    CHECK(value_schema(Shape::table)["allOf"][0] == reference);
    CHECK(value_schema(Shape::tables)["items"] == reference);
    CHECK(value_schema(Shape::named)["additionalProperties"] == reference);
    CHECK(value_schema(Shape::ids_or_tables)["items"]["anyOf"][1] == reference);
}

TEST_CASE("an exercise has the keys of its kind and no others") {
    const json definitions = schema()["definitions"];
    const json& exercise = definitions["exercise"];
    CHECK(exercise["properties"]["kind"]["enum"].size() == exercise["allOf"].size());
    CHECK(exercise["additionalProperties"] == true);  // the kind closes it
    const json& breathing = definitions["exercise-breathing"];
    CHECK(breathing["properties"].contains("in"));
    CHECK(breathing["properties"].contains("title"));
    CHECK_FALSE(breathing["properties"].contains("reps"));
    CHECK(breathing["properties"]["kind"]["const"] == "breathing");
    CHECK(breathing["additionalProperties"] == false);
    CHECK(std::ranges::count(breathing["required"], "id") == 1);
    CHECK(std::ranges::count(definitions["exercise-hold"]["required"], "hold") == 1);
}

TEST_CASE("a table named after the one it stands in is no kind of it") {
    const std::array inner{Field{"when", Shape::line, Need::optional, "", "when"}};
    const std::array outer{
        Field{"movement", Shape::table, Need::optional, "", "how", Support::built, "segment movement"}};
    const json all = json::parse(
        report::plan_schema({{"plan", std::span<const Field>(outer)}, {"segment", {}}, {"segment movement", inner}}));
    CHECK(all["properties"]["movement"]["allOf"][0]["$ref"] == "#/definitions/segment-movement");
    CHECK(all["definitions"]["segment-movement"]["properties"].contains("when"));
    CHECK(all["definitions"]["segment"]["additionalProperties"] == false);
}

TEST_CASE("every reference leads to a definition, and every definition is referred to") {
    const json all = schema();
    std::set<std::string> referred;
    const auto collect = [&](const auto& self, const json& node) -> void {
        if (node.is_object() && node.contains("$ref")) referred.insert(node["$ref"].get<std::string>());
        if (node.is_structured()) {
            for (const json& each : node) self(self, each);
        }
    };
    collect(collect, all);
    std::set<std::string> defined;
    for (const auto& [name, definition] : all["definitions"].items()) defined.insert("#/definitions/" + name);
    CHECK(referred == defined);
}

TEST_SUITE_END();
