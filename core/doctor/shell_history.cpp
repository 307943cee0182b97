// What shells remember of rx. Each has its own form of a line, and its own way to take lines out.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "core/doctor/findings.hpp"

namespace rx::doctor {

namespace {

constexpr std::size_t largest_history = std::size_t{64} << 20U;

// The text of a command in a line of history: after what stands before it.
std::string_view command_in(std::string_view line) {
    if (line.starts_with("- cmd: ")) return line.substr(7);  // fish
    if (line.starts_with(": ")) {                            // zsh: ": 1763650000:0;rx due"
        const std::size_t semicolon = line.find(';');
        if (semicolon != line.npos) return line.substr(semicolon + 1);
    }
    return line;
}

std::string_view take_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// Commands that take what was done or felt: on their line, or before it, through a pipe.
bool tells(std::string_view command, std::string_view verb) {
    static constexpr std::array of_log{"add", "rate", "note", "amend"};
    return command == "skip" || (command == "log" && std::ranges::find(of_log, verb) != of_log.end());
}

// "rx log add evening --pain 7", "echo ... | /usr/bin/rx --color=never log note last".
bool tells_of_person(std::string_view line) {
    while (!line.empty()) {
        const std::string_view program = take_word(line);
        if (program != "rx" && !program.ends_with("/rx")) continue;
        std::string_view rest = line;
        std::string_view word = take_word(rest);
        while (word.starts_with('-')) {
            if (!word.contains('=')) (void)take_word(rest);  // what the option has
            word = take_word(rest);
        }
        if (tells(word, take_word(rest))) return true;
    }
    return false;
}

std::string take_out(const files::Path& file) {
    const std::string word = shell_word(file.string());
    if (file.filename() == "fish_history") return "history delete --contains 'rx ', in fish";
    return fmt::format(
        "sed -i '/\\<rx .*\\<\\(log\\|skip\\)\\>/d' {} once no shell is open; a space "
        "before rx keeps a line out, with {}",
        word, file.filename() == ".bash_history" ? "HISTCONTROL=ignorespace" : "setopt HIST_IGNORE_SPACE");
}

std::optional<diag::Diagnostic> look_into(const files::Reader& reader, const files::Path& file) {
    const auto text = reader.read(file, largest_history);
    if (!text) return std::nullopt;
    int found = 0;
    std::size_t first = 0;
    std::size_t number = 0;
    for (const auto& line : std::views::split(*text, '\n')) {
        ++number;
        if (!tells_of_person(command_in(std::string_view(line)))) continue;
        if (found++ == 0) first = number;
    }
    if (found == 0) return std::nullopt;
    return diag::Diagnostic{.severity = diag::Severity::warning,
                            .code = "shell-history",
                            .message = found == 1
                                           ? "a shell remembers a command that tells of your practice"
                                           : fmt::format("a shell remembers {} commands that tell of your practice, "
                                                         "the first of them here",
                                                         found),
                            .hint = take_out(file),
                            .origin = file.string(),
                            .at = {.line = first, .column = 1}};
}

}  // namespace

diag::Diagnostics in_shell_history(const files::Reader& reader, const files::Path& home, const std::string& named) {
    std::vector<files::Path> histories{home / ".bash_history", home / ".zsh_history", home / ".histfile",
                                       home / ".local/share/fish/fish_history"};
    if (!named.empty() && std::ranges::find(histories, files::Path(named)) == histories.end())
        histories.emplace_back(named);
    diag::Diagnostics findings;
    for (const files::Path& file : histories) {
        if (auto finding = look_into(reader, file)) findings.add(*std::move(finding));
    }
    return findings;
}

}  // namespace rx::doctor
