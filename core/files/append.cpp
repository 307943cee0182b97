#include <unistd.h>

#include <cerrno>

#include "core/files/fault.hpp"
#include "core/files/folders.hpp"
#include "core/files/own_file.hpp"
#include "core/files/posix_files.hpp"

namespace rx::files {

namespace {

constexpr std::chrono::seconds patience{5};

// A last line without its break was torn by a power cut or a full disk; so was one that ends in NULs.
diag::Result<bool> has_torn_tail(const OwnFile& own, const Path& path) {
    if (own.size == 0) return false;
    char last = '\0';
    const auto read =
        uninterrupted([&] { return ::pread(own.file.number(), &last, 1, static_cast<off_t>(own.size) - 1); });
    if (read < 0) return std::unexpected(fault(errno, Doing::reading, path));
    return last != '\n';
}

std::string bytes_to_add(std::string_view line, std::string_view first_line, const OwnFile& own, bool torn) {
    std::string bytes;
    if (torn) bytes += '\n';
    if (own.size == 0 && !first_line.empty()) bytes.append(first_line).append("\n");
    return bytes.append(line).append("\n");
}

// In one write, so that a reader never sees half a line; what did not fit is taken back. We hold the lock: nobody
// else has added anything since `own.size` was read.
diag::Result<void> write_once(const OwnFile& own, std::string_view bytes, const Path& path) {
    const auto written = uninterrupted([&] { return ::write(own.file.number(), bytes.data(), bytes.size()); });
    if (written == static_cast<ssize_t>(bytes.size())) return {};

    diag::Diagnostic why = written < 0 ? fault(errno, Doing::writing, path)
                                       : problem(diag::Kind::io, "disk-full",
                                                 "only a part of the line could be written: the disk seems full", path);
    // If this does not work either, the next append begins a new line after the torn one.
    const auto size = static_cast<off_t>(own.size);
    if (uninterrupted([&] { return ::ftruncate(own.file.number(), size); }) != 0) why.hint = "the last line is torn";
    return std::unexpected(std::move(why));
}

}  // namespace

diag::Result<Appended> PosixStore::append(const Path& file, std::string_view line, std::string_view first_line,
                                          const HandedOver& handed_over) {
    const auto own = open_locked(file, patience);
    if (!own) return std::unexpected(own.error());
    const auto torn = has_torn_tail(*own, file);
    if (!torn) return std::unexpected(torn.error());
    const std::string bytes = bytes_to_add(line, first_line, *own, *torn);
    if (auto written = write_once(*own, bytes, file); !written) return std::unexpected(written.error());
    handed_over();
    // Not tried again when it fails: the kernel may have forgotten by then that anything was to be written.
    if (::fdatasync(own->file.number()) != 0) return std::unexpected(not_confirmed(errno, file));
    // An empty file may be left from an append that was cut off before its name was durable.
    if (own->size == 0) {
        if (auto synced = sync_folder(folder_of(file)); !synced) return std::unexpected(synced.error());
    }
    return Appended{
        .created = own->created, .healed_tail = *torn, .before = own->size, .length = own->size + bytes.size()};
}

}  // namespace rx::files
