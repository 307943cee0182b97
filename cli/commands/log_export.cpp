// rx log export: all records, for other programs, and for rx log import.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/exchange/formats.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct LogExportOptions {
    std::string format = "csv";
    std::string output;
    bool dictionary = false;
    bool schema = false;
};

std::string exported(const std::vector<exchange::Entry>& entries, const std::string& format) {
    if (format == "json") return exchange::to_json(entries);
    return format == "jsonl" ? exchange::to_jsonl(entries) : exchange::to_csv(entries);
}

ExitStatus hand_out(Workspace& workspace, Terminal& terminal, const LogExportOptions& options,
                    const std::string& text) {
    if (options.output.empty()) {
        terminal.print(text);
        return ExitStatus::done;
    }
    if (const auto written = workspace.environment().store.create(options.output, text); !written)
        return terminal.report(written.error());
    terminal.say(fmt::format("Written: {}.\n", text::safe(options.output)));
    return ExitStatus::done;
}

ExitStatus export_log(Workspace& workspace, Terminal& terminal, const LogExportOptions& options) {
    if (options.dictionary) return hand_out(workspace, terminal, options, exchange::dictionary());
    if (options.schema) return hand_out(workspace, terminal, options, exchange::schema());
    if (options.format != "csv" && options.format != "json" && options.format != "jsonl")
        return terminal.report({.kind = diag::Kind::usage,
                                .code = "export-format",
                                .message = fmt::format("there is no format \"{}\"", options.format),
                                .hint = "one of: csv, json, jsonl"});
    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    std::vector<exchange::Entry> entries;
    for (const journal::Record& record : journal::as_written(**journal)) entries.push_back(exchange::entry_of(record));
    const ExitStatus status = hand_out(workspace, terminal, options, exported(entries, options.format));
    if ((*journal)->unreadable > 0)
        terminal.say(fmt::format("Not in it: {} that could not be read.\n",
                                 report::counted(static_cast<int>((*journal)->unreadable), "line")));
    return status;
}

}  // namespace

extern const Command log_export{
    .path = "log export",
    .summary = "all records, for other programs",
    .examples = "rx log export --format csv > log.csv\nrx log export --dictionary",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<LogExportOptions>();
        accepts.option("--format", "FORMAT", options->format, "csv, json or jsonl");
        accepts.option("-o,--output", "FILE", options->output, "a new file; else standard output");
        accepts.flag("--dictionary", options->dictionary, "what each key means, instead");
        accepts.flag("--schema", options->schema, "the JSON Schema of --format json, instead");
        return [options](Workspace& workspace, Terminal& terminal) {
            return export_log(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
