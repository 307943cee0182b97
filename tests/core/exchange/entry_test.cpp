#include "core/exchange/entry.hpp"

#include <doctest/doctest.h>

#include "core/journal/codec.hpp"
#include "tests/support/practice.hpp"

using namespace rx;
using exchange::Entry;

namespace {

const units::Timestamp now = units::parse_timestamp("2026-11-20T21:30:05+01:00").value();

std::string code_of(const Entry& entry) {
    const auto record = exchange::record_of(entry, now);
    return record ? "" : record.error().code;
}

}  // namespace

TEST_SUITE_BEGIN("core/exchange");

TEST_CASE("a record goes out with all it has, and comes back") {
    const auto record = support::on("2026-11-19", support::practised("evening"));
    const Entry entry = exchange::entry_of(record);
    CHECK(entry[0].first == "at");
    CHECK(entry[1] == Entry::value_type{"word", "session"});
    CHECK(entry[2] == Entry::value_type{"id", record.id});
    for (const auto& [key, value] : entry) CHECK(key != "sum");
    CHECK(journal::write(exchange::record_of(entry, now).value()) == journal::write(record));
}

TEST_CASE("keys of another version come back, but for those that would be taken for the beginning of the line") {
    auto record = support::on("2026-11-19", journal::Note{"well"});
    record.unknown = {{"mood--now-", "3"}, {std::string(70, 'x'), "long"}};
    const std::string line = journal::write(record);
    CHECK(journal::write(exchange::record_of(exchange::entry_of(record), now).value()) == line);
    record.unknown.insert(record.unknown.begin(), {{"at", "step 2 1 1 1"}, {"word", "other"}});
    CHECK(journal::write(exchange::record_of(exchange::entry_of(record), now).value()) == line);
    record.body = journal::Other{"remark--"};
    record.unknown.clear();
    CHECK(journal::write(exchange::record_of(exchange::entry_of(record), now).value()) == journal::write(record));
}

TEST_CASE("what another program left out is filled in, and is the same record the next time") {
    const Entry entry{
        {"word", "session"}, {"did", "walk complete 20m"}, {"at", "2026-11-19T20:00:00+01:00"}, {"pain", "2"}};
    const auto record = exchange::record_of(entry, now).value();
    CHECK(record.origin == journal::Origin::import);
    CHECK(record.wrote == now);
    CHECK(record.day == support::date("2026-11-19"));
    CHECK(record.trust == journal::Trust::whole);
    const auto again = exchange::record_of(entry, now.plus(std::chrono::hours(1))).value();
    CHECK(again.id == record.id);
    Entry other = entry;
    other.back().second = "3";
    CHECK(exchange::record_of(other, now).value().id != record.id);
}

TEST_CASE("what would be read as something else is refused") {
    const Entry good{{"at", "2026-11-19T20:00:00+01:00"}, {"word", "note"}, {"text", "well"}};
    CHECK(code_of(good).empty());
    CHECK(code_of({}) == "entry-form");
    CHECK(code_of({{"at", "2026-11-19T20:00:00+01:00"}}) == "entry-form");
    CHECK(code_of({{"at", "2026-11-19"}, {"word", "note"}, {"text", "well"}}) == "entry-form");
    CHECK(code_of({{"at", "2026-11-19T20:00:00+01:00 void"}, {"word", "note"}}) == "entry-form");
    CHECK(code_of({{"at", "2026-11-19T20:00:00+01:00"}, {"word", "note x=1"}}) == "entry-form");
    CHECK(code_of({{"at", "2026-11-19T20:00:00+01:00"}, {"word", "note"}, {"te xt", "well"}}) == "entry-form");
    CHECK(code_of({{"at", "2026-11-19T20:00:00+01:00"}, {"word", "note"}}) == "record-key");
    CHECK(code_of({{"at", "2026-11-19T20:00:00+01:00"}, {"word", "note"}, {"text", "a"}, {"id", "4"}}) == "record-key");
}

TEST_CASE("a slip in what was typed is refused, and what a newer rx wrote is kept") {
    const Entry::value_type at{"at", "2026-11-19T20:00:00+01:00"};
    const Entry::value_type id{"id", "00000000000000a1"};
    CHECK(code_of({at, {"word", "sesion"}, {"active", "5m"}}) == "entry-form");
    CHECK(code_of({at, {"word", "session"}, {"active", "5m"}, {"pian", "3"}}) == "entry-form");
    CHECK(code_of({at, {"word", "remark"}, {"active", "5m"}, id}).empty());
    CHECK(code_of({at, {"word", "session"}, {"active", "5m"}, {"mood", "3"}, id}).empty());
}
