#include "cli/log/changing.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "cli/log/entering.hpp"
#include "cli/log/telling.hpp"
#include "cli/routine_choice.hpp"
#include "cli/session/start_conditions.hpp"
#include "core/journal/did.hpp"
#include "core/journal/mends.hpp"
#include "core/report/record_text.hpp"
#include "core/text/safe.hpp"

namespace rx {

namespace {

bool sets(const Settings& settings, std::string_view key) {
    return std::ranges::find(settings, key, &Settings::value_type::first) != settings.end();
}

diag::Diagnostic unclear(std::string message, std::string hint) {
    return {.kind = diag::Kind::usage, .code = "setting-form", .message = std::move(message), .hint = std::move(hint)};
}

std::vector<outcome::ExerciseResult> exercises_of(const journal::Record& record) {
    const auto* session = std::get_if<journal::Session>(&record.body);
    return session == nullptr ? std::vector<outcome::ExerciseResult>() : session->outcome.exercises;
}

// What was done of it in another time. In none nothing was; a shorter time ended it before the later of its sizes, and
// nobody counted how often.
void set_time(outcome::ExerciseResult& exercise, units::Duration time) {
    using outcome::Progress;
    if (time == units::Duration::zero()) {
        exercise = {.exercise = exercise.exercise,
                    .planned = exercise.planned,
                    .repetitions = exercise.repetitions.transform(
                        [](const outcome::Repetitions& each) { return outcome::Repetitions{0, each.planned}; })};
        return;
    }
    exercise.active = time;
    exercise.progress = time >= exercise.planned.low ? Progress::complete : Progress::partial;
    if (exercise.progress == Progress::partial) exercise.repetitions.reset();
    if (exercise.sizes.size() == 1) exercise.sizes.front().time = time;
    for (outcome::TimeAtSize& size : exercise.sizes) {
        size.time = std::min(size.time, time);
        time -= size.time;
    }
    std::erase_if(exercise.sizes, [](const outcome::TimeAtSize& size) { return size.time == units::Duration::zero(); });
}

// The plan by which it was done; null where that is not known, and for other records.
const plan::Plan* plan_of(Workspace& workspace, const journal::Record& record) {
    const auto* session = std::get_if<journal::Session>(&record.body);
    const auto version = session == nullptr ? shelf::parse_version("") : shelf::parse_version(session->plan);
    if (!version) return nullptr;
    const auto plan = workspace.plan(*version);
    return plan ? *plan : nullptr;
}

bool is_optional(const plan::Routine* routine, const std::string& exercise) {
    return routine != nullptr && plan::has_item(*routine, [&exercise](const plan::RoutineItem& item) {
               return item.optional && item.exercise.text() == exercise;
           });
}

// What other times of its exercises make of how a session ended; nothing where that stays as it was.
std::optional<outcome::Ending> ending_now(Workspace& workspace, const journal::Record& record,
                                          const std::vector<outcome::ExerciseResult>& exercises) {
    const auto& session = std::get<journal::Session>(record.body);
    const plan::Plan* plan = plan_of(workspace, record);
    const plan::Routine* routine = plan == nullptr ? nullptr : plan->find_routine(session.routine);
    const auto is_whole = [routine](const std::vector<outcome::ExerciseResult>& results) {
        return std::ranges::all_of(results, [routine](const outcome::ExerciseResult& each) {
            return each.progress == outcome::Progress::complete || is_optional(routine, each.exercise);
        });
    };
    using outcome::Ending;
    const Ending was = session.outcome.ending;
    const bool was_whole = is_whole(session.outcome.exercises);
    if (was == Ending::complete && was_whole && !is_whole(exercises)) return Ending::early;
    if (was == Ending::early && !was_whole && is_whole(exercises)) return Ending::complete;
    return std::nullopt;
}

units::Duration total(const std::vector<outcome::ExerciseResult>& exercises) {
    units::Duration sum{0};
    for (const outcome::ExerciseResult& each : exercises) sum += each.active;
    return sum;
}

// Those a person may mean to change; an exercise of the same name has to do without.
const std::vector<std::string>& usual_keys() {
    static const std::vector<std::string> keys{
        "at",     "day",    "pain", "pain-before", "pain-after", "fear", "fear-before", "fear-after", "note", "tag",
        "active", "paused", "end",  "reason",      "routine",    "plan", "text",        "first",      "last", "value"};
    return keys;
}

// A slip in a key would be kept as something nobody reads.
std::optional<diag::Diagnostic> new_unknown_key(const journal::Record& before, const journal::Record& after) {
    const auto had = [&before](const std::string& key) {
        return std::ranges::any_of(before.unknown, [&](const auto& pair) { return pair.first == key; });
    };
    for (const auto& [key, value] : after.unknown) {
        if (had(key)) continue;
        std::vector<std::string> known = usual_keys();
        for (const outcome::ExerciseResult& each : exercises_of(before)) known.push_back(each.exercise);
        return unknown_name("unknown-key", fmt::format("this record has no \"{}\"", key), key, known);
    }
    return std::nullopt;
}

// Ratings told afterwards are held against the stop rules, like those of a session.
void heed_stop_rules(Workspace& workspace, Terminal& terminal, const journal::Record& before,
                     const journal::Record& after, Settings& settings) {
    const timeline::StopRule* rule = rule_of(workspace, after);
    if (rule == nullptr || rule_of(workspace, before) == rule || sets(settings, "stopped-by")) return;
    settings.emplace_back("stopped-by", timeline::limit_text(*rule));
    terminal.say(stop_words({*rule}, timeline::limit_text(*rule)) + contact_now(workspace));
}

// Why the plan may rest although no rating says so any more: it was stopped then, and only a person knows whether that
// was a slip.
void mention_stop_that_stays(Workspace& workspace, Terminal& terminal, const journal::Record& after) {
    const auto* session = std::get_if<journal::Session>(&after.body);
    if (session == nullptr || session->outcome.stopped_by.empty() || rule_of(workspace, after) != nullptr) return;
    const auto id = short_id_of(workspace, after.id);
    if (id)
        terminal.say(
            fmt::format("It was stopped by {}, and that stays. If it was a slip: rx log amend {} stopped-by=\n",
                        text::safe(session->outcome.stopped_by), *id));
}

}  // namespace

const timeline::StopRule* rule_of(Workspace& workspace, const journal::Record& record) {
    const plan::Plan* plan = plan_of(workspace, record);
    if (plan == nullptr) return nullptr;
    return outcome::rule_reached(plan->stops, std::get<journal::Session>(record.body).outcome);
}

diag::Result<Settings> read_settings(Workspace& workspace, const journal::Record& record,
                                     const std::vector<std::string>& words) {
    Settings settings;
    std::vector<outcome::ExerciseResult> exercises = exercises_of(record);
    bool retimed = false;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == word.npos || equals == 0) {
            return std::unexpected(unclear(fmt::format("\"{}\" is not key=value", word),
                                           "like pain=3, or pain= to leave it out; the keys stand in rx-journal(5)"));
        }
        const std::string key = word.substr(0, equals);
        const std::string value = word.substr(equals + 1);
        const auto exercise = std::ranges::find(exercises, key, &outcome::ExerciseResult::exercise);
        const bool is_key = std::ranges::find(usual_keys(), key) != usual_keys().end();
        if (exercise != exercises.end() && !is_key) {
            const auto time = units::parse_duration(value);
            if (!time) return std::unexpected(unclear(time.error().message, "like trainer=7m"));
            set_time(*exercise, *time);
            settings.emplace_back("did", journal::did_text(*exercise));
            retimed = true;
        } else if (key == "at") {
            if (value.empty())
                return std::unexpected(unclear("every record has a time", "like at=\"yesterday 21:30\""));
            const auto moment = moment_of(workspace, value);
            if (!moment) return std::unexpected(moment.error());
            settings.emplace_back("at", units::to_text(moment->at));
            settings.emplace_back("day", units::to_text(moment->day));
        } else {
            settings.emplace_back(key, value);
        }
    }
    if (!retimed) return settings;
    if (!sets(settings, "active")) settings.emplace_back("active", units::to_text(total(exercises)));
    const auto ending = ending_now(workspace, record, exercises);
    if (ending && !sets(settings, "end")) settings.emplace_back("end", outcome::to_text(*ending));
    return settings;
}

