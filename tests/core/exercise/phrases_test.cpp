#include "core/exercise/phrases.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <vector>

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;
using namespace std::chrono_literals;

namespace {

units::Range<units::Count> count(int low, int high) {
    return {units::Count(low), units::Count(high)};
}

}  // namespace

TEST_CASE("a prescribed time is said exactly, in the unit people use for it") {
    CHECK(exact(500ms) == "0.5 s");
    CHECK(exact(4s) == "4 s");
    CHECK(exact(90s) == "90 s");
    CHECK(exact(60s) == "1 min");
    CHECK(exact(2min) == "2 min");
    CHECK(exact(150s) == "2 min 30 s");
    CHECK(exact(1h) == "1 h");
    CHECK(exact(1h + 5min) == "1 h 5 min");
    CHECK(exact(1h + 500ms) == "1 h 0.5 s");
}

TEST_CASE("a range names its unit once where both ends share it") {
    CHECK(exact({5min, 15min}) == "5 to 15 min");
    CHECK(exact({30s, 60s}) == "30 to 60 s");
    CHECK(exact({30s, 90s}) == "30 to 90 s");
    CHECK(exact({30s, 2min}) == "30 s to 2 min");
    CHECK(exact({1min, 90s}) == "1 min to 90 s");
    CHECK(exact({5min, 1h}) == "5 min to 1 h");
    CHECK(exact({5min, 5min}) == "5 min");
}

TEST_CASE("counts are said as a person would") {
    CHECK(times(count(1, 1)) == "once");
    CHECK(times(count(2, 2)) == "twice");
    CHECK(times(count(8, 8)) == "8 times");
    CHECK(times(count(1, 2)) == "1 to 2 times");
    CHECK(times(count(8, 12)) == "8 to 12 times");
    CHECK(counted(count(1, 1), "breath") == "1 breath");
    CHECK(counted(count(8, 10), "breath") == "8 to 10 breaths");
}

TEST_CASE("a length that cannot be meant is said in its own size") {
    CHECK(absurd(24h) == "24 h");
    CHECK(absurd(30h) == "30 h");
    CHECK(absurd(12 * 24h) == "12 days");
    CHECK(absurd(31 * 365 * 24h) == "31 years");
}

TEST_CASE("a title is the id with spaces") {
    CHECK(title_from("half-kneeling-left") == "half kneeling left");
}

TEST_CASE("a word close to a known one is suggested, else the known ones are listed while they are few") {
    const std::vector<std::string> kits{"trainers", "fingers"};
    CHECK(suggestion("trainer", kits, "none") == "did you mean \"trainers\"?");
    CHECK(suggestion("swabs", kits, "none") == "one of: trainers, fingers");
    CHECK(suggestion("swabs", {}, "declare one") == "declare one");
    CHECK(suggestion("swabs", std::vector<std::string>(13, "something-else"), "see the page") == "see the page");
}

TEST_CASE("nothing is suggested among more words than a person writes") {
    std::vector<std::string> known(200, "trainers");
    CHECK(meant("trainer", known) == "trainers");
    known.emplace_back("trainers");
    CHECK(meant("trainer", known) == std::nullopt);
}

TEST_CASE("ids are listed as the plan would have them") {
    CHECK(rx::exercise::as_list({}) == "[]");
    CHECK(rx::exercise::as_list(std::vector<std::string>{"one", "two"}) == R"(["one", "two"])");
}

TEST_CASE("a word of the plan is named in quotes") {
    CHECK(rx::exercise::quoted("hold") == "\"hold\"");
    CHECK(rx::exercise::quoted("").size() == 2);
}

TEST_SUITE_END();
