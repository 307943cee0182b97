#include <doctest/doctest.h>

#include "core/report/report.hpp"

using namespace rx;
using namespace rx::timeline;
using namespace std::chrono_literals;

namespace {

Step timed(Phase phase, Duration length) {
    return {.phase = phase, .length = Timed{length}};
}

Part belly_breath() {
    return {.exercise = "belly-breath",
            .title = "Belly breath",
            .blocks = {{.steps = {timed(Phase::breathe_in, 4s), timed(Phase::breathe_out, 6s)},
                        .times = units::Count(30),
                        .most = units::Count(30)}}};
}

Part trainer() {
    const SizeRef current{};
    return {
        .exercise = "trainer",
        .title = "Trainer",
        .blocks = {{.steps = {{.phase = Phase::ready, .say = "Take size B", .length = UntilKey{}, .size = current}}},
                   {.name = "Size B",
                    .steps = {{.phase = Phase::dwell, .length = Open{5min, 15min}, .size = current}}}},
        .kit = "trainers",
        .ladder = {{"A", units::Millimetres(200)}, {"B", units::Millimetres(224)}},
        .rung = 1,
        .notes = {"there is no larger size than B: the part with it is left out"}};
}

std::string preview(std::vector<Part> parts, std::vector<std::string> left_out = {}) {
    return report::preview_text(
        {.timeline = {.title = "Evening", .parts = std::move(parts)}, .left_out = std::move(left_out)});
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a preview has a time for each block, what was left out, and the total") {
    CHECK(preview({belly_breath(), trainer()}, {"Stretch is left out: your plan leaves open how much of it"}) ==
          "Evening\n"
          "\n"
          "Belly breath\n"
          "   0:00  Breathe in 4 s, breathe out 6 s, 30 times (5 min)\n"
          "Trainer\n"
          "   5:00  Take size B, until you press a key (22.4 mm)\n"
          "   5:00  Size B: Stay 5 to 15 min (22.4 mm)\n"
          "         there is no larger size than B: the part with it is left out\n"
          "\n"
          "Stretch is left out: your plan leaves open how much of it\n"
          "\n"
          "In all 10 to 20 min, and the time you take where it waits for a key.\n");
}

TEST_CASE("steps that are done once each have a time of their own, from the shortest before them") {
    Part stretch{.exercise = "stretch",
                 .title = "Stretch",
                 .optional = true,
                 .blocks = {{.name = "Left side", .steps = {{.phase = Phase::stretch, .length = Open{30s, 60s}}}},
                            {.steps = {timed(Phase::rest, 15s)}},
                            {.steps = {{.phase = Phase::list, .say = "Wash up", .length = UntilKey{20s}},
                                       timed(Phase::rest, 1h)}}}};
    CHECK(preview({std::move(stretch)}) ==
          "Evening\n"
          "\n"
          "Stretch (if you like)\n"
          "   0:00  Left side: Stretch 30 to 60 s\n"
          "   0:30  Rest 15 s\n"
          "   0:45  Wash up, 20 s without keys\n"
          "   1:05  Rest 1 h\n"
          "\n"
          "In all 1 h 1 min to 1 h 2 min.\n");
}

TEST_CASE("repetitions that may be lengthened say both ends") {
    Part drops = belly_breath();
    drops.blocks[0].times = units::Count(8);
    drops.blocks[0].most = units::Count(12);
    drops.blocks[0].steps[0].say = "Breathe in, let go";
    CHECK(preview({std::move(drops)}).find("   0:00  Breathe in, let go 4 s, breathe out 6 s, 8 to 12 times (") !=
          std::string::npos);
}

TEST_CASE("a session of which nothing is left says why and has no total") {
    CHECK(preview({}, {"Trainer is left out: ask your clinic"}) ==
          "Evening\n\nNothing in it can be done as it is.\n\nTrainer is left out: ask your clinic\n");
}

TEST_CASE("a plan's words cannot act on the terminal") {
    Part part = trainer();
    part.title = "\x1b[31mTrainer";
    part.blocks[0].steps[0].say = "Take \u202e";
    part.blocks[1].name = "\a";
    const std::string text = preview({std::move(part)}, {"\x1b]0;x"});
    CHECK(text.find_first_of("\x1b\a") == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
}

TEST_CASE("a ramp is shown with its first and last length, and what is only noted by its question") {
    Part slowing = belly_breath();
    slowing.blocks[0].steps[0].length = timeline::Ramped{4s, 6s, units::Count(10)};
    CHECK(preview({slowing}).contains("Breathe in 4 s, in the end 6 s, breathe out 6 s, 30 times"));
    Part noted{.exercise = "posture", .title = "Posture", .blocks = {{.name = "8 times", .steps = {}}}};
    noted.blocks[0].steps.push_back({.phase = Phase::log, .length = UntilKey{}});
    CHECK(preview({noted}).contains("   0:00  8 times: Have you done it?\n"));
}

TEST_SUITE_END();
