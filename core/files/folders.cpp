#include "core/files/folders.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/files/descriptor.hpp"
#include "core/files/fault.hpp"

namespace rx::files {

namespace {

constexpr unsigned folder_mode = 0700;

bool is_folder(const Path& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

Path folder_of(const Path& file) {
    return file.has_parent_path() ? file.parent_path() : Path(".");
}

diag::Result<void> sync_folder(const Path& folder) {
    const Descriptor open = open_at_once(folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (!open.is_open()) return std::unexpected(not_confirmed(errno, folder));
    if (::fsync(open.number()) != 0 && errno != EINVAL) return std::unexpected(not_confirmed(errno, folder));
    return {};
}

diag::Result<void> make_folders(const Path& folder) {
    if (is_folder(folder)) return {};
    const Path parent = folder_of(folder);
    // "a/" and "a" have different parents by name; the first has nothing of its own to make.
    if (folder.filename().empty() && folder.has_relative_path()) return make_folders(parent);

    if (::mkdir(folder.c_str(), folder_mode) != 0) {
        const int error = errno;
        if (error == ENOENT && parent != folder) {
            if (auto made = make_folders(parent); !made) return made;
            return make_folders(folder);
        }
        // Somebody else may have made it in the meantime.
        if (error == EEXIST && is_folder(folder)) return {};
        if (error == EEXIST) return std::unexpected(fault(ENOTDIR, Doing::creating, folder));
        return std::unexpected(fault(error, Doing::creating, folder));
    }
    // A umask may have taken away what the owner needs.
    if (::chmod(folder.c_str(), folder_mode) != 0) return std::unexpected(fault(errno, Doing::creating, folder));
    return sync_folder(parent);
}

}  // namespace rx::files
