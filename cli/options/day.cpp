#include "cli/options/day.hpp"

namespace rx::options {

diag::Result<units::LocalDate> parse_day(std::string_view option, std::string_view text) {
    const auto day = units::parse_date(text);
    if (day) return *day;
    return diag::failure(diag::Kind::usage, "period", std::string(option) + ": " + day.error().message,
                         day.error().hint);
}

}  // namespace rx::options
