#include "tests/support/source_dir.hpp"

namespace rx::support {

std::filesystem::path source_dir() {
    return RX_SOURCE_DIR;
}

}  // namespace rx::support
