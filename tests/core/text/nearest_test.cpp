#include "core/text/nearest.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace rx::text;

namespace {

const std::vector<std::string> keys{"duration", "reps", "rest", "sets", "title", "\u00fcbung"};

}  // namespace

TEST_SUITE_BEGIN("core/text");

TEST_CASE("a slip of one or two letters finds the word") {
    CHECK(nearest("durtion", keys) == "duration");
    CHECK(nearest("durration", keys) == "duration");
    CHECK(nearest("dutraion", keys) == "duration");
    CHECK(nearest("titel", keys) == "title");
    CHECK(nearest("duration", keys) == "duration");
}

TEST_CASE("short words allow one slip only, and swapped neighbours are one") {
    CHECK(nearest("rpes", keys) == "reps");
    CHECK(nearest("rep", keys) == "reps");
    CHECK_FALSE(nearest("rxxs", keys).has_value());
}

TEST_CASE("whoever asks for fewer slips gets fewer") {
    CHECK(nearest("durtion", keys, 1) == "duration");
    CHECK_FALSE(nearest("durton", keys, 1).has_value());
    CHECK(nearest("durton", keys) == "duration");
}

TEST_CASE("letters beyond ASCII count as one letter") {
    CHECK(nearest("ubung", keys) == "\u00fcbung");
    CHECK(nearest("\u00fcbnug", keys) == "\u00fcbung");
}

TEST_CASE("words that mean something else find nothing") {
    CHECK_FALSE(nearest("unrelated", keys).has_value());
    CHECK_FALSE(nearest("", keys).has_value());
    CHECK_FALSE(nearest("title", std::vector<std::string>{}).has_value());
    CHECK_FALSE(nearest(std::string(100'000, 'x'), keys).has_value());
}

TEST_CASE("the first of equally close words wins") {
    CHECK(nearest("res", std::vector<std::string>{"reps", "rest"}) == "reps");
    CHECK(nearest("res", std::vector<std::string>{"rest", "reps"}) == "rest");
}

TEST_CASE("a single letter or figure is no slip for another") {
    CHECK_FALSE(nearest("6", std::vector<std::string>{"1", "2"}).has_value());
    CHECK(nearest("B", std::vector<std::string>{"A", "BB"}) == "BB");
}

TEST_SUITE_END();
