#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "core/exchange/formats.hpp"
#include "core/text/decode.hpp"

namespace rx::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::unexpected<diag::Diagnostic> bad_json(std::string message, std::size_t line) {
    diag::Diagnostic problem{.code = "exchange-form", .message = std::move(message)};
    problem.at.line = line;
    return std::unexpected(std::move(problem));
}

Json object_of(const Entry& entry) {
    Json object = Json::object();
    for (const auto& [key, value] : entry) {
        if (!object.contains(key)) {
            object[key] = value;
        } else if (object[key].is_array()) {
            object[key].push_back(value);
        } else {
            object[key] = Json::array({object[key], value});
        }
    }
    return object;
}

// Escaped, so that none of it can act on a terminal.
std::string printed(const Json& json, int indent) {
    return json.dump(indent, ' ', true, Json::error_handler_t::replace);
}

// `number` says which record it is, from 1.
diag::Result<Entry> read_object(const Json& object, std::size_t number) {
    if (!object.is_object()) return bad_json(fmt::format("record {} is no object", number), 0);
    Entry entry;
    for (const auto& [key, value] : object.items()) {
        const Json values = value.is_array() ? value : Json::array({value});
        for (const Json& each : values) {
            if (!each.is_string()) return bad_json(fmt::format("\"{}\" of record {} is no text", key, number), 0);
            entry.emplace_back(key, each.get<std::string>());
        }
    }
    return entry;
}

// What another program wrote need not say what it is; what says so is to be that.
bool is_known_format(const Json& document) {
    if (!document.contains("rx")) return true;
    const Json& rx = document["rx"];
    if (!rx.is_object() || rx.value("format", Json()) != "log") return false;
    const Json version = rx.value("version", Json());
    return version.is_string() && version.get_ref<const std::string&>().starts_with("1.");
}

}  // namespace

std::string to_json(const std::vector<Entry>& entries) {
    Json records = Json::array();
    for (const Entry& entry : entries) records.push_back(object_of(entry));
    const Json document{{"rx", {{"format", "log"}, {"version", "1.0"}}}, {"records", std::move(records)}};
    return printed(document, 2) + "\n";
}

std::string to_jsonl(const std::vector<Entry>& entries) {
    std::string text;
    for (const Entry& entry : entries) text += printed(object_of(entry), -1) + "\n";
    return text;
}

diag::Result<std::vector<Entry>> from_json(std::string_view text) {
    const Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded()) return bad_json("it is no JSON", 0);
    if (!document.is_object() || !document.contains("records") || !document["records"].is_array())
        return bad_json("it has no list of \"records\"", 0);
    if (!is_known_format(document)) return bad_json("it is no export of records that this rx knows", 0);
    std::vector<Entry> entries;
    for (const Json& record : document["records"]) {
        auto entry = read_object(record, entries.size() + 1);
        if (!entry) return std::unexpected(entry.error());
        entries.push_back(*std::move(entry));
    }
    return entries;
}

diag::Result<std::vector<Entry>> from_jsonl(std::string_view text) {
    std::vector<Entry> entries;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const Json record = Json::parse(line, nullptr, false);
        if (record.is_discarded()) return bad_json("this line is no JSON", number);
        auto entry = read_object(record, entries.size() + 1);
        if (!entry) return std::unexpected(entry.error());
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Format format_of(std::string_view text) {
    text = text::without_byte_order_mark(text);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos || text[begin] != '{') return Format::csv;
    const Json first = Json::parse(text.substr(begin, text.find('\n', begin) - begin), nullptr, false);
    const bool is_record = first.is_object() && !first.contains("records");
    return is_record ? Format::jsonl : Format::json;
}

std::string schema() {
    const Json text{{"type", "string"}};
    const Json texts{{"oneOf", {text, {{"type", "array"}, {"items", text}}}}};
    const Json moment{{"type", "string"}, {"format", "date-time"}};
    const Json record{{"type", "object"},
                      {"required", {"at", "word"}},
                      {"properties",
                       {{"at", moment},
                        {"word", text},
                        {"id", {{"type", "string"}, {"pattern", "^[0-9a-f]{16,64}$"}}},
                        {"day", {{"type", "string"}, {"format", "date"}}},
                        {"wrote", moment},
                        {"src", {{"enum", {"live", "later", "import", "demo"}}}}}},
                      {"additionalProperties", texts}};
    const Json document{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"title", "Records of rx, version 1"},
        {"type", "object"},
        {"required", {"rx", "records"}},
        {"properties",
         {{"rx",
           {{"type", "object"},
            {"required", {"format", "version"}},
            {"properties", {{"format", {{"const", "log"}}}, {"version", {{"type", "string"}, {"pattern", "^1\\."}}}}}}},
          {"records", {{"type", "array"}, {"items", record}}}}}};
    return printed(document, 2) + "\n";
}

}  // namespace rx::exchange
