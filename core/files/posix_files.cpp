#include "core/files/posix_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

#include "core/files/fault.hpp"
#include "core/files/folders.hpp"
#include "core/files/own_file.hpp"
#include "core/files/temporary.hpp"

namespace rx::files {

namespace {

// What a probe writes: one block, more than any record.
constexpr std::size_t probe_size = 4096;

class FileLock final : public Lock {
public:
    explicit FileLock(Descriptor file) : file_(std::move(file)) {}

private:
    Descriptor file_;
};

diag::Diagnostic too_big(const Path& file, std::size_t largest) {
    return problem(diag::Kind::content, "file-too-big", fmt::format("the file is larger than {} KiB", largest / 1024),
                   file);
}

constexpr std::size_t block_size = std::size_t{256} * 1024;

// Notices a file that grew since it was measured.
diag::Result<void> read_up_to(const Descriptor& open, const Path& file, std::size_t largest, const TakeBlock& use) {
    std::string block(block_size, '\0');
    for (std::size_t before = 0;;) {
        const auto got = uninterrupted([&] { return ::read(open.number(), block.data(), block.size()); });
        if (got < 0) {
            diag::Diagnostic why = fault(errno, Doing::reading, file);
            why.hint = fmt::format("{} bytes before it were readable", before);
            return std::unexpected(std::move(why));
        }
        if (got == 0) return {};
        before += static_cast<std::size_t>(got);
        if (before > largest) return std::unexpected(too_big(file, largest));
        use(std::string_view(block).substr(0, static_cast<std::size_t>(got)));
    }
}

// Of those that are regular files, or lead to one, or of those that are not; sorted by bytes.
diag::Result<std::vector<std::string>> names_in(const Path& folder, bool are_files) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    if (error == std::errc::no_such_file_or_directory) return names;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code unreadable;
        if (entry->is_regular_file(unreadable) == are_files) names.push_back(entry->path().filename().string());
    }
    if (error) return std::unexpected(fault(error.value(), Doing::reading, folder));
    std::ranges::sort(names);
    return names;
}

// statfs(2) lists them.
bool is_of_network(std::int64_t file_system) {
    static constexpr std::array<std::int64_t, 9> network{NFS_SUPER_MAGIC,  SMB_SUPER_MAGIC,  SMB2_SUPER_MAGIC,
                                                         CIFS_SUPER_MAGIC, CODA_SUPER_MAGIC, AFS_SUPER_MAGIC,
                                                         AFS_FS_MAGIC,     V9FS_MAGIC,       CEPH_SUPER_MAGIC};
    // The number is a word of 32 bits whose sign has no meaning.
    return std::ranges::find(network, file_system & 0xFFFFFFFF) != network.end();
}

Path nearest_folder_above(const Path& file) {
    Path folder = folder_of(file);
    struct stat status{};
    while (::stat(folder.c_str(), &status) != 0 && errno == ENOENT && folder_of(folder) != folder) {
        folder = folder_of(folder);
    }
    return folder;
}

}  // namespace

diag::Result<std::string> PosixStore::read(const Path& file, std::size_t largest) const {
    std::string content;
    const auto read = read_blocks(file, largest, [&content](std::string_view block) { content += block; });
    if (!read) return std::unexpected(read.error());
    return content;
}

diag::Result<void> PosixStore::read_blocks(const Path& file, std::size_t largest, const TakeBlock& use) const {
    const Descriptor open = open_at_once(file.c_str(), O_RDONLY);
    if (!open.is_open()) return std::unexpected(fault(errno, Doing::reading, file));
    struct stat status{};
    if (::fstat(open.number(), &status) != 0) return std::unexpected(fault(errno, Doing::reading, file));
    if (!S_ISREG(status.st_mode)) return std::unexpected(not_a_file(status.st_mode, Doing::reading, file));
    if (static_cast<std::size_t>(status.st_size) > largest) return std::unexpected(too_big(file, largest));
    return read_up_to(open, file, largest, use);
}

