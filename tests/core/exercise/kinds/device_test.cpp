#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string device(std::string_view more) {
    return "kind = \"device\"\ndevice = \"Home TENS\"\nfor = \"20m\"\n" + std::string(more);
}

constexpr std::string_view blocked = "blocked-when = [\"pregnant\", \"pacemaker\"]\n";

}  // namespace

TEST_CASE("a device is switched on by a key and then runs for its time") {
    const std::string lines = device("mode = \"stimulation\"\nprogram = \"program 3\"\n" + std::string(blocked));
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 2);
    CHECK(part.nature == timeline::Nature::gentle);
    CHECK(part.blocks[0].steps.at(0).say == "Switch on: Home TENS, program 3");
    CHECK(timeline::needs_key(part));
    CHECK(part.blocks[1].steps.at(0).phase == Phase::device);
    CHECK(part.blocks[1].steps.at(0).say == "Let it work");
    CHECK(timeline::is_practice(Phase::device));
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(20min));
    CHECK(support::read_exercise(lines).dose->in_words() == "Home TENS, program 3, 20 min");
    CHECK(support::read_exercise(lines).permission == exercise::Permission::none);
}

TEST_CASE("readings of a device are noted down afterwards") {
    const timeline::Part part = support::part_of(
        device("mode = \"biofeedback\"\nhands-free = \"1m\"\nreadings = [\"Resting average, in microvolts\"]\n" +
               std::string(blocked)));
    CHECK(part.after_care == std::vector<std::string>{"Note down: Resting average, in microvolts"});
    CHECK(part.blocks[1].steps.at(0).say == "Follow what it shows");
    CHECK_FALSE(timeline::needs_key(part));
}

TEST_CASE("contractions with a device need a permission: biofeedback its own, stimulation that of toning") {
    const std::string contracting = "contractions = true\n" + std::string(blocked);
    const exercise::Exercise feedback = support::read_exercise(device("mode = \"biofeedback\"\n" + contracting));
    CHECK(feedback.permission == exercise::Permission::biofeedback);
    CHECK(exercise::to_part(feedback, {}).nature == timeline::Nature::contraction);
    CHECK(feedback.dose->in_words() == "Home TENS, 20 min, with contractions");
    CHECK(support::read_exercise(device("mode = \"stimulation\"\n" + contracting)).permission ==
          exercise::Permission::contractions);
}

TEST_CASE("a device names what blocks it") {
    CHECK(support::problems_with_exercise(device("mode = \"stimulation\"")) == "4:1 device-unblocked");
    CHECK(support::problems_with_exercise(device("mode = \"stimulation\"\nblocked-when = []")) ==
          "10:16 device-unblocked");
    CHECK(support::problems_with_exercise(device("mode = \"stimulation\"\nblocked-when = \"pregnant\"")) ==
          "10:16 wrong-type");
    CHECK(support::problems_with_exercise(device("mode = \"stimulation\"\nblocked-when = [\"pregnnt\"]")) ==
          "10:17 unknown-state");
    for (const char* state : {"pacemaker", "epilepsy", "no-feeling", "broken-skin", "pelvic-cancer", "prolapse",
                              "metal-iud", "undiagnosed-pain"}) {
        CAPTURE(state);
        CHECK(support::problems_with_exercise(
                  device("mode = \"stimulation\"\nblocked-when = [\"" + std::string(state) + "\"]")) == "");
    }
}

TEST_CASE("mode and readings of a device are checked, and a blank time leaves it blank") {
    CHECK(support::problems_with_exercise(device(std::string(blocked) + "mode = \"tens\"")) == "10:8 unknown-word");
    CHECK(support::problems_with_exercise(device(std::string(blocked) + "mode = \"biofeedback\"\nreadings = []")) ==
          "11:12 list-length");
    CHECK(support::read_exercise("kind = \"device\"\ndevice = \"D\"\nfor = \"?\"\nmode = \"stimulation\"\n" +
                                 std::string(blocked))
              .dose == nullptr);
}

TEST_CASE("what a device does, what is noted down and its time without keys are details") {
    const exercise::Exercise unit = support::read_exercise(device(
        "mode = \"biofeedback\"\nhands-free = \"1m\"\nreadings = [\"Resting\", \"Highest\"]\n" + std::string(blocked)));
    CHECK(unit.dose->details() == std::vector<exercise::Detail>{{"what it does", "shows what the body does"},
                                                                {"noted down afterwards", "Resting; Highest"},
                                                                {"without keys", "1 min to switch it on"}});
}

TEST_SUITE_END();
