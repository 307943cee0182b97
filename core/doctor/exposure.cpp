// Who else can see the files: other accounts of this machine, other machines, whoever finds an old copy.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "core/doctor/findings.hpp"

namespace rx::doctor {

namespace {

constexpr unsigned of_others = 0077;
constexpr std::size_t largest_git_config = std::size_t{1} << 20U;

diag::Diagnostic warning(std::string code, const files::Path& where, std::string message, std::string hint) {
    return {.severity = diag::Severity::warning,
            .code = std::move(code),
            .message = std::move(message),
            .hint = std::move(hint),
            .origin = where.string()};
}

void look_at(const files::Reader& reader, const files::Path& path, diag::Diagnostics& findings) {
    const auto facts = reader.facts(path);
    if (!facts) return;
    const std::string word = shell_word(path.string());
    if (!facts->is_own) {
        findings.add(
            warning("other-owner", path, "this belongs to another user", fmt::format("sudo chown \"$USER\" {}", word)));
    } else if ((facts->mode & of_others) != 0) {
        findings.add(
            warning("open-to-others", path,
                    fmt::format("others on this machine may open this {}", facts->is_folder ? "folder" : "file"),
                    fmt::format("chmod {} {}", facts->is_folder ? "700" : "600", word)));
    }
}

// A file or folder that a synchroniser keeps at the top of what it sends, or the name it gives that folder.
struct Synchroniser {
    std::string_view name;
    std::string_view mark;    // "" without
    std::string_view folder;  // in lower case; "" without
};
constexpr std::array synchronisers{
    Synchroniser{"Dropbox", ".dropbox", "dropbox"},
    Synchroniser{"Dropbox", ".dropbox.cache", ""},
    Synchroniser{"Syncthing", ".stfolder", "syncthing"},
    Synchroniser{"Nextcloud", ".nextcloudsync.log", "nextcloud"},
    Synchroniser{"ownCloud", ".owncloudsync.log", ""},
    Synchroniser{"ownCloud", "", "owncloud"},
    Synchroniser{"OneDrive", "", "onedrive"},
    Synchroniser{"Google Drive", "", "google drive"},
    Synchroniser{"Google Drive", "", "googledrive"},
    Synchroniser{"iCloud", "", "com~apple~clouddocs"},
    Synchroniser{"MEGA", "", "megasync"},
    Synchroniser{"pCloud", "", "pclouddrive"},
    Synchroniser{"Seafile", "", "seafile"},
    Synchroniser{"Resilio Sync", ".sync", "resilio sync"},
};

std::string in_lower_case(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

std::optional<diag::Diagnostic> synchroniser_of(const files::Reader& reader, const files::Path& folder,
                                                const files::Path& above) {
    const std::string name = in_lower_case(above.filename().string());
    for (const Synchroniser& each : synchronisers) {
        const bool is_named = !each.folder.empty() && name == each.folder;
        if (!is_named && (each.mark.empty() || !reader.exists(above / each.mark))) continue;
        return warning("synced", folder, fmt::format("{} may send this folder to other machines", each.name),
                       fmt::format("leave it out of {0}'s folder {1}, or keep your data elsewhere: RX_DATA_DIR",
                                   each.name, above.string()));
    }
    return std::nullopt;
}

std::optional<diag::Diagnostic> git_of(const files::Reader& reader, const files::Path& folder,
                                       const files::Path& above) {
    const files::Path git = above / ".git";
    if (!reader.exists(git)) return std::nullopt;
    const auto config = reader.read(git / "config", largest_git_config);
    const std::string word = shell_word(above.string());
    const std::string relative = folder.lexically_relative(above).generic_string();
    const std::string leave_out =
        relative == "." ? fmt::format("rm -r {}", shell_word(git.string()))
                        : fmt::format("git -C {0} rm -r --cached {1}; echo {2} >> {3}", word, shell_word(relative),
                                      shell_word("/" + relative + "/"), shell_word((above / ".gitignore").string()));
    if (config && config->find("[remote ") != config->npos)
        return warning("git-remote", folder, "git keeps this folder, and may send it to another machine",
                       fmt::format("git -C {} remote -v says where to; {}", word, leave_out));
    return warning("in-git", folder, "git keeps this folder: old versions stay in its history", leave_out);
}

// "notes.journal~", ".a.journal.swp", "#a.journal#", "a.journal.bak"; and ".new-x7Hq2a", of an rx that was killed.
bool is_stray_copy(std::string_view name) {
    static constexpr std::array endings{"~", ".swp", ".swo", ".bak", ".orig", ".old", ".save", ".tmp"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); }) ||
           name.starts_with('#') || name.starts_with(".#") || name.starts_with(".new-");
}

}  // namespace

std::string shell_word(std::string_view text) {
    const auto is_plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("/._-+@%:,=").find(c) != std::string_view::npos;
    };
    if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
    std::string word = "'";
    for (const char c : text) {
        if (c == '\'') {
            word += "'\\''";
        } else {
            word += c;
        }
    }
    return word + "'";
}

diag::Diagnostics open_to_others(const files::Reader& reader, const std::vector<files::Path>& folders) {
    diag::Diagnostics findings;
    for (const files::Path& folder : folders) {
        look_at(reader, folder, findings);
        const auto names = reader.list(folder);
        if (!names) continue;
        for (const std::string& name : *names) look_at(reader, folder / name, findings);
    }
    return findings;
}

diag::Diagnostics leaves_the_machine(const files::Reader& reader, const std::vector<files::Path>& folders) {
    diag::Diagnostics findings;
    for (const files::Path& folder : folders) {
        const auto facts = reader.facts(folder);
        if (!facts) continue;
        if (facts->is_remote)
            findings.add(warning("remote-disk", folder, "this folder is on the disk of another machine",
                                 "keep your data on a disk of this one: RX_DATA_DIR, or --data-dir FOLDER"));
        std::optional<diag::Diagnostic> sent, kept;
        for (files::Path above = folder; above.has_relative_path(); above = above.parent_path()) {
            if (!sent) sent = synchroniser_of(reader, folder, above);
            if (!kept) kept = git_of(reader, folder, above);
        }
        if (sent) findings.add(*std::move(sent));
        if (kept) findings.add(*std::move(kept));
    }
    return findings;
}

diag::Diagnostics stray_copies(const files::Reader& reader, const std::vector<files::Path>& folders) {
    diag::Diagnostics findings;
    for (const files::Path& folder : folders) {
        const auto names = reader.list(folder);
        if (!names) continue;
        for (const std::string& name : *names) {
            if (!is_stray_copy(name)) continue;
            const files::Path path = folder / name;
            findings.add(warning("stray-copy", path, "a copy that an editor left, or an rx that was killed",
                                 fmt::format("rm {}", shell_word(path.string()))));
        }
    }
    return findings;
}

}  // namespace rx::doctor
