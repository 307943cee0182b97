#include "tests/policy/mirror.hpp"

#include <doctest/doctest.h>

#include "tests/policy/complaint_check.hpp"

using namespace rx::policy;

TEST_SUITE_BEGIN("policy");

TEST_CASE("every source of core has its test, and every test its source") {
    expect_clean(check_mirror(read_tree({"core", "tests"})));
}

TEST_CASE("every source is in the CMakeLists.txt of its folder") {
    expect_clean(check_listed(read_tree({"core", "cli", "tests"})));
}

TEST_CASE("a source without a test is named with the test to write") {
    expect_one(check_mirror({{"core/exercise/kinds/hold.cpp", ""}}),
               "core/exercise/kinds/hold.cpp has no test; write tests/core/exercise/kinds/hold_test.cpp");
    expect_clean(check_mirror({{"core/units/score.cpp", ""}, {"tests/core/units/score_test.cpp", ""}}));
}

TEST_CASE("a test that is about no file is named") {
    expect_one(check_mirror({{"core/units/score.hpp", ""}, {"tests/core/units/scores_test.cpp", ""}}),
               "tests/core/units/scores_test.cpp is about no file of core/units");
    expect_one(check_mirror({{"core/plan/score.hpp", ""}, {"tests/core/units/score_test.cpp", ""}}),
               "is about no file of core/units");
    expect_clean(check_mirror({{"core/units/score.hpp", ""},
                               {"tests/core/units/score_test.cpp", ""},
                               {"tests/core/units/score_words_test.cpp", ""}}));
}

TEST_CASE("a source that no list names is told where to go") {
    const SourceFile list{"core/a/CMakeLists.txt", "target_sources(rx_core PRIVATE\n  a.cpp\n  kinds/b.cpp)\n"};
    expect_clean(check_listed({list, {"core/a/a.cpp", ""}, {"core/a/kinds/b.cpp", ""}, {"core/a/a.hpp", ""}}));
    expect_one(check_listed({list, {"core/a/aa.cpp", ""}}),
               "core/a/aa.cpp is built by nobody; add it to core/a/CMakeLists.txt");
    expect_one(check_listed({list, {"core/a/b.cpp", ""}}), "built by nobody");
    expect_one(check_listed({{"core/c/a.cpp", ""}}), "add it to core/c/CMakeLists.txt");
}

TEST_SUITE_END();
