// The table "From a leaflet" of rx-plan(5): each of its lines can be written where it says.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "tests/data/drafts.hpp"
#include "tests/policy/complaint_check.hpp"

using namespace rx;
using namespace rx::data;

namespace {

struct Row {
    std::string line;   // hold = "30s..1m"
    std::string table;  // stretch
};

std::string with_quotes(std::string text) {
    constexpr std::string_view quote = "\\(dq";
    for (auto at = text.find(quote); at != std::string::npos; at = text.find(quote, at))
        text.replace(at, quote.size(), "\"");
    return text;
}

// ".It on each side", ".Li per-side = true", ".Pq stretch"
std::vector<Row> rows_of(const std::string& page) {
    std::istringstream lines(page.substr(page.find(".Ss From a leaflet")));
    constexpr std::string_view line_begins = ".Li ";
    constexpr std::string_view table_begins = ".Pq ";
    std::vector<Row> rows;
    for (std::string line; std::getline(lines, line) && line != ".El";) {
        if (line.starts_with(line_begins)) rows.push_back({with_quotes(line.substr(line_begins.size())), ""});
        if (line.starts_with(table_begins) && !rows.empty()) rows.back().table = line.substr(table_begins.size());
    }
    return rows;
}

struct Part {
    std::string_view table;
    std::string_view head;
    std::string_view usual;  // what stands there unless the row has the same key
};
constexpr std::array parts{
    Part{"safety", "[safety]\n", "contractions = \"forbidden\""},
    Part{"stop", "[[stop]]\nsay = \"Rest.\"\n", "pain = \">= 7\""},
    Part{"kit", "[kit.trainers]\n", "sizes = [{ label = \"S\" }, { label = \"M\" }]"},
    Part{"stretch", "[[exercise]]\nid = \"a\"\nkind = \"stretch\"\n", "hold = \"1m\""},
    Part{"movement", "[[exercise]]\nid = \"b\"\nkind = \"movement\"\neach = \"4s\"\n", "reps = 10"},
    Part{"breathing", "[[exercise]]\nid = \"c\"\nkind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\n", "breaths = 5"},
    Part{"dilator", "[[exercise]]\nid = \"d\"\nkind = \"dilator\"\nkit = \"trainers\"\nease-asked = true\n",
         "segments = [{ size = \"current\", for = \"5m\" }]"},
    Part{"routine", "[[routine]]\nid = \"r\"\ndo = [\"a\", \"b\", \"c\", \"d\"]\n", "often = \"3 per week\""},
    Part{"advance", "[[advance]]\nkit = \"trainers\"\n", "after = \"3 of 3 sessions\""},
    Part{"step-back", "[[step-back]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\n", "pain = \">= 5\""},
    Part{"phase", "[[phase]]\nroutine = \"r\"\noften = \"2 per week\"\n", "from = 2026-12-01"},
};

std::string_view key_of(std::string_view line) {
    return line.substr(0, line.find(' '));
}

std::string plan_with(const Row& row) {
    std::string text = "format = 1\nid = \"p\"\ntitle = \"P\"\n";
    for (const Part& part : parts) {
        text += part.head;
        const bool here = part.table == row.table;
        if (!here || key_of(row.line) != key_of(part.usual)) text += std::string(part.usual) + "\n";
        if (here) text += row.line + "\n";
    }
    return text;
}

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("what rx-plan(5) makes of a leaflet's words can be written there") {
    const auto rows = rows_of(policy::read_file("man/rx-plan.5"));
    CHECK(rows.size() >= 30);
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(std::ranges::find(parts, row.table, &Part::table) != parts.end());
        const auto document = document::parse(plan_with(row), "leaflet.toml");
        REQUIRE(document);
        const auto loaded = plan::read(*document, {}, units::LocalDate(std::chrono::year{2026} / 11 / 21));
        policy::expect_clean(sentences(loaded ? loaded->warnings : loaded.error()));
    }
}

TEST_SUITE_END();
