#include "core/plan/slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/units/digits.hpp"
#include "core/units/letters.hpp"
#include "core/units/local_date.hpp"

namespace rx::plan {

namespace {

using LeafletWords = std::vector<std::string>;

constexpr int readable = 1000;
// Nobody says how often in more than that.
constexpr std::size_t longest = 100;

// `to` stands for `from`; right after a number `after_number` does, where that is something else.
struct Slip {
    std::string_view from;
    std::string_view to;
    std::string_view after_number = {};
};
// Longer ones before what they begin with.
constexpr std::array slips{
    Slip{", every other week", ", every other week"},
    Slip{"every other week", "every 14 days"},
    Slip{"every other day", "every 2 days"},
    Slip{"every second day", "every 2 days"},
    Slip{"every third day", "every 3 days"},
    Slip{"every other night", "every 2 nights"},
    Slip{"every second night", "every 2 nights"},
    Slip{"on alternate days", "every 2 days"},
    Slip{"alternate days", "every 2 days"},
    Slip{"once a fortnight", "every 14 days"},
    Slip{"once every fortnight", "every 14 days"},
    Slip{"every fortnight", "every 14 days"},
    Slip{"fortnightly", "every 14 days"},
    Slip{"every monday", "on mon"},
    Slip{"every tuesday", "on tue"},
    Slip{"every wednesday", "on wed"},
    Slip{"every thursday", "on thu"},
    Slip{"every friday", "on fri"},
    Slip{"every saturday", "on sat"},
    Slip{"every sunday", "on sun"},
    Slip{"every weekday", "on mon, tue, wed, thu, fri"},
    Slip{"each weekday", "on mon, tue, wed, thu, fri"},
    Slip{"monday to friday", "mon, tue, wed, thu, fri"},
    Slip{"mon to fri", "mon, tue, wed, thu, fri"},
    Slip{"mon-fri", "mon, tue, wed, thu, fri"},
    Slip{"daily on", "on"},
    Slip{"every day on", "on"},
    Slip{"days a week", "per week"},
    Slip{"days per week", "per week"},
    Slip{"days each week", "per week"},
    Slip{"daily at", "at"},
    Slip{"every day at", "at"},
    Slip{"each day at", "at"},
    Slip{"daily", "daily", "per day"},
    Slip{"every day", "daily", "per day"},
    Slip{"each day", "daily", "per day"},
    Slip{"a day", "daily", "per day"},
    Slip{"each night", "nightly"},
    Slip{"weekly", "1 per week", "per week"},
    Slip{"every week", "1 per week", "per week"},
    Slip{"each week", "1 per week", "per week"},
    Slip{"a week", "1 per week", "per week"},
    Slip{"monthly", "1 per month", "per month"},
    Slip{"every month", "1 per month", "per month"},
    Slip{"each month", "1 per month", "per month"},
    Slip{"a month", "1 per month", "per month"},
    Slip{"bid", "2 per day"},
    Slip{"tid", "3 per day"},
    Slip{"qid", "4 per day"},
    Slip{"on weekdays", "on mon, tue, wed, thu, fri"},
    Slip{"weekdays", "mon, tue, wed, thu, fri"},
    Slip{"at weekends", "on sat, sun"},
    Slip{"on weekends", "on sat, sun"},
    Slip{"weekends", "sat, sun"},
    Slip{"no more than", "at most"},
    Slip{"up to", "at most"},
    Slip{"/ day", "per day"},
    Slip{"/ week", "per week"},
    Slip{"/ wk", "per week"},
    Slip{"/ month", "per month"},
    Slip{"/", ","},
    Slip{"times", ""},
    Slip{"time", ""},
    Slip{"x", ""},
    Slip{"once", "1"},
    Slip{"twice", "2"},
    Slip{"thrice", "3"},
    Slip{"one", "1"},
    Slip{"two", "2"},
    Slip{"three", "3"},
    Slip{"four", "4"},
    Slip{"five", "5"},
    Slip{"six", "6"},
    Slip{"seven", "7"},
    Slip{"noon", "12:00"},
};

// Words in lower case, commas and slashes; a dash of print is one of the keyboard.
LeafletWords said_in(std::string_view text) {
    constexpr std::string_view en_dash = "\xE2\x80\x93";
    std::string spaced;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (text.substr(i).starts_with(en_dash)) {
            spaced += '-';
            i += en_dash.size() - 1;
        } else if (c == ',' || c == '/') {
            spaced += {' ', c, ' '};
        } else {
            spaced += units::lowered(c);
        }
    }
    LeafletWords words;
    for (std::string_view rest = spaced; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

bool is_number(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9' && !word.contains(':');
}

// "8pm", "8:30pm", "7:30" -> "20:00", "20:30", "07:30".
std::optional<std::string> clock_of(std::string_view word) {
    const bool pm = word.ends_with("pm");
    const bool half_day = pm || word.ends_with("am");
    if (half_day) word.remove_suffix(2);
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos && !half_day) return std::nullopt;
    const auto hour = units::parse_digits(word.substr(0, colon), half_day ? 12 : 23);
    const auto minute =
        colon == std::string_view::npos ? std::optional(0) : units::parse_fixed_digits(word.substr(colon + 1), 2);
    if (!hour || !minute || (half_day && *hour == 0)) return std::nullopt;
    return fmt::format("{:02}:{:02}", half_day ? *hour % 12 + (pm ? 12 : 0) : *hour, *minute);
}

// "3x" -> "3", "3-4" -> "3..4", "8pm" -> "20:00", "mondays" -> "monday".
std::string plain(std::string word) {
    if (auto clock = clock_of(word)) return *std::move(clock);
    if (is_number(word)) {
        if (word.ends_with('x')) word.pop_back();
        if (const std::size_t dash = word.find('-'); dash != std::string::npos) word.replace(dash, 1, "..");
    } else if (word.ends_with("days") && units::parse_weekday(word.substr(0, word.size() - 1))) {
        word.pop_back();
    }
    return word;
}

// A slip taken apart.
struct Pattern {
    LeafletWords from;
    LeafletWords to;
    LeafletWords after_number;
};

// Made once: each word of a text is compared with all of them.
const std::vector<Pattern>& patterns() {
    static const auto all = [] {
        std::vector<Pattern> made;
        for (const Slip& slip : slips) {
            const bool counts = !slip.after_number.empty();
            made.push_back({said_in(slip.from), said_in(slip.to), said_in(counts ? slip.after_number : slip.to)});
        }
        return made;
    }();
    return all;
}

bool stands_at(const LeafletWords& words, std::size_t at, const LeafletWords& slip) {
    return words.size() - at >= slip.size() &&
           std::equal(slip.begin(), slip.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

LeafletWords without_slips(const LeafletWords& words) {
    LeafletWords found;
    for (std::size_t at = 0; at < words.size();) {
        const auto slip =
            std::ranges::find_if(patterns(), [&](const Pattern& each) { return stands_at(words, at, each.from); });
        if (slip == patterns().end()) {
            found.push_back(plain(words[at++]));
            continue;
        }
        at += slip->from.size();
        const bool counts = !found.empty() && is_number(found.back());
        const LeafletWords& meant = counts ? slip->after_number : slip->to;
        found.insert(found.end(), meant.begin(), meant.end());
    }
    return found;
}

// "3 to 4" -> "3..4".
LeafletWords with_ranges(LeafletWords words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const bool joins = words[i] == "to" || words[i] == "or" || words[i] == "-";
        if (!joins || !is_number(words[i - 1]) || !is_number(words[i + 1])) continue;
        words[i - 1] += ".." + words[i + 1];
        const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
        words.erase(at, at + 2);
    }
    return words;
}

// "every 12 hours" -> "2 per day", "every 2 weeks" -> "every 14 days"; nothing where it is neither.
std::optional<std::string> interval(const LeafletWords& words) {
    if (words.size() != 3 || words[0] != "every") return std::nullopt;
    const auto number = units::parse_digits(words[1], readable);
    if (!number || *number == 0) return std::nullopt;
    constexpr int hours_in_day = 24;
    if (words[2] == "hours" && hours_in_day % *number == 0) return fmt::format("{} per day", hours_in_day / *number);
    if (words[2] == "hours" && *number % hours_in_day == 0) return fmt::format("every {} days", *number / hours_in_day);
    if (words[2] == "weeks") return fmt::format("every {} days", *number * units::days_in_week);
    return std::nullopt;
}

}  // namespace

std::string in_plan_words(std::string_view text) {
    const LeafletWords words = with_ranges(without_slips(said_in(text.substr(0, longest))));
    if (words.empty()) return "";
    if (auto every = interval(words)) return *std::move(every);
    const std::string_view missing = units::parse_weekday(words.front()) ? "on " : clock_of(words.front()) ? "at " : "";
    return fmt::format("{}{}", missing, fmt::join(words, " "));
}

}  // namespace rx::plan
