#include "core/journal/open_session.hpp"

#include <doctest/doctest.h>

#include "core/journal/codec.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/practice.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::OpenSession;
using support::MemoryStore;
using support::Operation;

namespace {

const files::Path open_file = "/state/open-session";

journal::Record session(units::Duration active, outcome::Ending ending) {
    journal::Session body;
    body.outcome.active = active;
    body.outcome.ending = ending;
    journal::Record record = support::on("2026-11-20", std::move(body));
    record.id = "9f86d081884c7d65";
    return record;
}

OpenSession kept(units::Duration active, outcome::Ending ending) {
    return {.so_far = session(active, ending)};
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("the last whole line of an open session counts") {
    MemoryStore disk;
    CHECK_FALSE(journal::read_open(disk, open_file).value());
    REQUIRE(journal::keep_open(disk, open_file, kept(1min, outcome::Ending::lost)).has_value());
    REQUIRE(journal::keep_open(disk, open_file, kept(2min, outcome::Ending::lost)).has_value());
    disk.put(open_file,
             disk.files().at(open_file.string()) + journal::write(session(3min, outcome::Ending::lost)).substr(0, 120));

    const auto open = journal::read_open(disk, open_file).value();
    REQUIRE(open);
    const auto& body = std::get<journal::Session>(open->so_far.body);
    CHECK(body.outcome.active == 2min);
    CHECK(body.outcome.ending == outcome::Ending::lost);
}

TEST_CASE("a finished session that could not be saved waits in the open session with its own ending") {
    MemoryStore disk;
    REQUIRE(journal::keep_open(disk, open_file, kept(5min, outcome::Ending::lost)).has_value());
    REQUIRE(journal::keep_open(disk, open_file, kept(5min, outcome::Ending::complete)).has_value());
    const auto open = journal::read_open(disk, open_file).value();
    CHECK(std::get<journal::Session>(open->so_far.body).outcome.ending == outcome::Ending::complete);
}

TEST_CASE("an open session without a whole line says so") {
    MemoryStore disk;
    disk.put(open_file, "# rx-journal 1\n2026-11-20T21:30:05+01:00 session id=9f86");
    CHECK(journal::read_open(disk, open_file).error().code == "open-session-empty");
    disk.put(open_file, "");
    CHECK(journal::read_open(disk, open_file).error().code == "open-session-empty");
}

TEST_CASE("what it takes to go on is read back, and is no part of the record") {
    MemoryStore disk;
    const journal::Running running{
        .made_from = {.items = {{.exercise = "breathing"}}},
        .standing = {
            .stage = "step", .at = {.repetition = 3}, .begun = true, .parts = {{.blocks = {{.repetitions = 3}}}}}};
    OpenSession open = kept(1min, outcome::Ending::lost);
    open.so_far.unknown = {{"later-key", "kept"}};
    open.running = running;
    REQUIRE(journal::keep_open(disk, open_file, open).has_value());
    const auto back = journal::read_open(disk, open_file).value();
    REQUIRE(back);
    CHECK(back->running == running);
    CHECK(journal::write(back->so_far) == journal::write(open.so_far));
}

TEST_CASE("a session that another version kept can be read, and not gone on with") {
    MemoryStore disk;
    REQUIRE(journal::keep_open(disk, open_file, kept(1min, outcome::Ending::lost)).has_value());
    CHECK_FALSE(journal::read_open(disk, open_file).value()->running);
}

TEST_CASE("an open session that cannot be written says so") {
    MemoryStore disk;
    disk.fail(Operation::append_line, 1, {.kind = diag::Kind::io, .code = "not-confirmed", .message = "no sync"});
    CHECK(journal::keep_open(disk, open_file, kept(1min, outcome::Ending::lost)).error().code == "not-confirmed");
}

TEST_SUITE_END();
