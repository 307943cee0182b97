#include "core/files/posix_files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temp_folder.hpp"
#include "tests/support/unprivileged.hpp"

using namespace rx::files;
namespace fs = std::filesystem;
using rx::diag::Kind;
using rx::support::TempFolder;

// What both stores promise is in store_test.cpp; here is what only a disk has.

TEST_SUITE_BEGIN("core/files");

TEST_CASE("reading a pipe or a device returns at once and reads nothing") {
    const TempFolder temp;
    REQUIRE(::mkfifo((temp / "pipe").c_str(), 0600) == 0);
    const PosixStore store;
    for (const fs::path& path : {temp / "pipe", fs::path("/dev/zero"), fs::path("/")}) {
        CAPTURE(path);
        const auto read = store.read(path, 100);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == Kind::missing);
        CHECK(read.error().code == "not-a-file");
    }
}

TEST_CASE("a file that says it is empty is still not read beyond the limit") {
    // Files of the kernel have a size of 0 and content all the same.
    const auto read = PosixStore().read("/proc/self/status", 10);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == "file-too-big");
}

TEST_CASE("a file that others own can be read") {
    CHECK(PosixStore().read("/etc/passwd", 1 << 20).has_value());
}

TEST_CASE("a file or a folder without permission is refused to a reader") {
    const TempFolder temp;
    const rx::support::Unprivileged as_nobody(temp.path());
    std::ofstream(temp / "a") << "text";
    fs::permissions(temp / "a", fs::perms{0000});
    fs::create_directory(temp / "closed");
    fs::permissions(temp / "closed", fs::perms{0000});

    const PosixStore store;
    CHECK(store.read(temp / "a", 100).error().kind == Kind::permission);
    CHECK(store.list(temp / "closed").error().kind == Kind::permission);
    CHECK_FALSE(store.exists(temp / "closed/a"));
    fs::permissions(temp / "closed", fs::perms{0700});
}

TEST_CASE("only regular files and links to them are listed") {
    const TempFolder temp;
    std::ofstream(temp / "file") << "text";
    fs::create_symlink("file", temp / "link");
    fs::create_symlink("nowhere", temp / "dangling");
    fs::create_directory(temp / "folder");
    REQUIRE(::mkfifo((temp / "pipe").c_str(), 0600) == 0);
    CHECK(PosixStore().list(temp.path()).value() == std::vector<std::string>{"file", "link"});
}

TEST_CASE("a link that leads back to itself is an error of the disk, not a missing file") {
    const TempFolder temp;
    fs::create_symlink("a", temp / "a");
    const auto read = PosixStore().read(temp / "a", 100);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == Kind::io);
    CHECK(read.error().code == "link-loop");
}

TEST_CASE("created files and folders are for their owner only") {
    const TempFolder temp;
    PosixStore store;
    REQUIRE(store.create(temp / "sub/a", "text").has_value());
    CHECK(fs::status(temp / "sub").permissions() == fs::perms{0700});
    CHECK(fs::status(temp / "sub/a").permissions() == fs::perms{0600});
}

TEST_CASE("a folder that takes no new file is named before anything is written") {
    const TempFolder temp;
    const rx::support::Unprivileged as_nobody(temp.path());
    fs::permissions(temp.path(), fs::perms{0500});
    PosixStore store;
    const auto writable = store.check_writable(temp / "sub/a");
    REQUIRE_FALSE(writable.has_value());
    CHECK(writable.error().kind == Kind::permission);
    CHECK(writable.error().origin == temp.path().string());
    fs::permissions(temp.path(), fs::perms{0700});
}

TEST_CASE("a file that may not be written to is named before anything is written") {
    const TempFolder temp;
    const rx::support::Unprivileged as_nobody(temp.path());
    std::ofstream(temp / "a") << "text";
    fs::permissions(temp / "a", fs::perms{0400});
    const auto writable = PosixStore().check_writable(temp / "a");
    REQUIRE_FALSE(writable.has_value());
    CHECK(writable.error().kind == Kind::permission);
    CHECK(writable.error().origin == (temp / "a").string());
}

TEST_CASE("a link to nowhere is found before anything is written") {
    const TempFolder temp;
    fs::create_symlink("nowhere", temp / "link");
    const auto writable = PosixStore().check_writable(temp / "link");
    REQUIRE_FALSE(writable.has_value());
    CHECK(writable.error().code == "dangling-link");
    CHECK_FALSE(fs::exists(temp / "nowhere"));
}

TEST_CASE("what is no file is listed by itself: folders, pipes, links to nowhere") {
    const TempFolder temp;
    std::ofstream(temp / "a") << "text";
    fs::create_directory(temp / "folder");
    fs::create_symlink(temp / "a", temp / "link");
    fs::create_symlink(temp / "nowhere", temp / "dangling");
    REQUIRE(::mkfifo((temp / "pipe").c_str(), 0600) == 0);
    const PosixStore store;
    CHECK(store.list(temp.path()).value() == std::vector<std::string>{"a", "link"});
    CHECK(store.list_others(temp.path()).value() == std::vector<std::string>{"dangling", "folder", "pipe"});
}

TEST_CASE("who may open a file and whose it is can be seen without opening it") {
    const TempFolder temp;
    std::ofstream(temp / "a") << "text";
    fs::permissions(temp / "a", fs::perms{0640});
    fs::create_symlink(temp / "a", temp / "link");
    fs::create_symlink(temp / "nowhere", temp / "dangling");
    const PosixStore store;
    for (const char* name : {"a", "link"}) {
        const auto facts = store.facts(temp / name);
        REQUIRE(facts.has_value());
        CHECK_FALSE(facts->is_folder);
        CHECK(facts->mode == 0640);
        CHECK(facts->is_own);
        CHECK_FALSE(facts->is_remote);
    }
    CHECK(store.facts(temp.path())->is_folder);
    CHECK_FALSE(store.facts(temp / "dangling").has_value());

    const rx::support::Unprivileged as_nobody(temp.path());
    CHECK_FALSE(store.facts("/etc/passwd")->is_own);
}

TEST_SUITE_END();
