#include "core/files/store.hpp"

#include <doctest/doctest.h>

#include "core/files/posix_files.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/temp_folder.hpp"

using namespace rx;
using files::Path;

namespace {

constexpr std::size_t enough = 1 << 20;

// Each store with a folder that is there and empty.
struct OnDisk {
    files::PosixStore store;
    support::TempFolder folder;

    [[nodiscard]] Path at(std::string_view name) const { return folder / name; }
};
struct InMemory {
    support::MemoryStore store;

    [[nodiscard]] Path at(std::string_view name) const { return Path("/data") / name; }
};

template <class T>
std::string code(const diag::Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace

TEST_SUITE_BEGIN("core/files");

TEST_CASE_TEMPLATE("a line is appended to a new file after its first line", Place, OnDisk, InMemory) {
    Place place;
    const Path file = place.at("sub/folder/a.journal");
    CHECK_FALSE(place.store.exists(file));

    const auto first = place.store.append_line(file, "one", "# format 1");
    REQUIRE(first.has_value());
    CHECK(first->created);
    CHECK_FALSE(first->healed_tail);

    const auto second = place.store.append_line(file, "two", "# format 1");
    REQUIRE(second.has_value());
    CHECK_FALSE(second->created);
    CHECK(place.store.read(file, enough).value() == "# format 1\none\ntwo\n");
    CHECK(place.store.exists(file));
    CHECK(place.store.exists(file.parent_path()));
}

TEST_CASE_TEMPLATE("a line can be read by others when it is handed over, and is not when it was refused", Place, OnDisk,
                   InMemory) {
    Place place;
    const Path file = place.at("a");
    std::string read;
    REQUIRE(place.store.append(file, "one", "", [&] { read = place.store.read(file, enough).value(); }).has_value());
    CHECK(read == "one\n");
    bool handed_over = false;
    CHECK_FALSE(place.store.append(place.at("a/b"), "two", "", [&] { handed_over = true; }).has_value());
    CHECK_FALSE(handed_over);
}

TEST_CASE_TEMPLATE("an empty file gets its first line and is not new", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("a"), "").has_value());
    const auto appended = place.store.append_line(place.at("a"), "one", "# format 1");
    REQUIRE(appended.has_value());
    CHECK_FALSE(appended->created);
    CHECK(place.store.read(place.at("a"), enough).value() == "# format 1\none\n");
}

TEST_CASE_TEMPLATE("no first line is written where none is asked for", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.append_line(place.at("a"), "one", "").has_value());
    CHECK(place.store.read(place.at("a"), enough).value() == "one\n");
}

TEST_CASE_TEMPLATE("a torn last line is left as it is and a new line begun", Place, OnDisk, InMemory) {
    for (const std::string& torn : {std::string("whole\nto"), std::string("whole\n\0\0\0", 9), std::string("\0", 1)}) {
        Place place;
        REQUIRE(place.store.create(place.at("a"), torn).has_value());
        const auto appended = place.store.append_line(place.at("a"), "next", "# format 1");
        REQUIRE(appended.has_value());
        CHECK(appended->healed_tail);
        CHECK(place.store.read(place.at("a"), enough).value() == torn + "\nnext\n");
    }
}

TEST_CASE_TEMPLATE("a file is read whole or not at all", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("a"), "0123456789").has_value());
    CHECK(place.store.read(place.at("a"), 10).value() == "0123456789");

    const auto too_big = place.store.read(place.at("a"), 9);
    CHECK(code(too_big) == "file-too-big");
    CHECK(too_big.error().kind == diag::Kind::content);
}

TEST_CASE_TEMPLATE("what is no file is missing to a reader and named", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("folder/a"), "").has_value());

    const auto absent = place.store.read(place.at("b"), enough);
    CHECK(code(absent) == "file-missing");
    CHECK(absent.error().kind == diag::Kind::missing);
    CHECK(absent.error().origin == place.at("b").string());

    const auto folder = place.store.read(place.at("folder"), enough);
    CHECK(code(folder) == "not-a-file");
    CHECK(folder.error().kind == diag::Kind::missing);
    CHECK(folder.error().message == "this is a folder, not a file");

    CHECK(code(place.store.read(place.at("folder/a/b"), enough)) == "file-missing");
}

TEST_CASE_TEMPLATE("a folder where a file belongs is an error of its own", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("folder/a"), "").has_value());
    for (const auto& error :
         {place.store.append_line(place.at("folder"), "one", "").error(),
          place.store.try_lock(place.at("folder")).error(), place.store.check_writable(place.at("folder")).error(),
          place.store.remove(place.at("folder")).error()}) {
        CHECK(error.code == "not-a-file");
        CHECK(error.kind == diag::Kind::io);
    }
}

TEST_CASE_TEMPLATE("nothing can be made below a file", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("a"), "").has_value());
    for (const auto& error :
         {place.store.append_line(place.at("a/b/c"), "one", "").error(),
          place.store.create(place.at("a/b/c"), "").error(), place.store.try_lock(place.at("a/b/c")).error(),
          place.store.check_writable(place.at("a/b/c")).error()}) {
        CHECK(error.code == "cannot-create");
        CHECK(error.kind == diag::Kind::cannot_create);
    }
}

TEST_CASE_TEMPLATE("a file is created once", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("sub/a"), "first").has_value());
    const auto again = place.store.create(place.at("sub/a"), "second");
    CHECK(code(again) == "exists");
    CHECK(again.error().kind == diag::Kind::cannot_create);
    CHECK(code(place.store.create(place.at("sub"), "")) == "exists");
    CHECK(place.store.read(place.at("sub/a"), enough).value() == "first");
}

