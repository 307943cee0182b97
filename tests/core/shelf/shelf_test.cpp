#include "core/shelf/shelf.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/memory_store.hpp"
#include "tests/support/shelved.hpp"

using namespace rx::shelf;
using rx::support::MemoryStore;
using rx::support::Operation;
using rx::support::plans_folder;
using rx::support::version_of;

namespace {

constexpr std::string_view plan_text = "format = 1\nid = \"home\"\ntitle = \"Home\"\n";

}  // namespace

TEST_SUITE_BEGIN("core/shelf");

TEST_CASE("a plan is kept byte for byte, under its id and hash") {
    MemoryStore store;
    const Version version = version_of(plan_text);
    CHECK(keep(store, plans_folder, version, plan_text) == true);
    REQUIRE(store.files().size() == 1);
    CHECK(store.files().begin()->first == "/data/plans/home@" + version.hash + ".toml");
    CHECK(store.files().begin()->first == file_of(plans_folder, version).string());
    CHECK(store.files().begin()->second == plan_text);
}

TEST_CASE("a version that is there already is not written again") {
    MemoryStore store;
    REQUIRE(keep(store, plans_folder, version_of(plan_text), plan_text) == true);
    CHECK(keep(store, plans_folder, version_of(plan_text), std::string(plan_text) + "# a comment\n") == false);
    CHECK(store.count(Operation::create) == 1);
    CHECK(store.files().begin()->second == plan_text);
}

TEST_CASE("a version that somebody else keeps at the same moment is there, too") {
    MemoryStore store;
    store.fail(Operation::create, 1, {.kind = rx::diag::Kind::cannot_create, .code = "exists", .message = ""});
    CHECK(keep(store, plans_folder, version_of(plan_text), plan_text) == false);
}

TEST_CASE("what the disk says about keeping is passed on") {
    MemoryStore store;
    store.fail(Operation::create, 1, {.kind = rx::diag::Kind::permission, .code = "denied", .message = "no"});
    const auto kept = keep(store, plans_folder, version_of(plan_text), plan_text);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().code == "denied");
    CHECK(kept.error().kind == rx::diag::Kind::permission);
}

TEST_CASE("versions are listed in order, and foreign files passed over") {
    MemoryStore store;
    for (const char* name :
         {"b@000000000001.toml", "b@000000000000.toml", "a-b@ffffffffffff.toml", "a@ffffffffffff.toml", "README",
          "a@ffffffffffff.toml~", "a@ffffffffffff", "b@short.toml", ".toml", "sub/c@000000000000.toml"}) {
        store.put(plans_folder / name, "");
    }
    const auto found = versions(store, plans_folder);
    REQUIRE(found);
    std::vector<std::string> names;
    for (const Version& version : *found) names.push_back(to_text(version));
    CHECK(names == std::vector<std::string>{"a@ffffffffffff", "a-b@ffffffffffff", "b@000000000000", "b@000000000001"});
}

TEST_CASE("an empty shelf has no versions, an unreadable one says why") {
    MemoryStore store;
    CHECK(versions(store, plans_folder).value().empty());
    store.fail(Operation::list, 1, {.kind = rx::diag::Kind::io, .code = "io", .message = "no"});
    CHECK(versions(store, plans_folder).error().code == "io");
}

TEST_SUITE_END();
