#include "cli/session/asking.hpp"

#include <fmt/core.h>

#include "core/text/safe.hpp"

namespace rx {

namespace {

bool is_unknown(const std::string& answer) {
    return answer.empty() || answer == "?";
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

}  // namespace

std::optional<bool> ask_state(Person& person, Terminal& terminal, const std::string& question,
                              const std::string& enter) {
    while (const auto answer = person.ask(fmt::format("{} [y/n, {}] ", text::safe(question), text::safe(enter)))) {
        if (is_unknown(*answer)) return std::nullopt;
        if (*answer == "y" || *answer == "Y" || *answer == "yes") return true;
        if (*answer == "n" || *answer == "N" || *answer == "no") return false;
        terminal.say("Please answer y or n, or press Enter.\n");
    }
    return std::nullopt;
}

std::optional<units::LocalDate> ask_event(Person& person, Terminal& terminal, const std::string& question,
                                          const std::string& enter) {
    while (const auto answer =
               person.ask(fmt::format("{} [date like 2026-11-20, {}] ", text::safe(question), text::safe(enter)))) {
        if (is_unknown(*answer)) return std::nullopt;
        if (const auto date = units::parse_date(*answer)) return *date;
        terminal.say("Please write the date as year-month-day, or press Enter.\n");
    }
    return std::nullopt;
}

std::optional<std::size_t> ask_size(Person& person, Terminal& terminal, const kit::Kit& kit, const std::string& enter) {
    terminal.say(list_of(kit));
    while (const auto answer = person.ask(fmt::format("Which one do you use now? [{}] ", text::safe(enter)))) {
        if (answer->empty()) return std::nullopt;
        if (const auto index = kit.index_of(*answer)) return index;
        terminal.say("Please type one of the names above, or press Enter.\n");
    }
    return std::nullopt;
}

}  // namespace rx
