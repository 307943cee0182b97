#include "core/plan/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "core/exercise/phrases.hpp"
#include "core/plan/slips.hpp"
#include "core/units/digits.hpp"
#include "core/units/time_of_day.hpp"

namespace rx::plan {

namespace {

using Words = std::span<const std::string_view>;

constexpr int most_apart = 365;
constexpr std::size_t most_times = 24;

constexpr std::string_view forms =
    "write it like \"daily\", \"2 per day\", \"3..4 per week\", \"at least 4 per week\", \"2 per month\", \"every 2 "
    "days\", \"nightly\", \"on Mon, Wed, Fri\", \"2 per day except Sun\" or \"at 07:30 and 19:30\"";

// Words and commas.
std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = text[0] == ',' ? 1 : std::min(text.find_first_of(" ,"), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(end == 0 ? 1 : end);
    }
    return words;
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

// "A", "A and B", "A, B and C", "A, B, and C": what stands between; nothing where it is no such list.
std::optional<std::vector<std::string_view>> members(Words list) {
    const auto is_separator = [](std::string_view word) {
        return word == "," || word == "and";
    };
    std::vector<std::string_view> found;
    while (!list.empty() && !is_separator(list.front())) {
        found.push_back(list.front());
        list = list.subspan(1);
        if (list.empty()) return found;
        if (!is_separator(list.front())) return std::nullopt;
        const bool has_both = list.size() > 1 && list[0] == "," && list[1] == "and";
        list = list.subspan(has_both ? 2 : 1);
    }
    return std::nullopt;
}

// "daily, except Sun" and "on Sun, at 20:00" are as plain as without the comma.
Words without_last_comma(Words words) {
    return !words.empty() && words.back() == "," ? words.first(words.size() - 1) : words;
}

// One text, read.
class Reading {
public:
    explicit Reading(std::string_view text) : text_(text) {}

    [[nodiscard]] diag::Result<Schedule> schedule() const {
        const std::vector<std::string_view> all = split(text_);
        Words words = all;
        constexpr std::array every_other_week{",", "every", "other", "week"};
        const bool halved = words.size() > every_other_week.size() &&
                            std::ranges::equal(words.last(every_other_week.size()), every_other_week);
        if (halved) words = words.first(words.size() - every_other_week.size());
        auto read = on_days(words);
        if (!read || !halved) return read;
        if (!fits_a_week(read->frequency)) {
            return refused("often-form", fmt::format("\"{}\" cannot be left out every other week", to_text(*read)),
                           "only what is asked for within a week can, like \"3 per week, every other week\"");
        }
        read->every_other_week = true;
        return read;
    }

private:
    using Refused = std::unexpected<diag::Diagnostic>;

    static Refused refused(std::string code, std::string message, std::string hint) {
        return diag::failure(diag::Kind::content, std::move(code), std::move(message), std::move(hint));
    }
    [[nodiscard]] Refused not_a_schedule() const {
        return refused("often-form", exercise::quoted(text_) + " does not say how often", std::string(forms));
    }
    [[nodiscard]] Refused out_of_range(std::string hint) const {
        return refused("often-range", exercise::quoted(text_) + " is out of range", std::move(hint));
    }
    [[nodiscard]] Refused named_twice(std::string_view what, std::string_view each) const {
        return refused("often-range", fmt::format("{} names {} twice", exercise::quoted(text_), what),
                       fmt::format("name each {} once", each));
    }

    // "2 per day on Mon, Wed", "daily except Sun", "on Tue, Fri at 20:00"; or without days.
    [[nodiscard]] diag::Result<Schedule> on_days(Words words) const {
        constexpr std::array markers{"on", "except"};
        const auto begin = std::ranges::find_first_of(words, markers);
        if (begin == words.end()) return without_days(words);
        const bool days_first = begin == words.begin();
        const auto end = days_first ? std::ranges::find(words, "at") : words.end();
        const Words list(std::next(begin), end);
        const auto days = weekdays(end == words.end() ? list : without_last_comma(list), *begin == "on");
        if (!days) return std::unexpected(days.error());
        if (days_first && end == words.end() && *begin == "on") return once_on(*days);
        auto often = without_days(days_first ? Words(end, words.end()) : without_last_comma({words.begin(), begin}));
        if (!often) return often;
        return only_on(*std::move(often), *days);
    }

    static Schedule once_on(const std::vector<units::Weekday>& days) {
        return {.frequency = PerDay{units::exactly(1)}, .days = days};
    }

    [[nodiscard]] diag::Result<Schedule> only_on(Schedule often, const std::vector<units::Weekday>& days) const {
        // "every day except Sun" says how many a day, not how far apart.
        const auto* apart = std::get_if<EveryDays>(&often.frequency);
        if (apart != nullptr && apart->days == 1) often.frequency = PerDay{units::exactly(1)};
        if (!is_of_each_day(often.frequency)) {
            const auto* weekly = std::get_if<PerWeek>(&often.frequency);
            const bool once_each = weekly != nullptr && weekly->times == units::exactly(static_cast<int>(days.size()));
            return refused(
                "often-form", fmt::format("\"{}\" is not asked for on single days", to_text(often)),
                once_each
                    ? fmt::format("write \"{}\"", to_text(once_on(days)))
                    : "only what is asked for each day or night can be, like \"2 per day on Mon, Wed\"; else name "
                      "the days: \"on Mon, Wed, Fri\"");
        }
        often.days = days;
        return often;
    }

