// What the name of a file in the journal's folder says it is.
#pragma once

#include <string_view>

namespace rx::journal {

enum class NameKind {
    journal,
    copy,  // of a journal, as synchronisers and editors name those they make
    foreign,
};
[[nodiscard]] NameKind kind_of(std::string_view name);

// Whether a journal file can have that name: without a folder before it.
[[nodiscard]] bool is_journal_name(std::string_view name);

inline constexpr std::string_view file_ending = ".journal";

}  // namespace rx::journal
