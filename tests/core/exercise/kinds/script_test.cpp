#include "core/exercise/kinds/script.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

std::string six_breaths(std::string_view lines) {
    return "kind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\nbreaths = 6\n" + std::string(lines);
}

}  // namespace

TEST_CASE("any exercise may have words at times of its practice") {
    const timeline::Part part = support::part_of(
        six_breaths("cues = [{ at = \"0s\", say = \"Arrive\" }, { at = \"30s\", say = \"Soften your belly\" }]"));
    REQUIRE(part.cues.size() == 2);
    CHECK(part.cues[1].at == 30s);
    CHECK(part.cues[1].say == "Soften your belly");
    CHECK(part.blocks.at(0).steps.at(0).cues.empty());
}

TEST_CASE("cues rise in time and come before the least practice time") {
    CHECK(support::problems_with_exercise(six_breaths("cues = [{ at = \"60s\", say = \"A\" }]")) == "10:16 line-late");
    CHECK(support::problems_with_exercise(six_breaths(
              "cues = [{ at = \"5s\", say = \"A\" }, { at = \"5s\", say = \"B\" }]")) == "10:42 line-order");
    CHECK(support::problems_with_exercise(
              "kind = \"checklist\"\nitems = [\"A\"]\nhands-free = \"1m\"\ncues = [{ at = \"1s\", say = \"A\" }]") ==
          "9:16 line-late");
    CHECK(support::problems_with_exercise(
              "kind = \"relaxation\"\nfor = \"5m\"\ncues = [{ at = \"1s\", say = \"A\" }]") == "8:8 dose-form");
}

TEST_CASE("words that a voice cannot say in their time are warned about, where the time is") {
    const std::string long_words(45, 'a');  // 3 s
    CHECK(support::problems_with_exercise(six_breaths("cues = [{ at = \"0s\", say = \"" + long_words +
                                                      "\" }, { at = \"2s\", say = \"B\" }]")) == "10:86 words-long");
    CHECK(support::problems_with_exercise(
              six_breaths("cues = [{ at = \"0s\", say = \"" + long_words + "\" }, { at = \"3s\", say = \"B\" }]"))
              .empty());
    const std::string step = "kind = \"custom\"\nsteps = [{ say = \"" + long_words + "\", ";
    CHECK(support::problems_with_exercise(step + "for = \"2s\" }]") == "7:18 words-long");
    CHECK(support::problems_with_exercise(step + "for = \"3s..4s\" }]").empty());
    CHECK(support::problems_with_exercise(step + "until-key = true }]").empty());
}

TEST_SUITE_END();
