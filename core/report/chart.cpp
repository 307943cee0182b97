#include "core/report/chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace rx::report {

namespace {

constexpr std::array<std::string_view, 8> spark_blocks{"\u2581", "\u2582", "\u2583", "\u2584",
                                                       "\u2585", "\u2586", "\u2587", "\u2588"};
constexpr std::array<std::string_view, 8> spark_ascii{"_", ".", "-", "=", "+", "*", "%", "#"};
constexpr std::array<std::string_view, 4> heat_blocks{"\u2591", "\u2592", "\u2593", "\u2588"};
constexpr std::array<std::string_view, 4> heat_ascii{"-", "+", "*", "#"};

// Which of `count` steps the share, 0 to 1, is on.
std::size_t step(double share, std::size_t count) {
    const double at = std::floor(std::clamp(share, 0.0, 1.0) * static_cast<double>(count));
    return std::min(static_cast<std::size_t>(at), count - 1);
}

}  // namespace

std::string bar(double value, double most, int width, Charset charset) {
    if (value <= 0 || most <= 0) return {};
    const int cells = std::clamp(static_cast<int>(std::lround(value / most * width)), 1, width);
    std::string text;
    for (int i = 0; i < cells; ++i) text += charset == Charset::blocks ? "\u2588" : "#";
    return text;
}

std::string spark(const std::vector<double>& values, const Ends& ends, Charset charset) {
    const auto& levels = charset == Charset::blocks ? spark_blocks : spark_ascii;
    std::string text;
    for (const double value : values) {
        const double share = ends.high > ends.low ? (value - ends.low) / (ends.high - ends.low) : 0;
        text += levels[step(share, levels.size())];
    }
    return text;
}

std::string heat(double value, double most, Charset charset) {
    if (value <= 0 || most <= 0) return charset == Charset::blocks ? "\u00B7" : ".";
    const auto& levels = charset == Charset::blocks ? heat_blocks : heat_ascii;
    return std::string(levels[step(value / most * 0.999, levels.size())]);
}

}  // namespace rx::report
