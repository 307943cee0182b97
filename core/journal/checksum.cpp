#include "core/journal/checksum.hpp"

#include <fmt/format.h>
#include <isa-l/crc.h>
#include <isa-l/crc64.h>

#include <cstdint>

namespace rx::journal {

namespace {

// Lower case, with leading zeros.
std::string in_hex(std::uint32_t number) {
    std::string digits(digits_of_checksum, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number >>= 4U)
        *digit = "0123456789abcdef"[number & 0xFU];
    return digits;
}

}  // namespace

std::string checksum(std::string_view bytes) {
    // The library wants a pointer to bytes it may write to, and does not; it leaves the last inversion to us.
    auto* start = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
    return in_hex(~crc32_iscsi(start, static_cast<int>(bytes.size()), 0xFFFFFFFF));
}

std::string id_of_line(std::string_view bytes) {
    const auto* start = reinterpret_cast<const unsigned char*>(bytes.data());
    return fmt::format("{:016x}", crc64_ecma_refl(0, start, bytes.size()));
}

}  // namespace rx::journal
