#include "core/progress/caps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/patient/stage.hpp"
#include "core/plan/stand_ins.hpp"

namespace rx::progress {

namespace {

using journal::Record;
using plan::Routine;
using units::Duration;
using units::LocalDate;
using units::Timestamp;

const journal::Session& session_of(const Record& record) {
    return std::get<journal::Session>(record.body);
}

// Those that count for the routine, up to today.
std::vector<const Record*> sessions_of(const DueQuestion& question, const Routine& routine) {
    const plan::RoutineNames its = plan::all_that_count_for(question.plan, routine.id.text());
    std::vector<const Record*> found;
    for (const Record& record : question.records) {
        const journal::Session* session = journal::counted_session(record);
        if (session != nullptr && record.day <= question.today && its.contains(session->routine))
            found.push_back(&record);
    }
    return found;
}

// A live session is written when it ends; of any other the journal knows what time it took.
Timestamp end_of(const Record& record) {
    const auto& outcome = session_of(record).outcome;
    const Timestamp last_known = record.at.plus(outcome.active + outcome.paused);
    const bool is_live = record.origin == journal::Origin::live || record.origin == journal::Origin::demo;
    const bool saw_the_end = is_live && outcome.ending != outcome::Ending::lost;
    return saw_the_end ? std::max(last_known, record.wrote) : last_known;
}

std::string day_of(const Timestamp& moment) {
    return units::short_name(moment.date().weekday());
}

std::string days_ago(int days) {
    return days == 0 ? "today" : days == 1 ? "yesterday" : fmt::format("{} days ago", days);
}

bool is_later(const When& a, const When& b) {
    return a.day != b.day ? a.day > b.day : a.time > b.time;
}

// The limits of one routine that a session counts for.
class Limits {
public:
    Limits(const DueQuestion& question, const Routine& asked, const Routine& doing)
        : question_(question), sessions_(sessions_of(question, asked)) {
        const bool is_own = asked.id == doing.id || doing.alternative_of == asked.id;
        these_ = is_own ? "these" : asked.title;
        besides_ = is_own ? "" : " This counts as one.";
    }

    [[nodiscard]] std::optional<Held> by(const plan::AtMost& limit) const {
        const plan::Days period = plan::period_of(limit.per, question_.today, question_.week_start);
        const auto is_in_it = [&period](const Record* each) {
            return each->day >= period.first;
        };
        const auto done = std::ranges::count_if(sessions_, is_in_it);
        if (done < limit.times) return std::nullopt;
        const LocalDate next = period.last.plus_days(1);
        return Held{.reason = Reason::reached,
                    .why = fmt::format("at most {}, and done", plan::in_words(limit)),
                    .says = fmt::format("Your plan leaves it at {} of {} per {}, and {} done.{} From {} on.",
                                        limit.times, these_, plan::name_of(limit.per),
                                        limit.times == 1 ? "it is" : "they are", besides_, units::in_words(next)),
                    .from = {next, std::chrono::minutes(0)}};
    }

    [[nodiscard]] std::optional<Held> by(const plan::Apart& limit) const {
        if (sessions_.empty()) return std::nullopt;
        const auto* gap = std::get_if<Duration>(&limit);
        return gap != nullptr ? by_clock(*gap) : by_days(std::get<units::CalendarSpan>(limit));
    }

private:
    [[nodiscard]] std::optional<Held> by_clock(Duration gap) const {
        const Timestamp last =
            ended(*std::ranges::max_element(sessions_, {}, [](const Record* each) { return end_of(*each); }));
        // A moment too soon would not keep it: seconds are rounded up.
        const Timestamp from(std::chrono::ceil<std::chrono::minutes>(last.plus(gap).utc()), last.offset());
        const When moment{from.date(), std::chrono::floor<std::chrono::minutes>(from.time_of_day())};
        const auto to_it = std::chrono::days(LocalDate::days_between(question_.today, moment.day)) + moment.time;
        if (to_it <= question_.time) return std::nullopt;
        const std::string apart = units::in_words(gap);
        const bool today = moment.day == question_.today;
        return Held{.reason = Reason::too_soon,
                    .why = fmt::format("{} apart, last ended {} {}{}", apart, day_of(last), last.time_text(),
                                       today ? fmt::format(", from {} on", from.time_text()) : ""),
                    .says = fmt::format(
                        "Your plan leaves {} between two of {}; the last ended on {} at {}.{} From {} {} on.", apart,
                        these_, day_of(last), last.time_text(), besides_, day_of(from), from.time_text()),
                    .from = moment};
    }

    [[nodiscard]] std::optional<Held> by_days(const units::CalendarSpan& span) const {
        const LocalDate last = (*std::ranges::max_element(sessions_, {}, &Record::day))->day;
        const LocalDate next = units::after(last, span);
        if (next <= question_.today) return std::nullopt;
        const std::string apart = units::to_text(span);
        return Held{
            .reason = Reason::too_soon,
            .why =
                fmt::format("{} apart, last done {}", apart, days_ago(LocalDate::days_between(last, question_.today))),
            .says = fmt::format("Your plan leaves {} from one of {} to the next; the last was on {}.{} From {} on.",
                                apart, these_, units::in_words(last), besides_, units::in_words(next)),
            .from = {next, std::chrono::minutes(0)}};
    }

    // Its end on the clock of now.
    [[nodiscard]] Timestamp ended(const Record* session) const {
        const Timestamp end = end_of(*session);
        return {end.utc(), question_.offset.value_or(end.offset())};
    }

    const DueQuestion& question_;
    std::vector<const Record*> sessions_;
    std::string these_;
    std::string besides_;
};

// On each day a routine is what is done for it, its limits as well.
const plan::Caps& caps_of(const DueQuestion& question, const Routine& asked, const Routine& doing) {
    if (doing.alternative_of == asked.id) return doing.caps;
    const Routine* chosen = patient::chosen(question.plan, asked, question.patient, question.today);
    return chosen == nullptr ? asked.caps : chosen->caps;
}

}  // namespace

std::optional<Held> held_by_limits(const DueQuestion& question, const Routine& doing) {
    std::optional<Held> longest;
    const auto take = [&longest](std::optional<Held> held) {
        if (held && (!longest || is_later(held->from, longest->from))) longest = std::move(held);
    };
    for (const Routine& asked : question.plan.routines) {
        const plan::Caps& caps = caps_of(question, asked, doing);
        if (!caps.at_most && !caps.apart) continue;
        if (!plan::counts_for(question.plan, doing.id.text(), asked.id.text())) continue;
        const Limits limits(question, asked, doing);
        if (caps.apart) take(limits.by(*caps.apart));
        if (caps.at_most) take(limits.by(*caps.at_most));
    }
    return longest;
}

}  // namespace rx::progress
