#include "core/files/descriptor.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/temp_folder.hpp"

using namespace rx::files;

TEST_SUITE_BEGIN("core/files");

TEST_CASE("a descriptor is closed once, by its last owner") {
    int number = -1;
    {
        Descriptor first = open_at_once("/", O_RDONLY);
        number = first.number();
        const Descriptor second = std::move(first);
        CHECK(second.number() == number);
        CHECK(::fcntl(number, F_GETFD) != -1);
    }
    CHECK(::fcntl(number, F_GETFD) == -1);
}

TEST_CASE("an interrupted call is made again, a failed one is not") {
    int calls = 0;
    const auto interrupted_twice = [&] {
        errno = EINTR;
        return ++calls < 3 ? -1 : 7;
    };
    CHECK(uninterrupted(interrupted_twice) == 7);
    CHECK(calls == 3);

    int failures = 0;
    CHECK(uninterrupted([&] {
              ++failures;
              errno = EIO;
              return -1;
          }) == -1);
    CHECK(failures == 1);
}

TEST_CASE("files opened are not passed on to other programs") {
    const Descriptor open = open_at_once("/", O_RDONLY);
    REQUIRE(open.is_open());
    CHECK((::fcntl(open.number(), F_GETFD) & FD_CLOEXEC) != 0);
}

TEST_CASE("opening a named pipe that nobody writes to returns at once") {
    const rx::support::TempFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(open_at_once((folder / "pipe").c_str(), O_RDONLY).is_open());
}

TEST_CASE("what cannot be opened leaves the reason in errno") {
    CHECK_FALSE(open_at_once("/no/such/file", O_RDONLY).is_open());
    CHECK(errno == ENOENT);
}

TEST_CASE("all bytes are written, or the reason is in errno") {
    const rx::support::TempFolder folder;
    const Descriptor file = open_at_once((folder / "a").c_str(), O_RDWR | O_CREAT, 0600);
    CHECK(write_all(file, std::string(100'000, 'x')));
    CHECK(::lseek(file.number(), 0, SEEK_END) == 100'000);

    const Descriptor full = open_at_once("/dev/full", O_WRONLY);
    CHECK_FALSE(write_all(full, "x"));
    CHECK(errno == ENOSPC);
}

TEST_SUITE_END();
