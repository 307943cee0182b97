#include "cli/session/asking.hpp"

#include <fmt/core.h>

#include <type_traits>

#include "core/report/plan_words.hpp"
#include "core/text/safe.hpp"

namespace rx {

namespace {

struct Wanted {
    std::string question;
    std::string again;  // what is said to an answer that cannot be understood
};

// Asks until `read` understands the answer; nothing for what means that there is none.
template <class Read>
auto ask_until(Person& person, Terminal& terminal, const Wanted& wanted, Read read)
    -> std::invoke_result_t<Read, const std::string&> {
    while (const auto answer = person.ask(wanted.question)) {
        if (answer->empty() || *answer == "?") return std::nullopt;
        if (auto value = read(*answer)) return value;
        terminal.say(wanted.again);
    }
    return std::nullopt;
}

std::string list_of(const kit::Kit& kit) {
    std::string text = kit.title.empty() ? fmt::format("Sizes of {}:", kit.id.text())
                                         : fmt::format("Sizes of {}:", text::safe(kit.title));
    if (kit.expander) return text + "\n  " + kit::names_in_words(kit) + "\n";
    for (const kit::Size& size : kit.sizes) {
        text += "\n  " + text::safe(kit::in_words(size)) + (size.optional ? " (need not be reached)" : "");
    }
    return text + "\n";
}

std::string list_of(const Offer& offer) {
    std::string text = fmt::format("Ways to do {}:\n", text::safe(offer.routine.title));
    for (const units::RoutineId& id : offer.routine.alternatives) {
        const plan::Routine& each = *offer.plan.find_routine(id.text());
        text += report::paragraph(
            fmt::format("{}: {} ({})", id.text(), each.title, report::items_in_words(offer.plan, each.items)), "  ");
    }
    return text;
}

std::optional<units::LocalDate> ask_date(Person& person, Terminal& terminal, const DateQuestion& question) {
    return ask_until(person, terminal,
                     {.question = fmt::format("{} [date like 2026-11-20, or today, {}] ", text::safe(question.ask),
                                              text::safe(question.enter)),
                      .again = "Please write the date as year-month-day, or today, or press Enter.\n"},
                     [&question](const std::string& answer) {
                         if (answer == "today") return std::optional(question.today);
                         const auto date = units::parse_date(answer);
                         return date ? std::optional(*date) : std::nullopt;
                     });
}

// What has a date of the person's own is over, or planned for soon: a later day is likelier a slip in its year.
bool is_far_ahead(units::LocalDate day, units::LocalDate today) {
    constexpr units::CalendarSpan a_year{1, units::CalendarSpan::Unit::years};
    return day > units::after(today, a_year);
}

}  // namespace

std::optional<bool> parse_yes_or_no(std::string_view answer) {
    if (answer == "y" || answer == "Y" || answer == "yes") return true;
    if (answer == "n" || answer == "N" || answer == "no") return false;
    return std::nullopt;
}

diag::Diagnostic nobody_to_ask() {
    return {.kind = diag::Kind::usage,
            .code = "no-terminal",
            .message = "there is no terminal to ask you on",
            .hint = "answers are never given as words of a command"};
}

std::optional<bool> ask_state(Person& person, Terminal& terminal, const std::string& question,
                              const std::string& enter) {
    return ask_until(person, terminal,
                     {.question = fmt::format("{} [y/n, {}] ", text::safe(question), text::safe(enter)),
                      .again = "Please answer y or n, or press Enter.\n"},
                     parse_yes_or_no);
}

std::string enter_keeps(const std::optional<bool>& known) {
    return known ? fmt::format("Enter keeps: {}", *known ? "yes" : "no") : enter_is_unknown;
}

std::string enter_keeps(const std::optional<units::LocalDate>& known) {
    return known ? "Enter keeps: " + units::to_text(*known) : enter_is_unknown;
}

std::optional<units::LocalDate> ask_event(Person& person, Terminal& terminal, const DateQuestion& question) {
    while (const auto day = ask_date(person, terminal, question)) {
        if (!is_far_ahead(*day, question.today)) return day;
        const auto sure = ask_state(
            person, terminal,
            fmt::format("{} is more than a year ahead. Is that the day you mean?", units::in_words(*day)), "Enter: no");
        if (sure.value_or(false)) return day;
    }
    return std::nullopt;
}

const plan::Routine* ask_choice(Person& person, Terminal& terminal, const Offer& offer, const std::string& enter) {
    terminal.say(list_of(offer));
    const auto named = [&offer](const std::string& answer) -> std::optional<const plan::Routine*> {
        std::vector<const plan::Routine*> titled;
        for (const units::RoutineId& id : offer.routine.alternatives) {
            const plan::Routine* each = offer.plan.find_routine(id.text());
            if (answer == id.text()) return each;
            if (answer == each->title) titled.push_back(each);
        }
        // A title that two of them have says nothing.
        return titled.size() == 1 ? std::optional(titled.front()) : std::nullopt;
    };
    return ask_until(person, terminal,
                     {.question = fmt::format("Which one is yours? [{}] ", text::safe(enter)),
                      .again = "Please type one of the names above, or press Enter.\n"},
                     named)
        .value_or(nullptr);
}

std::optional<std::size_t> ask_size(Person& person, Terminal& terminal, const kit::Kit& kit, const std::string& enter) {
    terminal.say(list_of(kit));
    return ask_until(person, terminal,
                     {.question = fmt::format("Which one do you use now? [{}] ", text::safe(enter)),
                      .again = "Please type one of the names above, or press Enter.\n"},
                     [&kit](const std::string& answer) { return kit.index_typed(answer); });
}

std::optional<int> ask_score(Person& person, Terminal& terminal, const std::string& question,
                             const std::string& enter) {
    return ask_until(person, terminal,
                     {.question = fmt::format("{} [{}] ", text::safe(question), text::safe(enter)),
                      .again = "Please write a whole number from 0 to 10, or press Enter.\n"},
                     [](const std::string& answer) {
                         const auto score = units::parse_score<units::PainTag>(answer);
                         return score ? std::optional(score->value()) : std::nullopt;
                     });
}

std::optional<units::Reading> ask_reading(Person& person, Terminal& terminal, const plan::Measure& measure) {
    const std::string unit = measure.unit.empty() ? "" : " " + text::safe(measure.unit);
    const std::string scale = units::in_words(measure.scale);
    return ask_until(person, terminal,
                     {.question = fmt::format("{} [{}{}, Enter skips] ", text::safe(measure.ask), scale, unit),
                      .again = fmt::format("Please write a number, {}, or press Enter.\n", scale)},
                     [&measure](const std::string& answer) {
                         const auto value = units::parse_reading(answer);
                         return value && measure.scale.holds(*value) ? std::optional(*value) : std::nullopt;
                     });
}

}  // namespace rx
