#include "tests/policy/source_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rx::policy;

TEST_SUITE_BEGIN("policy");

TEST_CASE("comments are blanked and lines keep their numbers") {
    CHECK(without_comments("a // b\nc /* d\n e */ f", Strings::keep) == "a     \nc     \n      f");
}

TEST_CASE("strings, characters and raw strings are blanked only where asked for") {
    CHECK(without_comments(R"x(f("time(0) \" //", 'a');)x", Strings::keep) == R"x(f("time(0) \" //", 'a');)x");
    CHECK(without_comments(R"x(f("ab\"", 'a', 1'000);)x", Strings::blank) == R"x(f(      ,    , 1'000);)x");
    CHECK(without_comments("x = R\"y(a \" )\" b)y\";", Strings::blank) == "x =                ;");
}

TEST_CASE("includes are found with their lines, and not in comments") {
    const auto found = includes("#include <vector>\n// #include \"no.hpp\"\n  #  include \"core/a/b.hpp\"\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].header == "vector");
    CHECK(found[1].header == "core/a/b.hpp");
    CHECK(found[1].line == 3);
}

TEST_CASE("a name is seen with its qualifiers") {
    const auto found = names("auto t =\n  std::chrono::steady_clock::now();");
    REQUIRE(found.size() == 3);
    CHECK(found[2].spelling == "std::chrono::steady_clock::now");
    CHECK(found[2].line == 2);
}

TEST_CASE("a call is told from a member and from a declaration") {
    const auto called = [](std::string_view text) {
        const auto found = names(text);
        return std::ranges::any_of(found, [](const Name& n) { return n.spelling == "time" && n.called; });
    };
    CHECK(called("x = time(nullptr);"));
    CHECK(called("x = ::time(nullptr);"));
    CHECK(called("return time(nullptr);"));
    CHECK(called("f(time (nullptr));"));
    CHECK(called("if (a > time(nullptr))"));
    CHECK_FALSE(called("std::vector<int> time(int a);"));
    CHECK_FALSE(called("x = record.time();"));
    CHECK_FALSE(called("x = record->time();"));
    CHECK_FALSE(called("Duration time(int a);"));
    CHECK_FALSE(called("x = units::time(a);"));
    CHECK_FALSE(called("x = \"time(nullptr)\";"));
    CHECK_FALSE(called("x = time;"));
}

TEST_CASE("paths are taken apart") {
    CHECK(folder_of("core/units/score.hpp") == "core/units");
    CHECK(stem_of("core/units/score_test.cpp") == "score_test");
    CHECK(module_of("core/exercise/kinds/hold.cpp") == "exercise");
    CHECK(module_of("core/LAYERS") == "core");
    CHECK(module_of("cli/terminal/screen.cpp") == "cli");
}

TEST_SUITE_END();
