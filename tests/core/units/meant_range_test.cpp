#include "core/units/meant_range.hpp"

#include <doctest/doctest.h>

using namespace rx::units;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("a range as leaflets print it is spelled as ours") {
    CHECK(meant_range("30-60s") == "30s..60s");
    CHECK(meant_range("30\u201360 s") == "30s..60s");
    CHECK(meant_range("30 to 60 seconds") == "30s..60s");
    CHECK(meant_range("30 s to 1 min") == "30s..1m");
    CHECK(meant_range("5..10 min") == "5m..10m");
    CHECK(meant_range("1 - 2 hours") == "1h..2h");
    CHECK(meant_range("8-10") == "8..10");
    CHECK(meant_range("5s..10s") == "5s..10s");
}

TEST_CASE("no range is made up where there is none") {
    for (const std::string_view text : {"", "..", "5..", "-5s", "soon", "a-b", "up to 5 min", "5 minutes", "10",
                                        "1-2 days", "1 to 2 months", "2-3 weeks", "10-20 reps"}) {
        CAPTURE(text);
        CHECK(meant_range(text) == "");
    }
}

TEST_CASE("a time as leaflets print it is spelled as ours") {
    CHECK(meant_duration("20 minutes") == "20m");
    CHECK(meant_duration("20minutes") == "20m");
    CHECK(meant_duration(" 1 hr 15 min ") == "1h15m");
    CHECK(meant_duration("1.5 min") == "1.5m");  // a guess at the spelling only
    for (const std::string_view text : {"", "20", "minutes", "20 parsecs", "a minute", "20 minutes or so"}) {
        CAPTURE(text);
        CHECK(meant_duration(text) == "");
    }
}

TEST_SUITE_END();
