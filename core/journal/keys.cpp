#include "core/journal/keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text/width.hpp"

namespace rx::journal {

diag::Result<std::string> parse_id(std::string_view text) {
    const auto is_hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    };
    if (text.size() >= 16 && text.size() <= 64 && std::ranges::all_of(text, is_hex)) return std::string(text);
    return diag::failure(diag::Kind::content, "record-key", "an id is 16 to 64 of 0-9 and a-f");
}

const Pair* Keys::one(std::string_view key) {
    const Pair* found = nullptr;
    each(key, [&](const Pair& pair) {
        if (found != nullptr)
            keep(problem_at(line_, pair.begin, "record-key", fmt::format("`{}` stands twice", key)));
        else
            found = &pair;
    });
    return found;
}

std::string Keys::text(std::string_view key) {
    const Pair* pair = one(key);
    return pair ? std::string(pair->value) : std::string();
}

std::string Keys::needed_text(std::string_view key) {
    std::string value = text(key);
    if (value.empty()) fail_missing(key);
    return value;
}

void Keys::fail_missing(std::string_view key) {
    keep(problem_at(line_, line_.size(), "record-key", fmt::format("`{}` is missing", key)));
}

void Keys::fail(const Pair& pair, std::string_view why) {
    auto problem = problem_at(line_, pair.begin, "record-key", fmt::format("`{}` cannot be read: {}", pair.key, why));
    problem.span = text::code_points(line_.substr(pair.begin, pair.end - pair.begin));
    keep(std::move(problem));
}

std::vector<std::pair<std::string, std::string>> Keys::rest() const {
    std::vector<std::pair<std::string, std::string>> unknown;
    for (const Pair& pair : pairs_.all) {
        if (!pair.is_taken) unknown.emplace_back(pair.key, pair.value);
    }
    return unknown;
}

void Keys::keep(diag::Diagnostic problem) {
    if (!problem_) problem_ = std::move(problem);
}

}  // namespace rx::journal
