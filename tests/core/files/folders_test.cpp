#include "core/files/folders.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temp_folder.hpp"
#include "tests/support/unprivileged.hpp"

using namespace rx::files;
namespace fs = std::filesystem;
using rx::diag::Kind;

TEST_SUITE_BEGIN("core/files");

TEST_CASE("a bare name is in the folder one is in") {
    CHECK(folder_of("a") == ".");
    CHECK(folder_of("sub/a") == "sub");
    CHECK(folder_of("/a") == "/");
}

TEST_CASE("folders are made with those above them, for their owner only, whatever the umask") {
    for (const mode_t mask : {0000U, 0022U, 0077U, 0777U}) {
        const rx::support::TempFolder temp;
        const rx::support::Unprivileged as_nobody(temp.path());
        const mode_t before = ::umask(mask);
        const auto made = make_folders(temp / "a/b/c");
        ::umask(before);
        REQUIRE(made.has_value());
        for (const std::string_view name : {"a", "a/b", "a/b/c"}) {
            CAPTURE(name);
            CHECK(fs::status(temp / name).permissions() == fs::perms::owner_all);
        }
        CHECK(make_folders(temp / "a/b/c").has_value());
        CHECK(make_folders(temp / "a/b/d/").has_value());
        CHECK(fs::is_directory(temp / "a/b/d"));
    }
}

TEST_CASE("folders that are there keep their permissions") {
    const rx::support::TempFolder temp;
    fs::permissions(temp.path(), fs::perms{0755});
    REQUIRE(make_folders(temp / "a").has_value());
    CHECK(fs::status(temp.path()).permissions() == fs::perms{0755});
}

TEST_CASE("a file or a link to nowhere in the way cannot become a folder") {
    const rx::support::TempFolder temp;
    std::ofstream(temp / "file") << "text";
    fs::create_symlink(temp / "nowhere", temp / "link");
    for (const std::string_view name : {"file", "file/a", "link", "link/a"}) {
        CAPTURE(name);
        const auto made = make_folders(temp / name);
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().kind == Kind::cannot_create);
    }
    CHECK_FALSE(fs::exists(temp / "nowhere"));
}

TEST_CASE("a folder that may not be written to is named") {
    const rx::support::TempFolder temp;
    const rx::support::Unprivileged as_nobody(temp.path());
    fs::permissions(temp.path(), fs::perms{0500});
    const auto made = make_folders(temp / "a/b");
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().kind == Kind::permission);
    CHECK(made.error().origin == (temp / "a").string());
    fs::permissions(temp.path(), fs::perms{0700});
}

TEST_CASE("a folder that cannot be opened is not confirmed") {
    const rx::support::TempFolder temp;
    CHECK(sync_folder(temp.path()).has_value());
    const auto synced = sync_folder(temp / "none");
    REQUIRE_FALSE(synced.has_value());
    CHECK(synced.error().code == "not-confirmed");
}

TEST_SUITE_END();