diag::Result<const journal::Record*> changeable(Workspace& workspace, const std::string& id) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    const auto& records = (*journal)->records;
    const auto found = std::ranges::find(records, id, &journal::Record::id);
    if (found != records.end()) return &*found;
    return diag::failure(diag::Kind::usage, "not-changeable", fmt::format("{} is taken back, or a change itself", id),
                         "rx log show --history says what became of it");
}

ExitStatus change(Workspace& workspace, Terminal& terminal, const std::string& id, Settings settings, bool dry_run) {
    const auto found = changeable(workspace, id);
    if (!found) return terminal.report(found.error());
    const journal::Record before = **found;
    auto after = journal::amended(before, {.record = id, .set = settings});
    if (!after) {
        diag::Diagnostic problem = after.error();
        problem.kind = diag::Kind::usage;
        problem.hint = "the keys and their values stand in rx-journal(5)";
        return terminal.report(problem);
    }
    if (const auto problem = new_unknown_key(before, *after)) return terminal.report(*problem);
    if (journal::settings_of(before) == journal::settings_of(*after)) {
        terminal.print("Nothing changes.\n");
        return ExitStatus::done;
    }
    heed_stop_rules(workspace, terminal, before, *after, settings);
    const journal::Amend amend{.record = id, .set = std::move(settings)};
    const std::string said = fmt::format("Changed: {}.\n", report::change_in_words(before, amend));
    const auto record = workspace.new_change(id, amend);
    if (!record) return terminal.report(record.error());
    const ExitStatus status = keep_changes(workspace, terminal, {*record}, dry_run, said);
    if (status == ExitStatus::done && !dry_run) mention_stop_that_stays(workspace, terminal, *after);
    return status;
}

}  // namespace rx
