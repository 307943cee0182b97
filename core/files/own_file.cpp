#include "core/files/own_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include "core/files/fault.hpp"
#include "core/files/folders.hpp"

namespace rx::files {

namespace {

using std::chrono::milliseconds;

constexpr unsigned file_mode = 0600;
constexpr int add_to_it = O_RDWR | O_APPEND;
// Others may put a new file in the place of ours (an editor that saves); nobody does it that often.
constexpr int most_replacements = 10;

diag::Result<OwnFile> checked(Descriptor file, const Path& path) {
    struct stat status{};
    if (::fstat(file.number(), &status) != 0) return std::unexpected(fault(errno, Doing::writing, path));
    if (!S_ISREG(status.st_mode)) return std::unexpected(not_a_file(status.st_mode, Doing::writing, path));
    if (status.st_uid != ::geteuid()) {
        return std::unexpected(
            problem(diag::Kind::permission, "other-owner", "this file belongs to another user", path));
    }
    return OwnFile{std::move(file), false, static_cast<std::size_t>(status.st_size)};
}

bool is_link(const Path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

// Never through a link (O_EXCL), so that a link to nowhere stays a visible mistake.
diag::Result<OwnFile> create_new(const Path& path) {
    Descriptor file = open_at_once(path.c_str(), add_to_it | O_CREAT | O_EXCL, file_mode);
    if (!file.is_open()) return std::unexpected(fault(errno, Doing::creating, path));
    if (::fchmod(file.number(), file_mode) != 0) return std::unexpected(fault(errno, Doing::creating, path));
    return OwnFile{std::move(file), true, 0};
}

void sleep_for(milliseconds pause) {
    const timespec length{.tv_sec = 0, .tv_nsec = std::chrono::nanoseconds(pause).count()};
    // Cut short by a signal, it only asks for the lock a little sooner.
    ::nanosleep(&length, nullptr);
}

diag::Result<void> lock(const Descriptor& file, const Path& path, milliseconds patience) {
    milliseconds waited{0};
    for (milliseconds pause{1};; pause = std::min(pause * 2, milliseconds{20})) {
        if (uninterrupted([&] { return ::flock(file.number(), LOCK_EX | LOCK_NB); }) == 0) return {};
        if (errno != EWOULDBLOCK) {
            diag::Diagnostic none =
                problem(diag::Kind::busy, "no-locks", "this disk does not offer locks just now", path);
            none.hint = "keep the data on a disk of this machine";
            return std::unexpected(std::move(none));
        }
        if (waited >= patience) {
            return std::unexpected(problem(diag::Kind::busy, "locked", "another rx is using it", path));
        }
        sleep_for(pause);
        waited += pause;
    }
}

// Whether `path` still leads to the open file.
bool still_names(const Path& path, const Descriptor& file) {
    struct stat named{};
    struct stat open{};
    return ::stat(path.c_str(), &named) == 0 && ::fstat(file.number(), &open) == 0 && named.st_dev == open.st_dev &&
           named.st_ino == open.st_ino;
}

}  // namespace

diag::Result<OwnFile> open_existing(const Path& path) {
    Descriptor file = open_at_once(path.c_str(), add_to_it);
    if (file.is_open()) return checked(std::move(file), path);
    const int error = errno;
    if (error == ENOENT && is_link(path)) {
        return std::unexpected(
            problem(diag::Kind::cannot_create, "dangling-link", "this link leads to a file that is not there", path));
    }
    return std::unexpected(fault(error, Doing::writing, path));
}

diag::Result<OwnFile> open_or_create(const Path& path) {
    auto existing = open_existing(path);
    if (existing || existing.error().code != "file-missing") return existing;
    if (auto made = make_folders(folder_of(path)); !made) return std::unexpected(made.error());
    auto created = create_new(path);
    // Another rx may have made it in the meantime.
    if (!created && ::access(path.c_str(), F_OK) == 0) return open_existing(path);
    return created;
}

diag::Result<OwnFile> open_locked(const Path& path, milliseconds patience) {
    for (int attempt = 0; attempt < most_replacements; ++attempt) {
        auto own = open_or_create(path);
        if (!own) return own;
        if (auto locked = lock(own->file, path, patience); !locked) return std::unexpected(locked.error());
        if (!still_names(path, own->file)) continue;
        struct stat status{};
        if (::fstat(own->file.number(), &status) != 0) return std::unexpected(fault(errno, Doing::writing, path));
        own->size = static_cast<std::size_t>(status.st_size);
        return own;
    }
    return std::unexpected(problem(diag::Kind::busy, "replaced", "it is being replaced again and again", path));
}

}  // namespace rx::files
