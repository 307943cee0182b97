// Checksums of journal lines: rx-journal(5), "The sum" and the id of a line written by hand.
#pragma once

#include <string>
#include <string_view>

namespace rx::journal {

// CRC-32C as 8 lower-case hex digits: what `sum` holds.
inline constexpr std::size_t digits_of_checksum = 8;
[[nodiscard]] std::string checksum(std::string_view bytes);

// CRC-64/XZ as 16 lower-case hex digits: the id of a line that has none.
[[nodiscard]] std::string id_of_line(std::string_view bytes);

}  // namespace rx::journal
