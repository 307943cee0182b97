#include "core/plan/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rx::plan {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

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

std::string listed(const std::vector<units::Weekday>& days) {
    std::string text;
    for (const units::Weekday day : days) text += (text.empty() ? "" : ", ") + units::short_name(day);
    return text;
}

// All but one are said by that one.
std::string days_in_text(const Schedule& schedule) {
    if (schedule.days.size() < units::days_in_week - 1) return "on " + listed(schedule.days);
    std::vector<units::Weekday> others;
    for (unsigned day = 1; day <= units::days_in_week; ++day) {
        if (!is_on(schedule, units::Weekday(day))) others.emplace_back(day);
    }
    return "except " + listed(others);
}

bool is_once_a_day(const Frequency& frequency) {
    const auto* often = std::get_if<PerDay>(&frequency);
    return often != nullptr && often->times == units::exactly(1) && !often->or_more;
}

}  // namespace

std::string to_text(const Schedule& schedule) {
    const std::string_view week = schedule.every_other_week ? ", every other week" : "";
    const std::string often = std::visit(ToText{}, schedule.frequency);
    if (schedule.days.empty()) return fmt::format("{}{}", often, week);
    const std::string days = days_in_text(schedule);
    if (is_once_a_day(schedule.frequency) && days.starts_with("on ")) return fmt::format("{}{}", days, week);
    return fmt::format("{} {}{}", often, days, week);
}

std::string clock_text(minutes time) {
    return fmt::format("{:02}:{:02}", time / hours(1), time % hours(1) / minutes(1));
}

bool is_on(const Schedule& schedule, units::Weekday day) {
    return schedule.days.empty() || std::ranges::find(schedule.days, day) != schedule.days.end();
}

std::optional<units::Range<int>> asked_on(const Schedule& schedule, units::LocalDate day) {
    if (!is_on(schedule, day.weekday())) return units::exactly(0);
    if (const auto* often = std::get_if<PerDay>(&schedule.frequency)) return often->times;
    if (const auto* nights = std::get_if<EveryNights>(&schedule.frequency); nights != nullptr && nights->nights == 1)
        return units::exactly(1);
    if (const auto* at = std::get_if<AtTimes>(&schedule.frequency))
        return units::exactly(static_cast<int>(at->times.size()));
    return std::nullopt;
}

units::LocalDate night_of(units::LocalDate practice_day, minutes time) {
    return time < hours(12) ? practice_day.plus_days(-1) : practice_day;
}

}  // namespace rx::plan
