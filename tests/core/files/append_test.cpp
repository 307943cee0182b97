#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <thread>

#include "core/files/descriptor.hpp"
#include "core/files/posix_files.hpp"
#include "tests/support/temp_folder.hpp"

using namespace rx::files;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using rx::support::TempFolder;

namespace {

constexpr std::size_t plenty = 1 << 20;

// No file grows beyond `bytes` while it lives, as under `ulimit -f` and much like on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ignored_before_ = ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, ignored_before_);
    }

private:
    rlimit before_{};
    sighandler_t ignored_before_ = SIG_DFL;
};

}  // namespace

TEST_SUITE_BEGIN("core/files");

TEST_CASE("a line that fits only in part is taken back") {
    const TempFolder temp;
    PosixStore store;
    REQUIRE(store.append_line(temp / "a", "whole", "# format 1").has_value());
    const std::string before = store.read(temp / "a", plenty).value();

    {
        const FileSizeLimit limit(before.size() + 10);
        const auto torn = store.append_line(temp / "a", std::string(100, 'x'), "");
        REQUIRE_FALSE(torn.has_value());
        CHECK(torn.error().kind == rx::diag::Kind::io);
        CHECK(torn.error().code == "disk-full");
    }
    CHECK(store.read(temp / "a", plenty).value() == before);
}

TEST_CASE("a line that does not fit at all changes nothing") {
    const TempFolder temp;
    PosixStore store;
    REQUIRE(store.append_line(temp / "a", "whole", "").has_value());
    {
        const FileSizeLimit limit(6);
        const auto refused = store.append_line(temp / "a", "x", "");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == "file-limit");
    }
    CHECK(store.read(temp / "a", plenty).value() == "whole\n");
}

TEST_CASE("an append waits for another's") {
    const TempFolder temp;
    PosixStore store;
    REQUIRE(store.append_line(temp / "a", "one", "").has_value());
    Descriptor holder = open_at_once((temp / "a").c_str(), O_RDWR);
    REQUIRE(::flock(holder.number(), LOCK_EX) == 0);
    std::jthread lets_go([&holder] {
        std::this_thread::sleep_for(30ms);
        holder = Descriptor();
    });
    CHECK(store.append_line(temp / "a", "two", "").has_value());
    CHECK(store.read(temp / "a", plenty).value() == "one\ntwo\n");
}

TEST_CASE("lines of several writers stay whole") {
    const TempFolder temp;
    constexpr int each = 25;
    {
        std::vector<std::jthread> writers;
        for (const char name : {'a', 'b', 'c'}) {
            writers.emplace_back([&temp, name] {
                PosixStore store;
                for (int i = 0; i < each; ++i) {
                    CHECK(store.append_line(temp / "journal", std::string(60, name), "# format 1").has_value());
                }
            });
        }
    }
    std::ifstream file(temp / "journal");
    std::map<std::string, int> lines;
    for (std::string line; std::getline(file, line);) ++lines[line];
    CHECK(lines.size() == 4);
    CHECK(lines["# format 1"] == 1);
    for (const char name : {'a', 'b', 'c'}) CHECK(lines[std::string(60, name)] == each);
}

TEST_CASE("an append through a link writes to its end and keeps the link") {
    const TempFolder temp;
    PosixStore store;
    std::ofstream(temp / "elsewhere") << "one\n";
    fs::create_symlink("elsewhere", temp / "link");
    REQUIRE(store.append_line(temp / "link", "two", "").has_value());
    CHECK(fs::is_symlink(temp / "link"));
    CHECK(store.read(temp / "elsewhere", plenty).value() == "one\ntwo\n");
}

TEST_SUITE_END();
