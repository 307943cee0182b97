#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/exchange/formats.hpp"

using namespace rx;
using exchange::Entry;

namespace any_csv {

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

}  // namespace any_csv

TEST_SUITE_BEGIN("core/exchange");

TEST_CASE("a table has a column for each key, and values of a repeated key stand below one another") {
    CHECK(exchange::to_csv({{{"at", "1"}, {"word", "session"}, {"did", "a"}, {"did", "b"}},
                            {{"at", "2"}, {"word", "note"}, {"text", "one, two"}}}) ==
          "at,word,id,day,wrote,src,did,text\r\n"
          "1,session,,,,,\"a\nb\",\r\n"
          "2,note,,,,,,\"one, two\"\r\n");
    CHECK(exchange::to_csv({}) == "at,word,id,day,wrote,src\r\n");
}

TEST_CASE("semicolons or tabs may stand between cells, as spreadsheets save them") {
    const std::vector<Entry> entries{{{"at", "1"}, {"word", "note"}, {"text", "one, two; three"}}};
    CHECK(exchange::from_csv("at,word,text\r\n1,note,\"one, two; three\"\r\n").value() == entries);
    CHECK(exchange::from_csv("at;word;text\r\n1;note;\"one, two; three\"\r\n").value() == entries);
    CHECK(exchange::from_csv("sep=;\r\nat;word;text\r\n1;note;\"one, two; three\"\r\n").value() == entries);
    CHECK_FALSE(exchange::from_csv("sep=;"));
    CHECK(exchange::from_csv("at;word\r\n1;note;one\r\n").error().at.line == 2);
    CHECK(exchange::from_csv("sep=;\r\nat;word\r\n1;note;one\r\n").error().at.line == 3);
    CHECK(exchange::from_csv("at\tword\ttext\n1\tnote\tone, two; three\n").value() == entries);
}

TEST_CASE("a table comes back through programs that change its line breaks, or add rows without anything in them") {
    const std::vector<Entry> entries{
        {{"at", "1"}, {"word", "session"}, {"did", "a"}, {"did", "b"}, {"note", "one\ntwo \\ three"}}};
    const std::string text = exchange::to_csv(entries);
    std::string with_crlf;
    for (const char c : text) {
        if (c == '\n' && !with_crlf.ends_with('\r')) with_crlf += '\r';
        with_crlf += c;
    }
    REQUIRE(with_crlf.size() > text.size());
    CHECK(exchange::from_csv(with_crlf).value() == entries);
    CHECK(exchange::from_csv(text + ",,,\r\n,,,\r\n").value() == entries);
}

TEST_CASE("a backslash of somebody else's stays") {
    const std::string path = R"(C:\new \o/ \u{zz} a\)";
    CHECK(exchange::from_csv("at,word,text\n1,note," + path + "\n").value() ==
          std::vector<Entry>{{{"at", "1"}, {"word", "note"}, {"text", path}}});
}

TEST_CASE("what is no table of records in UTF-8 is not taken") {
    const auto refused = [](const std::string& text) {
        return exchange::from_csv(text).error();
    };
    CHECK(refused("at,word,text\n1,note,ok\n2,note,M\xfc"
                  "de\n")
              .message == "this is not UTF-8");
    CHECK(refused("at,word,text\n1,note,ok\n2,note,M\xfc"
                  "de\n")
              .at.line == 3);
    CHECK(refused(std::string("\xff\xfe"
                              "a\0t\0",
                              6))
              .message == "this is not UTF-8");
}

TEST_CASE("no cell is a formula to a spreadsheet") {
    for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"}) {
        const std::string csv = exchange::table({"text"}, {{{"text", text}}});
        const std::string cell = csv.substr(csv.find("\r\n") + 2);
        CHECK((cell.starts_with("'") || cell.starts_with("\"'")));
        CHECK(exchange::from_csv(csv).value() == std::vector<Entry>{{{"text", text}}});
    }
}

TEST_CASE("no cell acts on a terminal") {
    const std::string text = "a\x1b]0;title\x07\r=1\u202e\u0085 one\ttwo\nthree \\u{1b}";
    const std::string csv = exchange::table({"text"}, {{{"text", text}}});
    CHECK(csv == "text\r\n\"a\\u{1b}]0;title\\u{7}\\u{d}=1\\u{202e}\\u{85} one\ttwo\\\nthree \\\\u{1b}\"\r\n");
    CHECK(exchange::from_csv(csv).value() == std::vector<Entry>{{{"text", text}}});
    // What is no code point is what a backslash meant before.
    CHECK(exchange::from_csv("text\r\n\\u{zz}\\u\r\n").value() == std::vector<Entry>{{{"text", "\\u{zz}\\u"}}});
}

TEST_CASE("what goes out comes back, whatever stands in it") {
    CHECK(rc::check("from_csv(to_csv(entries)) == entries", [] {
        std::vector<Entry> entries(*rc::gen::inRange<std::size_t>(0, 4));
        for (Entry& entry : entries) entry = any_csv::any_entry();
        auto back = exchange::from_csv(exchange::to_csv(entries)).value();
        for (Entry& entry : back)
            std::ranges::stable_sort(entry.begin() + 2, entry.end(), {}, &Entry::value_type::first);
        RC_ASSERT(back == entries);
    }));
}

TEST_CASE("tables of other programs are read; what cannot be is located") {
    CHECK(exchange::from_csv("\xEF\xBB\xBFword,at\nnote,1\n\n").value() ==
          std::vector<Entry>{{{"word", "note"}, {"at", "1"}}});
    CHECK(exchange::from_csv("word,at\nnote").value() == std::vector<Entry>{{{"word", "note"}}});
    const auto line_of = [](std::string_view text) {
        const auto read = exchange::from_csv(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == "exchange-form");
        return read.error().at.line;
    };
    CHECK(line_of("") == 1);
    CHECK(line_of("word,at\nnote,1,2\n") == 2);
    CHECK(line_of("word,at\nnote,1\n\"note,1\n") == 3);
    CHECK(line_of("word,at\nno\"te,1\n") == 2);
}
