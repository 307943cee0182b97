// A file that is the person's own, open for adding to it, and locked where that is asked for.
#pragma once

#include <chrono>
#include <cstddef>

#include "core/diag/diagnostic.hpp"
#include "core/files/descriptor.hpp"
#include "core/files/store.hpp"

namespace rx::files {

struct OwnFile {
    Descriptor file;
    bool created = false;
    std::size_t size = 0;  // when it was opened, or once it was locked
};

// Opens what is there: a regular file of this user, else a Diagnostic. Links are followed.
// Kinds beside those of fault(): permission (another user's: "other-owner"), cannot_create ("dangling-link").
[[nodiscard]] diag::Result<OwnFile> open_existing(const Path& path);

// As open_existing(); makes the file, 0600 whatever the umask, and its folders when they are missing.
[[nodiscard]] diag::Result<OwnFile> open_or_create(const Path& path);

// As open_or_create(), and holds the one lock of the file, which `path` still names by then. Waits for another holder
// up to `patience`; then kind busy, code "locked". A file system without locks: busy, "no-locks".
[[nodiscard]] diag::Result<OwnFile> open_locked(const Path& path, std::chrono::milliseconds patience);

}  // namespace rx::files
