#include "core/files/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace rx::files {

Descriptor::~Descriptor() {
    // Never closed twice: on Linux the number is free again even when close() reports an error.
    if (is_open()) ::close(number_);
}

Descriptor open_at_once(const char* path, int flags, unsigned mode) {
    return Descriptor(uninterrupted([&] { return ::open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, mode); }));
}

bool write_all(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = uninterrupted([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace rx::files
