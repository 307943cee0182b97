#include "cli/log/telling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "cli/log/entering.hpp"
#include "cli/options/moment.hpp"
#include "core/plan/named_size.hpp"
#include "core/progress/occasion.hpp"
#include "core/session/told.hpp"
#include "core/units/id.hpp"

namespace rx {

namespace {

using units::Duration;

std::unexpected<diag::Diagnostic> unclear(std::string code, std::string message, std::string hint) {
    return diag::failure(diag::Kind::usage, std::move(code), std::move(message), std::move(hint));
}

// The words that name something, and the times said of exercises.
struct Said {
    std::vector<std::string> names;
    std::map<std::string, Duration> times;
};

diag::Result<Said> read_words(const std::vector<std::string>& words) {
    Said said;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == word.npos) {
            said.names.push_back(word);
            continue;
        }
        const auto time = units::parse_duration(std::string_view(word).substr(equals + 1));
        if (!time) return unclear("told-time", time.error().message, "like trainer=7m, breathing=90s, walk=0s");
        said.times.emplace(word.substr(0, equals), *time);
    }
    return said;
}

// A routine has its own exercises; without one, what has a time is done as well.
std::vector<std::string> all_names(const plan::Plan& plan, const Said& said) {
    std::vector<std::string> names = said.names;
    const bool is_routine = names.size() == 1 && plan.find_routine(names.front()) != nullptr;
    if (is_routine) return names;
    for (const auto& [exercise, time] : said.times) names.push_back(exercise);
    return names;
}

std::vector<journal::Record> records_until(const std::vector<journal::Record>& records, units::Timestamp moment) {
    std::vector<journal::Record> until;
    std::ranges::copy_if(records, std::back_inserter(until),
                         [&](const journal::Record& record) { return record.at <= moment; });
    return until;
}

// At the sizes that were in use then, or the one that was said. Where none was known yet, it is the first one known.
diag::Result<progress::Rungs> rungs_then(const plan::Plan& plan, const patient::Patient& who_now,
                                         const patient::Patient& who_then, const std::optional<std::string>& size) {
    progress::Rungs rungs = progress::rungs_of(plan, who_now);
    for (const auto& [kit, rung] : progress::rungs_of(plan, who_then)) rungs.insert_or_assign(kit, rung);
    if (!size) return rungs;
    const auto said = plan::find_size(plan, *size);
    if (!said) return std::unexpected(said.error());
    rungs.insert_or_assign(said->kit->id, said->index);
    return rungs;
}

diag::Result<std::vector<session::ToldPart>> parts_told(const timeline::Timeline& timeline, const Said& said,
                                                        const std::optional<std::string>& length) {
    std::vector<session::ToldPart> told(timeline.parts.size());
    std::vector<std::string> exercises;
    std::vector<std::string> timed;  // those of them that take time
    std::size_t the_timed = 0;
    for (std::size_t part = 0; part < told.size(); ++part) {
        const std::string& id = timeline.parts[part].exercise;
        exercises.push_back(id);
        if (const auto time = said.times.find(id); time != said.times.end()) told[part].active = time->second;
        if (timeline::span_of(timeline.parts[part]).high > Duration{0}) {
            timed.push_back(id);
            the_timed = part;
        }
    }
    for (const auto& [exercise, time] : said.times) {
        if (std::ranges::find(exercises, exercise) == exercises.end())
            return std::unexpected(unknown_name(
                "unknown-exercise", fmt::format("this session has no exercise \"{}\"", exercise), exercise, exercises));
    }
    if (!length) return told;
    if (timed.empty())
        return unclear("told-length", "nothing of it takes time, so that --for has nothing to say", "leave it out");
    if (timed.size() > 1)
        return unclear("told-length", "it has several exercises, and --for does not say how long each was",
                       fmt::format("say it of each: {}=7m", fmt::join(timed, "=7m ")));
    const auto time = units::parse_duration(*length);
    if (!time) return unclear("told-time", time.error().message, "like --for 10m");
    told[the_timed].active = *time;
    return told;
}

template <class Tag>
diag::Result<void> add_rating(const std::optional<std::string>& said,
                              std::vector<outcome::Rating<units::Score<Tag>>>& to) {
    if (!said) return {};
    const auto score = units::parse_score<Tag>(*said);
    if (!score) return unclear("told-rating", score.error().message, "a number from 0 to 10");
    to.push_back({*score});
    return {};
}

diag::Result<const plan::Plan*> plan_then(Workspace& workspace, units::LocalDate day) {
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    const auto name = who->plan_on(day);
    const auto version = name ? shelf::parse_version(*name) : workspace.version_in_use();
    if (!version) return std::unexpected(version.error());
    const auto plan = workspace.plan(*version);
    if (!plan) return std::unexpected(plan.error().all().front());
    return *plan;
}

std::string version_then(const patient::Patient& who, units::LocalDate day) {
    return who.plan_on(day).value_or(who.plan_now().value_or(""));
}

