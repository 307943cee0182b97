#include "core/journal/journal.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/journal/codec.hpp"
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

std::string text_of(const MemoryStore& disk, const files::Path& file) {
    const auto found = disk.files().find(file.string());
    return found == disk.files().end() ? "" : found->second;
}

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
TEST_SUITE_END();
