// The checkout the tests were built from, for tests that read the project's own files.
#pragma once

#include <filesystem>

namespace rx::support {

[[nodiscard]] std::filesystem::path source_dir();

}  // namespace rx::support
