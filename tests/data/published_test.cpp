#include "tests/data/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/data/drafts.hpp"
#include "tests/policy/sources.hpp"

using namespace rx;
using namespace rx::data;

namespace {

// Protocols and fixtures that are no row: composed from several sources, or about other exercises.
const std::set<std::string> of_no_row{"release-first", "hands",     "toning", "touch",
                                      "mobile",        "calm-body", "units",  "sets"};

std::string numbers_in(const document::Document& document) {
    std::string text;
    for (const policy::Number& number : policy::numbers_of(document)) {
        if (!number.of_a_kit) text += (text.empty() ? "" : "; ") + number.key + " " + number.value;
    }
    return text;
}

const Draft* find(const std::vector<Draft>& drafts, std::string_view name) {
    const auto found = std::ranges::find(drafts, name, &Draft::name);
    return found == drafts.end() ? nullptr : &*found;
}

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("each published programme is where its row says, with the numbers of its row and no others") {
    const auto shipped = protocols();
    const auto other = fixtures();
    for (const Published& row : published()) {
        CAPTURE(row.source);
        if (row.file.empty()) {
            CHECK_FALSE(row.why.empty());
            continue;
        }
        const Draft* draft = find(row.why.empty() ? shipped : other, row.file);
        REQUIRE(draft != nullptr);
        CHECK(numbers_in(draft->document) == row.numbers);
    }
}

TEST_CASE("each protocol and each fixture is one row, or known to be none") {
    std::multiset<std::string> files(of_no_row.begin(), of_no_row.end());
    for (const Published& row : published()) {
        if (!row.file.empty()) files.emplace(row.file);
    }
    for (const Draft& draft : all_drafts()) CHECK_MESSAGE(files.count(draft.name) == 1, draft.name);
    CHECK(files.size() == all_drafts().size());
}

TEST_CASE("a protocol comes from a guideline, a trial, a hospital or a clinic; first-steps alone from an article") {
    for (const Published& row : published()) {
        if (row.why.empty()) CHECK_MESSAGE((row.tier != 'C' || row.file == "first-steps"), row.source);
    }
}

TEST_SUITE_END();
