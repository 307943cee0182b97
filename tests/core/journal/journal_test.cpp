#include "core/journal/journal.hpp"

#include <doctest/doctest.h>

#include <map>

#include "core/journal/codec.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::Record;

namespace {

// A disk of texts by path; appends as rx-journal(5) says, without what only a real disk can do.
class TextDisk final : public files::Store {
public:
    std::map<files::Path, std::string> texts;

    diag::Result<std::string> read(const files::Path& file, std::size_t /*largest*/) const override {
        const auto found = texts.find(file);
        if (found == texts.end()) return diag::failure(diag::Kind::missing, "file-missing", "not there");
        if (found->second == "unreadable") return diag::failure(diag::Kind::io, "read-failed", "cannot be read");
        return found->second;
    }
    diag::Result<std::vector<std::string>> list(const files::Path& folder) const override {
        std::vector<std::string> names;
        for (const auto& [path, text] : texts) {
            if (path.parent_path() == folder) names.push_back(path.filename().string());
        }
        return names;
    }
    bool exists(const files::Path& file) const override { return texts.contains(file); }
    diag::Result<files::Appended> append_line(const files::Path& file, std::string_view line,
                                              std::string_view first_line) override {
        if (full) return diag::failure(diag::Kind::io, "disk-full", "no room");
        files::Appended did{.created = !texts.contains(file)};
        std::string& text = texts[file];
        if (text.empty()) text = std::string(first_line) + "\n";
        did.healed_tail = !text.ends_with('\n');
        text += (did.healed_tail ? "\n" : "") + std::string(line) + "\n";
        return did;
    }
    diag::Result<void> create(const files::Path& file, std::string_view content) override {
        if (!texts.emplace(file, content).second) return diag::failure(diag::Kind::cannot_create, "exists", "there");
        return {};
    }
    diag::Result<void> remove(const files::Path& file) override {
        texts.erase(file);
        return {};
    }
    diag::Result<std::unique_ptr<files::Lock>> try_lock(const files::Path& /*file*/) override { return nullptr; }
    diag::Result<void> check_writable(const files::Path& /*file*/) override { return {}; }

    bool full = false;
};

const files::Path folder = "/data/journal";
const files::Path own = folder / "desk-12ab.journal";
const files::Path open_file = "/state/open-session";

Record record(const std::string& id, journal::Body body) {
    const auto at = units::parse_timestamp("2026-11-20T21:30:05+01:00").value();
    return {.id = id, .at = at, .day = at.date(), .wrote = at.plus(10min), .body = std::move(body)};
}

Record session(units::Duration active, outcome::Ending ending) {
    journal::Session body;
    body.outcome.active = active;
    body.outcome.ending = ending;
    return record("9f86d081884c7d65", std::move(body));
}

const Record first = record("aaaaaaaaaaaaaaaa", journal::UsePlan{"home@1"});
const Record second = record("bbbbbbbbbbbbbbbb", journal::StateAnswer{"infection", false});

std::vector<std::string> codes(const diag::Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const auto& d : diagnostics.all()) found.push_back(d.code);
    return found;
}

using Codes = std::vector<std::string>;

std::string in_utf16(std::string_view text) {
    std::string wide = "\xFF\xFE";
    for (const char c : text) wide += {c, '\0'};
    return wide;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("the first record makes the file, with the format line before it") {
    TextDisk disk;
    const auto appended = journal::append(disk, own, first);
    REQUIRE(appended.has_value());
    CHECK(appended->created);
    REQUIRE(journal::append(disk, own, second).has_value());
    CHECK(disk.texts[own] == "# rx-journal 1\n" + journal::write(first) + "\n" + journal::write(second) + "\n");
}

TEST_CASE("a record that is already there is not written again") {
    TextDisk disk;
    REQUIRE(journal::append(disk, own, first).has_value());
    const std::string before = disk.texts[own];
    const auto again = journal::append(disk, own, first);
    REQUIRE(again.has_value());
    CHECK_FALSE(again->created);
    CHECK(disk.texts[own] == before);
}

TEST_CASE("a torn line does not pass for the record it was to become") {
    TextDisk disk;
    const std::string line = journal::write(first);
    disk.texts[own] = "# rx-journal 1\n" + line.substr(0, line.size() - 3);
    const auto appended = journal::append(disk, own, first);
    REQUIRE(appended.has_value());
    CHECK(appended->healed_tail);
    CHECK(disk.texts[own].ends_with("\n" + line + "\n"));

    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 1);
    CHECK(contents.unreadable == 1);
    CHECK(codes(contents.problems) == Codes{"record-torn"});
    CHECK(contents.problems.all().front().origin == own.string());
    CHECK(contents.problems.all().front().at.line == 2);
}

TEST_CASE("a file with CR LF keeps its line ends") {
    TextDisk disk;
    disk.texts[own] = "\xEF\xBB\xBF# rx-journal 1\r\n" + journal::write(first) + "\r\n";
    REQUIRE(journal::append(disk, own, second).has_value());
    CHECK(disk.texts[own].ends_with("\r\n" + journal::write(second) + "\r\n"));
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 2);
    CHECK(contents.problems.empty());
    CHECK(contents.findings.empty());
}

