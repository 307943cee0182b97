#include "core/exercise/kinds/segment_movement.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise::kinds;
using namespace std::chrono_literals;

namespace {

constexpr std::array fields_of_host{
    document::Field{"movement", document::Shape::table, document::Need::optional, "", "the movement"}};

struct ReadMovement {
    std::optional<SegmentMovement> movement;
    std::string problems;
};

ReadMovement read(std::string_view inner) {
    const document::Document document = support::document_of("movement = { " + std::string(inner) + " }");
    diag::Diagnostics problems;
    document::Fields fields(document.root, {}, "this", fields_of_host, document.source, problems);
    ReadMovement result{.movement = read_movement(fields, "movement"), .problems = {}};
    result.problems = support::in_short(problems);
    return result;
}

}  // namespace

TEST_CASE("after the hold each motion is a block of its own behind one gate") {
    const auto [movement, problems] =
        read("when = \"after-hold\", motions = [\"twist\", \"half in and out\"], for = \"1m..2m\", pain = \"< 4\"");
    CHECK(problems == "");
    REQUIRE(movement);
    CHECK(movement->in_words() == "then movement with pain below 4: twist, half in and out, 1 to 2 min each");
    const auto blocks = blocks_after_hold(*movement, {});
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].steps.at(0).phase == timeline::Phase::move);
    CHECK(blocks[0].steps[0].say == "twist");
    CHECK(timeline::span_of(blocks[1]) == units::Range<Duration>{1min, 2min});
    REQUIRE(blocks[0].gate);
    CHECK(blocks[0].gate == blocks[1].gate);
    CHECK(blocks[0].gate->pain == units::parse_limit("< 4").value());
    CHECK(cues_throughout(*movement, 5min).empty());
}

TEST_CASE("without limits there is no gate, and without motions one block") {
    const auto [movement, problems] = read("when = \"after-hold\", for = \"1m\"");
    CHECK(problems == "");
    REQUIRE(movement);
    const auto blocks = blocks_after_hold(*movement, {});
    REQUIRE(blocks.size() == 1);
    CHECK_FALSE(blocks[0].gate);
    CHECK(movement->in_words() == "then movement for 1 min");
}

TEST_CASE("a motion without a time lasts until a key") {
    const auto [movement, problems] = read("when = \"after-hold\", motions = [\"twist\", \"tilt\"]");
    CHECK(problems == "");
    REQUIRE(movement);
    CHECK(movement->in_words() == "then movement: twist, tilt");
    CHECK(std::holds_alternative<timeline::UntilKey>(blocks_after_hold(*movement, {}).at(0).steps.at(0).length));
}

TEST_CASE("throughout the motions share the time of the hold evenly") {
    const auto [movement, problems] =
        read("when = \"throughout\", motions = [\"in and out\", \"left and right\", \"small circles\"]");
    CHECK(problems == "");
    REQUIRE(movement);
    const auto cues = cues_throughout(*movement, 5min);
    REQUIRE(cues.size() == 3);
    CHECK(cues[0].at == 0s);
    CHECK(cues[1].at == 100s);
    CHECK(cues[2].at == 200s);
    CHECK(cues[2].say == "small circles");
    CHECK(blocks_after_hold(*movement, {}).empty());
    CHECK(cues_throughout(*movement, 10s)[1].at == 3300ms);
}

TEST_CASE("limits, times and motions go with their own form only") {
    CHECK(read("when = \"throughout\", for = \"1m\"").problems == "1:41 movement-form");
    CHECK(read("when = \"none\", pain = \"< 4\"").problems == "1:36 movement-form");
    CHECK(read("when = \"after-hold\", for = \"1m\", pain = \">= 4\"").problems == "1:54 movement-form");
    CHECK(read("when = \"after-hold\", for = \"1m\", motions = []").problems == "1:57 list-length");
    CHECK(read("when = \"sometimes\"").problems == "1:21 unknown-word");
    CHECK(read("when = \"none\"").movement->in_words() == "");
}

TEST_CASE("a time left open leaves the movement open") {
    const auto blank = read("when = \"after-hold\", for = \"?\"");
    CHECK(blank.problems == "");
    CHECK_FALSE(blank.movement);
}

TEST_SUITE_END();
