#include "core/session/cursor.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/samples.hpp"

using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a part that needs a key is left out where none can come, one with hands-free times is not") {
    CHECK(can_run(dilator(), Hands::keys));
    CHECK_FALSE(can_run(dilator(), Hands::none));
    CHECK(can_run(checklist(), Hands::none));
    CHECK_FALSE(can_run(dilator(), Hands::free));
    CHECK(can_run(checklist(), Hands::free));
    CHECK(can_run(dilator().blocks[0], Hands::keys));
    CHECK_FALSE(can_run(dilator().blocks[0], Hands::free));
    CHECK(can_run(dilator().blocks[1], Hands::free));
    CHECK_FALSE(can_run(rx::timeline::Part{}, Hands::keys));
}

TEST_CASE("walking over parts passes those left out, in both directions") {
    const auto evening = timeline_of({dilator(), stretch(), dilator(), stretch()});
    CHECK(part_from(evening, 0, Hands::none) == 1);
    CHECK(part_from(evening, 2, Hands::none) == 3);
    CHECK_FALSE(part_from(evening, 4, Hands::none));
    CHECK(part_before(evening, 3, Hands::none) == 1);
    CHECK(part_before(evening, 3, Hands::keys) == 2);
    CHECK_FALSE(part_before(evening, 1, Hands::none));
}

TEST_CASE("steps follow each other through the repetitions of their block") {
    const auto evening = timeline_of({breathing(2, 2)});
    auto cursor = next_in_block(evening, {}, 2);
    CHECK(cursor == Cursor{.step = 1});
    cursor = next_in_block(evening, *cursor, 2);
    CHECK(cursor == Cursor{.repetition = 1});
    cursor = next_in_block(evening, {.repetition = 1, .step = 1}, 2);
    CHECK_FALSE(cursor);
    CHECK(next_in_block(evening, {.repetition = 1, .step = 1}, 3) == Cursor{.repetition = 2});
}

TEST_CASE("blocks follow each other within a part and lead back into the part before") {
    const auto evening = timeline_of({stretch(), dilator(), breathing(1, 1)});
    CHECK(next_block(evening, {}) == Cursor{.block = 1});
    CHECK_FALSE(next_block(evening, {.block = 1}));
    CHECK(previous_block(evening, {.block = 1, .step = 0}, Hands::keys) == Cursor{});
    CHECK(previous_block(evening, {.part = 2}, Hands::keys) == Cursor{.part = 1, .block = 3});
    CHECK(previous_block(evening, {.part = 2}, Hands::none) == Cursor{.part = 0, .block = 1});
    CHECK_FALSE(previous_block(evening, {}, Hands::keys));
}

TEST_CASE("a step takes its low end, or until a key where keys can come") {
    const rx::timeline::Timeline both = timeline_of({stretch(), checklist()});
    CHECK(length_of(both, {.part = 0}, Hands::keys) == 30s);
    CHECK_FALSE(length_of(both, {.part = 1}, Hands::keys));
    CHECK(length_of(both, {.part = 1}, Hands::none) == 10s);
}

TEST_CASE("what is left after a step adds up the low ends of the rest that can run") {
    const auto evening = timeline_of({breathing(3, 5), dilator(), stretch()});
    CHECK(planned_after(evening, {}, 3, Hands::keys) == 26s + 6min + 60s);
    CHECK(planned_after(evening, {}, 3, Hands::none) == 26s + 60s);
    CHECK(planned_after(evening, {.repetition = 2, .step = 1}, 3, Hands::none) == 60s);
    CHECK(planned_after(evening, {.repetition = 2, .step = 1}, 4, Hands::none) == 70s);
    CHECK(planned_after(evening, {.part = 2, .block = 1}, 1, Hands::keys) == 0s);
}

TEST_SUITE_END();
