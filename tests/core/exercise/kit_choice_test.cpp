#include "core/exercise/kit_choice.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;
using document::Shape;

namespace {

constexpr std::array known_keys{document::Field{.key = "kit", .shape = Shape::id},
                                document::Field{.key = "size", .shape = Shape::line}};

Kits kits() {
    const kit::Kit set{.id = units::KitId("set"),
                       .title = "",
                       .material = "",
                       .lubricant = "",
                       .sizes = {{.label = "A", .id = "small"}, {.label = "A", .id = "large"}, {.label = "middle"}}};
    return {{set.id, set}, {units::KitId("broken"), std::nullopt}};
}

struct Chosen {
    bool found = false;
    diag::Diagnostics problems = {};
};

Chosen kit_of(std::string_view text) {
    const document::Document document = support::document_of(text);
    Chosen chosen;
    document::Fields fields(document.root, {1, 1}, "this rule", known_keys, document.source, chosen.problems);
    const Kits all = kits();
    chosen.found = read_kit(fields, all) != nullptr;
    return chosen;
}

diag::Diagnostic unknown_size(std::string_view name, SizeForms forms) {
    const document::Document document = support::document_of("size = \"" + std::string(name) + "\"\n");
    diag::Diagnostics problems;
    document::Fields fields(document.root, {1, 1}, "this rule", known_keys, document.source, problems);
    report_unknown_size(fields, "size", *kits().at(units::KitId("set")), forms);
    REQUIRE(problems.all().size() == 1);
    return problems.all().front();
}

}  // namespace

TEST_CASE("a kit is one that the plan declares") {
    CHECK(kit_of("kit = \"set\"\n").found);
    const Chosen unknown = kit_of("kit = \"sat\"\n");
    CHECK_FALSE(unknown.found);
    CHECK(support::in_short(unknown.problems) == "1:7 unknown-kit");
    CHECK(unknown.problems.all().front().hint == "did you mean \"set\"?");
}

TEST_CASE("a kit that is missing or cannot be used is no further problem") {
    for (const std::string_view text : {"size = \"A\"\n", "kit = \"broken\"\n"}) {
        CHECK_FALSE(kit_of(text).found);
        CHECK(kit_of(text).problems.all().empty());
    }
}

TEST_CASE("a size that a kit does not have gets the one that was meant") {
    const auto problem = unknown_size("midle", SizeForms::name);
    CHECK(problem.code == "unknown-size");
    CHECK(problem.at == diag::Position{1, 8});
    CHECK(problem.message == "kit \"set\" has no size \"midle\"");
    CHECK(problem.hint == "did you mean \"middle\"?");
}

TEST_CASE("what is relative to the size in use is suggested only where it may stand") {
    CHECK(unknown_size("curent", SizeForms::name_or_relative).hint == "did you mean \"current\"?");
    CHECK(unknown_size("curent", SizeForms::name).hint == "one of: small, large, middle");
}

TEST_CASE("a label that several sizes have is told from one that none has") {
    const auto problem = unknown_size("A", SizeForms::name);
    CHECK(problem.message == "kit \"set\" has more than one size \"A\"");
    CHECK(problem.hint == "several sizes have this label; name one by its id: small, large");
}

TEST_SUITE_END();
