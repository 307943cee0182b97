#include "core/journal/journal.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/journal/codec.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::Record;
using support::MemoryStore;
using support::Operation;

namespace {

const files::Path folder = "/data/journal";
const files::Path own = folder / "desk-12ab.journal";

Record record(const std::string& id, journal::Body body) {
    const auto at = units::parse_timestamp("2026-11-20T21:30:05+01:00").value();
    return {.id = id, .at = at, .day = at.date(), .wrote = at.plus(10min), .body = std::move(body)};
}

std::string text_of(const MemoryStore& disk, const files::Path& file) {
    const auto found = disk.files().find(file.string());
    return found == disk.files().end() ? "" : found->second;
}

const Record first = record("aaaaaaaaaaaaaaaa", journal::UsePlan{"home@1"});
const Record second = record("bbbbbbbbbbbbbbbb", journal::StateAnswer{"infection", false});

using Codes = std::vector<std::string>;

std::string in_utf16(std::string_view text) {
    std::string wide = "\xFF\xFE";
    for (const char c : text) wide += {c, '\0'};
    return wide;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("the first record makes the file, with the format line before it") {
    MemoryStore disk;
    const auto appended = journal::append(disk, own, first);
    REQUIRE(appended.has_value());
    CHECK(appended->created);
    REQUIRE(journal::append(disk, own, second).has_value());
    CHECK(text_of(disk, own) == "# rx-journal 1\n" + journal::write(first) + "\n" + journal::write(second) + "\n");
}

TEST_CASE("what append() called saved outlives a power cut") {
    MemoryStore disk;
    REQUIRE(journal::append(disk, own, first).has_value());
    disk.cut_power();
    CHECK(journal::read_all(disk, folder).value().records.size() == 1);
}

TEST_CASE("a record that is already there is not written again") {
    MemoryStore disk;
    REQUIRE(journal::append(disk, own, first).has_value());
    const std::string before = text_of(disk, own);
    const auto again = journal::append(disk, own, first);
    REQUIRE(again.has_value());
    CHECK_FALSE(again->created);
    CHECK(text_of(disk, own) == before);
}

TEST_CASE("a torn line does not pass for the record it was to become") {
    MemoryStore disk;
    const std::string line = journal::write(first);
    disk.put(own, "# rx-journal 1\n" + line.substr(0, line.size() - 3));
    const auto appended = journal::append(disk, own, first);
    REQUIRE(appended.has_value());
    CHECK(appended->healed_tail);
    CHECK(text_of(disk, own).ends_with("\n" + line + "\n"));

    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 1);
    CHECK(contents.unreadable == 1);
    CHECK(support::codes_of(contents.problems) == Codes{"record-torn"});
    CHECK(contents.problems.all().front().origin == own.string());
    CHECK(contents.problems.all().front().at.line == 2);
}

TEST_CASE("a file with CR LF keeps its line ends") {
    MemoryStore disk;
    disk.put(own, "\xEF\xBB\xBF# rx-journal 1\r\n" + journal::write(first) + "\r\n");
    REQUIRE(journal::append(disk, own, second).has_value());
    CHECK(text_of(disk, own).ends_with("\r\n" + journal::write(second) + "\r\n"));
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 2);
    CHECK(contents.problems.empty());
    CHECK(contents.findings.empty());
}

TEST_CASE("a UTF-16 file is named and never added to") {
    MemoryStore disk;
    disk.put(own, in_utf16("# rx-journal 1\n" + journal::write(first) + "\n"));
    const std::string before = text_of(disk, own);
    const auto appended = journal::append(disk, own, second);
    REQUIRE_FALSE(appended.has_value());
    CHECK(appended.error().code == "journal-utf16");
    CHECK(appended.error().origin == own.string());
    CHECK(text_of(disk, own) == before);

    disk.put(folder / "laptop-0001.journal", journal::write(second) + "\n");
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(support::codes_of(contents.problems) == Codes{"journal-utf16"});
    CHECK(contents.unreadable == 1);
    CHECK(contents.records.size() == 1);
}

