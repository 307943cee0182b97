// rx plan new: a shipped protocol as a commented file to finish.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/shipped/shipped.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/text/nearest.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::commands {

namespace {

// What editors look for at the head of a file; it names the schema beside it, so that nothing is ever fetched.
constexpr std::string_view schema_file = "rx-plan.schema.json";

struct PlanNewOptions {
    std::string from;
    std::string output;
};

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const shipped::File& file : shipped::protocols()) all.emplace_back(file.name);
    return all;
}

// What its first line says it is.
std::string_view subject_of(const shipped::File& file) {
    std::string_view line = file.text.substr(0, file.text.find('\n'));
    line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
    return line;
}

ExitStatus list_names(Terminal& terminal) {
    constexpr std::size_t widest = 80;
    constexpr std::size_t of_names = 17;
    terminal.print("Shipped protocols, each with the sources of its numbers:\n");
    for (const shipped::File& file : shipped::protocols()) {
        std::string lines = fmt::format("  {:{}}", file.name, of_names);
        for (const char c : text::wrap(subject_of(file), widest - lines.size())) {
            lines += c;
            if (c == '\n') lines.append(of_names + 2, ' ');
        }
        terminal.print(lines + "\n");
    }
    terminal.print("rx plan new --from NAME writes one as a file to finish.\n");
    return ExitStatus::done;
}

diag::Diagnostic unknown_protocol(const std::string& name) {
    const auto best = text::nearest(name, names());
    return {.kind = diag::Kind::usage,
            .code = "unknown-protocol",
            .message = fmt::format("there is no shipped protocol \"{}\"", name),
            .hint = best ? fmt::format("did you mean: rx plan new --from {}", *best) : "rx plan new lists them"};
}

ExitStatus write_new_plan(Workspace& workspace, Terminal& terminal, const PlanNewOptions& options) {
    if (options.from.empty()) return list_names(terminal);
    const auto all = shipped::protocols();
    const auto found = std::ranges::find(all, options.from, &shipped::File::name);
    if (found == all.end()) return terminal.report(unknown_protocol(options.from));
    const std::string draft = fmt::format("#:schema {}\n{}", schema_file, found->text);
    if (options.output.empty()) {
        terminal.print(draft);
        return ExitStatus::done;
    }
    const auto made = workspace.environment().store.create(options.output, draft);
    if (!made) return terminal.report(made.error());
    const std::string name = text::safe(options.output);
    terminal.print(fmt::format("Wrote {}. Finish it in an editor, then: rx plan check {}\n", name, name));
    terminal.print(fmt::format("An editor that knows TOML schemas helps, with this beside it: rx plan schema > {}\n",
                               schema_file));
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_new{
    .path = "plan new",
    .summary = "write a shipped protocol as a file to finish",
    .examples = "rx plan new\nrx plan new --from NAME > clinic.toml",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<PlanNewOptions>();
        accepts.option("--from", "NAME", options->from, "which one; without it they are listed");
        accepts.option("-o,--output", "FILE", options->output, "write this new file instead of standard output");
        return [options](Workspace& workspace, Terminal& terminal) {
            return write_new_plan(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
