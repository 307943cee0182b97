#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ranges>

#include "cli/arguments.hpp"
#include "cli/help.hpp"
#include "core/text/nearest.hpp"

namespace rx::command_line {

namespace {

using Words = std::vector<std::string>;

diag::Diagnostic usage(std::string code, std::string message, std::string hint) {
    return {.kind = diag::Kind::usage, .code = std::move(code), .message = std::move(message), .hint = std::move(hint)};
}

bool is_option(std::string_view word) {
    return word.size() > 1 && word.front() == '-';
}

// Global options that take a value: their value is no command word.
bool takes_value(std::string_view word) {
    return word == "--data-dir" || word == "--color";
}

bool asks_for(const Words& arguments, std::string_view long_form, std::string_view short_form) {
    return std::ranges::any_of(arguments,
                               [&](const std::string& word) { return word == long_form || word == short_form; });
}

// The words that name a command, by their places in argv, and everything else in its order.
struct Split {
    std::vector<std::size_t> named;  // places of the first two words that are no options
    const Words& all;

    [[nodiscard]] std::string word(std::size_t n) const { return n < named.size() ? all[named[n]] : std::string(); }
    [[nodiscard]] Words without_first(std::size_t count) const {
        Words rest;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto end = named.begin() + static_cast<std::ptrdiff_t>(std::min(count, named.size()));
            if (std::find(named.begin(), end, i) == end) rest.push_back(all[i]);
        }
        return rest;
    }
};

Split split(const Words& arguments) {
    Split found{.named = {}, .all = arguments};
    for (std::size_t i = 0; i < arguments.size() && found.named.size() < 2; ++i) {
        if (arguments[i] == "--") break;
        if (takes_value(arguments[i])) {
            ++i;
        } else if (!is_option(arguments[i])) {
            found.named.push_back(i);
        }
    }
    return found;
}

// "rx session start --pain 3", with the word at `place` replaced.
std::string corrected_line(const Words& arguments, std::size_t place, const std::string& replacement) {
    std::string line = "rx";
    for (std::size_t i = 0; i < arguments.size(); ++i) line += " " + (i == place ? replacement : arguments[i]);
    return line;
}

std::string did_you_mean(const Words& arguments, std::size_t place, const Words& candidates,
                         const std::string& otherwise) {
    const auto best = text::nearest(arguments[place], candidates);
    return best ? "did you mean: " + corrected_line(arguments, place, *best) : otherwise;
}

Words first_words() {
    Words words;
    for (const Group& group : all_groups()) words.emplace_back(group.name);
    for (const Command& command : all_commands()) {
        if (command.path.find(' ') == std::string_view::npos) words.emplace_back(command.path);
    }
    return words;
}

Words verbs_of(std::string_view group) {
    Words verbs;
    for (const Command& command : all_commands()) {
        if (command.path.starts_with(group) && command.path.substr(group.size()).starts_with(' ')) {
            verbs.emplace_back(command.path.substr(group.size() + 1));
        }
    }
    return verbs;
}

const Command* find_command(std::string_view path) {
    const auto found = std::ranges::find(all_commands(), path, &Command::path);
    return found == all_commands().end() ? nullptr : &*found;
}

const Group* find_group(std::string_view name) {
    const auto found = std::ranges::find(all_groups(), name, &Group::name);
    return found == all_groups().end() ? nullptr : &*found;
}

void declare_globals(CLI::App& app, Globals& globals) {
    app.set_help_flag();  // ours is below: CLI11 would leave by exception
    app.add_flag("-h,--help", globals.help, "Say what this does and stop");
    app.add_option("--data-dir", globals.data_dir, "Keep everything in this folder instead")->type_name("DIR");
    app.add_option("--color", globals.colour, "auto, always or never")->type_name("WHEN");
    app.allow_extras();
}

Words option_names(const CLI::App& app) {
    Words names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        for (const std::string& name : option->get_snames()) names.push_back("-" + name);
    }
    return names;
}

Words positional_names(const CLI::App& app) {
    Words names;
    for (const CLI::Option* option : app.get_options([](const CLI::Option* o) { return o->get_positional(); })) {
        names.push_back(option->get_name(true));
    }
    return names;
}

// What CLI11 found wrong, in our words. Its own texts hold raw argv bytes and types nobody knows.
diag::Diagnostic translated(const CLI::ParseError& error, const CLI::App& app, std::string_view path) {
    const std::string hint = fmt::format("rx {} --help says what it takes", path);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_required() && option->count() == 0) {
                return usage("missing-argument", fmt::format("rx {} needs {}", path, option->get_name(true)), hint);
            }
        }
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_items_expected_max() == 1 && option->count() > 1) {
                const auto& values = option->results();
                return usage("option-twice",
                             fmt::format("{} was given twice: {}", option->get_name(), fmt::join(values, ", ")),
                             "give it once");
            }
        }
        const std::string what = error.what();
        return usage("option-value", fmt::format("{} needs a value", what.substr(0, what.find(':'))), hint);
    }
    return usage("command-line", error.what(), hint);
}

