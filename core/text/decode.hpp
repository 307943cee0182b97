// UTF-8 to code points, one at a time: for whoever counts columns in bytes that may be anything, or writes a format of
// bytes. Who only shows text asks for its width and for harmless text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rx::text {

struct Decoded {
    std::optional<std::int32_t> code_point;  // nothing: the byte is not UTF-8
    std::size_t bytes = 1;                   // how many it took
};

// The first code point of `text`, which is not empty. What is not UTF-8 is taken byte by byte.
[[nodiscard]] Decoded decode_first(std::string_view text);

// Without the mark with which some editors begin a text.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);

}  // namespace rx::text
