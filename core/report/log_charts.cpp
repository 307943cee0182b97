#include "core/report/log_charts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "core/report/columns.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::report {

namespace {

using summary::Summary;
using units::LocalDate;

constexpr int bar_width = 30;
constexpr int month_bar_width = 12;
constexpr std::size_t most_of_a_spark = 30;
constexpr int longest_with_bars = 14;  // days

double minutes(units::Duration time) {
    return std::chrono::duration<double, std::ratio<60>>(time).count();
}

// "12", and of less than ten with a decimal where there is one: "1.5".
std::string minutes_in_digits(double value) {
    if (value >= 10) return fmt::format("{:.0f}", value);
    std::string text = fmt::format("{:.1f}", value);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string short_day(LocalDate day) {
    std::string text = units::in_words(day);
    text.resize(text.rfind(' '));
    return text;
}

units::Duration most_of(const std::map<LocalDate, units::Duration>& times) {
    units::Duration most{0};
    for (const auto& [day, time] : times) most = std::max(most, time);
    return most;
}

// The last day that can have practice.
LocalDate last_day(const LogView& view) {
    return std::min(view.summary.period.last, view.today);
}

bool is_in_week(LocalDate day, LocalDate week) {
    return LocalDate::days_between(week, day) < units::days_in_week;
}

std::string bars_by_day(const LogView& view) {
    const auto& times = view.summary.time_on;
    const double most = minutes(most_of(times));
    Columns rows;
    const LocalDate last = last_day(view);
    for (LocalDate day = view.summary.period.first; day <= last; day = day.plus_days(1)) {
        const auto time = times.find(day);
        if (time == times.end()) {
            rows.add({short_day(day), "-"});
        } else {
            rows.add({short_day(day),
                      bar(minutes(time->second), most, bar_width, view.charset) + " " + units::in_words(time->second)});
        }
    }
    return "Time by day\n" + rows.text();
}

// A row for each week, a cell for each of its days.
std::string heat_by_week(const LogView& view) {
    const auto& times = view.summary.time_on;
    const LocalDate first_week = view.summary.period.first.week_begin(view.week_start);
    const double most = most_of_a_day(view);
    Columns rows;
    rows.add({"Time by day", heads_of_week(view), "Week of"});
    for (LocalDate week = first_week; week <= last_day(view); week = week.plus_days(units::days_in_week)) {
        units::Duration sum{0};
        for (auto time = times.lower_bound(week); time != times.end() && is_in_week(time->first, week); ++time)
            sum += time->second;
        rows.add({short_day(week).substr(4), heat_of_week(view, week, most),
                  sum == units::Duration{0} ? "-" : units::in_words(sum)});
    }
    return rows.text();
}

struct Series {
    std::string name;
    std::vector<double> values;
    std::vector<std::string> numbers;
    Ends ends;
};

void add_series(Columns& rows, Series series, Charset charset) {
    if (series.values.size() < 2) return;
    const std::size_t over = series.values.size() > most_of_a_spark ? series.values.size() - most_of_a_spark : 0;
    series.values.erase(series.values.begin(), series.values.begin() + static_cast<std::ptrdiff_t>(over));
    series.numbers.erase(series.numbers.begin(), series.numbers.begin() + static_cast<std::ptrdiff_t>(over));
    const std::string numbers = fmt::format("{}{}", over > 0 ? "... " : "", fmt::join(series.numbers, " "));
    rows.add({series.name, spark(series.values, series.ends, charset), numbers});
}

constexpr Ends of_ratings{0, 10};

template <class Score>
void add_worst(Series& series, const std::vector<outcome::Rating<Score>>& ratings) {
    if (ratings.empty()) return;
    const auto worst = std::ranges::max_element(ratings, {}, &outcome::Rating<Score>::score)->score;
    series.values.push_back(worst.value());
    series.numbers.push_back(units::to_text(worst));
}

void add_median(Series& series, const std::optional<summary::RatingSummary>& rating) {
    if (!rating) return;
    series.values.push_back(rating->median);
    series.numbers.push_back(fmt::format("{}", rating->median));
}

void add_minutes(Series& series, units::Duration time) {
    if (time == units::Duration{0}) return;
    series.values.push_back(minutes(time));
    series.numbers.push_back(minutes_in_digits(series.values.back()));
    series.ends.high = std::max(series.ends.high, series.values.back());
}

// Of the newest sessions, or weeks, or months.
std::string sparks(const LogView& view) {
    Series time{"Minutes", {}, {}, {0, 0}};
    Series pain{"Pain", {}, {}, of_ratings};
    Series fear{"Fear", {}, {}, of_ratings};
    for (const summary::SliceRow& slice : view.summary.slices) {
        add_minutes(time, slice.active);
        add_median(pain, slice.pain);
        add_median(fear, slice.fear);
    }
    for (const summary::DayRow& row : view.summary.days) {
        for (const summary::SessionRow& session : row.sessions) {
            const auto& outcome = std::get<journal::Session>(session.record->body).outcome;
            add_worst(pain, outcome.pain);
            add_worst(fear, outcome.fear);
            add_minutes(time, session.active);
        }
    }
    Columns rows;
    add_series(rows, std::move(time), view.charset);
    add_series(rows, std::move(pain), view.charset);
    add_series(rows, std::move(fear), view.charset);
    for (const summary::MeasureSeries& measure : view.summary.measures) {
        Series series{text::safe(measure.measure), {}, {}, {0, 0}};
        for (const auto& [day, value] : measure.answers) {
            series.values.push_back(value.tenths);
            series.numbers.push_back(units::to_text(value));
        }
        const auto [low, high] = std::ranges::minmax(series.values);
        series.ends = {low, high};
        add_series(rows, std::move(series), view.charset);
    }
    return rows.text();
}

std::string moments_in_words(std::string_view name, const summary::RatingsByMoment& ratings) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view when, const std::optional<summary::RatingSummary>& rating) {
        if (rating)
            parts.push_back(
                fmt::format("{} {} ({} at most, of {})", when, rating->median, rating->worst, rating->rated));
    };
    add("before", ratings.before);
    add("peak", ratings.during);
    add("after", ratings.after);
    return parts.empty() ? "" : fmt::format("{}: {}\n", name, fmt::join(parts, ", "));
}

