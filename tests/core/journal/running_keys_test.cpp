#include "core/journal/running_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace rx;
using journal::KeysAndValues;
using journal::Running;

namespace {

const Running full{
    .made_from = {.items = {{.exercise = "breathing"}, {.exercise = "trainer", .optional = true}},
                  .sizes = {{.kit = "main", .size = "X L", .is_new = true}, {.kit = "spare", .size = "b"}},
                  .last_of_day = true,
                  .discreet = true},
    .standing = {.stage = "question",
                 .at = {.part = 1, .block = 2, .repetition = 0, .step = 1},
                 .asked = {"pain", "fear"},
                 .gate = outcome::Place{.part = 1, .block = 3},
                 .more = 2,
                 .begun = true,
                 .ending = outcome::Ending::early,
                 .parts = {{.finished_steps = 40, .moved = 2, .blocks = {{.repetitions = 20}}},
                           {.finished_steps = 1,
                            .rung = 1,
                            .moved = -1,
                            .blocks = {{.repetitions = 1}, {}, {}, {.repetitions = 2, .closed = true}}}}}};

KeysAndValues keys_of(const Running& running) {
    return journal::running_keys(running);
}

KeysAndValues with(KeysAndValues keys, const std::string& key, const std::string& value) {
    std::ranges::find(keys, key, &KeysAndValues::value_type::first)->second = value;
    return keys;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("the keys of a running session are those of rx-journal(5)") {
    CHECK(keys_of(full) == KeysAndValues{{"item", "breathing"},
                                         {"item", "trainer optional"},
                                         {"in-use", "main X L"},
                                         {"new-size", "main"},
                                         {"in-use", "spare b"},
                                         {"last-of-day", "yes"},
                                         {"wording", "discreet"},
                                         {"at", "question 2 3 1 2"},
                                         {"ask", "pain"},
                                         {"ask", "fear"},
                                         {"gate", "2 4"},
                                         {"more", "2"},
                                         {"practice", "begun"},
                                         {"ended", "early"},
                                         {"stands", "40 -+2 20"},
                                         {"stands", "1 2-1 1 0 0 2x"}});
}

TEST_CASE("they are read back as they were written, and taken out") {
    KeysAndValues keys = keys_of(full);
    keys.insert(keys.begin() + 3, {"later-key", "stays"});
    CHECK(journal::take_running(keys) == full);
    CHECK(keys == KeysAndValues{{"later-key", "stays"}});
}

TEST_CASE("whether practice has begun, and how it ended, are two things") {
    for (const bool begun : {false, true}) {
        for (const auto ending : {std::optional<outcome::Ending>(), std::optional(outcome::Ending::early)}) {
            Running running = full;
            running.standing.begun = begun;
            running.standing.ending = ending;
            KeysAndValues keys = keys_of(running);
            CHECK(journal::take_running(keys) == running);
        }
    }
}

TEST_CASE("without the place where it stopped there is nothing to go on with") {
    KeysAndValues keys{{"later-key", "stays"}, {"item", "breathing"}};
    CHECK_FALSE(journal::take_running(keys));
    CHECK(keys == KeysAndValues{{"later-key", "stays"}});
}

TEST_CASE("what cannot be read is nothing to go on with, and never reaches the journal") {
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"at", "step 1 1 1"},    {"at", "step 0 1 1 1"}, {"at", "step 1 1 1 one"}, {"at", "step 1 1 1 1 1"},
        {"item", "a b c"},       {"item", "Not-A-Slug"}, {"in-use", "main"},       {"in-use", " X"},
        {"gate", "2"},           {"gate", "2 x"},        {"more", "-1"},           {"more", "9999999999"},
        {"practice", "perhaps"}, {"ended", "well"},      {"stands", "40"},         {"stands", "40 - x"},
        {"stands", "40 0 1"},
    };
    for (const auto& [key, value] : wrong) {
        CAPTURE(key);
        CAPTURE(value);
        KeysAndValues keys = with(keys_of(full), key, value);
        CHECK_FALSE(journal::take_running(keys));
        CHECK(keys.empty());
    }
    KeysAndValues twice = keys_of(full);
    twice.emplace_back("at", "step 1 1 1 1");
    CHECK_FALSE(journal::take_running(twice));
}

TEST_SUITE_END();
