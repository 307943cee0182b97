// What is promised of any bytes that another program hands over. Shared by the fuzzers and by the test of what they
// found.
#pragma once

#include <string_view>

namespace rx::fuzz {

// Reads `bytes` in each format. False when they are refused without a word, when a record made of them does not come
// back from its line or from what it goes out as, or when taking the same in later makes another record.
[[nodiscard]] bool is_taken_in(std::string_view bytes);

}  // namespace rx::fuzz
