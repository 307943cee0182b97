#include "cli/terminal/capabilities.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("cli/terminal");

using rx::terminal::capabilities_of;

TEST_CASE("a terminal that is unknown, dumb or nameless has no capabilities") {
    CHECK_FALSE(capabilities_of("", 1));
    CHECK_FALSE(capabilities_of("dumb", 1));
    CHECK_FALSE(capabilities_of("no-such-terminal", 1));
    CHECK_FALSE(capabilities_of("../../etc/passwd", 1));
}

TEST_CASE("a usual terminal can place its cursor, clear, and use another screen") {
    const auto xterm = capabilities_of("xterm", 1);
    REQUIRE(xterm);
    CHECK(xterm->to_cell(0, 0) == "\x1B[1;1H");
    CHECK(xterm->to_cell(23, 0) == "\x1B[24;1H");
    CHECK(xterm->to_cell(2, 9) == "\x1B[3;10H");
    CHECK(xterm->clear_line_end == "\x1B[K");
    CHECK_FALSE(xterm->clear.empty());
    CHECK_FALSE(xterm->enter_screen.empty());
    CHECK_FALSE(xterm->leave_screen.empty());
    CHECK_FALSE(xterm->hide_cursor.empty());
    CHECK_FALSE(xterm->show_cursor.empty());
    CHECK(xterm->take_mouse == "\x1B[?1000h\x1B[?1006h");
    CHECK(xterm->leave_mouse == "\x1B[?1006l\x1B[?1000l");
    CHECK(xterm->greeting() == xterm->enter_screen + xterm->hide_cursor + xterm->take_mouse);
    CHECK(xterm->farewell() == xterm->leave_mouse + xterm->normal + xterm->show_cursor + xterm->leave_screen);
}

TEST_CASE("erasing clears the screen and then what has scrolled off it, also where only the first is known") {
    for (const char* name : {"xterm", "linux", "screen", "tmux-256color"}) {
        const auto found = capabilities_of(name, 1);
        REQUIRE(found);
        CHECK(found->erase() == found->normal + found->clear + "\x1B[3J");
    }
}

TEST_CASE("in low light all is dim and warm on black, and where there are no colours faint") {
    using rx::terminal::Colour;
    const auto many = in_low_light(*capabilities_of("xterm-256color", 1), Colour::on);
    CHECK(many.ground == "\x1B[40m\x1B[38;5;130m");
    CHECK(many.bold.empty());
    CHECK(many.dim.empty());
    CHECK(in_low_light(*capabilities_of("xterm", 1), Colour::on).ground == "\x1B[40m\x1B[33m");
    CHECK(in_low_light(*capabilities_of("xterm", 1), Colour::off).ground == capabilities_of("xterm", 1)->dim);
    const auto none = in_low_light(*capabilities_of("vt220", 1), Colour::on);
    CHECK(none.ground == capabilities_of("vt220", 1)->dim);
    CHECK(capabilities_of("xterm", 1)->ground.empty());
}

TEST_CASE("waiting times of old terminals are not sent as text") {
    const auto vt100 = capabilities_of("vt100", 1);
    REQUIRE(vt100);
    CHECK(vt100->clear.find("$<") == std::string::npos);
    CHECK(vt100->to_cell(4, 0) == "\x1B[5;1H");
    CHECK(vt100->enter_screen.empty());
    CHECK(vt100->take_mouse.empty());
    CHECK(vt100->farewell() == vt100->normal + vt100->show_cursor + vt100->clear);
}

TEST_SUITE_END();
