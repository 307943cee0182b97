#include "core/plan/sessions.hpp"

#include <initializer_list>
#include <optional>

#include "core/units/count.hpp"
#include "core/units/digits.hpp"

namespace rx::plan {

namespace {

constexpr int most_sessions = 100;
constexpr std::string_view rule_hint = "write it like \"3 of 3 sessions\", \"5 of 5 days\" or \"5 days in a row\"";

// What stands before one of these endings; nothing when the text has none of them.
std::optional<std::string_view> before(std::string_view text, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings) {
        if (text.ends_with(ending)) return text.substr(0, text.size() - ending.size());
    }
    return std::nullopt;
}

std::optional<std::string_view> before_sessions(std::string_view text) {
    return before(text, {" sessions", " session"});
}

std::unexpected<diag::Diagnostic> refused(std::string_view text, std::string_view of, std::string_view hint) {
    return diag::failure(diag::Kind::content, "sessions-form",
                         "\"" + std::string(text) + "\" is not a number of " + std::string(of), std::string(hint));
}

std::unexpected<diag::Diagnostic> out_of_range(std::string_view text, std::string hint) {
    return diag::failure(diag::Kind::content, "sessions-range",
                         "\"" + std::string(text) + "\" is a number that cannot be", std::move(hint));
}

// "3 sessions", "3 sessions in a row", "5 days": the hint has their number.
std::string how_to_say(std::string_view text) {
    const std::string_view all = before(text, {" in a row"}).value_or(text);
    const auto sessions = before_sessions(all);
    const std::string_view number = sessions ? *sessions : before(all, {" days", " day"}).value_or("");
    if (!units::is_digits(number)) return std::string(rule_hint);
    const std::string each = std::string(number) + " of " + std::string(number);
    if (sessions) return "write \"" + each + " sessions\"";
    return "write \"" + each + " days\" or \"" + std::string(number) + " days in a row\"";
}

diag::Result<Sessions> so_many_of(std::string_view times, std::string_view of_last, std::string_view text,
                                  Sessions::Unit unit) {
    if (!units::is_digits(times) || !units::is_digits(of_last)) return refused(text, "sessions or days", rule_hint);
    const auto low = units::parse_digits(times, most_sessions);
    const auto high = units::parse_digits(of_last, most_sessions);
    if (low && high && *low >= 1 && *low <= *high) return Sessions{*low, *high, unit};
    return out_of_range(text, "so many of at least as many, 1 to " + std::to_string(most_sessions));
}

}  // namespace

diag::Result<Sessions> parse_sessions(std::string_view text) {
    if (const auto number = before(text, {" days in a row", " day in a row"}))
        return so_many_of(*number, *number, text, Sessions::Unit::days_in_a_row);
    constexpr std::string_view of = " of ";
    auto rest = before_sessions(text);
    const auto unit = rest ? Sessions::Unit::sessions : Sessions::Unit::days;
    if (!rest) rest = before(text, {" days", " day"});
    const auto middle = rest ? rest->find(of) : std::string_view::npos;
    if (middle == std::string_view::npos) return refused(text, "sessions or days", how_to_say(text));
    return so_many_of(rest->substr(0, middle), rest->substr(middle + of.size()), text, unit);
}

std::string to_text(const Sessions& sessions) {
    const auto days = std::to_string(sessions.of_last) + (sessions.of_last == 1 ? " day" : " days");
    if (sessions.unit == Sessions::Unit::days_in_a_row) return days + " in a row";
    return std::to_string(sessions.times) + " of " +
           (sessions.unit == Sessions::Unit::days ? days : session_count_text(sessions.of_last));
}

bool is_about_sessions(std::string_view text) {
    return before_sessions(text).has_value();
}

diag::Result<int> parse_session_count(std::string_view text) {
    const auto number = before_sessions(text);
    if (!number || !units::is_digits(*number)) return refused(text, "sessions", "write it like \"20 sessions\"");
    const auto count = units::parse_digits(*number, units::Count::largest);
    if (count && *count >= 1) return *count;
    return out_of_range(text, "1 to " + std::to_string(units::Count::largest));
}

std::string session_count_text(int count) {
    return std::to_string(count) + (count == 1 ? " session" : " sessions");
}

}  // namespace rx::plan
