#include "core/files/own_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/support/temp_folder.hpp"
#include "tests/support/unprivileged.hpp"

using namespace rx::files;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using rx::diag::Kind;
using rx::support::TempFolder;

namespace {

void write(const fs::path& file, std::string_view content) {
    std::ofstream(file) << content;
}

ino_t inode(const fs::path& file) {
    struct stat status{};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_ino;
}

ino_t inode(const Descriptor& file) {
    struct stat status{};
    REQUIRE(::fstat(file.number(), &status) == 0);
    return status.st_ino;
}

Descriptor hold_lock(const fs::path& file) {
    Descriptor holder = open_at_once(file.c_str(), O_RDWR);
    REQUIRE(::flock(holder.number(), LOCK_EX) == 0);
    return holder;
}

}  // namespace

TEST_SUITE_BEGIN("core/files");

TEST_CASE("a new file is for its owner only, whatever the umask") {
    for (const mode_t mask : {0000U, 0022U, 0777U}) {
        const TempFolder temp;
        const mode_t before = ::umask(mask);
        const auto own = open_or_create(temp / "sub/a");
        ::umask(before);
        REQUIRE(own.has_value());
        CHECK(own->created);
        CHECK(own->size == 0);
        CHECK(fs::status(temp / "sub/a").permissions() == fs::perms{0600});
    }
}

TEST_CASE("a file that is there is opened as it is") {
    const TempFolder temp;
    write(temp / "a", "text");
    fs::permissions(temp / "a", fs::perms{0644});
    const auto own = open_or_create(temp / "a");
    REQUIRE(own.has_value());
    CHECK_FALSE(own->created);
    CHECK(own->size == 4);
    CHECK(fs::status(temp / "a").permissions() == fs::perms{0644});
}

TEST_CASE("a link to one's own file is followed and stays a link") {
    const TempFolder temp;
    write(temp / "elsewhere", "text");
    fs::create_symlink("elsewhere", temp / "link");
    const auto own = open_locked(temp / "link", 0ms);
    REQUIRE(own.has_value());
    CHECK(inode(own->file) == inode(temp / "elsewhere"));
    CHECK(fs::is_symlink(temp / "link"));
}

TEST_CASE("a link to nowhere is refused and nothing is made at its end") {
    const TempFolder temp;
    fs::create_symlink(temp / "nowhere", temp / "link");
    const auto own = open_or_create(temp / "link");
    REQUIRE_FALSE(own.has_value());
    CHECK(own.error().kind == Kind::cannot_create);
    CHECK(own.error().code == "dangling-link");
    CHECK_FALSE(fs::exists(temp / "nowhere"));
}

TEST_CASE("a link that leads back to itself is an error of the disk") {
    const TempFolder temp;
    fs::create_symlink("b", temp / "a");
    fs::create_symlink("a", temp / "b");
    const auto own = open_or_create(temp / "a");
    REQUIRE_FALSE(own.has_value());
    CHECK(own.error().kind == Kind::io);
    CHECK(own.error().code == "link-loop");
}

TEST_CASE("pipes, sockets and devices are refused at once") {
    const TempFolder temp;
    REQUIRE(::mkfifo((temp / "pipe").c_str(), 0600) == 0);
    REQUIRE(::mknod((temp / "socket").c_str(), S_IFSOCK | 0600, 0) == 0);
    for (const fs::path& path : {temp / "pipe", temp / "socket", fs::path("/dev/null")}) {
        CAPTURE(path);
        const auto own = open_or_create(path);
        REQUIRE_FALSE(own.has_value());
        CHECK(own.error().kind == Kind::io);
        CHECK(own.error().code == "not-a-file");
    }
}

TEST_CASE("a file of another user is refused") {
    const TempFolder temp;
    fs::permissions(temp.path(), fs::perms{0755});
    // Root owns /etc/passwd; as root, a file given away is another user's.
    fs::path foreign = "/etc/passwd";
    if (::geteuid() == 0) {
        foreign = temp / "foreign";
        write(foreign, "text");
        REQUIRE(::chown(foreign.c_str(), 65534, 65534) == 0);
    }
    fs::create_symlink(foreign, temp / "link");
    const auto own = open_or_create(temp / "link");
    REQUIRE_FALSE(own.has_value());
    CHECK(own.error().kind == Kind::permission);
}

TEST_CASE("a file in a folder that may not be written to cannot be made, with its exact path") {
    const TempFolder temp;
    const rx::support::Unprivileged as_nobody(temp.path());
    fs::permissions(temp.path(), fs::perms{0500});
    const auto own = open_or_create(temp / "a");
    REQUIRE_FALSE(own.has_value());
    CHECK(own.error().kind == Kind::permission);
    CHECK(own.error().origin == (temp / "a").string());
    fs::permissions(temp.path(), fs::perms{0700});
}

TEST_CASE("a file without permission to write is refused") {
    const TempFolder temp;
    const rx::support::Unprivileged as_nobody(temp.path());
    write(temp / "a", "text");
    fs::permissions(temp / "a", fs::perms{0400});
    const auto own = open_existing(temp / "a");
    REQUIRE_FALSE(own.has_value());
    CHECK(own.error().kind == Kind::permission);
    CHECK(own.error().code == "not-allowed");
}

TEST_CASE("a lock that somebody holds is waited for, but not for ever") {
    const TempFolder temp;
    write(temp / "a", "text");
    {
        const Descriptor holder = hold_lock(temp / "a");
        const auto own = open_locked(temp / "a", 30ms);
        REQUIRE_FALSE(own.has_value());
        CHECK(own.error().kind == Kind::busy);
        CHECK(own.error().code == "locked");
    }
    CHECK(open_locked(temp / "a", 0ms).has_value());

    Descriptor holder = hold_lock(temp / "a");
    std::jthread lets_go([&holder] {
        std::this_thread::sleep_for(40ms);
        holder = Descriptor();
    });
    CHECK(open_locked(temp / "a", 5s).has_value());
}

TEST_CASE("what the file held when the lock was had is what counts") {
    const TempFolder temp;
    write(temp / "a", "text");
    Descriptor holder = hold_lock(temp / "a");
    std::jthread adds_and_lets_go([&] {
        std::this_thread::sleep_for(20ms);
        CHECK(::ftruncate(holder.number(), 9) == 0);
        holder = Descriptor();
    });
    const auto own = open_locked(temp / "a", 5s);
    REQUIRE(own.has_value());
    CHECK(own->size == 9);
}

TEST_CASE("a file replaced while its lock was waited for is opened anew") {
    const TempFolder temp;
    write(temp / "a", "old");
    write(temp / "new", "newer");
    Descriptor holder = hold_lock(temp / "a");
    std::jthread replaces([&] {
        std::this_thread::sleep_for(20ms);
        fs::rename(temp / "new", temp / "a");
        holder = Descriptor();
    });
    const auto own = open_locked(temp / "a", 5s);
    REQUIRE(own.has_value());
    CHECK(inode(own->file) == inode(temp / "a"));
    CHECK(own->size == 5);
}

TEST_CASE("a file removed while its lock was waited for is made anew") {
    const TempFolder temp;
    write(temp / "a", "old");
    Descriptor holder = hold_lock(temp / "a");
    std::jthread removes([&] {
        std::this_thread::sleep_for(20ms);
        fs::remove(temp / "a");
        holder = Descriptor();
    });
    const auto own = open_locked(temp / "a", 5s);
    REQUIRE(own.has_value());
    CHECK(own->created);
    CHECK(inode(own->file) == inode(temp / "a"));
}

TEST_SUITE_END();
