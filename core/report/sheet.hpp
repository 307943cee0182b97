// A plan as one page for the fridge and the clinic's file, before it is text or HTML: what stands where.
//
// Foreign text in it is as the clinic wrote it; whoever prints it makes it harmless for his medium.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/plan/plan.hpp"

namespace rx::report {

// Weeks of an empty grid to tick.
inline constexpr int grid_weeks = 4;

inline constexpr std::string_view stop_any_time = "You may stop at any time; what you did counts.";
inline constexpr std::string_view how_to_tick =
    "Make a stroke in the box of the day for each session. Empty boxes are fine.";

struct SheetRoutine {
    std::string title;
    std::string often;
    std::vector<std::pair<std::string, std::string>> items;  // what, how much
    std::vector<std::string> notes = {};                     // what else belongs to it, and when it changes
};

struct Sheet {
    std::string title;
    std::vector<std::pair<std::string, std::string>> facts;  // "From", "Review", "Sizes"
    std::string contact;                                     // never empty
    std::vector<std::string> before;                         // what holds practice back, and what to see to
    std::vector<std::pair<std::string, std::string>> stops;  // when, the clinic's words
    std::vector<SheetRoutine> routines;
    std::vector<std::string> after;        // every session
    std::vector<std::string> suggestions;  // when the plan suggests another size
    std::vector<std::string> measures;     // what is asked for now and then
};

[[nodiscard]] Sheet sheet_of(const plan::Plan& plan);

// The heads of a week's columns: "Mon" to "Sun", beginning with `first`.
[[nodiscard]] std::vector<std::string> weekdays_from(units::Weekday first);

}  // namespace rx::report
