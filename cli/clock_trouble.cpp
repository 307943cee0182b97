#include "cli/clock_trouble.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "core/text/safe.hpp"
#include "core/text/width.hpp"
#include "core/units/digits.hpp"

namespace rx {

namespace {

constexpr std::chrono::year first_of_rx{2020};  // no rx is older
constexpr std::size_t shown_of_zone = 40;
constexpr std::size_t largest_zone_file = 65536;

// A machine without a battery for its clock begins in 1970; records of then would be hard to find again.
void mention_wrong_year(const Workspace& workspace, Terminal& terminal) {
    const units::LocalDate today = workspace.now().date();
    if (today.day().year() >= first_of_rx) return;
    terminal.say(fmt::format("The clock of this machine looks wrong: it says {}. Records get that date.\n",
                             units::in_words(today)));
}

// "CET-1CEST", "<+0330>-3:30": a name of three letters or more, then how far from UTC (POSIX, "Other Environment
// Variables"). A name alone is UTC under another name, which "UTC" and "GMT" are meant to be.
bool describes_zone(std::string_view zone) {
    const bool quoted = zone.starts_with('<');
    const std::size_t end = quoted ? zone.find('>') : zone.find_first_of("+-0123456789,");
    const std::string_view name = zone.substr(0, end);
    const bool named = quoted || (name.size() >= 3 && std::ranges::all_of(name, [](char letter) {
                                      return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
                                  }));
    if (end == std::string_view::npos) return name == "UTC" || name == "GMT";
    const std::size_t digits = std::min(zone.find_first_of("0123456789", end), zone.size());
    const std::size_t digits_end = std::min(zone.find_first_not_of("0123456789", digits), zone.size());
    const std::string_view number = zone.substr(digits, digits_end - digits);
    constexpr std::size_t most_digits = 3;
    const auto hours = units::parse_fixed_digits(number.substr(0, most_digits), number.size());
    return named && hours && std::chrono::hours(*hours) <= units::largest_offset;
}

bool is_zone_file(const Environment& environment, std::string_view zone) {
    const files::Path folder = environment.variable("TZDIR").value_or("/usr/share/zoneinfo");
    const auto content = environment.store.read(folder / zone, largest_zone_file);
    return content && content->starts_with("TZif");
}

void mention_no_zone(const Environment& environment, Terminal& terminal) {
    const std::string value = environment.variable("TZ").value_or("");
    const std::string_view zone = std::string_view(value).substr(value.starts_with(':') ? 1 : 0);
    if (zone.empty() || describes_zone(zone) || is_zone_file(environment, zone)) return;
    terminal.say(fmt::format("TZ is \"{}\", which is no time zone: times are in UTC.\n",
                             text::fit(text::safe(value), shown_of_zone)));
}

}  // namespace

void mention_clock_trouble(const Workspace& workspace, Terminal& terminal) {
    mention_wrong_year(workspace, terminal);
    mention_no_zone(workspace.environment(), terminal);
}

}  // namespace rx
