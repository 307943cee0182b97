#include <algorithm>

#include "core/shelf/shelf.hpp"

namespace rx::shelf {

namespace {

constexpr std::size_t hash_length = 12;

bool is_hash(std::string_view text) {
    return text.size() == hash_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string to_text(const Version& version) {
    return version.plan.text() + '@' + version.hash;
}

diag::Result<Version> parse_version(std::string_view text) {
    const std::size_t at = std::min(text.find('@'), text.size());
    const std::string_view id = text.substr(0, at);
    const std::string_view hash = text.substr(std::min(at + 1, text.size()));
    if (units::is_slug(id) && is_hash(hash)) return Version{units::PlanId(std::string(id)), std::string(hash)};
    return diag::failure(diag::Kind::content, "version-form", '"' + std::string(text) + "\" names no version of a plan",
                         "a version is a plan's id, @ and 12 hexadecimal digits, like home-2026-11@3f2a9c1b2d4e");
}

}  // namespace rx::shelf
