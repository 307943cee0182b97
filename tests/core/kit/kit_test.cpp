#include "core/kit/kit.hpp"

#include <doctest/doctest.h>

#include <array>

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
    constexpr std::array fields{document::Field{"kit", document::Shape::named}};
    diag::Diagnostics problems;
    document::Fields file(document.root, {}, "this", fields, document.source, problems);
    ReadKit result{.kit = read(name, node, file), .problems = {}};
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
    CHECK(kit->names() == std::vector<std::string>{"finger", "#8", "#3"});
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
    CHECK(read_kit("[kit.k]\ntitle = \"T\"\n").problems == "1:1 kit-form");
    CHECK(read_kit("kit.k = 3\n").problems == "1:9 wrong-type");
}

TEST_CASE("the name of a kit is an id") {
    CHECK(read_kit("[kit.\"My Kit\"]\nsizes = [{ label = \"A\" }]\n").problems == "1:6 id-form");
}

TEST_CASE("equal labels are told apart by ids, which name the sizes then") {
    const auto [kit, problems] = read_kit(R"([kit.k]
sizes = [
  { label = "blue", id = "small", colour = "blue", circumference = "2.5 in" },
  { label = "pink", optional = true },
  { label = "blue", id = "large" },
]
handle = true
)");
    CHECK(problems == "");
    REQUIRE(kit);
    CHECK(kit->names() == std::vector<std::string>{"small", "pink", "large"});
    CHECK(kit->index_of("large") == 2);
    CHECK(kit->index_of("pink") == 1);
    CHECK(kit->index_of("blue") == std::nullopt);
    CHECK(kit->sizes[1].optional);
    CHECK(kit->handle);
    CHECK(name_in_words(kit->sizes[2]) == "blue (large)");
    CHECK(in_words(kit->sizes[0]) == "blue (small), blue, 20.2 mm");
    CHECK(names_in_words(*kit) == "small, pink, large");
}

TEST_CASE("what is typed may differ in case where that means one size") {
    const auto kit =
        read_kit("[kit.k]\nsizes = [\n{ label = \"A\" },\n{ label = \"a\" },\n{ label = \"Blue\" }]\n").kit;
    REQUIRE(kit.has_value());
    CHECK(kit->index_typed("A") == 0);
    CHECK(kit->index_typed("a") == 1);
    CHECK(kit->index_typed("BLUE") == 2);
    CHECK_FALSE(kit->index_of("BLUE"));
    kit::Kit both = *kit;
    both.sizes[2].label = "aB";
    both.sizes[1].label = "Ab";
    CHECK_FALSE(both.index_typed("AB"));
    CHECK_FALSE(both.index_typed(""));
}

TEST_CASE("a name means one size") {
    CHECK(read_kit("[kit.k]\nsizes = [\n{ label = \"A\", id = \"a\" },\n{ label = \"A\" }]\n").problems ==
          "4:11 label-twice");
    CHECK(read_kit("[kit.k]\nsizes = [\n{ label = \"A\", id = \"a\" },\n{ label = \"B\", id = \"a\" }]\n").problems ==
          "4:21 id-twice");
    CHECK(read_kit("[kit.k]\nsizes = [\n{ label = \"A\", id = \"b\" },\n{ label = \"b\" }]\n").problems ==
          "3:1 id-twice");
    CHECK(read_kit("[kit.k]\nsizes = [\n{ label = \"A\", id = \"current\" }]\n").problems == "3:21 label-reserved");
    CHECK(read_kit("[kit.k]\nsizes = [\n{ label = \"a\", id = \"a\" }]\n").problems == "");
}

TEST_CASE("an expander is a size for each of its steps") {
    const auto [kit, problems] =
        read_kit("[kit.k]\nexpander = { min = \"15 mm\", max = \"40 mm\", step = \"1 mm\" }\n");
    CHECK(problems == "");
    REQUIRE(kit);
    CHECK(kit->sizes.size() == 26);
    CHECK(kit->sizes.front().label == "15 mm");
    CHECK(kit->sizes.back().diameter == units::Millimetres(400));
    for (const char* name : {"22 mm", "22mm", "2.2 cm", "22"}) {
        CAPTURE(name);
        CHECK(kit->index_of(name) == 7);
    }
    CHECK(kit->index_of("22.5 mm") == std::nullopt);
    CHECK(kit->index_of("41") == std::nullopt);
    CHECK(kit->index_of("B") == std::nullopt);
    CHECK(in_words(kit->sizes[7]) == "22 mm");
    CHECK(names_in_words(*kit) == "15 mm to 40 mm, by 1 mm");
}

TEST_CASE("a size that is narrower than the one before it is noticed") {
    const auto problems = [](std::string_view sizes) {
        return read_kit("[kit.k]\nsizes = [" + std::string(sizes) + "]\n").problems;
    };
    CHECK(problems("{ label = \"A\", diameter = \"25 mm\" }, { label = \"B\", diameter = \"22 mm\" }") ==
          "2:47 kit-order");
    CHECK(problems("{ label = \"A\", diameter = \"25 mm\" }, { label = \"swab\" }, { label = \"B\", circumference = "
                   "\"5 cm\" }") == "2:67 kit-order");
    CHECK(problems("{ label = \"A\", diameter = \"22 mm\" }, { label = \"B\", diameter = \"22 mm\" }") == "");
}

TEST_CASE("an expander opens, and its steps lead to its end") {
    const auto problems = [](std::string_view inner) {
        return read_kit("[kit.k]\nexpander = { " + std::string(inner) + " }\n").problems;
    };
    CHECK(problems("min = \"40 mm\", max = \"15 mm\", step = \"1 mm\"") == "2:35 expander-steps");
    CHECK(problems("min = \"15 mm\", max = \"40 mm\", step = \"2 mm\"") == "2:51 expander-steps");
    CHECK(problems("min = \"15 mm\", max = \"40 mm\"") == "2:12 missing-key");
    CHECK(read_kit(
              "[kit.k]\nsizes = [{ label = \"A\" }]\nexpander = { min = \"1 mm\", max = \"2 mm\", step = \"1 mm\" }\n")
              .problems == "3:12 kit-form");
}

TEST_SUITE_END();