diag::Result<Parsed> parse_command(const Command& command, const Split& words, std::size_t named) {
    Parsed parsed{.command = std::string(command.path)};
    CLI::App app;
    Arguments accepts(app);
    parsed.run = command.declare(accepts);
    declare_globals(app, parsed.globals);
    Words rest = words.without_first(named);
    if (asks_for(rest, "--help", "-h")) {
        parsed.wish = Parsed::Wish::help;
        parsed.text = help::of_command(command, app);
        return parsed;
    }
    std::ranges::reverse(rest);  // CLI11 takes words from the back
    try {
        app.parse(rest);
    } catch (const CLI::ParseError& error) {
        return std::unexpected(translated(error, app, command.path));
    }
    if (const Words unknown = app.remaining(true); !unknown.empty()) {
        const std::string& word = unknown.front();
        const auto place = static_cast<std::size_t>(std::ranges::find(words.all, word) - words.all.begin());
        const std::string otherwise = fmt::format("rx {} --help says what it takes", command.path);
        if (!is_option(word)) {
            return std::unexpected(usage("extra-word",
                                         fmt::format("rx {} does not know what to do with \"{}\"", command.path, word),
                                         otherwise));
        }
        const std::string hint =
            place < words.all.size() ? did_you_mean(words.all, place, option_names(app), otherwise) : otherwise;
        return std::unexpected(
            usage("unknown-option", fmt::format("rx {} has no option {}", command.path, word), hint));
    }
    return parsed;
}

diag::Result<Parsed> parse_group(const Group& group, const Split& words) {
    const std::string path = std::string(group.name) + " " + words.word(1);
    if (const Command* command = find_command(path)) return parse_command(*command, words, 2);
    const Words verbs = verbs_of(group.name);
    if (words.named.size() < 2) {
        if (asks_for(words.all, "--help", "-h")) {
            return Parsed{.wish = Parsed::Wish::help, .text = help::of_group(group)};
        }
        return std::unexpected(
            usage("no-verb", fmt::format("rx {} needs to know what to do: {}", group.name, fmt::join(verbs, ", ")),
                  fmt::format("for example: rx {} {}", group.name, verbs.front())));
    }
    return std::unexpected(
        usage("unknown-command", fmt::format("rx {} has no \"{}\"", group.name, words.word(1)),
              did_you_mean(words.all, words.named[1], verbs, fmt::format("it has: {}", fmt::join(verbs, ", ")))));
}

// Bare rx: nothing but global options.
diag::Result<Parsed> parse_bare(const Split& words) {
    if (asks_for(words.all, "--help", "-h")) return Parsed{.wish = Parsed::Wish::help, .text = help::of_program()};
    if (asks_for(words.all, "--version", "--version")) return Parsed{.wish = Parsed::Wish::version};
    static constexpr Command bare{.path = "", .summary = "", .examples = "", .declare = [](Arguments&) {
                                      return Run();
                                  }};
    auto parsed = parse_command(bare, words, 0);
    if (!parsed && parsed.error().code == "unknown-option") {
        parsed.error().message = fmt::format("rx has no such option: {}",
                                             parsed.error().message.substr(parsed.error().message.rfind(' ') + 1));
        if (!parsed.error().hint.starts_with("did you mean")) parsed.error().hint = "rx --help says what it takes";
    }
    return parsed;
}

}  // namespace

diag::Result<Parsed> parse(const std::vector<std::string>& arguments) {
    const Split words = split(arguments);
    if (words.named.empty()) return parse_bare(words);
    const std::string first = words.word(0);
    if (const Group* group = find_group(first)) return parse_group(*group, words);
    if (const Command* command = find_command(first)) return parse_command(*command, words, 1);
    return std::unexpected(
        usage("unknown-command", fmt::format("rx has no command \"{}\"", first),
              did_you_mean(arguments, words.named[0], first_words(), "rx --help lists the commands")));
}

std::vector<Described> describe() {
    std::vector<Described> all;
    Globals globals;
    CLI::App bare;
    declare_globals(bare, globals);
    all.push_back({.path = "", .options = option_names(bare), .positionals = {}});
    all.front().options.emplace_back("--version");
    for (const Command& command : all_commands()) {
        CLI::App app;
        app.set_help_flag();
        Arguments accepts(app);
        const Run run = command.declare(accepts);
        all.push_back(
            {.path = std::string(command.path), .options = option_names(app), .positionals = positional_names(app)});
    }
    return all;
}

}  // namespace rx::command_line
