#include "core/files/temporary.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "core/files/fault.hpp"
#include "core/files/folders.hpp"

namespace rx::files {

diag::Result<Temporary> Temporary::beside(const Path& becomes) {
    std::string hidden = folder_of(becomes) / ".new-XXXXXX";
    Descriptor file(uninterrupted([&] { return ::mkostemp(hidden.data(), O_CLOEXEC); }));
    if (!file.is_open()) return std::unexpected(fault(errno, Doing::creating, becomes));
    Temporary temporary(std::move(file), std::move(hidden), becomes);
    if (::fchmod(temporary.file().number(), 0600) != 0) return std::unexpected(fault(errno, Doing::creating, becomes));
    return temporary;
}

Temporary::Temporary(Temporary&& other) noexcept
    : file_(std::move(other.file_)), hidden_(std::exchange(other.hidden_, {})), becomes_(std::move(other.becomes_)) {}

Temporary::~Temporary() {
    if (!hidden_.empty()) ::unlink(hidden_.c_str());
}

diag::Result<void> Temporary::publish() {
    const auto taken =
        problem(diag::Kind::cannot_create, "exists", "there is something under this name already", becomes_);
    if (::link(hidden_.c_str(), becomes_.c_str()) == 0) {
        ::unlink(hidden_.c_str());
    } else if (errno == EEXIST) {
        return std::unexpected(taken);
    } else if (errno == EPERM || errno == EOPNOTSUPP) {
        // A disk without links, a memory stick's: between the look and the renaming another rx could be lost.
        struct stat status{};
        if (::lstat(becomes_.c_str(), &status) == 0) return std::unexpected(taken);
        std::error_code error;
        std::filesystem::rename(hidden_, becomes_, error);
        if (error) return std::unexpected(fault(error.value(), Doing::creating, becomes_));
    } else {
        return std::unexpected(fault(errno, Doing::creating, becomes_));
    }
    hidden_.clear();
    return {};
}

diag::Result<void> Temporary::take_place() {
    std::error_code error;
    std::filesystem::rename(hidden_, becomes_, error);
    if (error) return std::unexpected(fault(error.value(), Doing::writing, becomes_));
    hidden_.clear();
    return {};
}

}  // namespace rx::files
