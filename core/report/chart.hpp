// Numbers as pictures of characters: bars, sparks and heat. Beside each picture stand its numbers.
#pragma once

#include <string>
#include <vector>

namespace rx::report {

// What a terminal can show.
enum class Charset { ascii, blocks };

// As long as `value` is of `most`, `width` cells at most; anything above zero has one cell at least.
[[nodiscard]] std::string bar(double value, double most, int width, Charset charset);

// A character for each value, higher for more, between `low` and `high`; equal ends are the lowest.
struct Ends {
    double low;
    double high;
};
[[nodiscard]] std::string spark(const std::vector<double>& values, const Ends& ends, Charset charset);

// A character for a value between zero and `most`: nothing is a dot, and more is darker.
[[nodiscard]] std::string heat(double value, double most, Charset charset);

}  // namespace rx::report
