// Ports to the disk: what core needs from a file system, and nothing more.
//
// Reader is enough for every report; a command that only reads never gets a Store. The one real implementation is
// PosixStore (posix_files.hpp); tests/support/memory_store.hpp is the fake that records and fails on demand.
// Every failure is a Diagnostic that names the path; nothing here prints, retries a failed sync or deletes on its own.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"

namespace rx::files {

using Path = std::filesystem::path;

// What can be said of a file or folder without opening it.
struct Facts {
    bool is_folder = false;
    unsigned mode = 0;       // who may do what, as chmod takes it
    bool is_own = true;      // it belongs to whoever runs rx
    bool is_remote = false;  // on another machine's disk
};

// Never empty. The block is gone once it returns.
using TakeBlock = std::function<void(std::string_view block)>;

class Reader {
public:
    virtual ~Reader() = default;

    // The whole of a regular file. Kinds: missing (not there, a folder, a FIFO, a device), permission, io,
    // content (code "file-too-big", larger than `largest` bytes).
    [[nodiscard]] virtual diag::Result<std::string> read(const Path& file, std::size_t largest) const = 0;

    // The same file block by block, in order, to `use`; what it was given before a failure was of the file.
    [[nodiscard]] virtual diag::Result<void> read_blocks(const Path& file, std::size_t largest,
                                                         const TakeBlock& use) const = 0;

    // Names of the regular files directly in `folder`, sorted by bytes; empty when the folder is not there.
    [[nodiscard]] virtual diag::Result<std::vector<std::string>> list(const Path& folder) const = 0;

    // Likewise of everything else that is there: folders, pipes, links that lead nowhere.
    [[nodiscard]] virtual diag::Result<std::vector<std::string>> list_others(const Path& folder) const = 0;

    // Whether anything is there, a folder too.
    [[nodiscard]] virtual bool exists(const Path& file) const = 0;

    // Of what a link leads to; nothing where nothing is, or may be seen.
    [[nodiscard]] virtual std::optional<Facts> facts(const Path& path) const = 0;
};

// Holds a lock until destroyed.
class Lock {
public:
    virtual ~Lock() = default;
};

// What an append found and did.
struct Appended {
    bool created = false;      // the file is new
    bool healed_tail = false;  // the last line was torn: it was left as it is and a new line begun
    std::size_t before = 0;    // length of the file, before
    std::size_t length = 0;    // of the file, afterwards
};

// What a power cut may take of a file that was put in the place of another: nothing; or it leaves either, or neither.
enum class Lasting { for_certain, most_likely };

// Never empty.
using HandedOver = std::function<void()>;

class Store : public Reader {
public:
    // Adds `line` (without line break) as one line: lock (5 s), one write, data sync, then return. Creates the file
    // (0600) and its folders (0700), synced. `first_line` is written before it when the file is new or empty.
    // A short or failed write is rolled back. On a failed sync: kind io, code "not-confirmed", never retried.
    // Other kinds: busy, cannot_create, permission, io. `handed_over` is called between write and sync: what ends the
    // process from then on takes nothing of it, only a power cut may.
    [[nodiscard]] virtual diag::Result<Appended> append(const Path& file, std::string_view line,
                                                        std::string_view first_line, const HandedOver& handed_over) = 0;
    [[nodiscard]] diag::Result<Appended> append_line(const Path& file, std::string_view line,
                                                     std::string_view first_line) {
        return append(file, line, first_line, [] {});
    }

    // Creates `file` with `content`, and its folders, durable with its folder entry: whole under its name or not at
    // all. Code "exists" (kind cannot_create) if it is there.
    [[nodiscard]] virtual diag::Result<void> create(const Path& file, std::string_view content) = 0;

    // Puts a file with `content`, 0600, in the place of `file`, or makes it and its folders: whoever looks sees the old
    // one or the new. A link stays a link. Nothing changes on failure, unless the sync alone failed ("not-confirmed").
    [[nodiscard]] virtual diag::Result<void> replace(const Path& file, std::string_view content, Lasting lasting) = 0;

    // Removes `file`, durably; not being there is success.
    [[nodiscard]] virtual diag::Result<void> remove(const Path& file) = 0;

    // Locks `file` (created empty, with its folders, when missing) for as long as the result lives; kind busy at once
    // when held.
    [[nodiscard]] virtual diag::Result<std::unique_ptr<Lock>> try_lock(const Path& file) = 0;

    // Fails with the exact path when a later append to `file` could not work (no permission, read-only, no room for
    // the file); writes nothing that stays.
    [[nodiscard]] virtual diag::Result<void> check_writable(const Path& file) = 0;
};

}  // namespace rx::files
