// A record as its line and back: rx-journal(5), version 1.
//
//   2026-11-20T21:30:05+01:00 session id=... day=2026-11-20 wrote=... src=live plan=... routine=evening
//   did="trainer complete 7m5s of=5m..15m size=B/22mm/7m5s depth=half" active=7m5s paused=30s pain-before=2
//   pain=4@3m20s fear-after=1 end=complete sum=1a2b3c4d          (one line in the file)
//
// The keys every record has are read and written here, those of a session in session_keys, one exercise in did.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

inline constexpr std::string_view first_line = "# rx-journal 1";

// The line without line break. write(read(line)) gives the same bytes for every line rx wrote.
[[nodiscard]] std::string write(const Record& record);

// Codes: "record-form", "record-time", "record-key" (a needed key is missing or unreadable), "record-utf8",
// "record-long", "record-torn" (rx began it and never ended it). The column is set, the line is the caller's to know.
// A line that is a comment or blank is no record: ask is_comment() first.
[[nodiscard]] diag::Result<Record> read(std::string_view line);
[[nodiscard]] bool is_comment(std::string_view line);

// A line of a session in the form in which rx writes it, with its sum, right or wrong, at the end.
struct SessionLine {
    std::string_view id;
    std::string_view day;  // 2026-11-20
};
// Found without reading the line; nothing for every other line.
[[nodiscard]] std::optional<SessionLine> session_line(std::string_view line);
// Likewise, where its sum is right too: rx wrote it, so that it can be read.
[[nodiscard]] std::optional<SessionLine> whole_session(std::string_view line);

// In bytes, without the line break.
inline constexpr std::size_t longest_line = std::size_t{1} << 20U;

}  // namespace rx::journal
