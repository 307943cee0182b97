// rx exercise show: the words of one exercise of the shipped library.
#include <fmt/format.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/routine_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

diag::Diagnostic unknown_exercise(const std::string& name, const std::vector<std::string>& known) {
    return {.kind = diag::Kind::usage,
            .code = "unknown-exercise",
            .message = fmt::format("the library has no exercise \"{}\"", name),
            .hint = did_you_mean(name, known, "rx exercise list shows them")};
}

ExitStatus show_exercise(Workspace& workspace, Terminal& terminal, const std::string& name) {
    const exercise::Library& library = workspace.library();
    const auto id = units::parse_id<units::ExerciseTag>(name);
    const exercise::LibraryEntry* entry = id ? library.find(*id) : nullptr;
    if (entry == nullptr) return terminal.report(unknown_exercise(name, library.ids()));
    terminal.print(report::exercise_text(*entry));
    return ExitStatus::done;
}

}  // namespace

extern const Command exercise_show{.path = "exercise show",
                                   .summary = "read an exercise of the library, and how a plan uses it",
                                   .examples = "rx exercise show belly-breath",
                                   .declare = [](Arguments& accepts) -> Run {
                                       auto id = std::make_shared<std::string>();
                                       accepts.word("ID", Need::required, *id,
                                                    "an exercise that rx exercise list names");
                                       return [id](Workspace& workspace, Terminal& terminal) {
                                           return show_exercise(workspace, terminal, *id);
                                       };
                                   }};

}  // namespace rx::commands
