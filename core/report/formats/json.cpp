#include <nlohmann/json.hpp>

#include <exception>

#include "core/report/report.hpp"

namespace rx::report {

namespace {

using Json = nlohmann::ordered_json;

Json seconds(units::Duration duration) {
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(duration);
    if (whole == duration) return whole.count();
    return std::chrono::duration<double>(duration).count();
}

template <class T, class ToJson>
Json or_null(const std::optional<T>& value, ToJson to_json) {
    return value ? Json(to_json(*value)) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

template <class T, class ToJson>
Json list(const std::vector<T>& values, ToJson to_json) {
    Json all = Json::array();
    for (const T& value : values) all.push_back(to_json(value));
    return all;
}

std::string_view word(PeriodName name) {
    switch (name) {
        case PeriodName::today:
            return "today";
        case PeriodName::this_week:
            return "week";
        case PeriodName::this_month:
            return "month";
        case PeriodName::dates:
            return "dates";
        case PeriodName::last_sessions:
            return "last";
    }
    std::terminate();
}

std::string_view word(outcome::Moment moment) {
    switch (moment) {
        case outcome::Moment::before:
            return "before";
        case outcome::Moment::during:
            return "during";
        case outcome::Moment::after:
            return "after";
    }
    std::terminate();
}

Json range(const units::Range<int>& range) {
    return {{"low", range.low}, {"high", range.high}};
}

// SizeMinutes of a summary and TimeAtSize of an outcome.
template <class Size>
Json size(const Size& size) {
    return {{"label", size.label},
            {"id", size.id.empty() ? Json() : Json(size.id)},
            {"diameter-mm", or_null(size.diameter, [](units::Millimetres mm) { return mm.tenths() / 10.0; })},
            {"seconds", seconds(size.time)}};
}

Json rating_summary(const summary::RatingSummary& rating) {
    return {{"median", rating.median}, {"worst", rating.worst}, {"rated", rating.rated}};
}

Json by_moment(const summary::RatingsByMoment& ratings) {
    return {{"before", or_null(ratings.before, rating_summary)},
            {"during", or_null(ratings.during, rating_summary)},
            {"after", or_null(ratings.after, rating_summary)}};
}

Json measure(const summary::MeasureSeries& series) {
    return {{"measure", series.measure}, {"answers", list(series.answers, [](const auto& answer) {
                                              return Json{{"day", units::to_text(answer.first)},
                                                          {"value", answer.second.tenths / 10.0}};
                                          })}};
}

template <class Score>
Json rating(const outcome::Rating<Score>& rating) {
    return {{"score", rating.score.value()}, {"moment", word(rating.moment)}, {"at-seconds", seconds(rating.at)}};
}

Json exercise(const outcome::ExerciseResult& result) {
    return {{"exercise", result.exercise},
            {"progress", outcome::to_text(result.progress)},
            {"active-seconds", seconds(result.active)},
            {"planned-seconds", {{"low", seconds(result.planned.low)}, {"high", seconds(result.planned.high)}}},
            {"repetitions", or_null(result.repetitions,
                                    [](const outcome::Repetitions& repetitions) {
                                        return Json{{"done", repetitions.done}, {"planned", repetitions.planned}};
                                    })},
            {"sizes", list(result.sizes, size<outcome::TimeAtSize>)},
            {"depth", or_null(result.depth, [](outcome::Depth depth) { return outcome::to_text(depth); })},
            {"ease", or_null(result.ease, [](outcome::Ease ease) { return outcome::to_text(ease); })},
            {"movement", or_null(result.movement, [](outcome::Movement moved) { return outcome::to_text(moved); })},
            {"worn", result.worn}};
}

Json session(const summary::SessionRow& row) {
    const journal::Record* record = row.record;
    const auto& session = std::get<journal::Session>(record->body);
    const outcome::Outcome& outcome = session.outcome;
    return {{"id", record->id},
            {"at", units::to_text(record->at)},
            {"source", journal::to_text(record->origin)},
            {"plan", text_or_null(session.plan)},
            {"routine", text_or_null(session.routine)},
            {"short", session.is_short},
            {"counts", outcome::counts(outcome)},
            {"active-seconds", seconds(outcome.active)},
            {"paused-seconds", seconds(outcome.paused)},
            {"ending", outcome::to_text(outcome.ending)},
            {"reason", or_null(outcome.reason, [](outcome::Reason reason) { return outcome::to_text(reason); })},
            {"gentler", text_or_null(outcome.gentler)},
            {"note", text_or_null(session.note)},
            {"tags", session.tags},
            {"stopped-by", text_or_null(outcome.stopped_by)},
            {"pain", list(outcome.pain, rating<units::PainScore>)},
            {"fear", list(outcome.fear, rating<units::FearScore>)},
            {"exercises", list(outcome.exercises, exercise)}};
}

Json day(const summary::DayRow& row) {
    return {{"day", units::to_text(row.day)}, {"sessions", list(row.sessions, session)}};
}

Json counted_routine(const summary::RoutineCount& routine) {
    return {{"id", routine.routine},
            {"title", routine.title},
            {"done", routine.done},
            {"shorter", routine.shorter},
            {"planned", or_null(routine.planned, range)},
            {"often", text_or_null(routine.often)},
            {"days",
             {{"asked", routine.reckoning.asked},
              {"off", routine.reckoning.off},
              {"not-then", routine.reckoning.not_then},
              {"not-in-plan", routine.reckoning.not_in_plan},
              {"optional", routine.reckoning.optional}}}};
}

Json severity(diag::Severity severity) {
    return severity == diag::Severity::error ? "error" : "warning";
}

Json problem(const diag::Diagnostic& problem) {
    return {{"severity", severity(problem.severity)},
            {"code", problem.code},
            {"line", problem.at.line},
            {"column", problem.at.column},
            {"span", problem.span},
            {"message", problem.message},
            {"hint", text_or_null(problem.hint)}};
}

Json checked_file(const CheckedFile& file) {
    return {{"name", file.name},
            {"version", text_or_null(file.version)},
            {"title", text_or_null(file.title)},
            {"problems", list(file.problems.in_line_order(), problem)}};
}

// Escaped rather than changed: what another program reads is what was written, and none of it can act on a terminal.
// Only bytes that are no UTF-8 have to be replaced.
std::string printed(const Json& document) {
    return document.dump(2, ' ', true, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string check_json(const std::vector<CheckedFile>& files) {
    return printed({{"rx", {{"format", "plan.check"}, {"version", "1.0"}}}, {"files", list(files, checked_file)}});
}

namespace {

Json date(units::LocalDate day) {
    return units::to_text(day);
}

// What a period comes to, without its single sessions.
Json numbers_of(const summary::Summary& sum) {
    return {{"sessions", sum.sessions},
            {"shorter", sum.shorter},
            {"not-counted", sum.not_counted},
            {"planned-done", sum.planned_done},
            {"besides", sum.besides},
            {"planned", or_null(sum.planned, range)},
            {"active-seconds", seconds(sum.active)},
            {"sizes", list(sum.sizes, size<summary::SizeMinutes>)},
            {"pain", or_null(sum.pain, rating_summary)},
            {"fear", or_null(sum.fear, rating_summary)},
            {"pain-by-moment", by_moment(sum.pain_by_moment)},
            {"fear-by-moment", by_moment(sum.fear_by_moment)},
            {"sources",
             {{"live", sum.sources.live},
              {"later", sum.sources.later},
              {"import", sum.sources.import},
              {"demo", sum.sources.demo}}},
            {"days-off", sum.days_off},
            {"measures", list(sum.measures, measure)}};
}

Json slice(const summary::SliceRow& row) {
    return {{"first", date(row.first)},
            {"last", date(row.last)},
            {"sessions", row.sessions},
            {"active-seconds", seconds(row.active)},
            {"mostly", or_null(row.size, size<summary::SizeMinutes>)},
            {"pain", or_null(row.pain, rating_summary)},
            {"fear", or_null(row.fear, rating_summary)}};
}

// The list of what there is a row for: its name, and itself.
std::pair<const char*, Json> rows(const summary::Summary& sum) {
    switch (sum.by) {
        case summary::By::session:
            return {"days", list(sum.days, day)};
        case summary::By::week:
            return {"weeks", list(sum.slices, slice)};
        case summary::By::month:
            return {"months", list(sum.slices, slice)};
    }
    std::terminate();
}

}  // namespace

std::string log_json(const LogView& view) {
    const summary::Summary& sum = view.summary;
    Json document = {
        {"rx", {{"format", "log.show"}, {"version", "1.2"}}},
        {"today", date(view.today)},
        {"period", {{"name", word(view.name)}, {"first", date(sum.period.first)}, {"last", date(sum.period.last)}}},
    };
    document.update(numbers_of(sum));
    document["last-session"] = or_null(sum.last_session, date);
    document["routines"] = list(sum.routines, counted_routine);
    auto [name, list_of_it] = rows(sum);
    document[name] = std::move(list_of_it);
    document["notes"] = list(sum.notes, [](const summary::NoteRow& note) {
        return Json{{"day", date(note.day)}, {"text", note.text}, {"tags", note.tags}};
    });
    if (view.before != nullptr) {
        document["before"] = {{"first", date(view.before->period.first)}, {"last", date(view.before->period.last)}};
        document["before"].update(numbers_of(*view.before));
    }
    return printed(document);
}

}  // namespace rx::report
