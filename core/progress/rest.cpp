#include "core/progress/rest.hpp"

#include <algorithm>

namespace rx::progress {

namespace {

using patient::StoppedOn;
using timeline::StopRule;

// Null when it cannot be told.
const StopRule* stop_of(const plan::Plan& plan, const StoppedOn& stopped) {
    if (!stopped.plan.empty() && stopped.plan != plan.id.text()) return nullptr;
    if (stopped.by.empty()) return plan.stops.size() == 1 ? &plan.stops.front() : nullptr;
    const auto named = std::ranges::find(plan.stops, stopped.by, timeline::limit_text);
    return named == plan.stops.end() ? nullptr : &*named;
}

}  // namespace

std::optional<Rest> rest(const plan::Plan& plan, const patient::Patient& patient, units::LocalDate today) {
    std::optional<Rest> longest;
    for (const StoppedOn& stopped : patient.stops) {
        const StopRule* stop = stopped.day <= today ? stop_of(plan, stopped) : nullptr;
        if (stop == nullptr || !stop->rest) continue;
        const units::LocalDate until = units::after(stopped.day, *stop->rest).plus_days(1);
        if (until > today && (!longest || until > longest->until)) longest = Rest{until, timeline::limit_text(*stop)};
    }
    return longest;
}

std::string in_words(const Rest& rest) {
    return "Your plan rests; practice goes on on " + units::in_words(rest.until) + ".";
}

}  // namespace rx::progress
