// rx log show: what was done in a period: a sentence first, then a table.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/answering.hpp"
#include "cli/options/period.hpp"
#include "cli/routine_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/terminal/terminal_facts.hpp"
#include "cli/workspace.hpp"
#include "core/journal/ids.hpp"
#include "core/report/record_text.hpp"
#include "core/report/report.hpp"
#include "core/summary/summarise.hpp"

namespace rx::commands {

namespace {

struct LogShowOptions {
    rx::options::PeriodFlags period;
    std::string routine;
    std::string exercise, kind, size, tag;
    std::optional<std::string> pain, source, by;
    bool compare = false;
    bool explain = false;
    bool history = false;
    bool ids = false;
    bool json = false;
};

// What --routine and --exercise can mean: what the plan in use has, and what the journal has seen.
struct Names {
    std::vector<std::string> routines, exercises;
};

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
}

Names names_known(Workspace& workspace, const journal::Contents& journal) {
    Names names;
    if (const auto plan = workspace.plan_in_use()) {
        for (const plan::Routine& routine : (*plan)->routines) add_once(names.routines, routine.id.text());
        for (const exercise::Exercise& exercise : (*plan)->exercises) add_once(names.exercises, exercise.id.text());
    }
    for (const journal::Record& record : journal.records) {
        const auto* session = std::get_if<journal::Session>(&record.body);
        if (!session) continue;
        add_once(names.routines, session->routine);
        for (const outcome::ExerciseResult& result : session->outcome.exercises) {
            add_once(names.exercises, result.exercise);
        }
    }
    return names;
}

// A slip in a name must not read as "no practice". Without a filter nothing is looked up.
std::optional<diag::Diagnostic> unknown_filter(Workspace& workspace, const journal::Contents& journal,
                                               const LogShowOptions& options) {
    if (options.routine.empty() && options.exercise.empty()) return std::nullopt;
    const Names names = names_known(workspace, journal);
    const auto is_unknown = [](const std::string& name, const std::vector<std::string>& known) {
        return !name.empty() && std::ranges::find(known, name) == known.end();
    };
    if (is_unknown(options.routine, names.routines)) {
        return unknown_name("unknown-routine",
                            fmt::format("neither your plan nor your journal has a routine \"{}\"", options.routine),
                            options.routine, names.routines);
    }
    if (is_unknown(options.exercise, names.exercises)) {
        return unknown_name("unknown-exercise",
                            fmt::format("neither your plan nor your journal has an exercise \"{}\"", options.exercise),
                            options.exercise, names.exercises);
    }
    return std::nullopt;
}

diag::Diagnostic nothing_before() {
    return {.kind = diag::Kind::usage,
            .code = "compare",
            .message = "--compare needs a period of days",
            .hint = "one of --today, --week, --month, --since"};
}

diag::Result<summary::Filter> filter_of(const LogShowOptions& options) {
    summary::Filter filter{.routine = options.routine,
                           .exercise = options.exercise,
                           .kind = options.kind,
                           .size = options.size,
                           .tag = options.tag};
    std::vector<std::string> kinds;
    for (const exercise::Kind& kind : exercise::all_kinds()) kinds.emplace_back(kind.name);
    if (!filter.kind.empty() && std::ranges::find(kinds, filter.kind) == kinds.end())
        return std::unexpected(
            unknown_name("unknown-kind", fmt::format("there is no kind \"{}\"", filter.kind), filter.kind, kinds));
    if (options.pain) {
        const auto score = units::parse_score<units::PainTag>(*options.pain);
        if (!score) return diag::failure(diag::Kind::usage, "filter-pain", score.error().message, "0 to 10");
        filter.pain = score->value();
    }
    if (options.source) {
        filter.origin = journal::parse_origin(*options.source);
        if (!filter.origin)
            return diag::failure(diag::Kind::usage, "filter-source",
                                 fmt::format("there is no source \"{}\"", *options.source),
                                 "one of: live, later, import, demo");
    }
    return filter;
}

// Damage is said, never fatal.
void mention_damage(Terminal& terminal, const journal::Contents& journal) {
    for (const diag::Diagnostic& finding : journal.findings.all()) {
        if (finding.code == "journal-shrunk") terminal.report(finding);
    }
    if (journal.unreadable == 0) return;
    terminal.report(journal.problems);
    terminal.say(journal.unreadable == 1
                     ? "1 line of the journal could not be read; it was left as it is.\n"
                     : fmt::format("{} lines of the journal could not be read; they were left as they are.\n",
                                   journal.unreadable));
}

// A page is soon full of sessions.
constexpr int longest_by_session = 31;  // days
constexpr int longest_by_week = 26 * units::days_in_week;
constexpr std::size_t most_by_session = 40;

std::optional<summary::By> parse_by(std::string_view word) {
    if (word == "session") return summary::By::session;
    if (word == "week") return summary::By::week;
    if (word == "month") return summary::By::month;
    return std::nullopt;
}

diag::Result<summary::By> rows_of(const LogShowOptions& options, const options::ChosenPeriod& chosen) {
    const bool wants_sessions = options.ids || options.history || chosen.last > 0;
    if (options.by) {
        const auto by = parse_by(*options.by);
        if (!by)
            return diag::failure(diag::Kind::usage, "option-value",
                                 fmt::format("--by: there is no row for a \"{}\"", *options.by),
                                 "one of: session, week, month");
        if (*by != summary::By::session && wants_sessions)
            return diag::failure(diag::Kind::usage, "option-value", "--ids, --history and --last are about sessions",
                                 "leave one of them out, or --by");
        return *by;
    }
    if (wants_sessions || options.json || chosen.period.days() <= longest_by_session) return summary::By::session;
    return chosen.period.days() <= longest_by_week ? summary::By::week : summary::By::month;
}

// Few fit on a page, however long the period is.
bool is_few(const LogShowOptions& options, std::size_t sessions) {
    return !options.by && sessions <= most_by_session;
}

std::size_t sessions_among(const std::vector<journal::Record>& records) {
    return static_cast<std::size_t>(std::ranges::count_if(
        records, [](const auto& record) { return std::holds_alternative<journal::Session>(record.body); }));
}

// Names are looked up in the whole journal, ids are told apart from all others, and the last so many are counted from
// its end.
bool needs_whole_journal(const LogShowOptions& options) {
    return options.ids || options.history || options.period.last || !options.routine.empty() ||
           !options.exercise.empty();
}

ExitStatus print_answer(Workspace& workspace, Terminal& terminal, const LogShowOptions& options,
                        const LogQuestion& asked, const LogAnswer& answer, const journal::Contents& contents) {
    const std::vector<std::string> ids = options.ids ? journal::all_ids(contents) : std::vector<std::string>();
    const report::LogView view{.summary = answer.now,
                               .name = asked.chosen.name,
                               .today = workspace.today(),
                               .ids = options.ids ? &ids : nullptr,
                               .before = answer.before ? &*answer.before : nullptr,
                               .explains = options.explain,
                               .is_filtered = asked.filter.leaves_out(),
                               .charset = terminal::shows_utf8(workspace.environment().variable)
                                              ? report::Charset::blocks
                                              : report::Charset::ascii,
                               .week_start = workspace.config().days.week_start};
    terminal.print(options.json ? report::log_json(view) : report::log_text(view));
    mention_damage(terminal, contents);
    return ExitStatus::done;
}

// From the sessions of these days alone, where those say it all; nothing where they do not.
std::optional<ExitStatus> show_from_recent(Workspace& workspace, Terminal& terminal, const LogShowOptions& options,
                                           const LogQuestion& asked) {
    if (needs_whole_journal(options)) return std::nullopt;
    const auto contents = workspace.journal_since(asked.first_day());
    if (!contents) return terminal.report(contents.error());
    const patient::Patient who = patient::fold(contents->records);
    if (counts_all_sessions(workspace, who)) return std::nullopt;
    const LogAnswer answer = answer_to(workspace, asked, contents->records, who);
    // Without one the last session before is of interest.
    if (!answer.now.last_session) return std::nullopt;
    return print_answer(workspace, terminal, options, asked, answer, *contents);
}

// By week or month, from one session after the other: however many there are, few are in memory. Nothing where that is
// not what is asked; a few sessions are asked for by session from then on.
std::optional<ExitStatus> show_by_slice(Workspace& workspace, Terminal& terminal, const LogShowOptions& options,
                                        LogQuestion& asked) {
    if (asked.by == summary::By::session || needs_whole_journal(options)) return std::nullopt;
    auto journal = workspace.long_journal();
    if (!journal) return terminal.report(journal.error());
    const std::vector<journal::Record>& others = journal->contents().records;
    if (is_few(options, journal->sessions() + sessions_among(others))) {
        asked.by = summary::By::session;
        return std::nullopt;
    }
    patient::Patient who = patient::fold(others);
    Answering answering(workspace, asked, who);
    answering.add(others);
    const auto read = journal->each_session([&](const journal::Record& record) {
        answering.add(record);
        patient::add(who, record);
    });
    if (!read) return terminal.report(read.error());
    return print_answer(workspace, terminal, options, asked, answering.answer(), journal->contents());
}

ExitStatus show_log(Workspace& workspace, Terminal& terminal, const LogShowOptions& options) {
    if (options.history && options.json)
        return terminal.report(diag::Diagnostic{.kind = diag::Kind::usage,
                                                .code = "option-value",
                                                .message = "--history is text only",
                                                .hint = "rx log export --format json has every change"});
    const auto chosen = options::choose_period(options.period, workspace.today(), workspace.config().days.week_start);
    if (!chosen) return terminal.report(chosen.error());
    auto filter = filter_of(options);
    if (!filter) return terminal.report(filter.error());
    filter->last = chosen->last;
    if (options.compare && chosen->last > 0) return terminal.report(nothing_before());
    LogQuestion asked{.chosen = *chosen, .filter = *filter};
    if (options.compare) asked.before = options::period_before(*chosen);
    const auto by = rows_of(options, *chosen);
    if (!by) return terminal.report(by.error());
    asked.by = *by;
    if (const auto shown = show_by_slice(workspace, terminal, options, asked)) return *shown;
    if (const auto shown = show_from_recent(workspace, terminal, options, asked)) return *shown;

    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    if (is_few(options, sessions_among((*journal)->records))) asked.by = summary::By::session;
    if (options.history) {
        terminal.print(report::history_text(**journal, chosen->period));
        mention_damage(terminal, **journal);
        return ExitStatus::done;
    }
    if (const auto problem = unknown_filter(workspace, **journal, options)) return terminal.report(*problem);
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    return print_answer(workspace, terminal, options, asked, answer_to(workspace, asked, (*journal)->records, *who),
                        **journal);
}

}  // namespace

