#include "core/plan/sessions.hpp"

#include <optional>

#include "core/units/count.hpp"
#include "core/units/digits.hpp"

namespace rx::plan {

namespace {

constexpr int most_sessions = 100;

// What stands before "sessions"; nothing when the text does not end so.
std::optional<std::string_view> before_sessions(std::string_view text) {
    for (const std::string_view ending : {" sessions", " session"}) {
        if (text.ends_with(ending)) return text.substr(0, text.size() - ending.size());
    }
    return std::nullopt;
}

std::unexpected<diag::Diagnostic> refused(std::string_view text, std::string hint) {
    return diag::failure(diag::Kind::content, "sessions-form",
                         "\"" + std::string(text) + "\" is not a number of sessions", std::move(hint));
}

std::unexpected<diag::Diagnostic> out_of_range(std::string_view text, std::string hint) {
    return diag::failure(diag::Kind::content, "sessions-range",
                         "\"" + std::string(text) + "\" is a number of sessions that cannot be", std::move(hint));
}

}  // namespace

diag::Result<Sessions> parse_sessions(std::string_view text) {
    constexpr std::string_view hint = "write it like \"3 of 3 sessions\"";
    constexpr std::string_view of = " of ";
    const auto rest = before_sessions(text);
    const auto middle = rest ? rest->find(of) : std::string_view::npos;
    if (middle == std::string_view::npos) return refused(text, std::string(hint));
    const std::string_view first = rest->substr(0, middle);
    const std::string_view second = rest->substr(middle + of.size());
    if (!units::is_digits(first) || !units::is_digits(second)) return refused(text, std::string(hint));
    const auto times = units::parse_digits(first, most_sessions);
    const auto of_last = units::parse_digits(second, most_sessions);
    if (times && of_last && *times >= 1 && *times <= *of_last) return Sessions{*times, *of_last};
    return out_of_range(text, "so many of at least as many, 1 to " + std::to_string(most_sessions));
}

std::string to_text(const Sessions& sessions) {
    return std::to_string(sessions.times) + " of " + session_count_text(sessions.of_last);
}

bool is_about_sessions(std::string_view text) {
    return before_sessions(text).has_value();
}

diag::Result<int> parse_session_count(std::string_view text) {
    const auto number = before_sessions(text);
    if (!number || !units::is_digits(*number)) return refused(text, "write it like \"20 sessions\"");
    const auto count = units::parse_digits(*number, units::Count::largest);
    if (count && *count >= 1) return *count;
    return out_of_range(text, "1 to " + std::to_string(units::Count::largest));
}

std::string session_count_text(int count) {
    return std::to_string(count) + (count == 1 ? " session" : " sessions");
}

}  // namespace rx::plan
