#include "cli/hook.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/support/temp_folder.hpp"

using namespace rx;
using namespace std::chrono_literals;

namespace {

// As the program does: a reader that leaves early is none of its trouble.
const auto pipes_that_break_are_ignored = std::signal(SIGPIPE, SIG_IGN);

std::string message_of(const std::vector<std::string>& command, std::chrono::milliseconds patience = 5s) {
    const auto told = run_hook(command, "{}", patience);
    return told ? "" : told.error().message;
}

}  // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("the program gets all of the text on its standard input") {
    const support::TempFolder folder;
    const std::string file = (folder / "told").string();
    const std::string text(300'000, 'x');
    REQUIRE(run_hook({"tee", file}, text).has_value());
    std::ifstream told(file);
    CHECK(std::string(std::istreambuf_iterator<char>(told), {}) == text);
}

TEST_CASE("one that reads nothing is none the worse") {
    CHECK(run_hook({"true"}, std::string(300'000, 'x')).has_value());
}

TEST_CASE("what fails, is not there or takes too long is said") {
    CHECK(message_of({"false"}) == "on-record: \"false\" failed");
    CHECK(message_of({"no-such-program"}) == "on-record: \"no-such-program\" cannot be run");
    CHECK(message_of({}) == "on-record: \"\" cannot be run");
    CHECK(message_of({"sleep", "60"}, 40ms) == "on-record: \"sleep\" took too long");
}
