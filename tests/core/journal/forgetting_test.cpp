#include "core/journal/forgetting.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/journal/codec.hpp"
#include "tests/support/memory_store.hpp"

using namespace rx;
using journal::Forgetting;
using support::MemoryStore;

namespace {

std::string id_numbered(int number) {
    return fmt::format("{:016x}", number);
}

std::string line_of_day(std::string_view day, std::string_view word, int number, std::string_view rest) {
    return fmt::format("{}T08:00:00+01:00 {} id={} day={} {}\n", day, word, id_numbered(number), day, rest);
}

Forgetting forget(const std::map<std::string, std::string>& texts, std::string_view before) {
    MemoryStore store;
    for (const auto& [name, text] : texts) store.put("/j/" + name, text);
    const auto contents = journal::read_all(store, "/j").value();
    return journal::forgetting(texts, contents, units::parse_date(before).value(), "/j");
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("what was before the day goes, byte for byte nothing else") {
    const std::string head = "# rx-journal 1\n";
    const std::string old = line_of_day("2026-10-01", "session", 1, "active=1m note=secret");
    const std::string young = line_of_day("2026-11-01", "session", 2, "active=1m  pain=2");
    const Forgetting done = forget({{"a.journal", head + old + young}, {"b.journal", young}}, "2026-11-01");
    CHECK(done.ids == std::set{id_numbered(1)});
    REQUIRE(done.texts.size() == 1);
    CHECK(done.texts.at("a.journal") == head + young);
    CHECK(forget({{"a.journal", head + young}}, "2026-11-01").texts.empty());
}

TEST_CASE("what still holds stays, and what it took the place of goes") {
    const std::string first = line_of_day("2026-09-01", "size", 1, "kit=set label=A wrote=2026-09-01T08:00:00+01:00");
    const std::string second = line_of_day("2026-09-02", "size", 2, "kit=set label=B wrote=2026-09-02T08:00:00+01:00");
    const std::string other = line_of_day("2026-09-01", "size", 3, "kit=two label=A wrote=2026-09-01T08:00:00+01:00");
    const std::string event = line_of_day("2026-09-01", "event", 4, "event=surgery on=2026-08-01");
    // Without wrote, they are lines by hand, which need no sum.
    const auto by_hand = [](std::string text) {
        return text.replace(text.find(" wrote="), 32, "");
    };
    const std::string all = by_hand(first) + by_hand(second) + by_hand(other) + event;
    const Forgetting done = forget({{"a.journal", all}}, "2026-11-01");
    CHECK(done.ids == std::set{id_numbered(1)});
    CHECK(done.standing == 3);
    CHECK(done.texts.at("a.journal") == by_hand(second) + by_hand(other) + event);
}

TEST_CASE("days off that go on stay, those that are over go") {
    const std::string over = line_of_day("2026-10-01", "skip", 1, "first=2026-10-01 last=2026-10-31");
    const std::string going_on = line_of_day("2026-10-02", "skip", 2, "first=2026-10-02 last=2026-11-01");
    const Forgetting done = forget({{"a.journal", over + going_on}}, "2026-11-01");
    CHECK(done.texts.at("a.journal") == going_on);
}

TEST_CASE("changes go and stay with the record they name") {
    const std::string old = line_of_day("2026-10-01", "session", 1, "active=1m");
    const std::string amend = line_of_day("2026-11-05", "amend", 2, "record=" + id_numbered(1) + " set=\"pain=7\"");
    const std::string of_amend = line_of_day("2026-11-06", "void", 3, "record=" + id_numbered(2));
    const std::string young = line_of_day("2026-11-02", "session", 4, "active=1m");
    const std::string taken = line_of_day("2026-11-03", "void", 5, "record=" + id_numbered(4));
    const std::string moved = line_of_day("2026-11-04", "session", 6, "active=1m");
    const std::string moves =
        line_of_day("2026-11-04", "amend", 7, "record=" + id_numbered(6) + " set=\"day=2026-10-30\"");
    const std::string lost = line_of_day("2026-10-03", "amend", 8, "record=" + id_numbered(99) + " set=\"pain=7\"");
    const Forgetting done =
        forget({{"a.journal", old + amend + of_amend + young + taken + moved + moves + lost}}, "2026-11-01");
    CHECK(done.texts.at("a.journal") == young + taken);
    CHECK(done.ids.size() == 6);
}

TEST_CASE("copies lose what the journal loses, and what only they have") {
    const std::string old = line_of_day("2026-10-01", "session", 1, "active=1m");
    const std::string only_there = line_of_day("2026-10-02", "session", 2, "active=1m");
    const std::string young = line_of_day("2026-11-02", "session", 3, "active=1m");
    const std::string copy = "a.sync-conflict-20261101-080000.journal";
    const Forgetting done = forget({{"a.journal", old + young}, {copy, old + only_there + young}}, "2026-11-01");
    CHECK(done.texts.at("a.journal") == young);
    CHECK(done.texts.at(copy) == young);
    CHECK(done.ids.size() == 2);
}

TEST_CASE("a broken line goes by the date it begins with, and stays and is named without one") {
    const std::string torn = "2026-10-01T08:00:00+01:00 session wrote=2026-10-01T08:00:00+01:00 note=sec";
    const Forgetting done = forget({{"a.journal", "nothing\nmore\n" + torn}}, "2026-11-01");
    CHECK(done.texts.at("a.journal") == "nothing\nmore\n");
    REQUIRE(done.left.all().size() == 1);
    CHECK(done.left.all()[0].code == "no-date");
    CHECK(done.left.all()[0].origin == "/j/a.journal");
    CHECK(done.left.all()[0].at.line == 1);
    CHECK(done.left.all()[0].message.starts_with("2 lines"));
}

TEST_CASE("line ends stay as they are") {
    const std::string old = "2026-10-01T08:00:00+01:00 session active=1m\r\n";
    const std::string young = "2026-11-01T08:00:00+01:00 session active=1m\r\n";
    CHECK(forget({{"a.journal", young + old + young}}, "2026-11-01").texts.at("a.journal") == young + young);
}

TEST_CASE("a record behind a byte order mark goes like every other") {
    const std::string mark = "\xEF\xBB\xBF";
    const std::string old = line_of_day("2026-10-01", "session", 1, "active=1m note=secret");
    const std::string young = line_of_day("2026-11-01", "session", 2, "active=1m");
    const Forgetting done = forget({{"a.journal", mark + old + young}}, "2026-11-01");
    CHECK(done.texts.at("a.journal") == young);
    CHECK(done.left.empty());
}

TEST_SUITE_END();
