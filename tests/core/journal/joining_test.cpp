#include "core/journal/joining.hpp"

#include <doctest/doctest.h>

#include "core/journal/codec.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/practice.hpp"

using namespace rx;

namespace {

const std::string one = journal::write(support::on("2026-11-18", support::practised("evening")));
const std::string two = journal::write(support::on("2026-11-19", support::practised("evening")));
const std::string three = journal::write(support::on("2026-11-20", support::practised("evening")));

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("what the journal lacks is taken, once, in the order of the file") {
    support::MemoryStore store;
    store.put("/j/a.journal", "# rx-journal 1\n" + one + "\n");
    store.put("/j/b.journal", two + "\r\n");
    const std::string text = "# rx-journal 1\n\n" + three + "\r\n" + two + "\n" + one + "\n" + three + "\n";
    const auto joining = journal::joining(store, "/j", text, "copy");
    REQUIRE(joining.has_value());
    CHECK(joining->lines == std::vector<std::string>{three});
    CHECK(joining->known == 3);
    CHECK(joining->problems.empty());
}

TEST_CASE("the same id with other bytes is new, and what cannot be read stays where it is") {
    support::MemoryStore store;
    store.put("/j/a.journal", one + "\n");
    const std::string changed = one.substr(0, one.rfind(' '));
    const std::string by_hand = changed.substr(0, changed.find(" wrote=")) + changed.substr(changed.find(" src="));
    const auto joining = journal::joining(store, "/j", by_hand + "\n" + two.substr(0, 60) + "\n", "copy");
    REQUIRE(joining.has_value());
    CHECK(joining->lines == std::vector<std::string>{by_hand});
    REQUIRE(joining->problems.all().size() == 1);
    CHECK(joining->problems.all().front().at.line == 2);
    CHECK(joining->problems.all().front().origin == "copy");
}

TEST_CASE("a journal that cannot be read to its end takes nothing") {
    support::MemoryStore store;
    store.put("/j/a.journal", one + "\n");
    store.fail(support::Operation::read, 1, {.kind = diag::Kind::io, .code = "io", .message = "no"});
    CHECK(journal::joining(store, "/j", two, "copy").error().code == "io");
    CHECK(journal::joining(store, "/j", "\xFF\xFE#\0 \0", "copy").error().code == "journal-utf16");
}
