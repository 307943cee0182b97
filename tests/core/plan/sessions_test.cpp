#include "core/plan/sessions.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// What was read, written again, or the code of what was refused.
std::string count(std::string_view text) {
    const auto read = plan::parse_session_count(text);
    return read ? plan::session_count_text(*read) : read.error().code;
}

}  // namespace

TEST_CASE("sessions are so many of the last so many") {
    CHECK(plan::parse_sessions("3 of 5 sessions") == plan::Sessions{3, 5});
    CHECK(plan::to_text(plan::Sessions{3, 5}) == "3 of 5 sessions");
    CHECK(plan::to_text(plan::Sessions{1, 1}) == "1 of 1 session");
    using Unit = plan::Sessions::Unit;
    CHECK(plan::parse_sessions("4 of 5 days") == plan::Sessions{4, 5, Unit::days});
    CHECK(plan::parse_sessions("5 days in a row") == plan::Sessions{5, 5, Unit::days_in_a_row});
    for (const std::string text : {"4 of 5 days", "1 of 1 day", "5 days in a row", "1 day in a row"}) {
        CAPTURE(text);
        REQUIRE(plan::parse_sessions(text));
        CHECK(plan::to_text(*plan::parse_sessions(text)) == text);
    }
    for (const char* text :
         {"3", "3 sessions", "5 days", "5 sessions in a row", "two days in a row", "3 of 3", "three of 3 sessions",
          "-1 of 3 sessions", "", "3 of 3 session sessions", "3  of 3 sessions"}) {
        CAPTURE(text);
        REQUIRE_FALSE(plan::parse_sessions(text));
        CHECK(plan::parse_sessions(text).error().code == "sessions-form");
    }
    for (const char* text : {"4 of 3 sessions", "0 of 3 sessions", "1 of 101 sessions", "03 of 3 sessions",
                             "6 of 5 days", "0 days in a row", "101 days in a row"}) {
        CAPTURE(text);
        REQUIRE_FALSE(plan::parse_sessions(text));
        CHECK(plan::parse_sessions(text).error().code == "sessions-range");
    }
}

TEST_CASE("so many sessions or days without a rule get the rule to write") {
    const auto hint = [](std::string_view text) {
        return plan::parse_sessions(text).error().hint;
    };
    CHECK(hint("3 sessions") == "write \"3 of 3 sessions\"");
    CHECK(hint("3 sessions in a row") == "write \"3 of 3 sessions\"");
    CHECK(hint("5 days") == "write \"5 of 5 days\" or \"5 days in a row\"");
    CHECK(hint("two sessions").starts_with("write it like"));
}

TEST_CASE("a number of sessions reads back as it was written") {
    CHECK(count("20 sessions") == "20 sessions");
    CHECK(count("1 session") == "1 session");
    CHECK(count("1 sessions") == "1 session");
    CHECK(count("1000 sessions") == "1000 sessions");
}

TEST_CASE("a number of sessions that cannot be is refused with the right form") {
    CHECK(count("0 sessions") == "sessions-range");
    CHECK(count("1001 sessions") == "sessions-range");
    CHECK(count("after 20 sessions") == "sessions-form");
    CHECK(count("20") == "sessions-form");
    CHECK(count("sessions") == "sessions-form");
    CHECK(plan::parse_session_count("some sessions").error().hint == "write it like \"20 sessions\"");
}

TEST_CASE("a text that ends in sessions is about them") {
    CHECK(plan::is_about_sessions("after 20 sessions"));
    CHECK(plan::is_about_sessions("1 session"));
    CHECK_FALSE(plan::is_about_sessions("4 weeks after surgery"));
    CHECK_FALSE(plan::is_about_sessions("sessions"));
}

TEST_SUITE_END();
