#include "cli/terminal/aside.hpp"

#include <doctest/doctest.h>

using namespace rx;
using namespace rx::terminal;

namespace {

Capabilities capable() {
    return {.place_cursor = "<cup>",
            .clear = "<clear>",
            .clear_line_end = "<el>",
            .hide_cursor = "",
            .show_cursor = "",
            .enter_screen = "<smcup>",
            .leave_screen = "<rmcup>",
            .bold = "",
            .dim = "",
            .normal = "",
            .little_light = "",
            .ground = "",
            .take_mouse = "",
            .leave_mouse = "",
            .forget_scrolled = "<E3>"};
}

}  // namespace

TEST_SUITE_BEGIN("cli/terminal");

TEST_CASE("what is asked aside stands on the alternate screen, which is empty before and after") {
    const WayAside way = way_aside(capable(), AsideOf::screen);
    CHECK(way.there == "<smcup><clear>");
    CHECK(way.back == "<clear><rmcup>");
}

TEST_CASE(
    "where lines are wanted, or there is one screen only, all is cleared in the end, also what has scrolled off") {
    CHECK(way_aside(capable(), AsideOf::lines).there.empty());
    CHECK(way_aside(capable(), AsideOf::lines).back == capable().erase());
    CHECK(way_aside(capable(), AsideOf::lines).back.contains("<E3>"));
    Capabilities one_screen = capable();
    one_screen.enter_screen = one_screen.leave_screen = "";
    CHECK(way_aside(one_screen, AsideOf::screen).there.empty());
    CHECK(way_aside(one_screen, AsideOf::screen).back == one_screen.erase());
}

TEST_CASE("of a terminal that is unknown it is pushed out of sight") {
    CHECK(way_aside(std::nullopt, AsideOf::screen).back == out_of_sight());
    CHECK(out_of_sight().find_first_not_of('\n') == std::string::npos);
}

TEST_SUITE_END();
