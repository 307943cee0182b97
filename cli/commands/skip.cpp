// rx skip: days off. They leave what was planned, and extend nothing.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "cli/options/day.hpp"
#include "core/report/record_text.hpp"
#include "core/units/digits.hpp"

namespace rx::commands {

namespace {

struct SkipOptions {
    std::string length = "1d";
    std::optional<std::string> from;
    std::string reason = "other";
    bool dry_run = false;
};

constexpr int most_days = 366;

// "5d", "2w", or as plans say it, "5 days".
std::optional<int> days_of(std::string_view text) {
    const bool weeks = text.ends_with('w');
    if (weeks || text.ends_with('d')) {
        const auto count = units::parse_digits(text.substr(0, text.size() - 1), most_days);
        return count ? std::optional(*count * (weeks ? units::days_in_week : 1)) : std::nullopt;
    }
    const auto span = units::parse_span(text);
    if (!span) return std::nullopt;
    const units::LocalDate any{std::chrono::year{2025} / 1 / 1};
    return units::LocalDate::days_between(any, units::after(any, *span));
}

diag::Result<journal::Skip> skip_asked(const Workspace& workspace, const SkipOptions& options) {
    const auto days = days_of(options.length);
    if (!days || *days < 1 || *days > most_days)
        return diag::failure(diag::Kind::usage, "skip-length",
                             fmt::format("\"{}\" does not say how many days", options.length),
                             "like --for 5d, --for 2w; a year at most");
    const auto reason = journal::parse_skip_reason(options.reason);
    if (!reason)
        return diag::failure(diag::Kind::usage, "skip-reason", fmt::format("\"{}\" is no reason", options.reason),
                             "one of: rest, illness, period, travel, other");
    const auto first =
        options.from ? options::parse_day("--from", *options.from) : diag::Result<units::LocalDate>(workspace.today());
    if (!first) return std::unexpected(first.error());
    return journal::Skip{.first = *first, .last = first->plus_days(*days - 1), .reason = *reason};
}

ExitStatus take_days_off(Workspace& workspace, Terminal& terminal, const SkipOptions& options) {
    const auto skip = skip_asked(workspace, options);
    if (!skip) return terminal.report(skip.error());
    const std::string said =
        skip->first == skip->last
            ? fmt::format("{} is a day off: nothing is asked for on it.\n", units::in_words(skip->first))
            : fmt::format("Days off from {} to {}: nothing is asked for on them.\n", units::in_words(skip->first),
                          units::in_words(skip->last));
    return keep(workspace, terminal, workspace.new_record(*skip, journal::Origin::later), options.dry_run, said);
}

}  // namespace

extern const Command skip{
    .path = "skip",
    .summary = "take days off: nothing is asked for on them",
    .examples = "rx skip\nrx skip --for 5d --reason travel",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<SkipOptions>();
        accepts.option("--for", "DAYS", options->length, "how many days, like 5d or 2w; else one");
        accepts.option("--from", "DATE", options->from, "the first of them; else today");
        accepts.option("--reason", "WORD", options->reason, "rest, illness, period, travel or other");
        accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
        return [options](Workspace& workspace, Terminal& terminal) {
            return take_days_off(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
