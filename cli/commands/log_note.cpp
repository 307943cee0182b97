// rx log note: something in the person's own words, of a session or of none.
#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/changing.hpp"
#include "cli/log/entering.hpp"
#include "core/journal/mends.hpp"

namespace rx::commands {

namespace {

struct LogNoteOptions {
    std::string record;
    std::vector<std::string> tags;
    bool dry_run = false;
};

ExitStatus take_note(Workspace& workspace, Terminal& terminal, const LogNoteOptions& options) {
    if (const auto checked = check_tags(options.tags); !checked) return terminal.report(checked.error());
    const auto id = options.record.empty() ? diag::Result<std::string>("") : named_record(workspace, options.record);
    if (!id) return terminal.report(id.error());
    const auto words = own_words(workspace, "Your note: ");
    if (!words) return terminal.report(words.error());
    if (words->empty()) {
        terminal.print("Nothing changes.\n");
        return ExitStatus::done;
    }
    if (id->empty()) {
        return keep(workspace, terminal,
                    workspace.new_record(journal::Note{.text = *words, .tags = options.tags}, journal::Origin::later),
                    options.dry_run, "Saved.\n");
    }
    rx::Settings settings{{"note", *words}};
    if (!options.tags.empty()) {
        // Beside those it has: a key that is set has the values that are set.
        const auto record = changeable(workspace, *id);
        if (!record) return terminal.report(record.error());
        for (const auto& [key, value] : journal::settings_of(**record)) {
            if (key == "tag" && std::ranges::find(options.tags, value) == options.tags.end())
                settings.emplace_back(key, value);
        }
        for (const std::string& tag : options.tags) settings.emplace_back("tag", tag);
    }
    return change(workspace, terminal, *id, settings, options.dry_run);
}

}  // namespace

extern const Command log_note{.path = "log note",
                              .summary = "keep something in your own words",
                              .examples = "rx log note\nrx log note last < note.txt",
                              .declare = [](Arguments& accepts) -> Run {
                                  auto options = std::make_shared<LogNoteOptions>();
                                  accepts.word("ID", Need::optional, options->record,
                                               "the session it is about: a piece of its id, or last");
                                  accepts.options("--tag", "TAG", options->tags, "a word to find it by");
                                  accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
                                  return [options](Workspace& workspace, Terminal& terminal) {
                                      return take_note(workspace, terminal, *options);
                                  };
                              }};

}  // namespace rx::commands
