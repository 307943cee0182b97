#include "core/exercise/library.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/plan_text.hpp"
#include "tests/support/source_dir.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;

namespace {

std::string problems_in(std::string_view text) {
    const auto entries = read_library(text, "library.toml");
    return entries ? "" : support::in_short(entries.error());
}

}  // namespace

TEST_CASE("a library file gives words by id") {
    const auto entries = read_library(R"([[exercise]]
id = "cobra"
kind = "stretch"
title = "Cobra"
position = "On your front"
how = """
Rest on your forearms.

  Let your belly hang.  """
source = "a page"
note = "for us"
)",
                                      "stretches.toml");
    REQUIRE(entries);
    Library library;
    library.add(entries->at(0));
    CHECK(library.ids() == std::vector<std::string>{"cobra"});
    const LibraryEntry* cobra = library.find(units::ExerciseId("cobra"));
    REQUIRE(cobra != nullptr);
    CHECK(cobra->kind == "stretch");
    CHECK(cobra->title == "Cobra");
    CHECK(cobra->position == "On your front");
    CHECK(cobra->how == std::vector<std::string>{"Rest on your forearms.", "Let your belly hang."});
    CHECK(cobra->source == "a page");
    CHECK(library.find(units::ExerciseId("sphinx")) == nullptr);
}

TEST_CASE("an entry needs a kind, a title and instructions, and carries no dose") {
    CHECK(problems_in("[[exercise]]\nid = \"cobra\"\nkind = \"yoga\"\nhold = \"30s\"\n") ==
          "1:1 missing-key, 1:1 missing-key, 3:8 unknown-word, 4:1 unknown-key");
}

TEST_CASE("an entry says what its words make of an exercise") {
    const auto entries = read_library(
        "[[exercise]]\nid = \"wand\"\nkind = \"massage\"\ntitle = \"T\"\nhow = \"h\"\ninternal = true\ntensing = "
        "false\nper-side = true\n",
        "library.toml");
    REQUIRE(entries);
    REQUIRE(entries->at(0).is.size() == 1);
    CHECK(entries->at(0).is[0].key == "internal");
    CHECK(entries->at(0).is[0].says == "goes inside the body");
    CHECK(entries->at(0).one_sided);
}

TEST_CASE("the same id twice in a file is an error") {
    const std::string entry = "[[exercise]]\nid = \"cobra\"\nkind = \"stretch\"\ntitle = \"T\"\nhow = \"h\"\n";
    CHECK(problems_in(entry + entry) == "7:6 id-twice");
}

TEST_CASE("text that is no TOML is reported as such") {
    CHECK(problems_in("[[exercise]\n").find("syntax") != std::string::npos);
}

TEST_CASE("instructions are the lines of a text that hold something") {
    CHECK(lines_of("one\n\n  two  \n \nthree") == std::vector<std::string>{"one", "two", "three"});
    CHECK(lines_of("").empty());
}

TEST_CASE("every shipped library file loads") {
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(support::source_dir() / "data" / "exercises")) {
        std::ostringstream text;
        text << std::ifstream(file.path()).rdbuf();
        CAPTURE(file.path());
        CHECK(problems_in(text.str()) == "");
        ++files;
    }
    CHECK(files > 0);
}

TEST_SUITE_END();
