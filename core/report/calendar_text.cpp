#include <fmt/format.h>

#include <algorithm>

#include "core/plan/sessions.hpp"
#include "core/report/columns.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

namespace {

using progress::Mark;

std::string planned_in_words(const progress::CalendarDay& day) {
    std::vector<std::string> words;
    for (const progress::Planned& planned : day.planned) {
        words.push_back(text::safe(planned.routine->title));
        if (planned.times != units::exactly(1)) words.back() += fmt::format(" {} times", numbers(planned.times));
    }
    return words.empty() ? "-" : joined(words);
}

// Within a calendar that says the year above each week.
std::string without_year(units::LocalDate day) {
    std::string words = units::in_words(day);
    words.resize(words.rfind(' '));
    return words;
}

std::string mark_in_words(const plan::Plan& plan, const Mark& mark) {
    const std::string day = "  " + without_year(mark.day) + ": ";
    if (mark.routine == nullptr) return day + "the last day of the plan";
    const std::string routine = mark.routine->title;
    switch (mark.what) {
        case Mark::What::begins:
            return fmt::format("{}{} begins: {}", day, routine, how_often(*mark.routine));
        case Mark::What::over:
            return fmt::format("{}the last day of {}", day, routine);
        case Mark::What::phase:
            break;
    }
    const std::string title = mark.phase->title.empty() ? "" : mark.phase->title + ", ";
    return fmt::format("{}{} from here on: {}{}", day, routine, title, what_phase_asks(plan, *mark.doing, *mark.phase));
}

std::string totals(const progress::CalendarWeek& week) {
    if (week.sessions.high == 0) return "  nothing is asked for\n";
    return fmt::format("  in all {} {}, {}\n", numbers(week.sessions), week.sessions.high == 1 ? "session" : "sessions",
                       span_in_words(week.takes));
}

std::string week_in_words(const plan::Plan& plan, const progress::CalendarWeek& week) {
    std::string text = fmt::format("Week from {}\n", units::in_words(week.days.front().day));
    for (const Mark& mark : week.marks) text += paragraph(mark_in_words(plan, mark), "");
    Columns days;
    for (const progress::CalendarDay& day : week.days) {
        const bool asks = !day.planned.empty();
        days.add({"  " + without_year(day.day), asks ? span_in_words(day.takes) : "", planned_in_words(day)});
    }
    return text + days.text() + totals(week);
}

std::string names_of(const std::vector<const plan::Routine*>& routines) {
    std::vector<std::string> titles;
    for (const plan::Routine* routine : routines) titles.push_back(routine->title);
    return joined(titles);
}

std::string names_of(const plan::Plan& plan, const std::vector<units::EventId>& events) {
    std::string names;
    for (const plan::EventQuestion& event : plan.events) {
        if (std::ranges::find(events, event.id) != events.end()) names += "\n  " + event.ask;
    }
    return names;
}

std::string names_of(const plan::Plan& plan, const std::vector<progress::Waiting>& waiting) {
    std::string names;
    for (const auto& [routine, phase] : waiting) {
        names += phase != nullptr ? fmt::format("\n  {} {}", routine->title, phase_in_words(plan, *routine, *phase))
                                  : fmt::format("\n  {} is over after {}", routine->title,
                                                plan::session_count_text(*routine->sessions_in_all));
    }
    return names;
}

std::string notes_of(const plan::Plan& plan, const progress::Calendar& calendar) {
    std::string text;
    if (calendar.is_spread)
        text +=
            "What is asked of a week or a month, or every few days, stands on days that are\nan example: which days is "
            "yours to choose.\n";
    if (calendar.needs_keys) text += "Where a session waits for a key, the time you take comes on top.\n";
    if (!calendar.open.empty())
        text += paragraph(
            "Not in it: " + names_of(calendar.open) + ". Your plan leaves open how often: ask your clinic.", "");
    if (!calendar.undecided.empty())
        text += paragraph(
            "Not in it: " + names_of(calendar.undecided) + ". How often is your choice; rx me update asks it.", "");
    if (!calendar.unknown.empty())
        text += paragraph(
            "Not in it: what waits for the answer to this; rx me update asks it:" + names_of(plan, calendar.unknown),
            "");
    if (!calendar.unsaid.empty())
        text += paragraph("Not in it: " + names_of(calendar.unsaid) +
                              ". It waits for a word that it may begin; rx me update notes it.",
                          "");
    if (!calendar.waiting.empty())
        text += paragraph(
            "Not in it: what waits for sessions or a size, whenever they come:" + names_of(plan, calendar.waiting), "");
    return text;
}

}  // namespace

std::string calendar_text(const plan::Plan& plan, const progress::Calendar& calendar) {
    std::string text = paragraph(plan.title, "");
    for (const progress::CalendarWeek& week : calendar.weeks) text += "\n" + week_in_words(plan, week);
    const std::string notes = notes_of(plan, calendar);
    return notes.empty() ? text : text + "\n" + notes;
}

}  // namespace rx::report
