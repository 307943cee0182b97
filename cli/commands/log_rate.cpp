// rx log rate: how it was, told after a session.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/changing.hpp"
#include "cli/log/entering.hpp"
#include "cli/session/asking.hpp"

namespace rx::commands {

namespace {

struct LogRateOptions {
    std::string record;
    std::optional<std::string> pain, fear;
    bool dry_run = false;
};

ExitStatus rate_session(Workspace& workspace, Terminal& terminal, LogRateOptions options) {
    const auto id = named_record(workspace, options.record);
    if (!id) return terminal.report(id.error());
    if (!options.pain && !options.fear) {
        Person& person = workspace.environment().person;
        if (!person.can_answer()) return terminal.report(nobody_to_ask());
        const auto ask = [&](const std::string& question) {
            const auto score = ask_score(person, terminal, question, "Enter: leave it as it is");
            return score ? std::optional(std::to_string(*score)) : std::nullopt;
        };
        options.pain = ask("Pain after it, 0 to 10?");
        options.fear = ask("Fear after it, 0 to 10?");
    }
    rx::Settings settings;
    if (options.pain && !options.pain->empty()) settings.emplace_back("pain-after", *options.pain);
    if (options.fear && !options.fear->empty()) settings.emplace_back("fear-after", *options.fear);
    return change(workspace, terminal, *id, settings, options.dry_run);
}

}  // namespace

extern const Command log_rate{.path = "log rate",
                              .summary = "say how a session was, after it",
                              .examples = "rx log rate last --pain 2",
                              .declare = [](Arguments& accepts) -> Run {
                                  auto options = std::make_shared<LogRateOptions>();
                                  accepts.word("ID", Need::required, options->record,
                                               "the beginning or the end of its id, or last");
                                  accepts.option("--pain", "0-10", options->pain, "pain after it");
                                  accepts.option("--fear", "0-10", options->fear, "fear after it");
                                  accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
                                  return [options](Workspace& workspace, Terminal& terminal) {
                                      return rate_session(workspace, terminal, *options);
                                  };
                              }};

}  // namespace rx::commands
