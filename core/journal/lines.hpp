// The text of a journal file as lines, whatever editor or machine it came from.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rx::journal {

// Whether the bytes are UTF-16: with a byte order mark, or with a zero in every other of the first bytes.
[[nodiscard]] bool is_utf16(std::string_view bytes);

// Whether the last whole line ends in CR LF.
[[nodiscard]] bool has_crlf(std::string_view bytes);

// The lines without LF, and without any CR before it; a byte order mark at the beginning is passed over. Points into
// `bytes`.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view bytes);

}  // namespace rx::journal
