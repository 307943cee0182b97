// How sessions are for this person, before the command asked for them says otherwise.
#pragma once

#include <string>

#include "core/config/config.hpp"
#include "core/session/settings.hpp"

namespace rx {

// Of a plan in that language ("" is English): rx's own words are English, and said in no other.
[[nodiscard]] session::Settings preferred_settings(const config::Config& config, const std::string& language);

}  // namespace rx
