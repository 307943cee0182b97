#include "core/files/fault.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace rx::files {

namespace {

using diag::Diagnostic;
using diag::Kind;

Diagnostic with_hint(Diagnostic diagnostic, std::string hint) {
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

Diagnostic nowhere(int error, Doing doing, const Path& path) {
    const std::string why = error == ENAMETOOLONG ? "the name is too long"
                            : error == ENOTDIR    ? "a part of its path is no folder"
                                                  : "there is no such file";
    if (doing == Doing::creating) return problem(Kind::cannot_create, "cannot-create", "cannot be made: " + why, path);
    return problem(doing == Doing::reading ? Kind::missing : Kind::io, "file-missing", why, path);
}

Diagnostic no_space(Doing doing, const Path& path) {
    if (doing == Doing::creating) {
        return problem(Kind::cannot_create, "disk-full", "cannot be made: no room for new files on this disk", path);
    }
    return problem(Kind::io, "disk-full", "cannot be written: the disk is full", path);
}

std::string_view name_of_type(unsigned mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a named pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

}  // namespace

Diagnostic problem(Kind kind, std::string code, std::string message, const Path& path) {
    return {.kind = kind, .code = std::move(code), .message = std::move(message), .origin = path.string()};
}

Diagnostic fault(int error, Doing doing, const Path& path) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
        case ENAMETOOLONG:
            return nowhere(error, doing, path);
        case EACCES:
        case EPERM:
            return problem(Kind::permission, "not-allowed", "this user has no permission for it", path);
        case EROFS:
            return problem(Kind::io, "read-only", "the disk can only be read from", path);
        case ENOSPC:
            return no_space(doing, path);
        case EDQUOT:
            return problem(Kind::io, "quota", "cannot be written: the disk quota is used up", path);
        case EFBIG:
            return problem(Kind::io, "file-limit", "cannot be written: a limit on file sizes is reached", path);
        case ELOOP:
            return problem(Kind::io, "link-loop", "this link leads back to itself", path);
        case EMFILE:
        case ENFILE:
            return problem(Kind::io, "too-many-open", "no more files can be opened just now", path);
        case EISDIR:
            return not_a_file(S_IFDIR, doing, path);
        case ENXIO:
            return not_a_file(S_IFSOCK, doing, path);
        default:
            break;
    }
    const std::string verb = doing == Doing::reading ? "read" : doing == Doing::writing ? "written" : "made";
    return problem(Kind::io, "io", fmt::format("cannot be {}: {}", verb, std::generic_category().message(error)), path);
}

Diagnostic not_confirmed(int error, const Path& path) {
    return with_hint(problem(Kind::io, "not-confirmed",
                             fmt::format("not confirmed on disk: {}", std::generic_category().message(error)), path),
                     "the disk reported an error; look at it before trusting it with more");
}

Diagnostic not_a_file(unsigned mode, Doing doing, const Path& path) {
    return problem(doing == Doing::reading ? Kind::missing : Kind::io, "not-a-file",
                   fmt::format("this is {}, not a file", name_of_type(mode)), path);
}

}  // namespace rx::files
