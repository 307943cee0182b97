#include "core/timeline/discreet.hpp"

#include <doctest/doctest.h>

using namespace rx;
using namespace rx::timeline;
using namespace std::chrono_literals;

namespace {

const units::Millimetres a_size(220);

Part telling_part() {
    const SizeRef current{.base = SizeRef::Base::current};
    return {
        .exercise = "trainer",
        .title = "Trainer",
        .how = {"On your back."},
        .blocks = {{.name = "Take size B",
                    .steps = {{.phase = Phase::ready, .say = "Take size B", .length = UntilKey{}, .size = current}}},
                   {.steps = {{.phase = Phase::rest, .length = Timed{5s}}}},
                   {.name = "Size B",
                    .steps = {{.phase = Phase::dwell,
                               .length = Timed{5min},
                               .size = current,
                               .cues = {{1min, "Let it sink in"}}}}}},
        .kit = "trainers",
        .ladder = {{.label = "A", .diameter = std::nullopt, .words = "A, 15 mm"},
                   {.label = "B", .diameter = a_size, .words = "B, 22 mm"}},
        .rung = 1,
        .asks_depth = true,
        .notes = {"there is no larger size"},
        .prepare = {"Lubricant", "A towel"},
        .cues = {{2min, "Soften"}}};
}

Timeline telling_session() {
    return {.title = "Trainer evening",
            .parts = {telling_part(), telling_part()},
            .stops = {{.pain = units::parse_limit(">= 7").value(), .say = "Take it out."},
                      {.say = "Call us.", .sign = "Bleeding"}},
            .contact = "Pelvic floor clinic, 555 0100",
            .prepare = {"Empty your bladder"},
            .after_care = {"Wash the trainer"},
            .leaving = {.say = "Let the belly be soft."}};
}

}  // namespace

TEST_SUITE_BEGIN("core/timeline");

TEST_CASE("discreet: titles are numbers, or what the plan calls them") {
    Timeline telling = telling_session();
    CHECK(discreet(telling).wording == Wording::discreet);
    CHECK(discreet(telling).title == "Session");
    telling.discreet = "My half hour";
    telling.parts[0].discreet = "Quiet minutes";
    const Timeline session = discreet(telling);
    CHECK(session.title == "My half hour");
    CHECK(session.parts[0].title == "Quiet minutes");
    CHECK(session.parts[1].title == "Exercise 2");
}

TEST_CASE("discreet: words of the clinic go, lists are only mentioned, sizes are counted") {
    Timeline telling = telling_session();
    telling.gentler = {{.say = "No trainer today.", .parts = {telling_part()}}};
    const Timeline session = discreet(telling);
    CHECK(session.gentler[0].say == "Your plan has a gentler session for today.");
    CHECK(session.gentler[0].parts[0].title == "Exercise 1");
    const Part& part = session.parts[0];
    CHECK(part.how.empty());
    CHECK(part.cues.empty());
    CHECK(part.notes == std::vector<std::string>{"Some of it is left out today."});
    CHECK(part.prepare == std::vector<std::string>{"What is on your list."});
    CHECK(part.after_care.empty());
    CHECK(session.prepare == part.prepare);
    CHECK(session.after_care == part.prepare);
    CHECK(part.ladder[1].words == "2");
    CHECK(part.blocks[0].name == "Stage 1 of 2");
    CHECK(part.blocks[1].name.empty());
    CHECK(part.blocks[2].name == "Stage 2 of 2");
    for (const Block& block : part.blocks) {
        for (const Step& step : block.steps) {
            CHECK(step.say.empty());
            CHECK(step.cues.empty());
        }
    }
}

TEST_CASE("discreet: all that is measured, recorded or decided by stays") {
    const Timeline before = telling_session();
    const Timeline session = discreet(before);
    CHECK(span_of(session).low == span_of(before).low);
    CHECK(span_of(session).high == span_of(before).high);
    const Part& part = session.parts[0];
    CHECK(part.exercise == "trainer");
    CHECK(part.kit == "trainers");
    CHECK(part.rung == 1);
    CHECK(part.asks_depth);
    CHECK(part.ladder[1].label == "B");
    CHECK(part.ladder[1].diameter == a_size);
    CHECK(part.blocks[2].steps[0].size == before.parts[0].blocks[2].steps[0].size);
    for (std::size_t rule = 0; rule < 2; ++rule) {
        CHECK(limit_text(session.stops[rule]) == limit_text(before.stops[rule]));
        CHECK(session.stops[rule].say == "Stop here, as your plan says.");
    }
    CHECK_FALSE(session.stops[1].sign.empty());
    CHECK(session.leaving.say.empty());
    CHECK(session.contact.empty());
}

TEST_CASE("discreet: a step whose phase would tell has another word, and a single stage no name") {
    Part part{.exercise = "x", .title = "X", .blocks = {}};
    for (const Phase phase : {Phase::massage, Phase::device, Phase::wear, Phase::dwell})
        part.blocks.push_back({.steps = {{.phase = phase, .length = Timed{1s}}}});
    part.blocks[0].name = "Left of the entrance";
    const Timeline session = discreet({.title = "", .parts = {part}});
    CHECK(session.parts[0].blocks[0].name.empty());
    CHECK(session.parts[0].blocks[0].steps[0].say == "Carry on");
    CHECK(session.parts[0].blocks[1].steps[0].say == "Carry on");
    CHECK(session.parts[0].blocks[2].steps[0].say == "Until you are done");
    CHECK(session.parts[0].blocks[3].steps[0].say.empty());
}

TEST_SUITE_END();
