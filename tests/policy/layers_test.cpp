#include "tests/policy/layers.hpp"

#include <doctest/doctest.h>

#include "tests/policy/complaint_check.hpp"

using namespace rx::policy;

TEST_SUITE_BEGIN("policy");

TEST_CASE("every include in core is allowed by core/LAYERS") {
    expect_clean(check_layers(read_file("core/LAYERS"), read_tree({"core", "cli"})));
}

TEST_CASE("an include that is not listed is named with its place") {
    const SourceTree tree{{"core/journal/a.cpp", "#include \"core/report/b.hpp\"\n"}, {"core/report/b.hpp", ""}};
    expect_one(check_layers("journal:\nreport:\n", tree), "core/journal/a.cpp:1: journal may not include report");
}

TEST_CASE("an include that is listed, or of the own module, is fine") {
    const SourceTree tree{{"core/journal/a.cpp", "#include \"core/report/b.hpp\"\n#include \"core/journal/c.hpp\"\n"},
                          {"core/report/b.hpp", "#include <vector>\n"}};
    expect_clean(check_layers("# comment\njournal: report\nreport:\n", tree));
}

TEST_CASE("core includes neither cli nor tests, and cli no tests") {
    const SourceTree tree{{"core/a/a.cpp", "#include \"cli/app.hpp\"\n"},
                          {"cli/app.cpp", "#include \"tests/support/x.hpp\"\n"}};
    const Complaints complaints = check_layers("a:\n", tree);
    REQUIRE(complaints.size() == 2);
    CHECK(complaints[0].find("a may not include cli/app.hpp") != std::string::npos);
    CHECK(complaints[1].find("cli may not include tests/support/x.hpp") != std::string::npos);
}

TEST_CASE("a circle in the list is found") {
    const SourceTree tree{{"core/a/a.hpp", ""}, {"core/b/b.hpp", ""}, {"core/c/c.hpp", ""}};
    expect_one(check_layers("a: b\nb: a\nc: a\n", tree), "in a circle, so take one arrow out: a -> b -> a");
}

TEST_CASE("the list and the folders are the same set") {
    expect_one(check_layers("a:\n", {{"core/a/a.hpp", ""}, {"core/b/b.hpp", ""}}), "core/b has no line in core/LAYERS");
    expect_one(check_layers("a:\nb:\n", {{"core/a/a.hpp", ""}}), "there is no folder core/b");
}

TEST_CASE("a list that is not well formed is told how to be") {
    const SourceTree tree{{"core/a/a.hpp", ""}};
    expect_one(check_layers("a:\nb may include c\n", tree), "write \"module: modules it may include\"");
    expect_one(check_layers("a:\na:\n", tree), "a stands twice");
    expect_one(check_layers("a: z\n", tree), "a may include z, which has no line of its own");
}

TEST_SUITE_END();
