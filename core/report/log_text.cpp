#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <exception>

#include "core/journal/ids.hpp"
#include "core/kit/kit.hpp"
#include "core/report/columns.hpp"
#include "core/report/log_charts.hpp"
#include "core/report/report.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::report {

namespace {

// Cells a column of names may take, so that a row with one size fits 80 cells.
constexpr std::size_t widest_name = 20;

std::string period_in_words(const LogView& view) {
    const summary::Period& period = view.summary.period;
    switch (view.name) {
        case PeriodName::today:
            return "today";
        case PeriodName::this_week:
            return "this week";
        case PeriodName::this_month:
            return "this month";
        case PeriodName::last_sessions:
        case PeriodName::dates:
            break;
    }
    if (period.first == period.last) return "on " + units::in_words(period.first);
    return fmt::format("from {} to {}", units::in_words(period.first), units::in_words(period.last));
}

bool is_over(const LogView& view) {
    return view.summary.period.last < view.today;
}

// A median alone would hide that it was ever worse.
std::string rating_in_words(std::string_view name, const std::optional<summary::RatingSummary>& rating) {
    if (!rating) return {};
    const std::string worst = rating->worst == rating->median ? "" : fmt::format(" (max {})", rating->worst);
    return fmt::format(", {} {}{}", name, rating->median, worst);
}

std::string sentence(const LogView& view) {
    const summary::Summary& sum = view.summary;
    std::string text;
    if (sum.planned) {
        text = fmt::format("{} of {} {}", sum.planned_done, numbers(*sum.planned),
                           sum.planned->high == 1 ? "session" : "sessions");
    } else {
        text = counted(sum.sessions, "session");
    }
    text += " " + period_in_words(view);
    if (sum.planned && sum.besides > 0) text += fmt::format(", {} more besides", sum.besides);
    text += ", " + units::in_words(sum.active);
    if (!sum.sizes.empty()) {
        text += (sum.sizes.size() == 1 ? ", size " : ", mostly ") +
                text::safe(kit::name_in_words(sum.sizes.front().label, sum.sizes.front().id));
    }
    text += rating_in_words("pain", sum.pain) + rating_in_words("fear", sum.fear);
    return text + ".\n";
}

std::string how_long_ago(int days) {
    if (days == 0) return "today";
    if (days == 1) return "yesterday";
    return fmt::format("{} days ago", days);
}

std::string nothing_yet(const LogView& view) {
    if (view.is_filtered) return fmt::format("No such session {}.\n", period_in_words(view));
    std::string text = fmt::format("No practice {}{}.\n", period_in_words(view), is_over(view) ? "" : " yet");
    if (const auto& last = view.summary.last_session) {
        const int days = units::LocalDate::days_between(*last, view.today);
        // A clock that ran ahead has dated it after today.
        text += fmt::format("The last session was on {}{}.\n", units::in_words(*last),
                            days < 0 ? "" : ", " + how_long_ago(days));
    }
    return text + "To begin one: rx session start\n";
}

std::string sizes_of(const summary::SessionRow& row) {
    std::vector<std::string> sizes;
    for (const outcome::ExerciseResult* result : row.exercises) {
        for (const outcome::TimeAtSize& used : result->sizes) {
            std::string size = size_in_words(kit::name_in_words(used.label, used.id), used.diameter);
            if (std::ranges::find(sizes, size) == sizes.end()) sizes.push_back(std::move(size));
        }
    }
    return sizes.empty() ? "-" : fmt::format("{}", fmt::join(sizes, ", "));
}

template <class Score>
std::string worst_of(const std::vector<outcome::Rating<Score>>& ratings) {
    if (ratings.empty()) return "-";
    return units::to_text(std::ranges::max_element(ratings, {}, &outcome::Rating<Score>::score)->score);
}

std::string table_by_day(const LogView& view) {
    const bool same_year = view.summary.period.first.day().year() == view.today.day().year() &&
                           view.summary.period.last.day().year() == view.today.day().year();
    Columns table;
    std::vector<std::string> heads{"Day", "Routine", "Time", "Size", "Pain", "Fear", "How it ended"};
    if (view.ids != nullptr) heads.insert(heads.begin() + 1, "Id");
    table.add(std::move(heads));
    for (const summary::DayRow& row : view.summary.days) {
        std::string day = units::in_words(row.day);
        if (same_year) day.resize(day.rfind(' '));
        for (const summary::SessionRow& session : row.sessions) {
            const auto& outcome = std::get<journal::Session>(session.record->body).outcome;
            std::vector<std::string> cells{day,
                                           text::fit(text::safe(session.title), widest_name),
                                           units::in_words(session.active),
                                           sizes_of(session),
                                           worst_of(outcome.pain),
                                           worst_of(outcome.fear),
                                           ending_in_words(outcome)};
            if (view.ids != nullptr) cells.insert(cells.begin() + 1, journal::short_id(*view.ids, session.record->id));
            table.add(std::move(cells));
            day.clear();
        }
    }
    return table.text();
}

// "3, max 6"
std::string ratings_in_words(const std::optional<summary::RatingSummary>& rating) {
    if (!rating) return "-";
    if (rating->worst == rating->median) return fmt::format("{}", rating->median);
    return fmt::format("{}, max {}", rating->median, rating->worst);
}

// A picture beside the numbers of each: the days of a week, the time of a month.
std::string table_by_slice(const LogView& view) {
    const bool by_month = view.summary.by == summary::By::month;
    const double most = by_month ? most_of_a_month(view) : most_of_a_day(view);
    Columns table;
    table.add({by_month ? "Month" : "Week of", by_month ? "" : heads_of_week(view), "Time", "Sessions", "Mostly",
               "Pain", "Fear"});
    for (const summary::SliceRow& row : view.summary.slices) {
        const auto& size = row.size;
        const units::LocalDate week = row.first.week_begin(view.week_start);
        table.add({by_month ? units::month_in_words(row.first) : units::in_words(week).substr(4),
                   by_month ? bar_of_month(view, row, most) : heat_of_week(view, week, most),
                   row.active == units::Duration{0} ? "-" : units::in_words(row.active),
                   row.sessions == 0 ? "-" : fmt::format("{}", row.sessions),
                   size ? size_in_words(kit::name_in_words(size->label, size->id), size->diameter) : "-",
                   ratings_in_words(row.pain), ratings_in_words(row.fear)});
    }
    return table.text();
}

// In the plan's own words where they are about the period shown: "3 of 3..4 per week", "5 of at least 4 per
// week"; else "2 of 7 (1 per day)".
std::string done_of_planned(const summary::RoutineCount& routine) {
    const std::string often = text::safe(routine.often);
    const std::string asked = often.empty() ? "" : " (" + often + ")";
    if (!routine.planned) return counted(routine.done, "session") + asked;
    const std::string planned = routine.planned->is_single()
                                    ? fmt::format("{}", routine.planned->low)
                                    : fmt::format("{}..{}", routine.planned->low, routine.planned->high);
    if (often.starts_with(planned + " per ") || often.starts_with("at least " + planned + " per "))
        return fmt::format("{} of {}", routine.done, often);
    return fmt::format("{} of {}", routine.done, planned) + asked;
}

std::string routine_lines(const summary::Summary& sum) {
    std::string text;
    for (const summary::RoutineCount& routine : sum.routines) {
        // Nothing was asked for and nothing done: no line, which would read as a reproach.
        if (!routine.planned && routine.done == 0) continue;
        text += text::safe(routine.title) + ": " + done_of_planned(routine);
        if (routine.shorter > 0) text += fmt::format(", {} of them shorter", routine.shorter);
        text += "\n";
    }
    return text;
}

std::string time_at_sizes(const summary::Summary& sum) {
    std::string text;
    for (const summary::SizeMinutes& size : sum.sizes) {
        text += fmt::format("{}{} for {}", text.empty() ? "" : ", ",
                            size_in_words(kit::name_in_words(size.label, size.id), size.diameter),
                            units::in_words(size.time));
    }
    return text.empty() ? "" : "Sizes: " + text + "\n";
}

// "Tue 17 Nov 2026  slept badly [travel]"
std::string notes_of(const summary::Summary& sum) {
    if (sum.notes.empty()) return {};
    std::string text = "Notes\n";
    for (const summary::NoteRow& note : sum.notes) {
        text += fmt::format("{}  {}", units::in_words(note.day), text::safe(note.text));
        if (!note.tags.empty()) text += fmt::format(" [{}]", text::safe(fmt::format("{}", fmt::join(note.tags, ", "))));
        text += '\n';
    }
    return text;
}

}  // namespace

std::string log_text(const LogView& view) {
    const summary::Summary& sum = view.summary;
    std::string text = sum.sessions == 0 ? nothing_yet(view) : sentence(view);
    const std::string table = !sum.slices.empty() ? table_by_slice(view) : sum.days.empty() ? "" : table_by_day(view);
    const std::string totals = sum.sessions == 0 ? "" : routine_lines(sum) + time_at_sizes(sum) + more_numbers(view);
    for (const std::string& part : {table, totals, notes_of(sum), explanation(view), comparison(view), charts(view)}) {
        if (!part.empty()) text += "\n" + part;
    }
    if (sum.not_counted > 0)
        text += fmt::format("\n{} without practice time: {}not counted.\n", counted(sum.not_counted, "session"),
                            sum.by == summary::By::session ? "shown, " : "");
    return text;
}

}  // namespace rx::report
