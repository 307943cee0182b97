#include "tests/support/unprivileged.hpp"

#include <unistd.h>

#include <exception>
#include <stdexcept>

namespace rx::support {

namespace {

constexpr uid_t nobody = 65534;

}  // namespace

Unprivileged::Unprivileged(const std::filesystem::path& folder) : was_root_(::geteuid() == 0) {
    if (!was_root_) return;
    if (::chown(folder.c_str(), nobody, nobody) != 0 || ::seteuid(nobody) != 0) {
        throw std::runtime_error("root could not act as nobody");
    }
}

Unprivileged::~Unprivileged() {
    if (was_root_ && ::seteuid(0) != 0) std::terminate();
}

}  // namespace rx::support
