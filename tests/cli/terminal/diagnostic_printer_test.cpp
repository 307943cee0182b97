#include "cli/terminal/diagnostic_printer.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;
using rx::diag::Diagnostic;
using rx::diag::Diagnostics;
using rx::diag::Kind;
using rx::diag::Severity;

namespace {

Diagnostic unknown_key() {
    return {.code = "unknown-key",
            .message = "unknown key \"durtion\"",
            .hint = "did you mean \"duration\"?",
            .origin = "clinic.toml",
            .at = {.line = 14, .column = 3},
            .span = 7,
            .excerpt = "  durtion = \"5m\""};
}

std::string printed(const Diagnostic& diagnostic) {
    return to_text(diagnostic, Colour::off);
}

}  // namespace

TEST_CASE("a problem says where, what, shows the line with a mark, and what to do") {
    CHECK(printed(unknown_key()) ==
          "clinic.toml:14:3: unknown key \"durtion\" [unknown-key]\n"
          "  14 |   durtion = \"5m\"\n"
          "     |   ^~~~~~~\n"
          "     = did you mean \"duration\"?\n");
}

TEST_CASE("a warning says that it is one") {
    Diagnostic diagnostic = unknown_key();
    diagnostic.severity = Severity::warning;
    CHECK(printed(diagnostic).starts_with("clinic.toml:14:3: warning: unknown key"));
}

TEST_CASE("what is not known is left out") {
    Diagnostic diagnostic = unknown_key();
    SUBCASE("no excerpt") {
        diagnostic.excerpt.clear();
        CHECK(printed(diagnostic) ==
              "clinic.toml:14:3: unknown key \"durtion\" [unknown-key]\n  did you mean \"duration\"?\n");
    }
    SUBCASE("no column") {
        diagnostic.at.column = 0;
        CHECK(printed(diagnostic) ==
              "clinic.toml:14: unknown key \"durtion\" [unknown-key]\n"
              "  14 |   durtion = \"5m\"\n"
              "     = did you mean \"duration\"?\n");
    }
    SUBCASE("no file") {
        CHECK(printed({.kind = Kind::usage, .code = "unknown-command", .message = "no command \"sesion\""}) ==
              "rx: no command \"sesion\"\n");
    }
}

TEST_CASE("the mark stands under its column behind tabs and wide characters") {
    Diagnostic diagnostic = unknown_key();
    diagnostic.hint.clear();
    SUBCASE("a tab goes to the next stop") {
        diagnostic.excerpt = "a\tdurtion = 1";
        CHECK(printed(diagnostic) ==
              "clinic.toml:14:3: unknown key \"durtion\" [unknown-key]\n"
              "  14 | a   durtion = 1\n"
              "     |     ^~~~~~~\n");
    }
    SUBCASE("a wide character takes two cells, in front of the mark and under it") {
        diagnostic.excerpt = "\u4F60=\u597D\u597D";
        diagnostic.span = 2;
        CHECK(printed(diagnostic) ==
              "clinic.toml:14:3: unknown key \"durtion\" [unknown-key]\n"
              "  14 | \u4F60=\u597D\u597D\n"
              "     |    ^~~~\n");
    }
    SUBCASE("a place behind the end of the line gets one mark there") {
        diagnostic.excerpt = "ab";
        CHECK(printed(diagnostic) ==
              "clinic.toml:14:3: unknown key \"durtion\" [unknown-key]\n"
              "  14 | ab\n"
              "     |   ^\n");
    }
}

TEST_CASE("of a very long line only the part around the mark is shown") {
    Diagnostic diagnostic = unknown_key();
    diagnostic.hint.clear();
    diagnostic.excerpt = std::string(5000, 'a') + "durtion" + std::string(5000, 'b');
    diagnostic.at.column = 5001;
    CHECK(printed(diagnostic) == "clinic.toml:14:5001: unknown key \"durtion\" [unknown-key]\n  14 | ..." +
                                     std::string(60, 'a') + "durtion" + std::string(33, 'b') + "\n     | " +
                                     std::string(63, ' ') + "^~~~~~~\n");
}

TEST_CASE("twenty are printed in line order, the rest counted") {
    Diagnostics all;
    for (std::size_t line = 27; line > 0; --line) {
        all.add({.code = "odd", .message = "odd", .origin = "a.toml", .at = {.line = line, .column = 1}});
    }
    const std::string text = to_text(all, Colour::off);
    CHECK(text.starts_with("a.toml:1:1: odd [odd]\na.toml:2:1: odd [odd]\n"));
    CHECK(text.ends_with("a.toml:20:1: odd [odd]\nand 7 more\n"));
    CHECK(to_text(Diagnostics(), Colour::off).empty());
}

TEST_CASE("colour is added around the words, never in place of them") {
    std::string text = to_text(unknown_key(), Colour::on);
    CHECK(text.find("\x1B[1mclinic.toml:14:3:\x1B[0m unknown key") == 0);
    CHECK(text.find("\x1B[1;31m^~~~~~~\x1B[0m") != std::string::npos);
}

TEST_CASE("whatever a diagnostic quotes, no control character is printed and the mark stays on its line") {
    CHECK(rc::check([](const std::string& foreign, std::size_t column, std::size_t span) {
        const std::string text = printed({.code = "odd",
                                          .message = foreign,
                                          .hint = foreign,
                                          .origin = foreign,
                                          .at = {.line = 1, .column = column},
                                          .span = span,
                                          .excerpt = foreign});
        for (const char byte : text) {
            const auto code = static_cast<unsigned char>(byte);
            RC_ASSERT(code == '\n' || (code >= 0x20 && code != 0x7F));
        }
        RC_ASSERT(std::ranges::count(text, '\n') <= 4);
    }));
}

TEST_SUITE_END();
