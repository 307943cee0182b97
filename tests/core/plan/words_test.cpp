#include "core/plan/words.hpp"

#include <doctest/doctest.h>

#include "core/plan/plan.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

std::string as_dilator(std::string_view text) {
    return plan::with_word_for_trainer(text, "dilator");
}

}  // namespace

TEST_CASE("the word is replaced where it stands by itself, as it stands there") {
    CHECK(as_dilator("Put lubricant on the trainer.") == "Put lubricant on the dilator.");
    CHECK(as_dilator("Trainers, and a trainer") == "Dilators, and a dilator");
    CHECK(as_dilator("trainer") == "dilator");
    CHECK(as_dilator("") == "");
}

TEST_CASE("a part of another word is left alone") {
    CHECK(as_dilator("constrainer") == "constrainer");
    CHECK(as_dilator("trainership") == "trainership");
    CHECK(as_dilator("trainersx trainer") == "trainersx dilator");
    CHECK(as_dilator("tr\xC3\xA4trainer") == "tr\xC3\xA4trainer");
    CHECK(as_dilator("TRAINER") == "TRAINER");
}

TEST_CASE("the article follows the word") {
    CHECK(plan::with_word_for_trainer("Take a trainer", "insert") == "Take an insert");
    CHECK(plan::with_word_for_trainer("a trainer", "insert") == "an insert");
    CHECK(plan::with_word_for_trainer("A trainer", "insert") == "An insert");
    CHECK(plan::with_word_for_trainer("Banana trainer", "insert") == "Banana insert");
    CHECK(plan::with_word_for_trainer("Take a trainer", "dilator") == "Take a dilator");
}

TEST_CASE("a plan has the library's words in its own") {
    const std::string lines =
        "kind = \"dilator\"\nuse = \"trainer\"\nkit = \"trainers\"\n"
        "segments = [{ size = \"current\", for = \"5m\" }]\n";
    CHECK(support::read_plan(support::plan_with_exercise(lines)).exercises.at(0).title == "Trainer");
    const auto own = support::read_plan(support::plan_with_exercise(lines + "[words]\ntrainer = \"dilator\"\n"));
    CHECK(own.exercises.at(0).title == "Dilator");
    const auto written = support::read_plan(
        support::plan_with_exercise(lines + "title = \"My trainer\"\n[words]\ntrainer = \"dilator\"\n"));
    CHECK(written.exercises.at(0).title == "My trainer");
    CHECK(support::problems_of(support::plan_with_exercise(lines + "[words]\ntrainr = \"dilator\"\n")) ==
          "11:1 unknown-key");
}

TEST_SUITE_END();