extern const Command log_show{
    .path = "log show",
    .summary = "show what was done: a sentence, then a table",
    .examples = "rx log show --week\nrx log show --since 2026-11-01 --json",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<LogShowOptions>();
        rx::options::add_period(accepts, options->period);
        accepts.option("--routine", "ID", options->routine, "only this routine");
        accepts.option("--exercise", "ID", options->exercise, "only sessions with this exercise");
        accepts.option("--kind", "KIND", options->kind, "only exercises of this kind");
        accepts.option("--size", "LABEL", options->size, "only exercises done with this size");
        accepts.option("--tag", "TAG", options->tag, "only sessions with this tag");
        accepts.option("--pain", "0-10", options->pain, "only sessions with so much pain, or more");
        accepts.option("--source", "WORD", options->source, "only sessions that are live, later, import or demo");
        accepts.option("--by", "WORD", options->by, "a row for each session, week or month; otherwise as fits a page");
        accepts.flag("--compare", options->compare, "beside the period before");
        accepts.flag("--explain", options->explain, "how the numbers came about");
        accepts.flag("--ids", options->ids, "with the ids that other commands take");
        accepts.flag("--history", options->history, "what was changed or taken back instead, and how");
        accepts.flag("--json", options->json, "as JSON, with every number of the text");
        return [options](Workspace& workspace, Terminal& terminal) {
            return show_log(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
