#include "core/plan/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/units/digits.hpp"

namespace rx::plan {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using Words = std::vector<std::string_view>;

constexpr int most_apart = 365;
constexpr std::size_t most_times = 24;

constexpr std::string_view forms =
    "write it like \"daily\", \"2 per day\", \"3..4 per week\", \"at least 4 per week\", \"2 per month\", \"every 2 "
    "days\", \"nightly\", \"on Mon, Wed, Fri\" or \"at 07:30 and 19:30\"";

Words split(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string quoted(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::unexpected<diag::Diagnostic> not_a_schedule(std::string_view text) {
    return diag::failure(diag::Kind::content, "often-form", quoted(text) + " does not say how often",
                         std::string(forms));
}

std::unexpected<diag::Diagnostic> out_of_range(std::string_view text, std::string hint) {
    return diag::failure(diag::Kind::content, "often-range", quoted(text) + " is out of range", std::move(hint));
}

std::unexpected<diag::Diagnostic> named_twice(std::string_view text, std::string_view what, std::string_view each) {
    return diag::failure(diag::Kind::content, "often-range", fmt::format("{} names {} twice", quoted(text), what),
                         fmt::format("name each {} once", each));
}

// The whole numbers of "3" or "3..4"; nothing when it reads as neither.
std::optional<units::Range<int>> times_of(std::string_view word) {
    constexpr int readable = 1'000'000'000;
    const auto dots = word.find("..");
    const auto low = units::parse_digits(word.substr(0, dots), readable);
    const auto high = dots == std::string_view::npos ? low : units::parse_digits(word.substr(dots + 2), readable);
    if (!low || !high) return std::nullopt;
    return units::Range<int>{*low, *high};
}

// Reads the number word of `text`, which may not leave 1..`most`.
diag::Result<units::Range<int>> parse_number(std::string_view text, std::string_view word, int most,
                                             std::string_view per) {
    const auto times = times_of(word);
    if (!times) return not_a_schedule(text);
    if (times->high < times->low) {
        return diag::failure(diag::Kind::content, "often-range", quoted(text) + " ends before it begins",
                             "write the smaller number first");
    }
    if (times->low < 1 || times->high > most) return out_of_range(text, fmt::format("1 to {} {}", most, per));
    return *times;
}

struct Period {
    std::string_view name;
    int most;
    Frequency (*of)(units::Range<int> times, bool or_more);
};
constexpr std::array periods{
    Period{"day", 24,
           [](units::Range<int> times, bool or_more) -> Frequency {
               return PerDay{times, or_more};
           }},
    Period{"week", 70,
           [](units::Range<int> times, bool or_more) -> Frequency {
               return PerWeek{times, or_more};
           }},
    Period{"month", 310,
           [](units::Range<int> times, bool or_more) -> Frequency {
               return PerMonth{times, or_more};
           }},
};

// "3 per week", "at least 3 per week".
diag::Result<Frequency> parse_times(std::string_view text, const Words& words) {
    const bool or_more = words.size() == 5 && words[0] == "at" && words[1] == "least";
    const std::size_t number = or_more ? 2 : 0;
    if (words.size() != number + 3 || words[number + 1] != "per") return not_a_schedule(text);
    const auto* period = std::ranges::find(periods, words[number + 2], &Period::name);
    if (period == periods.end()) return not_a_schedule(text);
    const auto times = parse_number(text, words[number], period->most, fmt::format("per {}", period->name));
    if (!times) return std::unexpected(times.error());
    // "at least 3..4" says two different low ends.
    if (or_more && !times->is_single()) return not_a_schedule(text);
    return period->of(*times, or_more);
}

// "every day", "every 2 days", "every 2 nights".
diag::Result<Frequency> parse_apart(std::string_view text, const Words& words) {
    const std::string_view unit = words.back();
    const bool nights = unit == "night" || unit == "nights";
    if (!nights && unit != "day" && unit != "days") return not_a_schedule(text);
    int apart = 1;
    if (words.size() == 3) {
        const auto number = parse_number(text, words[1], most_apart, nights ? "nights" : "days");
        if (!number) return std::unexpected(number.error());
        if (!number->is_single()) return not_a_schedule(text);
        apart = number->low;
    } else if (words.size() != 2 || unit.ends_with('s')) {
        return not_a_schedule(text);
    }
    if (nights) return EveryNights{apart};
    return EveryDays{apart};
}

diag::Result<Frequency> parse_weekdays(std::string_view text, std::string_view list) {
    std::array<bool, units::days_in_week> chosen{};
    while (true) {
        const auto comma = list.find(',');
        const Words name = split(list.substr(0, comma));
        if (name.size() != 1) return not_a_schedule(text);
        const auto day = units::parse_weekday(name[0]);
        if (!day) return not_a_schedule(text);
        bool& place = chosen[day->iso_encoding() - 1];
        if (place) return named_twice(text, units::long_name(*day), "day");
        place = true;
        if (comma == std::string_view::npos) break;
        list.remove_prefix(comma + 1);
    }
    OnWeekdays on;
    for (unsigned day = 1; day <= chosen.size(); ++day) {
        if (chosen[day - 1]) on.days.emplace_back(day);
    }
    return on;
}

std::optional<minutes> parse_clock(std::string_view word) {
    if (word.size() != 5 || word[2] != ':') return std::nullopt;
    const auto hour = units::parse_fixed_digits(word.substr(0, 2), 2);
    const auto minute = units::parse_fixed_digits(word.substr(3), 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return hours(*hour) + minutes(*minute);
}

// "07:30", "07:30 and 19:30", "07:30, 12:00, 19:30": a time, and after each further separator another.
diag::Result<Frequency> parse_clock_times(std::string_view text, std::string_view list) {
    std::string spaced;
    for (const char c : list) spaced += c == ',' ? std::string(" , ") : std::string(1, c);
    const Words words = split(spaced);
    AtTimes at;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_separator = words[i] == "," || words[i] == "and";
        if (is_separator != (i % 2 == 1)) return not_a_schedule(text);
        if (is_separator) continue;
        const auto time = parse_clock(words[i]);
        if (!time) return not_a_schedule(text);
        if (std::ranges::find(at.times, *time) != at.times.end()) return named_twice(text, words[i], "time");
        at.times.push_back(*time);
    }
    if (words.size() % 2 == 0) return not_a_schedule(text);
    if (at.times.size() > most_times) return out_of_range(text, fmt::format("1 to {} times a day", most_times));
    std::ranges::sort(at.times);
    return at;
}

diag::Result<Frequency> parse_frequency(std::string_view text) {
    const Words words = split(text);
    if (words.empty()) return not_a_schedule(text);
    if (words.size() == 1 && words[0] == "daily") return PerDay{units::exactly(1)};
    if (words.size() == 1 && words[0] == "nightly") return EveryNights{1};
    if (words[0] == "every") return parse_apart(text, words);
    if (words[0] == "on") return parse_weekdays(text, text.substr(text.find("on") + 2));
    if (words[0] == "at" && words.size() > 1 && words[1] != "least")
        return parse_clock_times(text, text.substr(text.find("at") + 2));
    return parse_times(text, words);
}

// The part before ", every other week"; nothing when the text does not end so.
std::optional<std::string_view> before_every_other_week(std::string_view text) {
    const auto comma = text.rfind(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const Words end = split(text.substr(comma + 1));
    if (end != Words{"every", "other", "week"}) return std::nullopt;
    return text.substr(0, comma);
}

// A rule that itself reaches over a week's end cannot leave out every second week.
bool fits_a_week(const Frequency& frequency) {
    if (const auto* days = std::get_if<EveryDays>(&frequency)) return days->days == 1;
    if (const auto* nights = std::get_if<EveryNights>(&frequency)) return nights->nights == 1;
    return !std::holds_alternative<PerMonth>(frequency);
}

struct ToText {
    std::string operator()(const PerDay& often) const { return number(often) + " per day"; }
    std::string operator()(const PerWeek& often) const { return number(often) + " per week"; }
    std::string operator()(const PerMonth& often) const { return number(often) + " per month"; }
    std::string operator()(const EveryDays& often) const {
        return often.days == 1 ? "every day" : fmt::format("every {} days", often.days);
    }
    std::string operator()(const EveryNights& often) const {
        return often.nights == 1 ? "nightly" : fmt::format("every {} nights", often.nights);
    }
    std::string operator()(const OnWeekdays& on) const {
        std::string text = "on ";
        for (const units::Weekday day : on.days) text += (day == on.days.front() ? "" : ", ") + units::short_name(day);
        return text;
    }
    std::string operator()(const AtTimes& at) const {
        std::string text = "at ";
        for (const minutes time : at.times) {
            text += time == at.times.front() ? "" : time == at.times.back() ? " and " : ", ";
            text += clock_text(time);
        }
        return text;
    }

    template <class Per>
    static std::string number(const Per& often) {
        if (often.or_more) return fmt::format("at least {}", often.times.low);
        return often.times.is_single() ? fmt::format("{}", often.times.low)
                                       : fmt::format("{}..{}", often.times.low, often.times.high);
    }
};

}  // namespace

diag::Result<Schedule> parse_schedule(std::string_view text) {
    const auto part = before_every_other_week(text);
    auto frequency = parse_frequency(part.value_or(text));
    if (!frequency) return std::unexpected(frequency.error());
    if (part && !fits_a_week(*frequency)) {
        return diag::failure(diag::Kind::content, "often-form", quoted(*part) + " cannot be left out every other week",
                             "only what is asked for within a week can, like \"3 per week, every other week\"");
    }
    return Schedule{.frequency = *std::move(frequency), .every_other_week = part.has_value()};
}

std::string to_text(const Schedule& schedule) {
    return std::visit(ToText{}, schedule.frequency) + (schedule.every_other_week ? ", every other week" : "");
}

std::string clock_text(minutes time) {
    return fmt::format("{:02}:{:02}", time / hours(1), time % hours(1) / minutes(1));
}

std::optional<units::Range<int>> asked_on(const Frequency& frequency, units::LocalDate day) {
    if (const auto* often = std::get_if<PerDay>(&frequency)) return often->times;
    if (const auto* at = std::get_if<AtTimes>(&frequency)) return units::exactly(static_cast<int>(at->times.size()));
    if (const auto* on = std::get_if<OnWeekdays>(&frequency))
        return units::exactly(std::ranges::count(on->days, day.weekday()) != 0 ? 1 : 0);
    return std::nullopt;
}

units::LocalDate night_of(units::LocalDate practice_day, minutes time) {
    return time < hours(12) ? practice_day.plus_days(-1) : practice_day;
}

}  // namespace rx::plan
