#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string dilator(std::string_view segments) {
    return "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [" + std::string(segments) + "]\n";
}

constexpr std::string_view step_through =
    R"({ size = "current-1", for = "2m" }, { size = "current", for = "5m..15m" })";

timeline::Part at_rung(std::string_view lines, std::size_t rung) {
    return exercise::to_part(support::read_exercise(lines), {.rungs = {{units::KitId("trainers"), rung}}});
}

}  // namespace

TEST_CASE("each segment is a change of size, then a rest with it") {
    const timeline::Part part = at_rung(dilator(step_through), 1);
    CHECK(support::block_names(part) == std::vector<std::string>{"Size A", "Size A", "Size B", "Size B"});
    CHECK(part.blocks[0].steps.at(0).phase == Phase::ready);
    CHECK(part.blocks[0].steps[0].say == "Take size A");
    CHECK(timeline::resolve(part, *part.blocks[0].steps[0].size) == 0);
    CHECK(part.blocks[3].steps.at(0).phase == Phase::dwell);
    CHECK(part.blocks[3].on_resume == timeline::OnResume::go_on);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{7min, 17min});
    CHECK(part.kit == "trainers");
    CHECK(part.ladder.size() == 3);
    CHECK(part.ladder[0].diameter == units::Millimetres(150));
    CHECK(part.rung == 1);
    CHECK(part.asks_depth);
    CHECK(timeline::needs_key(part));
}

TEST_CASE("a size that the kit does not have at this rung is left out with a note") {
    const timeline::Part smallest = at_rung(dilator(step_through), 0);
    CHECK(support::block_names(smallest) == std::vector<std::string>{"Size A", "Size A"});
    CHECK(smallest.notes == std::vector<std::string>{"there is no smaller size than A: the part with it is left out"});
    const timeline::Part largest = at_rung(dilator(R"({ size = "current+1", for = "2m" })"), 2);
    CHECK(largest.blocks.empty());
    CHECK(largest.notes == std::vector<std::string>{"there is no larger size than C: the part with it is left out"});
}

TEST_CASE("without a known size the part stays relative") {
    const timeline::Part part = support::part_of(dilator(step_through));
    CHECK(support::block_names(part).front() == "One size smaller than your current one");
    CHECK(support::block_names(part).back() == "Your current size");
    CHECK(part.blocks[2].steps.at(0).say == "Take your current size");
    CHECK(part.rung == std::nullopt);
    CHECK(part.notes.empty());
}

TEST_CASE("a label is a fixed size") {
    const timeline::Part part = at_rung(dilator(R"({ size = "C", for = "1m" })"), 0);
    CHECK(support::block_names(part) == std::vector<std::string>{"Size C", "Size C"});
}

TEST_CASE("hands-free time and the question of depth are the plan's") {
    const timeline::Part part =
        support::part_of(dilator(R"({ size = "current", for = "5m" })") + "hands-free = \"30s\"\ndepth-asked = false");
    CHECK_FALSE(timeline::needs_key(part));
    CHECK_FALSE(part.asks_depth);
    CHECK_FALSE(part.asks_ease);
    CHECK(support::part_of(dilator(R"({ size = "current", for = "5m" })") + "ease-asked = true").asks_ease);
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(330s));
}

TEST_CASE("a dilator exercise is said in one line") {
    const auto words = [](std::string_view segments) {
        return support::read_exercise(dilator(segments)).dose->in_words();
    };
    CHECK(words(R"({ size = "current", for = "5m..15m" }, { size = "A", for = "2m" })") ==
          "current size for 5 to 15 min; size A for 2 min");
    CHECK(words(R"({ size = "current-1", for = "2m" }, { size = "current+2", for = "90s" })") ==
          "one size smaller for 2 min; 2 sizes larger for 90 s");
}

