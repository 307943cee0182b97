// Folders made for one person's eyes, and the syncs that make names in them outlast a power cut.
#pragma once

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"

namespace rx::files {

// The folder that holds `file`; "." for a bare name.
[[nodiscard]] Path folder_of(const Path& file);

// Makes `folder` and what is missing above it, 0700 whatever the umask, and syncs the parent of each one made.
[[nodiscard]] diag::Result<void> make_folders(const Path& folder);

// Makes the names in `folder` durable. File systems that have no such sync (EINVAL) count as done.
[[nodiscard]] diag::Result<void> sync_folder(const Path& folder);

}  // namespace rx::files
