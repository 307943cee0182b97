// rx log import: takes back what was exported, or what another program wrote in that form.
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <set>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/input_file.hpp"
#include "cli/log/entering.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/exchange/formats.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/ids.hpp"

namespace rx::commands {

namespace {

struct LogImportOptions {
    std::string file;
    bool dry_run = false;
};

diag::Result<std::vector<exchange::Entry>> entries_of(std::string_view text) {
    switch (exchange::format_of(text)) {
        case exchange::Format::json:
            return exchange::from_json(text);
        case exchange::Format::jsonl:
            return exchange::from_jsonl(text);
        case exchange::Format::csv:
            break;
    }
    return exchange::from_csv(text);
}

struct Taken {
    std::vector<std::string> lines;
    int known = 0;
};

// All of them or none: what is half taken would have to be found again by hand.
diag::Checked<Taken> take(Workspace& workspace, const std::vector<exchange::Entry>& entries, const std::string& name) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(diag::only(journal.error()));
    std::vector<std::string> ids = journal::all_ids(**journal);
    std::set<std::string> known(ids.begin(), ids.end());
    Taken taken;
    diag::Diagnostics problems;
    std::size_t number = 0;
    for (const exchange::Entry& entry : entries) {
        ++number;
        auto record = exchange::record_of(entry, workspace.now());
        if (!record) {
            diag::Diagnostic problem = std::move(record.error());
            problem.message = fmt::format("record {}: {}", number, problem.message);
            problem.origin = name;
            problem.at = {};
            problems.add(std::move(problem));
        } else if (known.insert(record->id).second) {
            taken.lines.push_back(journal::write(*record));
        } else {
            ++taken.known;
        }
    }
    if (!problems.empty()) return std::unexpected(problems);
    return taken;
}

ExitStatus import_log(Workspace& workspace, Terminal& terminal, const LogImportOptions& options) {
    const auto text = read_named(workspace, options.file, journal::largest_file);
    if (!text) return terminal.report(text.error());
    const std::string name = name_of(options.file);
    const auto entries = entries_of(*text);
    if (!entries) {
        diag::Diagnostic problem = entries.error();
        problem.origin = name;
        return terminal.report(problem);
    }
    const auto taken = take(workspace, *entries, name);
    if (!taken) {
        const ExitStatus status = terminal.report(taken.error());
        terminal.say("Nothing was taken.\n");
        return status;
    }
    if (options.dry_run) {
        for (const std::string& line : taken->lines) terminal.print(line + "\n");
        return ExitStatus::done;
    }
    if (!taken->lines.empty()) {
        if (const auto saved = workspace.append_lines(taken->lines); !saved) return terminal.report(saved.error());
    }
    terminal.print(taken_in_words(taken->lines.size(), taken->known));
    return ExitStatus::done;
}

}  // namespace

extern const Command log_import{.path = "log import",
                                .summary = "take records from an export, or from another program",
                                .examples = "rx log import log.csv",
                                .declare = [](Arguments& accepts) -> Run {
                                    auto options = std::make_shared<LogImportOptions>();
                                    accepts.word("FILE", Need::required, options->file,
                                                 "CSV, JSON or JSON lines; - is standard input");
                                    accepts.flag("--dry-run", options->dry_run, "print the lines, and write nothing");
                                    return [options](Workspace& workspace, Terminal& terminal) {
                                        return import_log(workspace, terminal, *options);
                                    };
                                }};

}  // namespace rx::commands
