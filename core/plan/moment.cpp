#include "core/plan/moment.hpp"

#include <algorithm>

#include "core/document/lookup.hpp"
#include "core/exercise/phrases.hpp"
#include "core/units/digits.hpp"

namespace rx::plan {

namespace {

using exercise::NotBefore;
using units::LocalDate;

constexpr std::string_view form = "write a date, or text like \"4 weeks after surgery\" or \"surgery\"";

// "week 3" as so many weeks that go before it; nothing when it is no such text.
std::optional<std::string> time_before(std::string_view text) {
    constexpr int highest = 1000;
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto number = units::parse_digits(text.substr(space + 1), highest);
    if (!number || *number < 2) return std::nullopt;
    return std::to_string(*number - 1) + " " + std::string(text.substr(0, space)) + (*number > 2 ? "s" : "");
}

// For "6 weeks", "for 6 weeks", "after 2 weeks" and "week 3", which do not say since when: what to write where they
// mean the time with this plan.
std::optional<std::string> since_first_practice(std::string_view text) {
    for (const std::string_view word : {"for ", "after ", "from "}) {
        if (text.starts_with(word)) text.remove_prefix(word.size());
    }
    const std::string span = time_before(text).value_or(std::string(text));
    const std::string whole = span + " after first-practice";
    return exercise::parse_not_before(whole) ? std::optional(whole) : std::nullopt;
}

std::string how_to_write(const std::string& text, std::string_view also) {
    if (units::parse_date(text)) return "write the date without quotes";
    if (const auto whole = since_first_practice(text))
        return "say since when, like " + exercise::quoted(*whole) + std::string(also);
    return std::string(form) + std::string(also);
}

void refuse(document::Fields& fields, std::string_view key, const std::string& text, std::string_view also) {
    fields.report(key, "moment-form", "\"" + text + "\" is neither a date nor a time after an event",
                  how_to_write(text, also));
}

std::optional<NotBefore> after_event(const std::string& text) {
    // A date in quotes would pass as the name of an event.
    if (units::parse_date(text)) return std::nullopt;
    if (auto event = units::parse_id<units::EventTag>(text)) return NotBefore{*std::move(event), {}};
    if (auto rule = exercise::parse_not_before(text)) return *std::move(rule);
    return std::nullopt;
}

// The day if its event had been on a first of January.
LocalDate sample_day(const Moment& moment) {
    if (const auto* date = std::get_if<LocalDate>(&moment)) return *date;
    constexpr int any_year = 2001;
    return units::after(LocalDate(std::chrono::year(any_year) / std::chrono::January / 1),
                        std::get<NotBefore>(moment).wait);
}

}  // namespace

std::optional<Moment> read_moment(document::Fields& fields, std::string_view key, const exercise::Names& names,
                                  std::string_view also) {
    const document::Node* node = fields.node(key);
    if (node == nullptr) return std::nullopt;
    if (std::holds_alternative<document::Date>(node->value)) {
        const auto day = fields.date(key);
        return day ? std::optional<Moment>(*day) : std::nullopt;
    }
    const std::string* text = document::text_of(node);
    if (text == nullptr) {
        fields.report(key, "wrong-type", "\"" + std::string(key) + "\" is no day",
                      std::string(form) + std::string(also));
        return std::nullopt;
    }
    auto rule = after_event(*text);
    if (!rule) {
        refuse(fields, key, *text, also);
        return std::nullopt;
    }
    if (!names.events.contains(rule->event.text())) {
        const diag::Diagnostic problem = exercise::unknown_event(rule->event.text(), names);
        fields.report(key, problem);
        return std::nullopt;
    }
    return *std::move(rule);
}

std::string to_text(const Moment& moment) {
    if (const auto* date = std::get_if<LocalDate>(&moment)) return units::to_text(*date);
    const auto& rule = std::get<NotBefore>(moment);
    return rule.wait.count == 0 ? rule.event.text() : exercise::to_text(rule);
}

std::string in_words(const Moment& moment) {
    if (const auto* date = std::get_if<LocalDate>(&moment)) return units::in_words(*date);
    return exercise::title_from(to_text(moment));
}

bool is_event_itself(const Moment& moment) {
    const auto* rule = std::get_if<exercise::NotBefore>(&moment);
    return rule != nullptr && rule->wait.count == 0;
}

const units::EventId* event_of(const Moment& moment) {
    const auto* rule = std::get_if<NotBefore>(&moment);
    return rule == nullptr ? nullptr : &rule->event;
}

bool surely_before(const Moment& a, const Moment& b) {
    const units::EventId* event = event_of(a);
    const units::EventId* other = event_of(b);
    const bool comparable = event == nullptr ? other == nullptr : other != nullptr && *event == *other;
    return comparable && sample_day(a) < sample_day(b);
}

}  // namespace rx::plan