std::string sources_in_words(const Summary& sum) {
    const int others = sum.sources.later + sum.sources.import + sum.sources.demo;
    if (others == 0) return "";
    std::vector<std::string> parts;
    const auto add = [&](int count, std::string_view how) {
        if (count > 0) parts.push_back(fmt::format("{} {}", count, how));
    };
    add(sum.sources.live, "guided by rx");
    add(sum.sources.later, "told later");
    add(sum.sources.import, "taken from elsewhere");
    add(sum.sources.demo, "of a demonstration");
    return fmt::format("Sessions: {}\n", fmt::join(parts, ", "));
}

std::string done_in_words(const Summary& sum) {
    return sum.planned ? fmt::format("{} of {}", sum.planned_done, numbers(*sum.planned))
                       : std::to_string(sum.sessions);
}

std::string median_of(const std::optional<summary::RatingSummary>& rating) {
    return rating ? std::to_string(rating->median) : "-";
}

std::string sizes_in_words(const Summary& sum) {
    std::vector<std::string> all;
    for (const summary::SizeMinutes& size : sum.sizes)
        all.push_back(fmt::format("{} {}", text::safe(size.label), units::in_words(size.time)));
    return all.empty() ? "-" : fmt::format("{}", fmt::join(all, ", "));
}

std::string days_of(const summary::Period& period, LocalDate today) {
    if (period.first < today && today < period.last) return fmt::format("{} to today", short_day(period.first));
    const bool is_one_day = period.first == period.last || period.first == today;
    return is_one_day ? short_day(period.first)
                      : fmt::format("{} to {}", short_day(period.first), short_day(period.last));
}

}  // namespace

std::string heads_of_week(const LogView& view) {
    std::string heads;
    for (unsigned day = 0; day < units::days_in_week; ++day)
        heads += units::short_name(view.week_start + std::chrono::days(day)).substr(0, 1);
    return heads;
}

