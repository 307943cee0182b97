#include "core/text/decode.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace rx::text {

Decoded decode_first(std::string_view text) {
    // No code point takes more than 4 bytes; the cut keeps the length within the library's signed type.
    const std::string_view head = text.substr(0, 4);
    utf8proc_int32_t code_point = -1;
    const auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(head.data()),
                                        static_cast<utf8proc_ssize_t>(head.size()), &code_point);
    if (taken <= 0) return {std::nullopt, 1};
    return {code_point, static_cast<std::size_t>(taken)};
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return text;
}

}  // namespace rx::text
