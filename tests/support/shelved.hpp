// What tests of kept plans share: the folder, and the version that a text is kept as.
#pragma once

#include <string_view>

#include "core/shelf/shelf.hpp"

namespace rx::support {

inline const files::Path plans_folder = "/data/plans";

inline std::string hash_of(std::string_view text) {
    return shelf::content_hash(document::parse(text, "clinic.toml").value());
}

// A version of the plan "home".
inline shelf::Version version_of(std::string_view text) {
    return {units::PlanId("home"), hash_of(text)};
}

}  // namespace rx::support