TEST_CASE("what is no file cannot be added to: an error of the disk, not a missing file") {
    MemoryStore disk;
    disk.put(own / "inside", "");
    for (const auto& appended : {journal::append(disk, own, first), journal::append_lines(disk, own, {"# line"})}) {
        REQUIRE_FALSE(appended.has_value());
        CHECK(appended.error().code == "not-a-file");
        CHECK(appended.error().kind == diag::Kind::io);
    }
}

TEST_CASE("a failed write is passed on as it is") {
    MemoryStore disk;
    disk.fail(Operation::append_line, 1, {.kind = diag::Kind::io, .code = "disk-full", .message = "no room"});
    CHECK(journal::append(disk, own, first).error().code == "disk-full");
}

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

TEST_CASE("a machine's own journal is named once and keeps its name") {
    MemoryStore disk;
    const files::Path state = "/state/journal-name";
    CHECK(journal::own_file_name(disk, state, "Anna's Desk", "12abcdef") == "anna-s-desk-12ab.journal");
    CHECK(journal::own_file_name(disk, state, "renamed", "99999999") == "anna-s-desk-12ab.journal");

    MemoryStore nameless;
    CHECK(journal::own_file_name(nameless, state, "***", "12ab") == "this-machine-12ab.journal");
}

TEST_CASE("a kept name that names no journal file is refused") {
    const files::Path state = "/state/journal-name";
    for (const std::string kept : {"", "../../x.journal", "desk", ".journal", "desk.journal~"}) {
        CAPTURE(kept);
        MemoryStore disk;
        disk.put(state, kept);
        const auto name = journal::own_file_name(disk, state, "desk", "12ab");
        REQUIRE_FALSE(name.has_value());
        CHECK(name.error().code == "journal-name");
    }
}

TEST_CASE("a file that is shorter than it was, or gone, is named until rx adds to it again") {
    support::MemoryStore store;
    const files::Path state = "/state/journal-length";
    const auto lost = [&] {
        const auto before = journal::kept_length(store, state);
        const auto contents = journal::read_all(store, "/j").value();
        const auto warning = before ? journal::shrunk(*before, "/j", contents) : std::nullopt;
        return warning ? warning->code + " " + warning->origin : "";
    };
    CHECK(lost().empty());
    store.put("/j/a.journal", "# rx-journal 1\n# two\n");
    journal::keep_length(store, state, "/j/a.journal", 21);
    CHECK(lost().empty());
    store.put("/j/a.journal", "# rx-journal 1\n");
    CHECK(lost() == "journal-shrunk /j/a.journal");
    store.erase("/j/a.journal");
    CHECK(lost() == "journal-shrunk /j/a.journal");
    store.put("/j/b.journal", "# rx-journal 1\n# another machine's, longer than it was\n");
    CHECK(lost() == "journal-shrunk /j/a.journal");
    for (const auto* unusable : {"", "x", "21", "21 a.journal", "-1 a.journal\n", "99999999999999999999 a.journal\n"}) {
        store.put(state, unusable);
        CHECK(lost().empty());
    }
}

TEST_CASE("several lines are added in one write, with the line ends of the file") {
    support::MemoryStore store;
    store.put("/j/a.journal", "# rx-journal 1\r\n");
    REQUIRE(journal::append_lines(store, "/j/a.journal", {"# one", "# two"}).has_value());
    CHECK(store.files().at("/j/a.journal") == "# rx-journal 1\r\n# one\r\n# two\r\n");
    CHECK(store.count(support::Operation::append_line) == 1);
    REQUIRE(journal::append_lines(store, "/j/new.journal", {"# one"}).has_value());
    CHECK(store.files().at("/j/new.journal") == "# rx-journal 1\n# one\n");
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

TEST_CASE("a file in UTF-16 is named, and one that cannot be read fails, when only some days are wanted") {
    MemoryStore store;
    store.put("/j/a.journal", std::string("\xFF\xFE#\0 \0r\0\n\0", 11));
    CHECK(support::codes_of(journal::read_since(store, "/j", units::LocalDate(2026y / 11 / 10))->problems) ==
          Codes{"journal-utf16"});
    store.fail(Operation::read, 1, {.kind = diag::Kind::io, .code = "io", .message = "broken"});
    CHECK_FALSE(journal::read_since(store, "/j", units::LocalDate(2026y / 11 / 10)).has_value());
}

TEST_SUITE_END();
