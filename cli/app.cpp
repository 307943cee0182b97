#include "cli/app.hpp"

#include <fmt/core.h>

#include <exception>

#include "cli/clock_trouble.hpp"
#include "cli/command_line.hpp"
#include "cli/home.hpp"
#include "cli/session/open_session.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"
#include "cli/workspace.hpp"
#include "core/exchange/formats.hpp"

namespace rx::app {

namespace {

// The option beats the preference, which beats what the environment says.
diag::Result<terminal::ColourWish> colour_wish(std::string_view option, config::Colour preference) {
    using terminal::ColourWish;
    if (option == "auto") return ColourWish::automatic;
    if (option == "always") return ColourWish::always;
    if (option == "never") return ColourWish::never;
    if (!option.empty()) {
        return diag::failure(diag::Kind::usage, "color", "--color is auto, always or never");
    }
    switch (preference) {
        case config::Colour::automatic:
            return ColourWish::automatic;
        case config::Colour::always:
            return ColourWish::always;
        case config::Colour::never:
            return ColourWish::never;
    }
    return ColourWish::automatic;
}

// Every command offers a session that was left open, but for those that settle it themselves, and for cron's.
bool offers_leftover(std::string_view command) {
    return command != "session start" && command != "session recover" && command != "due";
}

// After everything else: whatever the person's own program does, the records are saved and said.
void tell_hook(const Workspace& workspace, Terminal& terminal) {
    const std::vector<std::string>& command = workspace.config().on_record;
    if (command.empty()) return;
    for (const journal::Record& record : workspace.new_records()) {
        const auto told = workspace.environment().tell_hook(command, exchange::to_json({exchange::entry_of(record)}));
        if (told) continue;
        terminal.report(told.error());
        return;  // a program that hangs is waited for once
    }
}

// A report nobody could read is no success; a reader that left early is none of our trouble.
ExitStatus after_writing(ExitStatus status, const Environment& environment) {
    if (environment.out.state() != Output::State::broken) return status;
    environment.err.write("rx: could not write to standard output\n");
    return ExitStatus::io;
}

ExitStatus dispatch(const std::vector<std::string>& arguments, Environment& environment) {
    Terminal plain(environment.out, environment.err, terminal::Colour::off);
    const auto parsed = command_line::parse(arguments);
    if (!parsed) return plain.report(parsed.error());
    if (parsed->wish == command_line::Parsed::Wish::help) {
        plain.print(parsed->text);
        return ExitStatus::done;
    }
    if (parsed->wish == command_line::Parsed::Wish::version) {
        plain.print(fmt::format("rx {}\n", program_version));
        return ExitStatus::done;
    }
    auto workspace = Workspace::open(environment, parsed->globals.data_dir);
    if (!workspace) return plain.report(workspace.error());
    const auto wish = colour_wish(parsed->globals.colour, workspace->config().colour);
    if (!wish) return plain.report(wish.error());
    // Colour is used in problems only, and those go to standard error.
    const auto where = environment.err.is_terminal() ? terminal::Where::terminal : terminal::Where::elsewhere;
    Terminal terminal(environment.out, environment.err, terminal::choose_colour(*wish, where, environment.variable));
    const ExitStatus status = parsed->run ? parsed->run(*workspace, terminal) : home::run(*workspace, terminal);
    terminal.report(workspace->losses());
    // rx due says it itself, unless it is to be quiet.
    if (parsed->command != "due") mention_clock_trouble(*workspace, terminal);
    if (offers_leftover(parsed->command)) mention_leftover(*workspace, terminal);
    tell_hook(*workspace, terminal);
    // A script that tries again would save it twice.
    if (environment.out.state() == Output::State::broken && !workspace->new_records().empty())
        terminal.say("What was to be saved is saved.\n");
    return status;
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, Environment& environment) {
    try {
        return after_writing(dispatch(arguments, environment), environment);
    } catch (const std::exception& bug) {
        environment.err.write(fmt::format("rx: this is a bug in rx, and nothing was lost by it: {}\n", bug.what()));
        return ExitStatus::bug;
    }
}

}  // namespace rx::app
