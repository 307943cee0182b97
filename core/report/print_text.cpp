#include <fmt/format.h>

#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/sheet.hpp"

namespace rx::report {

namespace {

std::string pairs(const std::vector<std::pair<std::string, std::string>>& all) {
    std::string text;
    for (const auto& [what, words] : all) text += paragraph(words.empty() ? what : what + ": " + words, "  ");
    return text;
}

std::string grid(units::Weekday week_start) {
    std::string text = "  Week of   ";
    std::string boxes = "  ________  ";
    for (const std::string& day : weekdays_from(week_start)) {
        text += fmt::format("  {} ", day);
        boxes += "  [  ]";
    }
    text.pop_back();
    text += "\n";
    for (int week = 0; week < grid_weeks; ++week) text += boxes + "\n";
    return text;
}

std::string routine(const SheetRoutine& routine, units::Weekday week_start) {
    std::string text = paragraph(routine.title + ": " + routine.often, "");
    for (const auto& [what, how_much] : routine.items) text += paragraph(what + ": " + how_much, "  ");
    return "\n" + text + paragraphs(routine.notes, "  ") + "\n" + grid(week_start);
}

}  // namespace

std::string print_text(const plan::Plan& plan, units::Weekday week_start) {
    const Sheet sheet = sheet_of(plan);
    std::string text = paragraph(sheet.title, "") + pairs(sheet.facts) +
                       section("Whom to call", paragraph(sheet.contact, "  ")) +
                       section("Before you begin", paragraphs(sheet.before, "  ")) +
                       section("When to stop", pairs(sheet.stops) + paragraph(stop_any_time, "  "));
    for (const SheetRoutine& each : sheet.routines) text += routine(each, week_start);
    text += section("Afterwards", paragraphs(sheet.after, "  ")) +
            section("What your plan suggests", paragraphs(sheet.suggestions, "  ")) +
            section("What is asked for now and then", paragraphs(sheet.measures, "  "));
    return text + "\n" + paragraph(how_to_tick, "");
}

}  // namespace rx::report
