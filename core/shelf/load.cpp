#include "core/shelf/shelf.hpp"

namespace rx::shelf {

namespace {

diag::Diagnostics changed(const Version& version, const files::Path& file, const diag::Diagnostics& found = {}) {
    diag::Diagnostics problems =
        diag::only({.code = "version-changed",
                    .message = "the kept plan " + to_text(version) + " is not as it was imported",
                    .hint = "move this file away and import the clinic's file again",
                    .origin = file.string()});
    problems.add_all(found);
    return problems;
}

}  // namespace

diag::Checked<plan::Loaded> load(const files::Reader& reader, const files::Path& folder, const Version& version,
                                 const exercise::Library& library, units::LocalDate today) {
    const files::Path file = file_of(folder, version);
    const auto text = reader.read(file, document::largest_file);
    if (!text) return std::unexpected(diag::only(text.error()));
    const auto document = document::parse(*text, file.string());
    if (!document) return std::unexpected(changed(version, file, document.error()));
    if (content_hash(*document) != version.hash) return std::unexpected(changed(version, file));
    auto loaded = plan::read(*document, library, today);
    if (loaded && loaded->plan.id != version.plan) return std::unexpected(changed(version, file));
    return loaded;
}

}  // namespace rx::shelf
