#include "core/files/fault.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>

using namespace rx::files;
using rx::diag::Kind;

TEST_SUITE_BEGIN("core/files");

TEST_CASE("each fault of the system has a kind and a code") {
    struct Expected {
        int error;
        Doing doing;
        Kind kind;
        std::string_view code;
    };
    for (const Expected& expected : {
             Expected{ENOENT, Doing::reading, Kind::missing, "file-missing"},
             Expected{ENOTDIR, Doing::reading, Kind::missing, "file-missing"},
             Expected{ENAMETOOLONG, Doing::creating, Kind::cannot_create, "cannot-create"},
             Expected{ENOENT, Doing::creating, Kind::cannot_create, "cannot-create"},
             Expected{ENOENT, Doing::writing, Kind::io, "file-missing"},
             Expected{EACCES, Doing::reading, Kind::permission, "not-allowed"},
             Expected{EPERM, Doing::writing, Kind::permission, "not-allowed"},
             Expected{EROFS, Doing::creating, Kind::io, "read-only"},
             Expected{ENOSPC, Doing::writing, Kind::io, "disk-full"},
             Expected{ENOSPC, Doing::creating, Kind::cannot_create, "disk-full"},
             Expected{EDQUOT, Doing::writing, Kind::io, "quota"},
             Expected{EFBIG, Doing::writing, Kind::io, "file-limit"},
             Expected{ELOOP, Doing::reading, Kind::io, "link-loop"},
             Expected{EMFILE, Doing::reading, Kind::io, "too-many-open"},
             Expected{EISDIR, Doing::writing, Kind::io, "not-a-file"},
             Expected{ENXIO, Doing::reading, Kind::missing, "not-a-file"},
             Expected{EIO, Doing::reading, Kind::io, "io"},
         }) {
        CAPTURE(expected.error);
        const auto found = fault(expected.error, expected.doing, "/data/a");
        CHECK(found.kind == expected.kind);
        CHECK(found.code == expected.code);
        CHECK(found.origin == "/data/a");
    }
}

TEST_CASE("a full disk and a used-up quota are told apart") {
    CHECK(fault(ENOSPC, Doing::writing, "a").message.find("disk is full") != std::string::npos);
    CHECK(fault(EDQUOT, Doing::writing, "a").message.find("quota") != std::string::npos);
    CHECK(fault(ENOSPC, Doing::creating, "a").message.find("no room for new files") != std::string::npos);
}

TEST_CASE("what has no words of ours keeps the system's") {
    CHECK(fault(EIO, Doing::writing, "a").message == "cannot be written: Input/output error");
    CHECK(fault(EIO, Doing::reading, "a").message == "cannot be read: Input/output error");
    CHECK(fault(EIO, Doing::creating, "a").message == "cannot be made: Input/output error");
}

TEST_CASE("a failed sync says that the disk did not confirm") {
    const auto found = not_confirmed(EIO, "/data/a");
    CHECK(found.kind == Kind::io);
    CHECK(found.code == "not-confirmed");
    CHECK(found.message == "not confirmed on disk: Input/output error");
}

TEST_CASE("what is no file is called by its name") {
    CHECK(not_a_file(S_IFDIR, Doing::writing, "a").message == "this is a folder, not a file");
    CHECK(not_a_file(S_IFIFO, Doing::writing, "a").message == "this is a named pipe, not a file");
    CHECK(not_a_file(S_IFSOCK, Doing::writing, "a").message == "this is a socket, not a file");
    CHECK(not_a_file(S_IFCHR, Doing::writing, "a").message == "this is a device, not a file");
    CHECK(not_a_file(S_IFBLK, Doing::reading, "a").kind == Kind::missing);
}

TEST_SUITE_END();
