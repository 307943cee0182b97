#include "core/plan/prescriptions.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

constexpr std::array fields{document::Field{"kit", document::Shape::table},
                            document::Field{"exercise", document::Shape::tables}};

}  // namespace

TEST_CASE("a kit that cannot be used is named without a value") {
    const document::Document document =
        support::document_of("[kit.a]\nsizes = [{ label = \"A\" }]\n[kit.b]\nsizes = []\n");
    diag::Diagnostics problems;
    document::Fields root(document.root, {}, "this", fields, document.source, problems);
    const exercise::Kits kits = plan::read_kits(root);
    CHECK(kits.at(units::KitId("a")).has_value());
    CHECK_FALSE(kits.at(units::KitId("b")).has_value());
    CHECK(support::in_short(problems) == "4:9 kit-empty");
}

TEST_CASE("every exercise is read, and those that cannot be used keep their id") {
    const document::Document document = support::document_of(
        "[[exercise]]\nid = \"a\"\nkind = \"hold\"\n[[exercise]]\nid = \"a\"\nkind = \"stretch\"\nhold = \"30s\"\n");
    diag::Diagnostics problems;
    document::Fields root(document.root, {}, "this", fields, document.source, problems);
    const auto readings = plan::read_exercises(root, {.kits = {}, .library = {}, .names = {}});
    REQUIRE(readings.size() == 2);
    CHECK(readings[0].id == "a");
    CHECK(readings[0].permission == exercise::Permission::contractions);
    CHECK_FALSE(readings[0].exercise);
    CHECK(readings[1].exercise);
    CHECK(support::in_short(problems) == "1:1 missing-key, 1:1 missing-key, 1:1 missing-key, 5:6 id-twice");
}

TEST_CASE("an exercise or a routine in single brackets is one mistake") {
    CHECK(support::problems_of("format = 1\nid = \"p\"\ntitle = \"P\"\n[exercise]\nid = \"x\"\nkind = \"stretch\"\n"
                               "hold = \"30s\"\n[[routine]]\nid = \"r\"\ndo = [\"x\"]\noften = \"daily\"\n"
                               "[[gentler]]\nfear = \">= 7\"\ndo = [\"x\"]\nsay = \"Rest.\"\n") == "4:1 wrong-type");
    CHECK(support::problems_of(support::plan_with_two_exercises(
              "[routine]\nid = \"r\"\ndo = [\"one\", \"two\"]\noften = \"daily\"\n"
              "[[phase]]\nroutine = \"r\"\nfrom = 2026-12-01\noften = \"2 per day\"\n")) == "12:1 wrong-type");
}

TEST_CASE("a kit without a name is one mistake, and its name is the one that the plan uses") {
    const auto check = [](std::string_view kit) {
        return support::check_plan("format = 1\nid = \"p\"\ntitle = \"P\"\n[kit]\n" + std::string(kit) +
                                   "\n[[exercise]]\nid = \"x\"\nkind = \"dilator\"\nkit = \"trainers\"\n"
                                   "segments = [{ size = \"A\", for = \"5m\" }]\n"
                                   "[[routine]]\nid = \"r\"\ndo = [\"x\"]\noften = \"daily\"\n"
                                   "[[restart]]\nkit = \"trainers\"\nafter-gap = \"5 days\"\n");
    };
    for (const char* kit : {"sizes = [{ label = \"A\" }]", "title = \"Set\"\nsizes = [{ label = \"A\" }]",
                            "expander = { min = \"1 mm\", max = \"3 mm\", step = \"1 mm\" }"}) {
        CAPTURE(kit);
        const auto plan = check(kit);
        REQUIRE_FALSE(plan);
        REQUIRE(plan.error().all().size() == 1);
        CHECK(plan.error().all()[0].code == "kit-unnamed");
        CHECK(plan.error().all()[0].at.line == 4);
        CHECK(plan.error().all()[0].hint == "give it one: write [kit.trainers]");
    }
    CHECK(
        support::codes_of(check("[kit.expander]\nsizes = [{ label = \"A\" }]\n[kit.trainers]\nsizes = [{ label = \"A\" "
                                "}, { label = \"B\" }]")
                              .value()
                              .warnings)
            .empty());
}

TEST_SUITE_END();
