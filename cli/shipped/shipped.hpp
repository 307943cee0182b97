// The files of data/, carried inside the program so that it works wherever it is copied.
#pragma once

#include <span>
#include <string_view>

namespace rx::shipped {

struct File {
    std::string_view name;  // without folder and ending: "belly-first"
    std::string_view text;
};

[[nodiscard]] std::span<const File> protocols();
[[nodiscard]] std::span<const File> exercises();

}  // namespace rx::shipped
