#include "core/journal/checksum.hpp"

#include <fmt/format.h>
#include <isa-l/crc.h>
#include <isa-l/crc64.h>

namespace rx::journal {

std::string checksum(std::string_view bytes) {
    // The library wants a pointer to bytes it may write to, and does not; it leaves the last inversion to us.
    auto* start = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
    return fmt::format("{:08x}", ~crc32_iscsi(start, static_cast<int>(bytes.size()), 0xFFFFFFFF));
}

std::string id_of_line(std::string_view bytes) {
    const auto* start = reinterpret_cast<const unsigned char*>(bytes.data());
    return fmt::format("{:016x}", crc64_ecma_refl(0, start, bytes.size()));
}

}  // namespace rx::journal