// As it was to be done at that moment.
diag::Result<plan::Built> session_told(Workspace& workspace, const plan::Plan& plan, const Choice& choice,
                                       const std::optional<std::string>& size, units::Timestamp moment) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    const auto built = [&](const std::vector<journal::Record>& records, const patient::Patient& who_then) {
        const auto rungs = rungs_then(plan, *who, who_then, size);
        return rungs ? diag::Result<plan::Built>(
                           plan::build(plan, choice.selection, progress::with_sizes(plan, records, *rungs)))
                     : std::unexpected(rungs.error());
    };
    const std::vector<journal::Record>& all = (*journal)->records;
    if (all.empty() || all.back().at <= moment) return built(all, *who);
    const std::vector<journal::Record> records = records_until(all, moment);
    return built(records, patient::fold(records));
}

}  // namespace

diag::Result<Moment> moment_of(Workspace& workspace, const std::string& said) {
    if (said.empty()) return Moment{workspace.now(), workspace.today()};
    const units::DayRules& rules = workspace.config().days;
    WallClock& clock = workspace.environment().clock;
    const auto at_time = [&](units::LocalDate day, std::chrono::minutes time, bool is_practice_day) {
        const bool after_midnight = is_practice_day && time < rules.day_start;
        return clock.at(day.plus_days(after_midnight ? 1 : 0), time);
    };
    std::optional<units::Timestamp> at;
    if (const auto written = units::parse_timestamp(said)) {
        at = *written;
    } else {
        const auto moment = options::parse_moment(said, workspace.today());
        if (!moment) return std::unexpected(moment.error());
        const auto time = moment->time.value_or(std::chrono::hours(12));
        if (!moment->time && moment->day == workspace.today()) {
            at = workspace.now();
        } else {
            at = at_time(moment->day, time, moment->is_practice_day);
            // "mon 21:30" on a Monday morning is a week ago.
            if (*at > workspace.now() && moment->is_weekday)
                at = at_time(moment->day.plus_days(-units::days_in_week), time, true);
        }
    }
    if (*at > workspace.now())
        return unclear("moment-ahead",
                       fmt::format("{} {} is still to come", units::in_words(at->date()), at->time_text()),
                       "like \"yesterday 21:30\"");
    return Moment{*at, units::practice_day(*at, rules)};
}

diag::Result<journal::Record> told_session(Workspace& workspace, const Telling& telling) {
    const auto moment = moment_of(workspace, telling.at);
    if (!moment) return std::unexpected(moment.error());
    const auto plan = plan_then(workspace, moment->day);
    if (!plan) return std::unexpected(plan.error());
    const auto said = read_words(telling.what);
    if (!said) return std::unexpected(said.error());
    const auto choice =
        choose(workspace, **plan, {.names = all_names(**plan, *said), .is_short = telling.is_short, .moment = *moment});
    if (!choice) return std::unexpected(choice.error());
    if (choice->undecided != nullptr) return std::unexpected(undecided(*choice->undecided));
    const auto built = session_told(workspace, **plan, *choice, telling.size, moment->at);
    if (!built) return std::unexpected(built.error());
    const auto told = parts_told(built->timeline, *said, telling.length);
    if (!told) return std::unexpected(told.error());

    outcome::Outcome outcome = session::told_outcome(built->timeline, *told);
    if (const auto added = add_rating(telling.pain, outcome.pain); !added) return std::unexpected(added.error());
    if (const auto added = add_rating(telling.fear, outcome.fear); !added) return std::unexpected(added.error());
    if (const auto checked = check_tags(telling.tags); !checked) return std::unexpected(checked.error());
    const auto who = workspace.patient();
    journal::Record record = workspace.new_record(journal::Session{.plan = version_then(*who, moment->day),
                                                                   .routine = choice->routine,
                                                                   .outcome = std::move(outcome),
                                                                   .is_short = choice->is_short,
                                                                   .note = telling.note,
                                                                   .tags = telling.tags},
                                                  journal::Origin::later);
    record.at = moment->at;
    record.day = moment->day;
    return record;
}

bool ask_about(Workspace& workspace, Terminal& terminal, Telling& telling, NoteAsked note) {
    bool goes_on = true;
    // Until `understand` takes the answer; after the end of input nothing is asked any more.
    const auto ask = [&](std::string_view question, const auto& understand) -> std::string {
        while (goes_on) {
            const auto answer = workspace.environment().person.ask(question);
            goes_on = answer.has_value();
            if (!answer || answer->empty()) break;
            const auto understood = understand(*answer);
            if (understood) return *answer;
            terminal.report(understood.error());
        }
        return {};
    };
    const auto ask_rating = [&](std::string_view name, std::optional<std::string>& rating) {
        if (rating) return;
        const std::string answer =
            ask(fmt::format("{} at its worst, 0 to 10? [Enter: leave it out] ", name),
                [](const std::string& text) { return units::parse_score<units::PainTag>(text); });
        if (!answer.empty()) rating = answer;
    };
    if (telling.at.empty())
        telling.at = ask("When was it? [like yesterday 21:30, Enter: just now] ",
                         [&](const std::string& text) { return moment_of(workspace, text); });
    ask_rating("Pain", telling.pain);
    ask_rating("Fear", telling.fear);
    if (note == NoteAsked::not_yet)
        telling.note =
            ask("A note? [Enter: none] ", [](const std::string& text) { return diag::Result<std::string>(text); });
    return goes_on;
}

}  // namespace rx