    // Those of the list, or all others; none when that is every day.
    [[nodiscard]] diag::Result<std::vector<units::Weekday>> weekdays(Words list, bool listed) const {
        const auto names = members(list);
        if (!names) return not_a_schedule();
        std::array<bool, units::days_in_week> named{};
        for (const std::string_view name : *names) {
            const auto day = units::parse_weekday(name);
            if (!day) return not_a_schedule();
            bool& place = named[day->iso_encoding() - 1];
            if (place) return named_twice(units::long_name(*day), "day");
            place = true;
        }
        std::vector<units::Weekday> days;
        for (unsigned day = 1; day <= named.size(); ++day) {
            if (named[day - 1] == listed) days.emplace_back(day);
        }
        if (days.empty()) return out_of_range("leave at least one day");
        if (days.size() == named.size()) days.clear();
        return days;
    }

    [[nodiscard]] diag::Result<Schedule> without_days(Words words) const {
        auto often = frequency(words);
        if (!often) return std::unexpected(often.error());
        return Schedule{.frequency = *std::move(often)};
    }

    [[nodiscard]] diag::Result<Frequency> frequency(Words words) const {
        if (words.empty()) return not_a_schedule();
        if (words.size() == 1 && words[0] == "daily") return PerDay{units::exactly(1)};
        if (words.size() == 1 && words[0] == "nightly") return EveryNights{1};
        if (words[0] == "every") return apart(words);
        if (words[0] == "at" && words.size() > 1 && words[1] != "least") return clock_times(words.subspan(1));
        return times(words);
    }

    // "3 per week", "at least 3 per week".
    [[nodiscard]] diag::Result<Frequency> times(Words words) const {
        const bool or_more = words.size() == 5 && words[0] == "at" && words[1] == "least";
        if (or_more) words = words.subspan(2);
        if (words.size() != 3 || words[1] != "per") return not_a_schedule();
        const auto* period = std::ranges::find(periods, words[2], &Period::name);
        if (period == periods.end()) return not_a_schedule();
        const auto times = number(words[0], period->most, fmt::format("per {}", period->name));
        if (!times) return std::unexpected(times.error());
        // "at least 3..4" says two different low ends.
        if (or_more && !times->is_single()) return not_a_schedule();
        return period->of(*times, or_more);
    }

    // A number word, which may not leave 1..`most`.
    [[nodiscard]] diag::Result<units::Range<int>> number(std::string_view word, int most, std::string_view per) const {
        const auto times = times_of(word);
        if (!times) return not_a_schedule();
        if (times->high < times->low)
            return refused("often-range", exercise::quoted(text_) + " ends before it begins",
                           "write the smaller number first");
        if (times->low < 1 || times->high > most) return out_of_range(fmt::format("1 to {} {}", most, per));
        return *times;
    }

    // "every day", "every 2 days", "every 2 nights".
    [[nodiscard]] diag::Result<Frequency> apart(Words words) const {
        const std::string_view unit = words.back();
        const bool nights = unit == "night" || unit == "nights";
        if (!nights && unit != "day" && unit != "days") return not_a_schedule();
        int apart = 1;
        if (words.size() == 3) {
            const auto many = number(words[1], most_apart, nights ? "nights" : "days");
            if (!many) return std::unexpected(many.error());
            if (!many->is_single()) return not_a_schedule();
            apart = many->low;
        } else if (words.size() != 2 || unit.ends_with('s')) {
            return not_a_schedule();
        }
        if (nights) return EveryNights{apart};
        return EveryDays{apart};
    }

    [[nodiscard]] diag::Result<Frequency> clock_times(Words list) const {
        const auto words = members(list);
        if (!words) return not_a_schedule();
        AtTimes at;
        for (const std::string_view word : *words) {
            const auto time = units::parse_time_of_day(word);
            if (!time) return not_a_schedule();
            if (std::ranges::find(at.times, *time) != at.times.end()) return named_twice(word, "time");
            at.times.push_back(*time);
        }
        if (at.times.size() > most_times) return out_of_range(fmt::format("1 to {} times a day", most_times));
        std::ranges::sort(at.times);
        return at;
    }

    static bool is_of_each_day(const Frequency& frequency) {
        if (const auto* nights = std::get_if<EveryNights>(&frequency)) return nights->nights == 1;
        return std::holds_alternative<PerDay>(frequency) || std::holds_alternative<AtTimes>(frequency);
    }

    // A rule that itself reaches over a week's end cannot leave out every second week.
    static bool fits_a_week(const Frequency& frequency) {
        if (const auto* days = std::get_if<EveryDays>(&frequency)) return days->days == 1;
        if (const auto* nights = std::get_if<EveryNights>(&frequency)) return nights->nights == 1;
        return !std::holds_alternative<PerMonth>(frequency);
    }

    std::string_view text_;
};

// Of a text that is none of the forms, what it may have meant: the line to write.
std::string hint_for(std::string_view text) {
    const std::string meant = in_plan_words(text);
    if (const auto often = Reading(meant).schedule()) return fmt::format("write \"{}\"", to_text(*often));
    constexpr std::string_view limit = "at most ";
    if (!meant.starts_with(limit)) return std::string(forms);
    const auto often = Reading(std::string_view(meant).substr(limit.size())).schedule();
    return often ? fmt::format("a limit is a key of its own: at-most = \"{}\"", to_text(*often)) : std::string(forms);
}

}  // namespace

diag::Result<Schedule> parse_schedule(std::string_view text) {
    auto read = Reading(text).schedule();
    if (!read && read.error().hint == forms) read.error().hint = hint_for(text);
    return read;
}

}  // namespace rx::plan