diag::Result<std::vector<std::string>> PosixStore::list(const Path& folder) const {
    return names_in(folder, true);
}

diag::Result<std::vector<std::string>> PosixStore::list_others(const Path& folder) const {
    return names_in(folder, false);
}

bool PosixStore::exists(const Path& file) const {
    struct stat status{};
    return ::stat(file.c_str(), &status) == 0;
}

std::optional<Facts> PosixStore::facts(const Path& path) const {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    struct statfs disk{};
    const bool is_remote = ::statfs(path.c_str(), &disk) == 0 && is_of_network(disk.f_type);
    return Facts{.is_folder = S_ISDIR(status.st_mode),
                 .mode = status.st_mode & 07777U,
                 .is_own = status.st_uid == ::geteuid(),
                 .is_remote = is_remote};
}

diag::Result<void> PosixStore::create(const Path& file, std::string_view content) {
    if (auto made = make_folders(folder_of(file)); !made) return made;
    auto temporary = Temporary::beside(file);
    if (!temporary) return std::unexpected(temporary.error());
    if (!write_all(temporary->file(), content)) return std::unexpected(fault(errno, Doing::writing, file));
    if (::fsync(temporary->file().number()) != 0) return std::unexpected(not_confirmed(errno, file));
    if (auto published = temporary->publish(); !published) return published;
    return sync_folder(folder_of(file));
}

diag::Result<void> PosixStore::replace(const Path& file, std::string_view content, Lasting lasting) {
    if (auto made = make_folders(folder_of(file)); !made) return made;
    // What a link leads to is replaced, not the link.
    std::error_code error;
    const Path target = std::filesystem::weakly_canonical(file, error);
    if (error) return std::unexpected(fault(error.value(), Doing::writing, file));
    auto temporary = Temporary::beside(target);
    if (!temporary) return std::unexpected(temporary.error());
    if (!write_all(temporary->file(), content)) return std::unexpected(fault(errno, Doing::writing, file));
    const bool is_certain = lasting == Lasting::for_certain;
    if (is_certain && ::fsync(temporary->file().number()) != 0) return std::unexpected(not_confirmed(errno, file));
    if (auto placed = temporary->take_place(); !placed) return placed;
    return is_certain ? sync_folder(folder_of(target)) : diag::Result<void>();
}

diag::Result<void> PosixStore::remove(const Path& file) {
    if (::unlink(file.c_str()) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return {};
        return std::unexpected(fault(errno, Doing::writing, file));
    }
    return sync_folder(folder_of(file));
}

diag::Result<std::unique_ptr<Lock>> PosixStore::try_lock(const Path& file) {
    auto own = open_locked(file, std::chrono::milliseconds{0});
    if (!own) return std::unexpected(own.error());
    return std::make_unique<FileLock>(std::move(own->file));
}

diag::Result<void> PosixStore::check_writable(const Path& file) {
    if (const auto own = open_existing(file); own) {
        struct statvfs disk{};
        if (::fstatvfs(own->file.number(), &disk) != 0 || disk.f_bavail > 0) return {};
        return std::unexpected(fault(ENOSPC, Doing::writing, file));
    } else if (own.error().code != "file-missing") {
        return std::unexpected(own.error());
    }
    // Folders will be made later; where the nearest one takes a file with a block in it, there is room for them too.
    const Path folder = nearest_folder_above(file);
    const auto probe = Temporary::beside(folder / file.filename());
    if (!probe) {
        diag::Diagnostic why = probe.error();
        why.origin = (why.kind == diag::Kind::permission ? folder : file).string();
        return std::unexpected(std::move(why));
    }
    if (!write_all(probe->file(), std::string(probe_size, '\0')))
        return std::unexpected(fault(errno, Doing::writing, file));
    return {};
}

}  // namespace rx::files
