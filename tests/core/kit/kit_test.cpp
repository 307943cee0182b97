#include "core/kit/kit.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/kit");

using namespace rx;
using namespace rx::kit;

namespace {

struct ReadKit {
    std::optional<Kit> kit;
    std::string problems;
};

// The first table of [kit.*] in `text`.
ReadKit read_kit(std::string_view text) {
    const document::Document document = support::document_of(text);
    const auto& [name, node] = std::get<document::Table>(document.root.at(0).second.value).at(0);
    diag::Diagnostics problems;
    ReadKit result{.kit = read(name, node, document.source, problems), .problems = {}};
    result.problems = support::in_short(problems);
    return result;
}

}  // namespace

TEST_CASE("sizes keep the clinic's order, whatever their labels and measures say") {
    const auto [kit, problems] = read_kit(R"([kit.trainers]
title = "Clinic set"
material = "silicone"
lubricant = "water-based"
source = "the box"
note = "ordered in May"
sizes = [{ label = "finger" }, { label = "#8", diameter = "15 mm", length = "8.8 cm" }, { label = "#3", diameter = "22 mm" }]
)");
    CHECK(problems == "");
    REQUIRE(kit);
    CHECK(kit->id.text() == "trainers");
    CHECK(kit->title == "Clinic set");
    CHECK(kit->material == "silicone");
    CHECK(kit->lubricant == "water-based");
    CHECK(kit->labels() == std::vector<std::string>{"finger", "#8", "#3"});
    CHECK(kit->index_of("#3") == 2);
    CHECK(kit->index_of("#4") == std::nullopt);
    CHECK(kit->sizes[0].diameter == std::nullopt);
    CHECK(kit->sizes[1].length == units::Millimetres(880));
    CHECK(in_words(kit->sizes[0]) == "finger");
    CHECK(in_words(kit->sizes[1]) == "#8, 15 mm");
}

TEST_CASE("a circumference is converted to a diameter") {
    const auto [kit, problems] = read_kit("[kit.k]\nsizes = [{ label = \"#3\", circumference = \"2.5 in\" }]\n");
    CHECK(problems == "");
    REQUIRE(kit);
    CHECK(kit->sizes[0].diameter == units::Millimetres(202));
}

TEST_CASE("both measures may be given when they agree to half a millimetre, and the diameter counts") {
    const auto [kit, problems] =
        read_kit("[kit.k]\nsizes = [{ label = \"#3\", diameter = \"20 mm\", circumference = \"63.5 mm\" }]\n");
    CHECK(problems == "");
    REQUIRE(kit);
    CHECK(kit->sizes[0].diameter == units::Millimetres(200));
}

TEST_CASE("measures that disagree are refused") {
    CHECK(read_kit("[kit.k]\nsizes = [\n{ label = \"#3\", diameter = \"15 mm\", circumference = \"2.5 in\" }]\n")
              .problems == "3:53 two-measures");
}

TEST_CASE("labels are told apart, short, and never read as the size in use") {
    const auto [kit, problems] = read_kit(R"([kit.k]
sizes = [
  { label = "A" },
  { label = "A" },
  { label = "current" },
  { label = "current-1" },
  { label = "current+9" },
  { label = " B" },
  { label = "12345678901234567890123456789012345678901" },
  { label = "currently" },
  { label = "ÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄÖÜÄ" },
]
)");
    CHECK_FALSE(kit);
    CHECK(problems ==
          "4:13 label-twice, 5:13 label-reserved, 6:13 label-reserved, 7:13 label-reserved, 8:13 label-form, 9:13 "
          "label-form");
}

TEST_CASE("a kit without sizes, and one whose sizes are missing, cannot be used") {
    CHECK(read_kit("[kit.k]\nsizes = []\n").problems == "2:9 kit-empty");
    CHECK(read_kit("[kit.k]\ntitle = \"T\"\n").problems == "1:1 missing-key");
    CHECK(read_kit("kit.k = 3\n").problems == "1:9 wrong-type");
}

TEST_CASE("the name of a kit is an id") {
    CHECK(read_kit("[kit.\"My Kit\"]\nsizes = [{ label = \"A\" }]\n").problems == "1:6 id-form");
}

TEST_CASE("what the language has for later is refused as such") {
    const auto [kit, problems] =
        read_kit("[kit.k]\nexpander = { min = \"15 mm\" }\nsizes = [{ label = \"A\", colour = \"blue\" }]\n");
    CHECK_FALSE(kit);
    CHECK(problems == "2:1 not-supported-yet, 3:25 not-supported-yet");
}

TEST_SUITE_END();
