#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/exchange/formats.hpp"

using namespace rx;
using exchange::Entry;
using exchange::Format;

namespace any_json {

// Any text in any value; repeated keys.
Entry any_entry() {
    const auto piece = [] {
        return *rc::gen::element<std::string>("=1+1", "+", "-", "@", "'", "\\", "\n", "\r\n", "\"", ",", " ", "\t", "a",
                                              "ä", "\u202e", "\x1b");
    };
    Entry entry{{"at", "2026-11-19T20:00:00+01:00"}, {"word", "session"}};
    const int values = *rc::gen::inRange(0, 6);
    for (int i = 0; i < values; ++i) {
        std::string value;
        const int pieces = *rc::gen::inRange(0, 5);
        for (int j = 0; j < pieces; ++j) value += piece();
        entry.emplace_back(*rc::gen::element<std::string>("did", "note", "later-key"), value);
    }
    std::ranges::stable_sort(entry.begin() + 2, entry.end(), {}, &Entry::value_type::first);
    return entry;
}

}  // namespace any_json

TEST_SUITE_BEGIN("core/exchange");

TEST_CASE("a repeated key has a list of its values, and nothing in it acts on a terminal") {
    CHECK(exchange::to_jsonl(
              {{{"word", "session"}, {"did", "a"}, {"did", "b"}, {"did", "c"}, {"note", "\x1b[2J\u202e"}}}) ==
          "{\"word\":\"session\",\"did\":[\"a\",\"b\",\"c\"],\"note\":\"\\u001b[2J\\u202e\"}\n");
    CHECK(exchange::to_json({}).find("\"version\": \"1.0\"") != std::string::npos);
}

TEST_CASE("what goes out comes back, whatever stands in it, as a document and in lines") {
    CHECK(rc::check("from_json(to_json(entries)) == entries", [] {
        std::vector<Entry> entries(*rc::gen::inRange<std::size_t>(0, 4));
        for (Entry& entry : entries) entry = any_json::any_entry();
        const std::string document = exchange::to_json(entries);
        const std::string lines = exchange::to_jsonl(entries);
        RC_ASSERT(exchange::from_json(document).value() == entries);
        RC_ASSERT(exchange::from_jsonl(lines).value() == entries);
        RC_ASSERT(exchange::format_of(document) == Format::json);
        if (!entries.empty()) RC_ASSERT(exchange::format_of(lines) == Format::jsonl);
        RC_ASSERT(exchange::format_of(exchange::to_csv(entries)) == Format::csv);
    }));
}

TEST_CASE("what is no list of records is refused") {
    for (const auto* text : {"", "[]", "{}", "{\"records\": 1}", "{\"records\": [1]}", "{\"records\": [{\"at\": 1}]}",
                             "{\"records\": [{\"at\": [1]}]}", "{\"records\": [{\"at\": {}}]", "nonsense"})
        CHECK(exchange::from_json(text).error().code == "exchange-form");
    for (const auto* other : {R"({"format":"log","version":"2.0"})", R"({"format":"plan.check","version":"1.0"})", "1",
                              R"({"format":"log"})"}) {
        CAPTURE(other);
        CHECK_FALSE(exchange::from_json(fmt::format(R"({{"rx":{},"records":[]}})", other)));
    }
    CHECK(exchange::from_json(R"({"rx":{"format":"log","version":"1.7"},"records":[]})"));
    const auto read = exchange::from_jsonl("{\"at\":\"1\"}\n\n{\"at\":\n");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().at.line == 3);
}

TEST_CASE("the schema names the keys that every record has") {
    const std::string schema = exchange::schema();
    for (const auto* key : {"\"at\"", "\"word\"", "\"id\"", "\"day\"", "\"wrote\"", "\"src\""})
        CHECK(schema.find(key) != std::string::npos);
}
