// Every imported plan version on disk, by content hash; immutable, never rewritten.
//
// plans/<id>@<hash>.toml holds the clinic's text byte for byte. The folder is the only list; which one is in use is a
// journal record (core/patient).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"
#include "core/exercise/library.hpp"
#include "core/files/store.hpp"
#include "core/plan/plan.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"

namespace rx::shelf {

// The first 12 hex digits of the SHA-256 of document::canonical(); what people see and records carry.
[[nodiscard]] std::string content_hash(const document::Document& document);

// Names one version: "home-2026-11@3f2a9c1b2d4e".
struct Version {
    units::PlanId plan;
    std::string hash;

    auto operator<=>(const Version&) const = default;
};
[[nodiscard]] std::string to_text(const Version& version);
// Code: "version-form".
[[nodiscard]] diag::Result<Version> parse_version(std::string_view text);

[[nodiscard]] files::Path file_of(const files::Path& folder, const Version& version);

// Versions in the folder, sorted by id then hash. Foreign files are passed over.
[[nodiscard]] diag::Result<std::vector<Version>> versions(const files::Reader& reader, const files::Path& folder);

// Keeps `text` (whose parsed form is `document`) as a version; false when it was there already.
[[nodiscard]] diag::Result<bool> keep(files::Store& store, const files::Path& folder, const Version& version,
                                      std::string_view text);

// Reads a kept version again and checks that its content still has its hash (code "version-changed").
[[nodiscard]] diag::Checked<plan::Loaded> load(const files::Reader& reader, const files::Path& folder,
                                               const Version& version, const exercise::Library& library,
                                               units::LocalDate today);

}  // namespace rx::shelf
