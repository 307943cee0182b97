#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>

#include "core/document/shapes.hpp"
#include "core/report/report.hpp"
#include "core/units/count.hpp"

namespace rx::report {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;
using document::TableFields;
using Json = nlohmann::ordered_json;

// Only what every engine of regular expressions has: editors bring different ones.
constexpr std::string_view whole_pattern = "(0|[1-9][0-9]*)";
constexpr std::string_view line_pattern = R"(^[^\x00-\x1F\x7F]+$)";
constexpr std::string_view id_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
constexpr std::string_view length_pattern = R"(^(0|[1-9][0-9]*)(\.[0-9]{1,4})? ?(mm|cm|in)$)";
constexpr std::string_view span_pattern = R"(^(\?|(0|[1-9][0-9]*) (days?|weeks?|months?|years?))$)";
constexpr std::string_view limit_pattern = R"(^(\?|any|(<|<=|>=|>) ?(10|[0-9]))$)";
constexpr std::string_view count_range_pattern = R"(^(\?|[1-9][0-9]*(\.\.[1-9][0-9]*)?)$)";

std::string one_duration() {
    const std::string seconds = fmt::format(R"({}(\.[0-9])?s)", whole_pattern);
    return fmt::format("({0}h({0}m)?({1})?|{0}m({1})?|{1})", whole_pattern, seconds);
}

Json text_like(std::string_view pattern) {
    return {{"type", "string"}, {"pattern", pattern}};
}

Json date() {
    return {{"type", "string"}, {"format", "date"}};
}

Json list_of(Json items) {
    return {{"type", "array"}, {"items", std::move(items)}};
}

// A space in a reference would have to be escaped, and not every editor undoes that.
std::string definition_name(std::string_view table) {
    std::string name(table);
    std::ranges::replace(name, ' ', '-');
    return name;
}

Json reference(std::string_view table) {
    return {{"$ref", "#/definitions/" + definition_name(table)}};
}

Json held(const Field& field) {
    return reference(document::held_by(field));
}

// "?" is a dose that the clinic leaves open.
Json duration() {
    return text_like(fmt::format(R"(^(\?|{})$)", one_duration()));
}

Json duration_range() {
    return text_like(fmt::format(R"(^(\?|{0}(\.\.{0})?)$)", one_duration()));
}

Json count(std::string_view text_pattern) {
    const Json number = {{"type", "integer"}, {"minimum", 1}, {"maximum", units::Count::largest}};
    return {{"anyOf", Json::array({number, text_like(text_pattern)})}};
}

Json whole(const Field& field) {
    const auto [low, high] = document::bounds_of(field);
    return {{"type", "integer"}, {"minimum", low}, {"maximum", high}};
}

Json value_of(const Field& field) {
    switch (field.shape) {
        case Shape::line:
            return text_like(line_pattern);
        case Shape::prose:
            return {{"type", "string"}, {"minLength", 1}};
        case Shape::lines:
            return list_of(text_like(line_pattern));
        case Shape::lines_or_dates:
            return list_of({{"anyOf", Json::array({text_like(line_pattern), date()})}});
        case Shape::id:
            return text_like(id_pattern);
        case Shape::ids:
            return list_of(text_like(id_pattern));
        case Shape::choice:
            return {{"type", "string"}, {"enum", document::words_of(field)}};
        case Shape::flag:
            return {{"type", "boolean"}};
        case Shape::whole:
            return whole(field);
        case Shape::date:
            return date();
        case Shape::duration:
            return duration();
        case Shape::duration_range:
            return duration_range();
        case Shape::count:
            return count(R"(^\?$)");
        case Shape::count_range:
            return count(count_range_pattern);
        case Shape::length:
            return text_like(length_pattern);
        case Shape::span:
            return text_like(span_pattern);
        case Shape::limit:
            return text_like(limit_pattern);
        case Shape::table:
            return held(field);
        case Shape::tables:
            return list_of(held(field));
        case Shape::named:
            return {{"type", "object"}, {"additionalProperties", held(field)}};
        case Shape::ids_or_tables:
            return list_of({{"anyOf", Json::array({text_like(id_pattern), held(field)})}});
        case Shape::any:
            return Json::object();
    }
    std::terminate();
}

Json described(const Field& field) {
    const std::string how = document::how_to_write(field);
    Json value = value_of(field);
    // Beside a reference draft 7 ignores everything else.
    if (value.contains("$ref")) value = {{"allOf", Json::array({value})}};
    value["description"] = how.empty() ? std::string(field.meaning) : fmt::format("{}; {}", field.meaning, how);
    return value;
}

void add(std::span<const Field> fields, Json& properties, Json& required) {
    for (const Field& field : fields) {
        if (field.support == Support::later) continue;
        properties[std::string(field.key)] = described(field);
        if (field.need == Need::required) required.push_back(field.key);
    }
}

Json table_of(Json properties, Json required) {
    Json table = {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
    if (!required.empty()) table["required"] = std::move(required);
    return table;
}

Json table_of(std::span<const Field> fields) {
    Json properties = Json::object();
    Json required = Json::array();
    add(fields, properties, required);
    return table_of(std::move(properties), std::move(required));
}

// The keys of "exercise" and those of "exercise breathing" in one table: draft 7 cannot close a table that is the sum
// of two.
Json table_of_kind(const TableFields& all, const TableFields& one) {
    Json properties = Json::object();
    Json required = Json::array();
    add(all.fields, properties, required);
    add(one.fields, properties, required);
    properties["kind"] = {{"const", document::kind_of(one)}, {"description", properties["kind"]["description"]}};
    return table_of(std::move(properties), std::move(required));
}

// Which kind it is decides which keys there are, and a wrong kind is said to be one.
Json choice_of_kinds(const TableFields& all, std::span<const TableFields* const> kinds) {
    const Field* kind = document::find_field(all.fields, "kind");
    Json choices = Json::array();
    for (const TableFields* each : kinds) {
        choices.push_back(
            {{"if", {{"properties", {{"kind", {{"const", document::kind_of(*each)}}}}}, {"required", {"kind"}}}},
             {"then", reference(each->name)}});
    }
    return {{"type", "object"},
            // Said because editors that take a table for closed unless it is called open would refuse every other key.
            {"additionalProperties", true},
            {"properties", {{"kind", described(*kind)}}},
            {"required", {"kind"}},
            {"allOf", std::move(choices)}};
}

}  // namespace

std::string plan_schema(const std::vector<TableFields>& language) {
    Json definitions = Json::object();
    for (const TableFields& table : language) {
        const auto is_of = [&](const TableFields& other) {
            return document::is_kind_of(table, other);
        };
        if (std::ranges::any_of(language, is_of)) continue;
        std::vector<const TableFields*> kinds;
        for (const TableFields& other : language) {
            if (document::is_kind_of(other, table)) kinds.push_back(&other);
        }
        definitions[definition_name(table.name)] =
            kinds.empty() ? table_of(table.fields) : choice_of_kinds(table, kinds);
        for (const TableFields* kind : kinds) definitions[definition_name(kind->name)] = table_of_kind(table, *kind);
    }
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "A plan for rx, format 1"}};
    schema.update(definitions["plan"]);
    definitions.erase("plan");
    schema["definitions"] = std::move(definitions);
    return schema.dump(2) + "\n";
}

}  // namespace rx::report
