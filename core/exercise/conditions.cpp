#include "core/exercise/conditions.hpp"

#include <algorithm>

#include "core/document/lookup.hpp"
#include "core/exercise/phrases.hpp"
#include "core/units/digits.hpp"

namespace rx::exercise {

namespace {

constexpr std::string_view form = "write it like \"4 weeks after surgery\", or a date like 2026-12-01";

// "2026-12-01" and what was meant as one: no time after an event begins with a year.
bool looks_like_date(std::string_view text) {
    constexpr std::size_t year = 4;
    return text.size() > year && text[year] == '-' && units::is_digits(text.substr(0, year));
}

diag::Result<Moment> parse_earliest(std::string_view text) {
    if (looks_like_date(text)) return units::parse_date(text);
    return parse_not_before(text);
}

// Calls `use` with every text in the array at `key`; what is no text was reported when the table was checked.
template <class Use>
void for_each_text(document::Fields& fields, std::string_view key, Use use) {
    const document::Array* list = document::list_of(fields.node(key));
    if (list == nullptr) return;
    for (const document::Node& element : *list) {
        if (const std::string* text = document::text_of(&element)) use(*text, element);
    }
}

// A name that is meant by its beginning, "radiotherapy" for "radiotherapy-ended", or by nearly its letters.
std::optional<std::string> meant_among(const std::string& name, const std::vector<std::string>& names) {
    const auto longer =
        std::ranges::find_if(names, [&](const std::string& each) { return each.starts_with(name + "-"); });
    return longer == names.end() ? meant(name, names) : *longer;
}

diag::Diagnostic unknown(std::string_view what, const std::string& name, const std::set<std::string>& known) {
    const std::vector<std::string> names(known.begin(), known.end());
    const std::string declare = "declare it with [" + std::string(what) + "s." + name + "] and a question in \"ask\"";
    const auto nearest = meant_among(name, names);
    return {.code = "unknown-" + std::string(what),
            .message = "\"" + name + "\" is not a known " + std::string(what),
            .hint = nearest ? "did you mean \"" + *nearest + "\"? If not, " + declare : declare};
}

}  // namespace

diag::Result<NotBefore> parse_not_before(std::string_view text) {
    const auto refused = [&] {
        return diag::failure(diag::Kind::content, "not-before-form",
                             "\"" + std::string(text) + "\" is neither a date nor a time after an event",
                             std::string(form));
    };
    constexpr std::string_view after = " after ";
    if (text.starts_with(after.substr(1))) {
        return diag::failure(diag::Kind::content, "not-before-form",
                             "\"" + std::string(text) + "\" does not say how long after",
                             "write so many days, weeks, months or years before it, like \"4 weeks after surgery\"");
    }
    const auto middle = text.find(after);
    if (middle == std::string_view::npos) return refused();
    const auto wait = units::parse_span(text.substr(0, middle));
    auto event = units::parse_id<units::EventTag>(text.substr(middle + after.size()));
    if (!wait && text.front() >= '0' && text.front() <= '9') {
        return diag::failure(diag::Kind::content, "not-before-form", wait.error().message, wait.error().hint);
    }
    if (!wait || !event) return refused();
    return NotBefore{*std::move(event), *wait};
}

std::string to_text(const NotBefore& not_before) {
    return units::to_text(not_before.wait) + " after " + not_before.event.text();
}

diag::Diagnostic unknown_event(const std::string& name, const Names& names) {
    return unknown("event", name, names.events);
}

std::vector<units::StateId> read_states(document::Fields& fields, std::string_view key, const Names& names) {
    std::vector<units::StateId> found;
    for_each_text(fields, key, [&](const std::string& name, const document::Node& node) {
        if (!units::is_slug(name)) return;
        const units::StateId state(name);
        if (!names.states.contains(name)) {
            fields.report_at(node, unknown("state", name, names.states));
        } else if (std::ranges::find(found, state) == found.end()) {
            found.push_back(state);
        }
    });
    // The array itself and the slugs in it are checked, and reported, by the getter.
    static_cast<void>(fields.ids<units::StateTag>(key));
    return found;
}

std::vector<Moment> read_not_before(document::Fields& fields, const Names& names) {
    std::vector<Moment> found;
    // What is neither text nor date was reported when the table was checked.
    const document::Array* list = document::list_of(fields.node("not-before"));
    if (list == nullptr) return found;
    for (const document::Node& node : *list) {
        const auto* date = std::get_if<document::Date>(&node.value);
        const std::string* text = date == nullptr ? document::text_of(&node) : &date->text;
        if (text == nullptr) continue;
        const auto day = parse_earliest(*text);
        const auto* rule = day ? std::get_if<NotBefore>(&*day) : nullptr;
        if (!day) {
            fields.report_at(node, day.error());
        } else if (rule != nullptr && !names.events.contains(rule->event.text())) {
            fields.report_at(node, unknown_event(rule->event.text(), names));
        } else if (std::ranges::find(found, *day) == found.end()) {
            found.push_back(*day);
        }
    }
    return found;
}

Conditions read_conditions(document::Fields& fields, const Names& names) {
    return {.blocked_when = read_states(fields, "blocked-when", names), .not_before = read_not_before(fields, names)};
}

}  // namespace rx::exercise
