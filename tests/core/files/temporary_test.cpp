#include "core/files/temporary.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/support/temp_folder.hpp"

using namespace rx::files;
namespace fs = std::filesystem;

namespace {

std::ptrdiff_t entries(const fs::path& folder) {
    return std::ranges::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_SUITE_BEGIN("core/files");

TEST_CASE("a file appears whole under its name, for its owner only") {
    const rx::support::TempFolder temp;
    const mode_t before = ::umask(0777);
    auto temporary = Temporary::beside(temp / "a");
    ::umask(before);
    REQUIRE(temporary.has_value());
    REQUIRE(write_all(temporary->file(), "content"));
    CHECK_FALSE(fs::exists(temp / "a"));

    REQUIRE(temporary->publish().has_value());
    CHECK(fs::file_size(temp / "a") == 7);
    CHECK(fs::status(temp / "a").permissions() == fs::perms{0600});
    CHECK(entries(temp.path()) == 1);
}

TEST_CASE("what is not published leaves nothing") {
    const rx::support::TempFolder temp;
    {
        const auto temporary = Temporary::beside(temp / "a");
        REQUIRE(temporary.has_value());
        CHECK(entries(temp.path()) == 1);
    }
    CHECK(entries(temp.path()) == 0);
}

TEST_CASE("nothing is replaced, not even a link to nowhere") {
    const rx::support::TempFolder temp;
    std::ofstream(temp / "a") << "old";
    fs::create_symlink("nowhere", temp / "link");
    for (const std::string_view name : {"a", "link"}) {
        CAPTURE(name);
        auto temporary = Temporary::beside(temp / name);
        REQUIRE(temporary.has_value());
        const auto published = temporary->publish();
        REQUIRE_FALSE(published.has_value());
        CHECK(published.error().code == "exists");
    }
    CHECK(fs::file_size(temp / "a") == 3);
    CHECK(fs::is_symlink(temp / "link"));
    CHECK(entries(temp.path()) == 2);
}

TEST_CASE("without its folder nothing can be made") {
    const rx::support::TempFolder temp;
    const auto temporary = Temporary::beside(temp / "none/a");
    REQUIRE_FALSE(temporary.has_value());
    CHECK(temporary.error().kind == rx::diag::Kind::cannot_create);
    CHECK(temporary.error().origin == (temp / "none/a").string());
}

TEST_SUITE_END();
