// rx plan schema: the language of plans, for editors.
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "core/plan/plan.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

extern const Command plan_schema{.path = "plan schema",
                                 .summary = "print the plan language as a JSON Schema for editors",
                                 .examples = "rx plan schema > rx-plan.schema.json",
                                 .declare = [](Arguments&) -> Run {
                                     return [](Workspace&, Terminal& terminal) {
                                         terminal.print(report::plan_schema(plan::language()));
                                         return ExitStatus::done;
                                     };
                                 }};

}  // namespace rx::commands
