// The version of the program, as CMakeLists.txt has it.
#pragma once

#include <string_view>

namespace rx {

inline constexpr std::string_view program_version = RX_VERSION;

}  // namespace rx
