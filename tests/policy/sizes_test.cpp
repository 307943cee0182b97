#include "tests/policy/sizes.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/policy/complaint_check.hpp"

using namespace rx::policy;

namespace {

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "int a;\n";
    return text;
}

std::vector<std::string> heads(std::string_view text) {
    std::vector<std::string> found;
    for (const Function& f : functions(text)) found.push_back(f.head);
    return found;
}

using Heads = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("policy");

TEST_CASE("files and functions stay small") {
    expect_clean(check_sizes(read_tree({"core", "cli", "tests"})));
}

TEST_CASE("files are named after the thing inside") {
    expect_clean(check_names(read_tree({"core", "cli", "tests"})));
    expect_one(check_names({{"core/plan/util.hpp", ""}}), "core/plan/util.hpp: name the file after the thing inside");
    expect_one(check_names({{"cli/session_helper.cpp", ""}}), "name the file");
    expect_one(check_names({{"tests/core/plan/types_test.cpp", ""}}), "name the file");
    expect_clean(check_names({{"cli/terminal/terminal_type_ahead.cpp", ""}, {"core/text/prototypes.cpp", ""}}));
}

TEST_CASE("no header is an umbrella") {
    expect_clean(check_umbrellas(read_tree({"core", "cli"})));
}

TEST_CASE("each sort of file has its limit") {
    expect_clean(check_sizes({{"core/a.cpp", lines(400)}, {"core/a.hpp", lines(150)}, {"tests/a.cpp", lines(600)}}));
    expect_one(check_sizes({{"core/a.cpp", lines(401)}}),
               "core/a.cpp has 401 lines; split it by what it is about (at most 400)");
    expect_one(check_sizes({{"core/a.hpp", lines(151)}}), "(at most 150)");
    expect_one(check_sizes({{"tests/a.cpp", lines(601)}}), "(at most 600)");
    expect_one(check_sizes({{"cli/main.cpp", lines(41)}}), "(at most 40)");
}

TEST_CASE("a function is measured from its head to its closing brace") {
    const auto found =
        functions("namespace a {\n\nint f(int b,\n      int c) {\n    if (b) {\n    }\n    return c;\n}\n}\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].head == "int f(int b, int c)");
    CHECK(found[0].line == 3);
    CHECK(found[0].lines == 6);
}

TEST_CASE("a function of more than sixty lines is named") {
    expect_clean(check_sizes({{"core/a.cpp", "void f() {\n" + lines(58) + "}\n"}}));
    expect_one(check_sizes({{"core/a.cpp", "void f() {\n" + lines(59) + "}\n"}}),
               "core/a.cpp:1: \"void f()\" has 61 lines; split it");
}

TEST_CASE("functions are found wherever they stand") {
    CHECK(heads("class A {\n  int f() const { return 1; }\n  bool operator==(const A& o) const { return true; }\n};") ==
          Heads{"int f() const", "bool operator==(const A& o) const"});
    CHECK(heads("A::A(int b) : b_(b) {}\nstruct B g() { return {}; }") == Heads{"A::A(int b) : b_(b)", "struct B g()"});
    CHECK(heads("template <class T>\nvoid f(T t) {\n}") == Heads{"template <class T> void f(T t)"});
    CHECK(heads("TEST_CASE(\"a { b\") {\n  auto l = [](int x) { return x; };\n}").size() == 1);
    CHECK(heads("#if A\nvoid f() {\n#else\nvoid f(int) {\n#endif\n}\nvoid g() {}").size() == 1);
}

TEST_CASE("tables, enums and types are no functions") {
    CHECK(heads("constexpr Row rows[] = {\n  {1, f(2)},\n  {3, 4},\n};\nenum class E { a, b };\nstruct S { int a = 1; "
                "};") == Heads{});
    CHECK(heads("const auto x = g({1, 2});\nint b{3};") == Heads{});
}

TEST_CASE("a header that a third of the others include is an umbrella") {
    SourceTree tree{{"core/a/all.hpp", ""}, {"core/diag/diagnostic.hpp", ""}};
    for (int i = 0; i < 30; ++i) {
        const std::string use = i < 11 ? "#include \"core/a/all.hpp\"\n" : "";
        tree.push_back({"core/b/f" + std::to_string(i) + ".cpp", use + "#include \"core/diag/diagnostic.hpp\"\n"});
    }
    expect_one(check_umbrellas(tree), "core/a/all.hpp is included by 11 of 31 files outside its module; split it");
    tree.push_back({"core/c/one.cpp", ""});
    tree.push_back({"core/c/two.cpp", ""});
    expect_clean(check_umbrellas(tree));
}

TEST_SUITE_END();
