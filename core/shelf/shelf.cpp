#include "core/shelf/shelf.hpp"

#include <algorithm>

namespace rx::shelf {

namespace {

constexpr std::string_view ending = ".toml";

}  // namespace

files::Path file_of(const files::Path& folder, const Version& version) {
    return folder / (to_text(version) + std::string(ending));
}

diag::Result<std::vector<Version>> versions(const files::Reader& reader, const files::Path& folder) {
    const auto names = reader.list(folder);
    if (!names) return std::unexpected(names.error());
    std::vector<Version> found;
    for (const std::string& name : *names) {
        if (!name.ends_with(ending)) continue;
        auto version = parse_version(name.substr(0, name.size() - ending.size()));
        if (version) found.push_back(*std::move(version));
    }
    std::ranges::sort(found);
    return found;
}

diag::Result<bool> keep(files::Store& store, const files::Path& folder, const Version& version, std::string_view text) {
    const files::Path file = file_of(folder, version);
    if (store.exists(file)) return false;
    const auto created = store.create(file, text);
    if (created) return true;
    // Somebody else kept the same version in between.
    if (created.error().code == "exists") return false;
    return std::unexpected(created.error());
}

}  // namespace rx::shelf
