// rx exercise list: the shipped library of exercises.
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/columns.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

ExitStatus list_exercises(Workspace& workspace, Terminal& terminal) {
    report::Columns table;
    for (const exercise::LibraryEntry* entry : workspace.library().all()) {
        table.add({entry->id.text(), entry->kind, text::safe(entry->title)});
    }
    terminal.print(table.text());
    return ExitStatus::done;
}

}  // namespace

extern const Command exercise_list{.path = "exercise list",
                                   .summary = "list the exercises a plan can use by name",
                                   .examples = "rx exercise list",
                                   .declare = [](Arguments&) -> Run {
                                       return list_exercises;
                                   }};

}  // namespace rx::commands
