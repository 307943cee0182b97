#include "core/journal/record.hpp"

#include <doctest/doctest.h>

#include "tests/support/practice.hpp"

using namespace rx;
using journal::Record;

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("records stand in the order of their time, then of their writing, then of their ids") {
    Record early = support::on("2026-11-19", support::practised("evening"));
    Record late = support::on("2026-11-20", support::practised("evening"));
    Record rewritten = early;
    rewritten.wrote = early.wrote.plus(std::chrono::hours(1));
    Record other = early;
    other.id = "ffffffffffffffff";
    std::vector<Record> all{late, rewritten, other, early};
    journal::sort_by_time(all);
    CHECK(all[0].id == early.id);
    CHECK(all[1].id == other.id);
    CHECK(all[2].wrote == rewritten.wrote);
    CHECK(all[3].id == late.id);
}

TEST_CASE("each reason for days off has its word") {
    for (const auto* word : {"rest", "illness", "period", "travel", "other"})
        CHECK(journal::to_text(journal::parse_skip_reason(word).value()) == word);
    CHECK_FALSE(journal::parse_skip_reason("lazy"));
}
