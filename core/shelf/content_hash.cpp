#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <span>

#include "core/shelf/shelf.hpp"

namespace rx::shelf {

std::string content_hash(const document::Document& document) {
    constexpr std::size_t shown_bytes = 6;
    const std::string text = document::canonical(document);
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::string hex;
    for (const unsigned char byte : std::span(digest).first(shown_bytes)) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace rx::shelf
