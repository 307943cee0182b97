#include "core/journal/reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/journal/checksum.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/journal.hpp"
#include "tests/core/journal/sample_records.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::Record;
using support::MemoryStore;
using support::Operation;

namespace {

using sample::Codes;
using sample::first;
using sample::folder;
using sample::own;
using sample::record;
using sample::second;

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("all journals of the folder are one, and copies are named but not read") {
    MemoryStore disk;
    disk.put(own, journal::write(first) + "\n");
    disk.put(folder / "laptop-0001.journal", journal::write(second) + "\n" + journal::write(first) + "\n");
    for (const char* copy :
         {"desk-12ab.sync-conflict-20261120-213005-ABCDEFG.journal", "desk-12ab (conflicted copy 2026-11-20).journal",
          "desk-12ab (Anna's conflicted copy).journal", "desk-12ab.journal~", ".desk-12ab.journal.swp"}) {
        disk.put(folder / copy, "garbage\n");
    }
    disk.put(folder / "README", "not a journal\n");
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 2);
    CHECK(contents.problems.empty());
    CHECK(support::codes_of(contents.findings) == Codes(5, "journal-copy"));
}

TEST_CASE("no folder is an empty journal, a file that cannot be read is no journal at all") {
    MemoryStore disk;
    CHECK(journal::read_all(disk, folder).value().records.empty());
    REQUIRE(journal::append(disk, own, first).has_value());
    disk.fail(Operation::read, 1, {.kind = diag::Kind::io, .code = "read-failed", .message = "cannot be read"});
    disk.fail(Operation::read, 2, {.kind = diag::Kind::io, .code = "read-failed", .message = "cannot be read"});
    CHECK(journal::read_all(disk, folder).error().code == "read-failed");
    CHECK(journal::append(disk, own, first).error().code == "read-failed");
}

TEST_CASE("empty bytes at the end are named with their number and the journal goes on after them") {
    MemoryStore disk;
    disk.put(own, journal::write(first) + "\n" + std::string(205, '\0'));
    REQUIRE(journal::append(disk, own, second).has_value());
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 2);
    REQUIRE(contents.problems.all().size() == 1);
    CHECK(contents.problems.all().front().message == "205 empty bytes: power cut?");
    CHECK(contents.problems.all().front().at.line == 2);
}

TEST_CASE("records dated in the future are found") {
    const auto now = first.at.plus(-1min);
    CHECK(support::codes_of(journal::dated_ahead({first, second}, now)) == Codes{"record-ahead", "record-ahead"});
    CHECK(journal::dated_ahead({first, second}, first.at).empty());
}

TEST_CASE("one more record is what a new reading would make of it, and a mend asks for one") {
    MemoryStore store;
    store.put("/j/a.journal",
              "2026-11-19T21:00:00+01:00 session active=1m\n"
              "2026-11-20T21:00:00+01:00 session active=2m\n");
    journal::Contents contents = journal::read_all(store, "/j").value();
    journal::Record earlier = contents.records.front();
    earlier.id = "00000000000000aa";
    earlier.at = earlier.at.plus(1h);
    REQUIRE(journal::append(store, "/j/a.journal", earlier).has_value());
    REQUIRE(journal::add(contents, earlier));
    const journal::Contents again = journal::read_all(store, "/j").value();
    REQUIRE(contents.records.size() == 3);
    for (std::size_t i = 0; i < contents.records.size(); ++i) {
        CHECK(contents.records[i].id == again.records[i].id);
        CHECK(journal::write(contents.records[i]) == journal::write(again.records[i]));
    }

    journal::Record mend = earlier;
    mend.body = journal::Void{.record = earlier.id};
    CHECK_FALSE(journal::add(contents, mend));
    CHECK(contents.records.size() == 3);
}

TEST_CASE("what has the name of a journal and is none is named") {
    MemoryStore store;
    store.put("/j/a.journal", "# rx-journal 1\n");
    store.put("/j/third.journal/inside", "");
    store.put("/j/folder/inside", "");
    const auto contents = journal::read_all(store, "/j").value();
    REQUIRE(support::codes_of(contents.findings) == Codes{"journal-unread"});
    CHECK(contents.findings.all().front().origin == "/j/third.journal");
}

namespace {

Record session_of(int number, std::string_view at, std::string_view note = "") {
    const auto time = units::parse_timestamp(at).value();
    journal::Session session;
    session.routine = "evening";
    session.outcome.active = 1min;
    session.note = note;
    return {.id = fmt::format("{:016x}", number), .at = time, .day = time.date(), .wrote = time, .body = session};
}

Record mend_of(int number, std::string_view at, journal::Body body) {
    Record record = session_of(number, at);
    record.body = std::move(body);
    return record;
}

// What a reading since that day should give: all of it, without the older sessions.
std::vector<std::string> all_since(const MemoryStore& store, units::LocalDate since) {
    std::vector<std::string> lines;
    const auto contents = journal::read_all(store, "/j").value();
    for (const Record& record : contents.records) {
        if (record.day >= since || !std::holds_alternative<journal::Session>(record.body))
            lines.push_back(journal::write(record));
    }
    return lines;
}

std::vector<std::string> lines_since(const MemoryStore& store, units::LocalDate since) {
    std::vector<std::string> lines;
    const auto contents = journal::read_since(store, "/j", since).value();
    for (const Record& record : contents.records) lines.push_back(journal::write(record));
    return lines;
}

}  // namespace