TEST_CASE_TEMPLATE("a file is put in the place of another, or made", Place, OnDisk, InMemory) {
    Place place;
    const Path file = place.at("sub/a");
    for (const auto lasting : {files::Lasting::for_certain, files::Lasting::most_likely}) {
        REQUIRE(place.store.replace(file, "one", lasting).has_value());
        CHECK(place.store.read(file, enough).value() == "one");
        REQUIRE(place.store.replace(file, "the other", lasting).has_value());
        CHECK(place.store.read(file, enough).value() == "the other");
        CHECK(place.store.list(file.parent_path()).value() == std::vector<std::string>{"a"});
    }
}

TEST_CASE_TEMPLATE("an append says how long the file is then", Place, OnDisk, InMemory) {
    Place place;
    const Path file = place.at("a");
    CHECK(place.store.append_line(file, "one", "# format 1").value().length == 15);
    CHECK(place.store.append_line(file, "two", "# format 1").value().length == 19);
}

TEST_CASE_TEMPLATE("a folder lists its own files, sorted by bytes", Place, OnDisk, InMemory) {
    Place place;
    for (const std::string_view name : {"b", "a", "B", "a.journal", "sub/c", "\xc3\xa4"}) {
        REQUIRE(place.store.create(place.at(name), "").has_value());
    }
    CHECK(place.store.list(place.at("").parent_path()).value() ==
          std::vector<std::string>{"B", "a", "a.journal", "b", "\xc3\xa4"});
    CHECK(place.store.list(place.at("sub")).value() == std::vector<std::string>{"c"});
    CHECK(place.store.list(place.at("none")).value().empty());
    CHECK(code(place.store.list(place.at("a"))) == "file-missing");
    CHECK(place.store.list_others(place.at("").parent_path()).value() == std::vector<std::string>{"sub"});
    CHECK(place.store.list_others(place.at("none")).value().empty());
}

TEST_CASE_TEMPLATE("removing a file that is not there is success", Place, OnDisk, InMemory) {
    Place place;
    REQUIRE(place.store.create(place.at("a"), "").has_value());
    CHECK(place.store.remove(place.at("a")).has_value());
    CHECK_FALSE(place.store.exists(place.at("a")));
    CHECK(place.store.remove(place.at("a")).has_value());
    CHECK(place.store.remove(place.at("none/a")).has_value());
}

TEST_CASE_TEMPLATE("a lock is held by one until it is let go", Place, OnDisk, InMemory) {
    Place place;
    auto lock = place.store.try_lock(place.at("sub/lock"));
    REQUIRE(lock.has_value());
    CHECK(place.store.exists(place.at("sub/lock")));

    const auto second = place.store.try_lock(place.at("sub/lock"));
    CHECK(code(second) == "locked");
    CHECK(second.error().kind == diag::Kind::busy);
    CHECK(place.store.try_lock(place.at("other")).has_value());

    lock->reset();
    CHECK(place.store.try_lock(place.at("sub/lock")).has_value());
}

TEST_CASE_TEMPLATE("checking that a file can be written leaves nothing behind", Place, OnDisk, InMemory) {
    Place place;
    CHECK(place.store.check_writable(place.at("sub/folder/a")).has_value());
    CHECK_FALSE(place.store.exists(place.at("sub")));
    CHECK(place.store.list(place.at("").parent_path()).value().empty());

    REQUIRE(place.store.create(place.at("a"), "text").has_value());
    CHECK(place.store.check_writable(place.at("a")).has_value());
    CHECK(place.store.read(place.at("a"), enough).value() == "text");
    CHECK(place.store.list(place.at("").parent_path()).value().size() == 1);
}

TEST_CASE("the store in memory records calls and fails the n-th one of an operation") {
    support::MemoryStore store;
    store.fail(support::Operation::append_line, 2,
               {.kind = diag::Kind::io, .code = "disk-full", .message = "the disk is full"});

    CHECK(store.append_line("/a", "one", "").has_value());
    CHECK(store.check_writable("/a").has_value());
    const auto refused = store.append_line("/a", "two", "");
    CHECK(code(refused) == "disk-full");
    CHECK(refused.error().origin == "/a");
    CHECK(store.append_line("/a", "three", "").has_value());

    CHECK(store.files().at("/a") == "one\nthree\n");
    CHECK(store.count(support::Operation::append_line) == 3);
    CHECK(store.calls() ==
          std::vector<std::string>{"append_line /a", "check_writable /a", "append_line /a", "append_line /a"});
}

TEST_CASE("a power cut takes what was not confirmed, and every lock") {
    support::MemoryStore store;
    store.put("/a", "before\n");
    REQUIRE(store.append_line("/a", "synced", "").has_value());
    auto lock = store.try_lock("/lock");
    REQUIRE(lock.has_value());

    store.fail(support::Operation::append_line, 1, {.kind = diag::Kind::io, .code = "not-confirmed", .message = ""});
    CHECK(code(store.append_line("/a", "doubtful", "")) == "not-confirmed");
    CHECK(store.files().at("/a") == "before\nsynced\ndoubtful\n");

    store.cut_power();
    CHECK(store.files().at("/a") == "before\nsynced\n");
    const auto again = store.try_lock("/lock");
    CHECK(again.has_value());
    lock->reset();
    CHECK(code(store.try_lock("/lock")) == "locked");
}

TEST_SUITE_END();
