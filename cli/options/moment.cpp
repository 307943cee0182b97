#include "cli/options/moment.hpp"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "core/units/digits.hpp"
#include "core/units/time_of_day.hpp"

namespace rx::options {

namespace {

using units::LocalDate;

constexpr int most_days_ago = 3650;

// "7:15" as well as "07:15".
std::optional<std::chrono::minutes> time_of(std::string_view word) {
    return word.size() == 4 ? units::parse_time_of_day("0" + std::string(word)) : units::parse_time_of_day(word);
}

std::optional<SaidMoment> day_of(std::string_view words, LocalDate today) {
    constexpr std::string_view ago = " days ago";
    if (words.empty() || words == "today") return SaidMoment{.day = today};
    if (words == "yesterday" || words == "1 day ago") return SaidMoment{.day = today.plus_days(-1)};
    if (words.ends_with(ago)) {
        const auto days = units::parse_digits(words.substr(0, words.size() - ago.size()), most_days_ago);
        return days ? std::optional(SaidMoment{.day = today.plus_days(-*days)}) : std::nullopt;
    }
    if (const auto weekday = units::parse_weekday(words))
        return SaidMoment{.day = today.week_begin(*weekday), .is_weekday = true};
    if (const auto date = units::parse_date(words)) return SaidMoment{.day = *date, .is_practice_day = false};
    return std::nullopt;
}

}  // namespace

diag::Result<SaidMoment> parse_moment(std::string_view text, LocalDate today) {
    const std::size_t space = text.find_last_of(" T");
    const std::string_view last = space == text.npos ? text : text.substr(space + 1);
    const auto time = time_of(last);
    const std::string_view days = !time ? text : space == text.npos ? std::string_view() : text.substr(0, space);
    if (auto said = text.empty() ? std::nullopt : day_of(days, today)) {
        said->time = time;
        return *said;
    }
    return diag::failure(diag::Kind::usage, "moment-form", fmt::format("\"{}\" does not say when", text),
                         "like \"yesterday 21:30\", \"mon 7:15\", \"3 days ago\", \"2026-11-20 21:30\"");
}

}  // namespace rx::options
