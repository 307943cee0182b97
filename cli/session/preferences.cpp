#include "cli/session/preferences.hpp"

namespace rx {

namespace {

bool is_english(const std::string& language) {
    return language.empty() || language == "en" || language.starts_with("en-");
}

}  // namespace

session::Settings preferred_settings(const config::Config& config, const std::string& language) {
    return {.count = config.count,
            .motion = !config.less_motion,
            .english = is_english(language),
            .lead_in = config.lead_in,
            .longer_by = config.longer_by,
            .pause_limit = config.pause_limit};
}

}  // namespace rx