TEST_CASE("a UTF-16 file is named and never added to") {
    TextDisk disk;
    disk.texts[own] = in_utf16("# rx-journal 1\n" + journal::write(first) + "\n");
    const std::string before = disk.texts[own];
    const auto appended = journal::append(disk, own, second);
    REQUIRE_FALSE(appended.has_value());
    CHECK(appended.error().code == "journal-utf16");
    CHECK(appended.error().origin == own.string());
    CHECK(disk.texts[own] == before);

    disk.texts[folder / "laptop-0001.journal"] = journal::write(second) + "\n";
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(codes(contents.problems) == Codes{"journal-utf16"});
    CHECK(contents.unreadable == 1);
    CHECK(contents.records.size() == 1);
}

TEST_CASE("a failed write is passed on as it is") {
    TextDisk disk;
    disk.full = true;
    CHECK(journal::append(disk, own, first).error().code == "disk-full");
    CHECK(journal::keep_open(disk, open_file, first).error().code == "disk-full");
}

TEST_CASE("all journals of the folder are one, and copies are named but not read") {
    TextDisk disk;
    disk.texts[own] = journal::write(first) + "\n";
    disk.texts[folder / "laptop-0001.journal"] = journal::write(second) + "\n" + journal::write(first) + "\n";
    for (const char* copy :
         {"desk-12ab.sync-conflict-20261120-213005-ABCDEFG.journal", "desk-12ab (conflicted copy 2026-11-20).journal",
          "desk-12ab (Anna's conflicted copy).journal", "desk-12ab.journal~", ".desk-12ab.journal.swp"}) {
        disk.texts[folder / copy] = "garbage\n";
    }
    disk.texts[folder / "README"] = "not a journal\n";
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 2);
    CHECK(contents.problems.empty());
    CHECK(codes(contents.findings) == Codes(5, "journal-copy"));
}

TEST_CASE("no folder is an empty journal, a file that cannot be read is no journal at all") {
    TextDisk disk;
    CHECK(journal::read_all(disk, folder).value().records.empty());
    disk.texts[own] = "unreadable";
    CHECK(journal::read_all(disk, folder).error().code == "read-failed");
    CHECK(journal::append(disk, own, first).error().code == "read-failed");
}

TEST_CASE("empty bytes at the end are named with their number and the journal goes on after them") {
    TextDisk disk;
    disk.texts[own] = journal::write(first) + "\n" + std::string(205, '\0');
    REQUIRE(journal::append(disk, own, second).has_value());
    const auto contents = journal::read_all(disk, folder).value();
    CHECK(contents.records.size() == 2);
    REQUIRE(contents.problems.all().size() == 1);
    CHECK(contents.problems.all().front().message == "205 empty bytes: power cut?");
    CHECK(contents.problems.all().front().at.line == 2);
}

TEST_CASE("records dated in the future are found") {
    const auto now = first.at.plus(-1min);
    CHECK(codes(journal::dated_ahead({first, second}, now)) == Codes{"record-ahead", "record-ahead"});
    CHECK(journal::dated_ahead({first, second}, first.at).empty());
}

TEST_CASE("the last whole line of an open session counts") {
    TextDisk disk;
    CHECK_FALSE(journal::read_open(disk, open_file).value());
    REQUIRE(journal::keep_open(disk, open_file, session(1min, outcome::Ending::lost)).has_value());
    REQUIRE(journal::keep_open(disk, open_file, session(2min, outcome::Ending::lost)).has_value());
    disk.texts[open_file] += journal::write(session(3min, outcome::Ending::lost)).substr(0, 120);

    const auto open = journal::read_open(disk, open_file).value();
    REQUIRE(open);
    const auto& body = std::get<journal::Session>(open->so_far.body);
    CHECK(body.outcome.active == 2min);
    CHECK(body.outcome.ending == outcome::Ending::lost);
}

TEST_CASE("a finished session that could not be saved waits in the open session with its own ending") {
    TextDisk disk;
    REQUIRE(journal::keep_open(disk, open_file, session(5min, outcome::Ending::lost)).has_value());
    REQUIRE(journal::keep_open(disk, open_file, session(5min, outcome::Ending::complete)).has_value());
    const auto open = journal::read_open(disk, open_file).value();
    CHECK(std::get<journal::Session>(open->so_far.body).outcome.ending == outcome::Ending::complete);
}

TEST_CASE("an open session without a whole line says so") {
    TextDisk disk;
    disk.texts[open_file] = "# rx-journal 1\n2026-11-20T21:30:05+01:00 session id=9f86";
    CHECK(journal::read_open(disk, open_file).error().code == "open-session-empty");
    disk.texts[open_file] = "";
    CHECK(journal::read_open(disk, open_file).error().code == "open-session-empty");
}

TEST_CASE("a machine's own journal is named once and keeps its name") {
    TextDisk disk;
    const files::Path state = "/state/journal-name";
    CHECK(journal::own_file_name(disk, state, "Anna's Desk", "12abcdef") == "anna-s-desk-12ab.journal");
    CHECK(journal::own_file_name(disk, state, "renamed", "99999999") == "anna-s-desk-12ab.journal");

    TextDisk nameless;
    CHECK(journal::own_file_name(nameless, state, "***", "12ab") == "this-machine-12ab.journal");
}

TEST_CASE("a kept name that names no journal file is refused") {
    const files::Path state = "/state/journal-name";
    for (const std::string_view kept : {"", "../../x.journal", "desk", ".journal", "desk.journal~"}) {
        CAPTURE(kept);
        TextDisk disk;
        disk.texts[state] = kept;
        const auto name = journal::own_file_name(disk, state, "desk", "12ab");
        REQUIRE_FALSE(name.has_value());
        CHECK(name.error().code == "journal-name");
    }
}

TEST_SUITE_END();