double most_of_a_day(const LogView& view) {
    return minutes(most_of(view.summary.time_on));
}

std::string heat_of_week(const LogView& view, LocalDate week, double most) {
    const auto& times = view.summary.time_on;
    std::string cells;
    for (int i = 0; i < units::days_in_week; ++i) {
        const LocalDate day = week.plus_days(i);
        const auto time = times.find(day);
        const bool is_in = view.summary.period.first <= day && day <= last_day(view);
        cells += is_in ? heat(time == times.end() ? 0 : minutes(time->second), most, view.charset) : " ";
    }
    return cells;
}

double most_of_a_month(const LogView& view) {
    return minutes(std::ranges::max(view.summary.slices, {}, &summary::SliceRow::active).active);
}

std::string bar_of_month(const LogView& view, const summary::SliceRow& month, double most) {
    return bar(minutes(month.active), most, month_bar_width, view.charset);
}

std::string charts(const LogView& view) {
    std::string text;
    if (view.summary.by == summary::By::session && view.summary.time_on.size() > 1) {
        const bool is_short = view.summary.period.days() <= longest_with_bars;
        text = is_short ? bars_by_day(view) : heat_by_week(view);
    }
    const std::string lines = sparks(view);
    if (!text.empty() && !lines.empty()) text += "\n";
    return text + lines;
}

std::string more_numbers(const LogView& view) {
    const Summary& sum = view.summary;
    std::string text = moments_in_words("Pain", sum.pain_by_moment) + moments_in_words("Fear", sum.fear_by_moment) +
                       sources_in_words(sum);
    if (sum.days_off > 0) text += fmt::format("Days off: {}\n", sum.days_off);
    return text;
}

std::string comparison(const LogView& view) {
    if (view.before == nullptr) return {};
    const Summary& now = view.summary;
    const Summary& then = *view.before;
    Columns rows;
    rows.add({"", days_of(now.period, view.today), days_of(then.period, view.today)});
    rows.add({"Sessions", done_in_words(now), done_in_words(then)});
    rows.add({"Time", units::in_words(now.active), units::in_words(then.active)});
    rows.add({"Pain", median_of(now.pain), median_of(then.pain)});
    rows.add({"Fear", median_of(now.fear), median_of(then.fear)});
    rows.add({"Sizes", sizes_in_words(now), sizes_in_words(then)});
    return rows.text();
}

std::string explanation(const LogView& view) {
    if (!view.explains) return {};
    std::string text;
    for (const summary::RoutineCount& routine : view.summary.routines) {
        std::vector<std::string> done;
        for (const auto& [day, times] : routine.done_on)
            done.insert(done.end(), static_cast<std::size_t>(times), short_day(day));
        const summary::Reckoning& days = routine.reckoning;
        const int all = days.asked + days.off + days.not_then + days.not_in_plan + days.optional;
        std::vector<std::string> left;
        const auto add = [&](int count, std::string_view why) {
            if (count > 0) left.push_back(fmt::format("{} {}", count, why));
        };
        add(days.off, "off");
        add(days.not_then, "before it begins, after it ends or in a week between");
        add(days.not_in_plan, "without a plan that has it");
        add(days.optional, "on which it is optional, or its frequency open");
        text += text::safe(routine.title) + "\n";
        text += fmt::format("  done: {}{}\n", routine.done,
                            done.empty() ? "" : fmt::format(" ({})", fmt::join(done, ", ")));
        text += routine.planned ? fmt::format("  asked for: {}, {}, on {} of {}\n", numbers(*routine.planned),
                                              text::safe(routine.often), days.asked, counted(all, "day"))
                                : "  asked for: no number\n";
        if (!left.empty()) text += fmt::format("  days left out: {}\n", fmt::join(left, "; "));
    }
    if (view.summary.besides > 0)
        text += fmt::format("{} besides: of no routine with a number, or before the first plan.\n",
                            counted(view.summary.besides, "session"));
    return text;
}

}  // namespace rx::report
