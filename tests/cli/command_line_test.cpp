#include "cli/command_line.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rx;
using command_line::parse;
using command_line::Parsed;

TEST_SUITE_BEGIN("cli");

namespace {

diag::Diagnostic mistake(const std::vector<std::string>& arguments) {
    const auto parsed = parse(arguments);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().kind == diag::Kind::usage);
    return parsed.error();
}

}  // namespace

TEST_CASE("a command is found by its words, options may stand anywhere") {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"log", "show", "--json", "--data-dir", "/d"},
             {"--data-dir", "/d", "log", "show", "--json"},
             {"log", "--data-dir=/d", "show", "--json"},
         }) {
        const auto parsed = parse(arguments);
        REQUIRE(parsed);
        CHECK(parsed->command == "log show");
        CHECK(parsed->globals.data_dir == "/d");
        CHECK(parsed->run);
    }
}

TEST_CASE("no words at all is bare rx") {
    const auto parsed = parse({});
    REQUIRE(parsed);
    CHECK(parsed->command.empty());
    CHECK_FALSE(parsed->run);
    CHECK(parsed->wish == Parsed::Wish::run);
}

TEST_CASE("help and version are asked for, not run") {
    CHECK(parse({"--version"})->wish == Parsed::Wish::version);
    CHECK(parse({"--help"})->text.find("rx plan import clinic.toml") != std::string::npos);
    CHECK(parse({"plan", "-h"})->text.find("plan check") != std::string::npos);
    const auto help = parse({"plan", "import", "--help"});
    REQUIRE(help);
    CHECK(help->wish == Parsed::Wish::help);
    CHECK(help->text.find("--dry-run") != std::string::npos);
    CHECK(std::ranges::count(help->text, '\n') <= 24);
}

TEST_CASE("a mistyped word gets the whole corrected line") {
    CHECK(mistake({"sesion", "start", "--plain"}).hint == "did you mean: rx session start --plain");
    CHECK(mistake({"session", "strat"}).hint == "did you mean: rx session start");
    CHECK(mistake({"log", "show", "--wek"}).hint == "did you mean: rx log show --week");
    CHECK(mistake({"--versoin"}).code == "unknown-option");
}

TEST_CASE("a group without a verb says what it has") {
    const auto problem = mistake({"session"});
    CHECK(problem.code == "no-verb");
    CHECK(problem.message.find("start, preview, render, recover") != std::string::npos);
}

TEST_CASE("a missing argument, a missing value and a repeated option are named") {
    CHECK(mistake({"plan", "import"}).message == "rx plan import needs FILE");
    CHECK(mistake({"log", "show", "--since"}).message == "--since needs a value");
    const auto twice = mistake({"session", "start", "--size", "A", "--size", "B"});
    CHECK(twice.code == "option-twice");
    CHECK(twice.message == "--size was given twice: A, B");
}

TEST_CASE("words nobody asked for are refused in their own order") {
    CHECK(mistake({"plan", "list", "first", "second"}).message ==
          "rx plan list does not know what to do with \"first\"");
}

TEST_CASE("a lone hyphen is standard input, not an option") {
    CHECK(parse({"plan", "import", "-"}).has_value());
}

TEST_CASE("the description names every command once, with its options") {
    const auto all = command_line::describe();
    CHECK(all.size() == all_commands().size() + 1);
    const auto due = std::ranges::find(all, "due", &command_line::Described::path);
    REQUIRE(due != all.end());
    CHECK(due->options == std::vector<std::string>{"--quiet", "-q"});
    CHECK(due->positionals == std::vector<std::string>{"ROUTINE"});
}

TEST_SUITE_END();
