#include "cli/folders.hpp"

namespace rx {

namespace {

Folders all_below(const files::Path& folder) {
    return {.plans = folder / "plans",
            .journal = folder / "journal",
            .state = folder / "state",
            .config_file = folder / "config.toml",
            .demo_marker = folder / "rx-demo"};
}

// The XDG specification: a relative value is invalid and treated as if it were unset.
std::optional<files::Path> xdg_folder(const Environment& environment, std::string_view variable,
                                      std::string_view below_home) {
    if (const auto value = environment.variable(variable); value && files::Path(*value).is_absolute()) {
        return files::Path(*value) / "rx";
    }
    if (environment.home.empty()) return std::nullopt;
    return files::Path(environment.home) / below_home / "rx";
}

}  // namespace

diag::Result<Folders> find_folders(const Environment& environment, const std::optional<std::string>& data_dir) {
    if (data_dir) {
        if (data_dir->empty()) {
            return diag::failure(diag::Kind::usage, "data-dir", "--data-dir needs a folder",
                                 "for example --data-dir /media/stick/rx");
        }
        return all_below(*data_dir);
    }
    if (const auto named = environment.variable("RX_DATA_DIR"); named && !named->empty()) {
        if (!files::Path(*named).is_absolute()) {
            return diag::failure(diag::Kind::config, "data-dir", "RX_DATA_DIR is not an absolute path: " + *named,
                                 "write it from the root, for example /home/me/rx");
        }
        return all_below(*named);
    }
    const auto data = xdg_folder(environment, "XDG_DATA_HOME", ".local/share");
    const auto state = xdg_folder(environment, "XDG_STATE_HOME", ".local/state");
    const auto config = xdg_folder(environment, "XDG_CONFIG_HOME", ".config");
    if (!data || !state || !config) {
        return diag::failure(diag::Kind::config, "no-home", "there is no home folder to keep things in",
                             "set HOME, or say --data-dir FOLDER");
    }
    return Folders{.plans = *data / "plans",
                   .journal = *data / "journal",
                   .state = *state,
                   .config_file = *config / "config.toml",
                   .demo_marker = *data / "rx-demo"};
}

}  // namespace rx
