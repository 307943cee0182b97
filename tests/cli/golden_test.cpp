#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cli/command_line.hpp"
#include "tests/support/golden_case.hpp"
#include "tests/support/source_dir.hpp"

using namespace rx::support;

namespace {

// All that is typed in the cases, each line with a blank behind it: "rx plan list ".
std::string all_that_is_typed(const std::filesystem::path& root) {
    std::string typed;
    for (const auto& folder : golden_cases(root)) {
        std::ifstream lines(folder / "cmd");
        for (std::string line; std::getline(lines, line);) typed += line + " \n";
    }
    return typed;
}

}  // namespace

TEST_SUITE_BEGIN("golden");

TEST_CASE("every golden case comes out as written") {
    const auto root = source_dir() / "tests" / "golden";
    const bool blessing = std::getenv("RX_BLESS") != nullptr;
    const auto cases = golden_cases(root);
    CHECK_FALSE(cases.empty());
    for (const auto& folder : cases) {
        CAPTURE(folder.lexically_relative(root).string());
        const GoldenResults results = run_golden(folder);
        if (blessing) bless(folder, results);
        const GoldenResults expected = expected_of(folder);
        for (const auto& [name, content] : results) {
            CAPTURE(name);
            CHECK_MESSAGE(content == expected.at(name), "RX_BLESS=1 writes it; then read the difference");
        }
    }
}

TEST_CASE("every command has a golden case") {
    const std::string typed = all_that_is_typed(source_dir() / "tests" / "golden");
    for (const rx::command_line::Described& command : rx::command_line::describe()) {
        const std::string line = command.path.empty() ? "rx " : "rx " + command.path + " ";
        CHECK_MESSAGE(typed.find(line) != std::string::npos, "no case of tests/golden types: ", line);
    }
}

TEST_CASE("a command line is taken apart as a shell does it") {
    using Words = std::vector<std::string>;
    CHECK(shell_words("rx plan import 'my plan.toml'") == Words{"rx", "plan", "import", "my plan.toml"});
    CHECK(shell_words("  rx  \"\" a'b c'd ") == Words{"rx", "", "ab cd"});
    CHECK(shell_words("") == Words{});
}

TEST_SUITE_END();
