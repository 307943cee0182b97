#include "cli/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace rx::help {

namespace {

constexpr std::size_t widest_column = 26;

std::string row(std::string_view left, std::string_view right) {
    return fmt::format("  {:<{}}  {}\n", left, widest_column, right);
}

std::string indented(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        text += fmt::format("  {}\n", lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return text;
}

std::string option_text(const CLI::Option& option) {
    const bool takes_value = option.get_items_expected_max() > 0 && !option.get_type_name().empty();
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    return fmt::format("{}", fmt::join(names, ", ")) + (takes_value ? " " + option.get_type_name() : "");
}

bool is_global(const CLI::Option& option) {
    return option.check_lname("data-dir") || option.check_lname("color") || option.check_lname("help");
}

std::string positional_text(const CLI::Option& option) {
    const std::string name = option.get_name(true) + (option.get_items_expected_max() > 1 ? "..." : "");
    return option.get_required() ? name : "[" + name + "]";
}

}  // namespace

std::string of_program() {
    std::string text =
        "rx guides a home program that a clinic prescribed, and keeps it private.\n"
        "It is no medical advice and makes no diagnosis: your clinic decides.\n\n"
        "Examples:\n"
        "  rx plan import clinic.toml      take in the plan from your clinic\n"
        "  rx session start                begin what is due\n"
        "  rx log show --week              look at this week\n\n"
        "Commands:\n";
    for (const Command& command : all_commands()) text += row(command.path, command.summary);
    text += "\nrx COMMAND --help says more; so does man rx. Also: --data-dir DIR, --color WHEN, --version.\n";
    return text;
}

std::string of_group(const Group& group) {
    std::string text = fmt::format("rx {}: {}\n\nCommands:\n", group.name, group.summary);
    for (const Command& command : all_commands()) {
        if (command.path.starts_with(std::string(group.name) + " ")) text += row(command.path, command.summary);
    }
    text += fmt::format("\nman rx-{} says more.\n", group.name);
    return text;
}

std::string of_command(const Command& command, const CLI::App& app) {
    std::string usage;
    std::string options;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            usage += " " + positional_text(*option);
        } else if (!is_global(*option)) {
            options += row(option_text(*option), option->get_description());
        }
    }
    std::string text =
        fmt::format("rx {}: {}\n\nExamples:\n{}\nUsage: rx {}{}{}\n", command.path, command.summary,
                    indented(command.examples), command.path, options.empty() ? "" : " [options]", usage);
    if (!options.empty()) text += "\n" + options;
    const std::string_view page = command.path.substr(0, command.path.find(' '));
    text += fmt::format("\nman rx-{} says more.\n", page);
    return text;
}

}  // namespace rx::help