TEST_CASE("reading since a day leaves out older sessions and nothing else") {
    const units::LocalDate since(2026y / 11 / 10);
    std::string text = "\xEF\xBB\xBF# rx-journal 1\r\n";
    const auto add = [&text](const Record& record) {
        text += journal::write(record) + "\r\n";
    };
    add(mend_of(1, "2026-11-01T08:00:00+01:00", journal::UsePlan{"home@1"}));
    add(session_of(2, "2026-11-02T21:00:00+01:00", "old"));
    add(session_of(3, "2026-11-03T21:00:00+01:00", "old, and moved into these days"));
    add(session_of(4, "2026-11-04T21:00:00+01:00", "old, and taken back"));
    add(session_of(5, "2026-11-12T21:00:00+01:00", "young"));
    add(session_of(6, "2026-11-13T21:00:00+01:00", "young, and moved out of these days"));
    add(mend_of(
        7, "2026-11-13T22:00:00+01:00",
        journal::Amend{.record = session_of(3, "2026-11-03T21:00:00+01:00").id, .set = {{"day", "2026-11-11"}}}));
    add(mend_of(
        8, "2026-11-13T22:01:00+01:00",
        journal::Amend{.record = session_of(6, "2026-11-13T21:00:00+01:00").id, .set = {{"day", "2026-11-09"}}}));
    add(mend_of(9, "2026-11-13T22:02:00+01:00",
                journal::Void{.record = session_of(4, "2026-11-04T21:00:00+01:00").id}));
    text += "2026-11-05T21:00:00+01:00 session active=2m\nno record\n2026-11-14T21:00:00+01:00 session active=3m";
    for (const std::size_t block : {std::size_t{7}, std::size_t{64}, std::size_t{100'000}}) {
        MemoryStore store;
        store.set_block_size(block);
        store.put("/j/a.journal", text);
        store.put("/j/b.journal", journal::write(session_of(10, "2026-11-09T21:00:00+01:00")) + "\n" +
                                      journal::write(session_of(11, "2026-11-10T21:00:00+01:00")) + "\n");
        CHECK(lines_since(store, since) == all_since(store, since));
        CHECK(all_since(store, since).size() == 5);
        const auto contents = journal::read_since(store, "/j", since).value();
        CHECK(contents.lengths.at("a.journal") == text.size());
        REQUIRE(support::codes_of(contents.problems) == Codes{"record-time"});
        CHECK(contents.problems.all().front().at.line == 12);
        CHECK(contents.findings.empty());
    }
}

TEST_CASE("a session is passed over only where rx wrote its line, whatever it says of the day") {
    const units::LocalDate since(2026y / 11 / 10);
    Record late = session_of(1, "2026-11-11T02:00:00+01:00");
    late.day = units::LocalDate(2026y / 11 / 9);  // night practice belongs to the day before
    std::string changed = journal::write(session_of(2, "2026-11-02T21:00:00+01:00"));
    changed.replace(changed.find("day=2026-11-02"), 14, "day=2026-11-12");
    const std::string torn = journal::write(session_of(3, "2026-11-03T21:00:00+01:00"));
    MemoryStore store;
    store.put("/j/a.journal", journal::write(late) + "\n" + changed + "\n" + torn.substr(0, torn.size() - 3) + "\n");
    CHECK(lines_since(store, since) == all_since(store, since));
    CHECK(lines_since(store, since).size() == 1);
    CHECK(journal::read_since(store, "/j", since)->unreadable == 1);
}

TEST_CASE("a session whose id stands in quotes is found when a change brings it into these days") {
    std::string quoted = journal::write(session_of(1, "2026-11-02T21:00:00+01:00"));
    quoted = quoted.substr(0, quoted.rfind(" sum="));
    quoted.replace(quoted.find("id=0000000000000001"), 19, "id=\"0000000000000001\"");
    quoted += " sum=" + journal::checksum(quoted);
    MemoryStore store;
    store.put("/j/a.journal", quoted + "\n" +
                                  journal::write(mend_of(
                                      2, "2026-11-13T22:00:00+01:00",
                                      journal::Amend{.record = "0000000000000001", .set = {{"day", "2026-11-11"}}})) +
                                  "\n");
    CHECK(lines_since(store, units::LocalDate(2026y / 11 / 10)).size() == 1);
}

TEST_CASE("a file in UTF-16 is named, and one that cannot be read fails, when only some days are wanted") {
    MemoryStore store;
    store.put("/j/a.journal", std::string("\xFF\xFE#\0 \0r\0\n\0", 11));
    CHECK(support::codes_of(journal::read_since(store, "/j", units::LocalDate(2026y / 11 / 10))->problems) ==
          Codes{"journal-utf16"});
    store.fail(Operation::read, 1, {.kind = diag::Kind::io, .code = "io", .message = "broken"});
    CHECK_FALSE(journal::read_since(store, "/j", units::LocalDate(2026y / 11 / 10)).has_value());
}

namespace {

// The lines of all records that a long journal gives, in the order of time; `in_memory` is how many of them it keeps.
std::vector<std::string> lines_one_by_one(const MemoryStore& store, std::size_t& in_memory) {
    auto journal = journal::LongJournal::open(store, "/j").value();
    in_memory = journal.contents().records.size();
    std::vector<Record> records = journal.contents().records;
    REQUIRE(journal.each_session([&](const Record& session) { records.push_back(session); }));
    journal::sort_by_time(records);
    std::vector<std::string> lines;
    for (const Record& record : records) lines.push_back(journal::write(record));
    return lines;
}

std::vector<std::string> all_lines(const MemoryStore& store) {
    return all_since(store, units::LocalDate(1900y / 1 / 1));
}

}  // namespace

TEST_CASE("a long journal gives the records of all, and keeps only what is more than a session on one line") {
    const auto session = [](int number) {
        return session_of(number, fmt::format("2026-11-{:02}T21:00:00+01:00", number));
    };
    std::string text;
    const auto add = [&text](const Record& record) {
        text += journal::write(record) + "\n";
    };
    add(mend_of(1, "2026-11-01T08:00:00+01:00", journal::UsePlan{"home@1"}));
    for (int number = 2; number < 12; ++number) add(session(number));
    add(session(3));  // the same line again
    add(mend_of(12, "2026-11-13T22:00:00+01:00", journal::Amend{.record = session(4).id, .set = {{"active", "2m"}}}));
    add(mend_of(13, "2026-11-13T22:00:00+01:00", journal::Void{.record = session(5).id}));
    text += "2026-11-05T21:00:00+01:00 session active=2m\n";
    text += journal::write(session(15)) + " \n";  // with a blank that nobody sees
    std::string changed = journal::write(session(16));
    text += changed.replace(changed.find("active=1m"), 9, "active=9m") + "\n";
    Record other = session(6);  // the same id in another file, with other words
    std::get<journal::Session>(other.body).note = "written on another machine";
    other.wrote = other.wrote.plus(1h);
    Record fact = mend_of(8, "2026-11-01T08:00:00+01:00", journal::UsePlan{"home@2"});  // with the id of a session
    for (const std::size_t block : {std::size_t{7}, std::size_t{100'000}}) {
        MemoryStore store;
        store.set_block_size(block);
        store.put("/j/b.journal", text);
        store.put("/j/a.journal",
                  journal::write(session(14)) + "\n" + journal::write(other) + "\n" + journal::write(fact) + "\n");
        std::size_t in_memory = 0;
        CHECK(lines_one_by_one(store, in_memory) == all_lines(store));
        // The plan, those with the ids 3, 4, 6 and 8, the one by hand and the one with a blank.
        CHECK(in_memory == 7);
    }
}

TEST_CASE("a session that only a newer rx can read is named by a long journal as by every other") {
    std::string newer = journal::write(session_of(2, "2026-11-02T21:00:00+01:00"));
    newer = newer.substr(0, newer.rfind(" sum="));
    newer.replace(newer.find("end=complete"), 12, "end=floating");
    newer += " sum=" + journal::checksum(newer);
    std::string torn = newer.substr(0, newer.size() - 1) + "0";  // its sum is wrong as well
    torn.replace(torn.find("id=0000000000000002"), 19, "id=0000000000000004");
    MemoryStore store;
    store.put("/j/a.journal", "# rx-journal 1\n" + journal::write(session_of(1, "2026-11-01T21:00:00+01:00")) + "\n" +
                                  newer + "\n" + torn + "\n" +
                                  journal::write(session_of(3, "2026-11-03T21:00:00+01:00")));
    auto journal = journal::LongJournal::open(store, "/j").value();
    int sessions = 0;
    REQUIRE(journal.each_session([&](const Record& /*session*/) { ++sessions; }));
    CHECK(sessions == 2);
    CHECK(journal.contents().unreadable == 2);
    REQUIRE(support::codes_of(journal.contents().problems) == Codes{"record-key", "record-key"});
    CHECK(journal.contents().problems.all().front().at.line == 3);
    CHECK(journal.contents().problems.all().back().at.line == 4);
}

TEST_CASE("a long journal that cannot be read to its end is none") {
    MemoryStore store;
    store.put("/j/a.journal", journal::write(session_of(1, "2026-11-01T21:00:00+01:00")) + "\n");
    auto journal = journal::LongJournal::open(store, "/j").value();
    store.fail(Operation::read, 1, {.kind = diag::Kind::io, .code = "io", .message = "broken"});
    CHECK_FALSE(journal.each_session([](const Record& /*session*/) {}).has_value());
    store.fail(Operation::read, 1, {.kind = diag::Kind::io, .code = "io", .message = "broken"});
    CHECK_FALSE(journal::LongJournal::open(store, "/j").has_value());
}

TEST_SUITE_END();