TEST_CASE("kit and sizes are ones the plan has") {
    CHECK(support::problems_with_exercise(
              "kind = \"dilator\"\nkit = \"trainer\"\nsegments = [{ size = \"Z\", for = 3 }]") ==
          "7:7 unknown-kit, 8:33 duration-unit");
    CHECK(support::problems_with_exercise(dilator(R"({ size = "D", for = "2m" })")) == "8:22 unknown-size");
    for (const char* size : {"current-0", "current-", "current-01", "current*2", "current-3", "current+3", "a"}) {
        CAPTURE(size);
        CHECK(support::problems_with_exercise(dilator("{ size = \"" + std::string(size) + "\", for = \"2m\" }")) ==
              "8:22 unknown-size");
    }
    CHECK(support::problems_with_exercise(dilator("")) == "8:12 list-length");
}

TEST_CASE("breaths come before each size: paced, or until a key") {
    const timeline::Part paced = at_rung(dilator(step_through) + "breaths-first = 5\nin = \"4s\"\nout = \"6s\"\n", 1);
    CHECK(support::block_names(paced) ==
          std::vector<std::string>{"Breaths first", "Size A", "Size A", "Breaths first", "Size B", "Size B"});
    CHECK(paced.blocks[0].times == units::Count(5));
    CHECK(paced.blocks[0].steps.size() == 2);
    const timeline::Part by_key = at_rung(dilator(step_through) + "breaths-first = 5\nhands-free = \"30s\"\n", 1);
    CHECK(by_key.blocks[0].steps.at(0).say == "Take 5 deep breaths");
    CHECK(timeline::needs_key(by_key));
    CHECK(support::problems_with_exercise(dilator(step_through) + "breaths-first = 5\nin = \"4s\"\n") ==
          "4:1 missing-key");
}

TEST_CASE("a stage at the entrance comes before each size goes in, for a time or until a key") {
    const timeline::Part timed = at_rung(dilator(step_through) + "at-entrance = \"1m..2m\"\n", 1);
    CHECK(support::block_names(timed) == std::vector<std::string>{"Size A", "At the entrance", "At the entrance",
                                                                  "Size A", "Size B", "At the entrance",
                                                                  "At the entrance", "Size B"});
    CHECK(timeline::span_of(timed.blocks[1]) == units::Range<units::Duration>{1min, 2min});
    CHECK(timed.blocks[2].steps.at(0).say == "Let it in when you are ready");
    const timeline::Part by_key = at_rung(dilator(step_through) + "at-entrance = \"until-key\"\n", 1);
    CHECK(support::block_names(by_key) ==
          std::vector<std::string>{"Size A", "At the entrance", "Size A", "Size B", "At the entrance", "Size B"});
    CHECK(support::problems_with_exercise(dilator(step_through) + "at-entrance = \"0s\"\n") == "9:15 duration-zero");
    CHECK(support::problems_with_exercise(dilator(step_through) + "at-entrance = \"slowly\"\n") ==
          "9:15 duration-form");
    CHECK(support::read_exercise(dilator(step_through) + "at-entrance = \"?\"\n").dose == nullptr);
}

TEST_CASE("the same size again is not a new insertion") {
    const timeline::Part part = at_rung(
        dilator(R"({ size = "A", for = "1m" }, { size = "A", for = "2m" })") + "at-entrance = \"until-key\"\n", 1);
    CHECK(support::block_names(part) ==
          std::vector<std::string>{"Size A", "At the entrance", "Size A", "Size A", "Size A"});
}

TEST_CASE("the angle is told with how, and all of the approach in one line") {
    const std::string lines = dilator(R"({ size = "A", for = "1m" })") +
                              "breaths-first = 5\nat-entrance = \"until-key\"\nangle = \"Towards your lower back\"\n";
    CHECK(at_rung(lines, 1).how == std::vector<std::string>{"Towards your lower back"});
    CHECK(support::read_exercise(lines).dose->in_words() ==
          "5 breaths first; at the entrance until you are ready; size A for 1 min");
}

TEST_CASE("one blank segment leaves the whole exercise blank") {
    CHECK(support::read_exercise(dilator(R"({ size = "A", for = "2m" }, { size = "current", for = "?" })")).dose ==
          nullptr);
    CHECK(support::read_exercise(dilator(R"({ size = "A", for = "2m" })") + "hands-free = \"?\"").dose == nullptr);
}

TEST_SUITE_END();
