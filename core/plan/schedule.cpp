#include "core/plan/schedule.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/units/count.hpp"

namespace rx::plan {

namespace {

using Words = std::vector<std::string_view>;

constexpr int most_per_day = 24;
constexpr int most_per_week = 70;
constexpr int most_days_apart = 365;

constexpr std::string_view forms =
    "write it like \"daily\", \"2 per day\", \"3 per week\", \"3..4 per week\", \"every 2 days\" or \"on Mon, Wed, "
    "Fri\"";

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

std::unexpected<diag::Diagnostic> not_yet(std::string_view text) {
    return diag::failure(diag::Kind::content, "not-supported-yet", quoted(text) + " is not supported yet",
                         std::string(forms));
}

// Forms the language has and this version does not build. Told apart from nonsense only by their shape.
bool is_later_form(const Words& words) {
    const auto begins = [&](std::initializer_list<std::string_view> with) {
        return words.size() >= with.size() && std::equal(with.begin(), with.end(), words.begin());
    };
    const bool per_month = words.size() == 3 && words[1] == "per" && (words[2] == "month" || words[2] == "months");
    return per_month || begins({"at", "least"}) || begins({"every", "other"}) || begins({"nightly"}) ||
           (begins({"at"}) && words.size() > 1);
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
    if (times->low < 1 || times->high > most) {
        return diag::failure(diag::Kind::content, "often-range", quoted(text) + " is out of range",
                             "1 to " + std::to_string(most) + " " + std::string(per));
    }
    return *times;
}

diag::Result<Schedule> parse_times(std::string_view text, const Words& words) {
    const bool daily = words[2] == "day";
    const auto times =
        parse_number(text, words[0], daily ? most_per_day : most_per_week, daily ? "per day" : "per week");
    if (!times) return std::unexpected(times.error());
    if (daily) return PerDay{*times};
    return PerWeek{*times};
}

diag::Result<Schedule> parse_days_apart(std::string_view text, const Words& words) {
    if (words.size() == 2 && words[1] == "day") return EveryDays{1};
    if (words.size() != 3 || (words[2] != "days" && words[2] != "day")) return not_a_schedule(text);
    const auto days = parse_number(text, words[1], most_days_apart, "days");
    if (!days) return std::unexpected(days.error());
    if (!days->is_single()) return not_a_schedule(text);
    return EveryDays{days->low};
}

diag::Result<Schedule> parse_weekdays(std::string_view text, std::string_view list) {
    std::array<bool, 7> chosen{};
    while (true) {
        const auto comma = list.find(',');
        const Words name = split(list.substr(0, comma));
        if (name.size() != 1) return not_a_schedule(text);
        const auto day = units::parse_weekday(name[0]);
        if (!day) return not_a_schedule(text);
        bool& place = chosen[day->iso_encoding() - 1];
        if (place) {
            return diag::failure(diag::Kind::content, "often-range",
                                 quoted(text) + " names " + units::long_name(*day) + " twice", "name each day once");
        }
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

struct ToText {
    std::string operator()(const PerDay& per_day) const { return number(per_day.times) + " per day"; }
    std::string operator()(const PerWeek& per_week) const { return number(per_week.times) + " per week"; }
    std::string operator()(const EveryDays& every) const {
        return every.days == 1 ? "every day" : "every " + std::to_string(every.days) + " days";
    }
    std::string operator()(const OnWeekdays& on) const {
        std::string text = "on ";
        for (const units::Weekday day : on.days) text += (day == on.days.front() ? "" : ", ") + units::short_name(day);
        return text;
    }

    static std::string number(units::Range<int> times) {
        std::string text = std::to_string(times.low);
        if (!times.is_single()) text += ".." + std::to_string(times.high);
        return text;
    }
};

}  // namespace

diag::Result<Schedule> parse_schedule(std::string_view text) {
    const Words words = split(text);
    if (words.empty()) return not_a_schedule(text);
    if (is_later_form(words)) return not_yet(text);
    if (words.size() == 1 && words[0] == "daily") return PerDay{units::exactly(1)};
    if (words[0] == "every") return parse_days_apart(text, words);
    if (words[0] == "on") return parse_weekdays(text, text.substr(text.find("on") + 2));
    if (words.size() == 3 && words[1] == "per" && (words[2] == "day" || words[2] == "week"))
        return parse_times(text, words);
    return not_a_schedule(text);
}

std::string to_text(const Schedule& schedule) {
    return std::visit(ToText{}, schedule);
}

}  // namespace rx::plan
