#include "core/units/id.hpp"

#include <algorithm>
#include <utility>

#include "core/units/letters.hpp"

namespace rx::units {

namespace {

constexpr std::size_t longest_slug = 60;

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_slug(std::string_view text) {
    if (text.empty() || text.size() > longest_slug || !is_plain(text.front()) || !is_plain(text.back())) return false;
    char last = '\0';
    return std::ranges::all_of(text, [&last](char c) {
        const bool follows_hyphen = std::exchange(last, c) == '-';
        return is_plain(c) || (c == '-' && !follows_hyphen);
    });
}

std::string slug_from(std::string_view text) {
    std::string slug;
    for (const char original : text) {
        if (slug.size() == longest_slug) break;
        const char c = lowered(original);
        if (is_plain(c)) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.ends_with('-')) slug.pop_back();
    return slug;
}

}  // namespace rx::units
