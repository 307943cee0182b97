#include "cli/terminal/terminal_facts.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;

namespace {

Variables variables(std::map<std::string, std::string, std::less<>> set) {
    return [set = std::move(set)](std::string_view name) -> std::optional<std::string> {
        const auto found = set.find(name);
        if (found == set.end()) return std::nullopt;
        return found->second;
    };
}

}  // namespace

TEST_CASE("colour follows NO_COLOR, then CLICOLOR_FORCE, then TERM, then whether it is a terminal") {
    struct Case {
        const char* no_color;
        const char* force;
        const char* term;
        Where output;
        Colour expected;
    };
    constexpr auto tty = Where::terminal;
    constexpr auto pipe = Where::elsewhere;
    constexpr std::array<Case, 16> cases{{
        {"", "", "xterm", tty, Colour::on},
        {"", "", "xterm", pipe, Colour::off},
        {"", "", "dumb", tty, Colour::off},
        {"", "", "dumb", pipe, Colour::off},
        {"", "1", "xterm", tty, Colour::on},
        {"", "1", "xterm", pipe, Colour::on},
        {"", "1", "dumb", tty, Colour::on},
        {"", "1", "dumb", pipe, Colour::on},
        {"1", "", "xterm", tty, Colour::off},
        {"1", "", "xterm", pipe, Colour::off},
        {"1", "", "dumb", tty, Colour::off},
        {"1", "", "dumb", pipe, Colour::off},
        {"1", "1", "xterm", tty, Colour::off},
        {"1", "1", "xterm", pipe, Colour::off},
        {"1", "1", "dumb", tty, Colour::off},
        {"1", "1", "dumb", pipe, Colour::off},
    }};
    for (const Case& row : cases) {
        CAPTURE(row.no_color);
        CAPTURE(row.force);
        CAPTURE(row.term);
        CAPTURE(row.output == tty);
        const Variables environment =
            variables({{"NO_COLOR", row.no_color}, {"CLICOLOR_FORCE", row.force}, {"TERM", row.term}});
        CHECK(choose_colour(ColourWish::automatic, row.output, environment) == row.expected);
        CHECK(choose_colour(ColourWish::always, row.output, environment) == Colour::on);
        CHECK(choose_colour(ColourWish::never, row.output, environment) == Colour::off);
    }
}

TEST_CASE("CLICOLOR_FORCE=0 forces nothing, and NO_COLOR=0 still means no colour") {
    CHECK(choose_colour(ColourWish::automatic, Where::elsewhere, variables({{"CLICOLOR_FORCE", "0"}})) == Colour::off);
    CHECK(choose_colour(ColourWish::automatic, Where::terminal, variables({{"NO_COLOR", "0"}})) == Colour::off);
    CHECK(choose_colour(ColourWish::automatic, Where::terminal, variables({})) == Colour::on);
}

TEST_CASE("ACCESSIBLE asks for plain lines unless it is empty or 0") {
    CHECK(wants_plain_lines(variables({{"ACCESSIBLE", "1"}})));
    CHECK(wants_plain_lines(variables({{"ACCESSIBLE", "yes"}})));
    CHECK_FALSE(wants_plain_lines(variables({{"ACCESSIBLE", "0"}})));
    CHECK_FALSE(wants_plain_lines(variables({{"ACCESSIBLE", ""}})));
    CHECK_FALSE(wants_plain_lines(variables({})));
}

TEST_CASE("the first locale variable that says something decides about UTF-8") {
    CHECK(shows_utf8(variables({{"LANG", "de_DE.UTF-8"}})));
    CHECK(shows_utf8(variables({{"LANG", "C.utf8"}})));
    CHECK(shows_utf8(variables({{"LC_ALL", ""}, {"LC_CTYPE", "tr_TR.UTF-8"}, {"LANG", "C"}})));
    CHECK_FALSE(shows_utf8(variables({{"LC_ALL", "C"}, {"LANG", "en_GB.UTF-8"}})));
    CHECK_FALSE(shows_utf8(variables({{"LANG", "de_DE@euro"}})));
    CHECK_FALSE(shows_utf8(variables({})));
}

TEST_CASE("what is no terminal has the usual size") {
    CHECK(where(-1) == Where::elsewhere);
    CHECK(size_of(-1) == Size{.rows = 24, .columns = 80});
}

TEST_SUITE_END();
