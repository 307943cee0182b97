// What an error number of the system means to a person, as a Diagnostic whose origin is the path.
#pragma once

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"

namespace rx::files {

enum class Doing { reading, writing, creating };

// Kinds: permission; reading what is not there: missing; creating where nothing can be: cannot_create; else io.
// Codes: "file-missing", "cannot-create", "not-allowed", "read-only", "disk-full", "quota", "file-limit", "link-loop",
// "too-many-open", "not-a-file", "io".
[[nodiscard]] diag::Diagnostic fault(int error, Doing doing, const Path& path);

// Code "not-confirmed": a sync failed with `error`. What was written may or may not outlive a power cut.
[[nodiscard]] diag::Diagnostic not_confirmed(int error, const Path& path);

// Code "not-a-file", for what is there and is no regular file. `mode` is st_mode.
[[nodiscard]] diag::Diagnostic not_a_file(unsigned mode, Doing doing, const Path& path);

[[nodiscard]] diag::Diagnostic problem(diag::Kind kind, std::string code, std::string message, const Path& path);

}  // namespace rx::files
