#include "tests/policy/wording.hpp"

#include <doctest/doctest.h>

#include "tests/policy/complaint_check.hpp"
#include "tests/support/golden_case.hpp"
#include "tests/support/source_dir.hpp"

using namespace rx::policy;

TEST_SUITE_BEGIN("policy");

TEST_CASE("what the golden cases print is kind") {
    const auto root = rx::support::source_dir() / "tests" / "golden";
    for (const auto& folder : rx::support::golden_cases(root)) {
        for (const auto& [name, content] : rx::support::expected_of(folder)) {
            expect_clean(check_wording((folder.lexically_relative(root) / name).string(), content));
        }
    }
}

TEST_CASE("the shipped exercises and protocols are kind") {
    for (const SourceFile& file : read_tree({"data"})) expect_clean(check_wording(file.path, read_file(file.path)));
}

TEST_CASE("unkind words and calls are named, whole words only") {
    expect_one(check_wording("out", "All fine.\nYou MISSED two days."), "out:2: says missed to a person");
    expect_one(check_wording("out", "Just  relax, please"), "out:1: says just relax to a person");
    expect_one(check_wording("out", "Well done!"), "out:1: calls out");
    expect_clean(check_wording("out", "Mustard, unfailing and dismissed."));
}

TEST_SUITE_END();
