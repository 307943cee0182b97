#include "core/exercise/exercise.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;
using namespace std::chrono_literals;

namespace {

diag::Diagnostic first_problem(std::string_view lines) {
    const auto plan = support::check_plan(support::plan_with_exercise(lines));
    REQUIRE_FALSE(plan);
    return plan.error().in_line_order().front();
}

constexpr std::string_view five_minutes = "kind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\nfor = \"5m\"\n";

}  // namespace

TEST_CASE("a title comes from the plan, else from the library, else from the id") {
    const std::string breathing(five_minutes);
    CHECK(support::read_exercise(breathing + "use = \"belly-breath\"\ntitle = \"Breathe\"").title == "Breathe");
    CHECK(support::read_exercise(breathing + "use = \"belly-breath\"").title == "Belly breathing");
    CHECK(support::read_exercise(breathing).title == "x");
}

TEST_CASE("instructions and position come from the library unless the plan writes its own") {
    const std::string breathing(five_minutes);
    const Exercise from_library = support::read_exercise(breathing + "use = \"belly-breath\"");
    CHECK(from_library.how == std::vector<std::string>{"One hand on your belly.", "Let it rise."});
    CHECK(from_library.position == "On your back");
    const Exercise own =
        support::read_exercise(breathing + "use = \"belly-breath\"\nhow = \"Sit.\\nBreathe.\"\nposition = \"Sitting\"");
    CHECK(own.how == std::vector<std::string>{"Sit.", "Breathe."});
    CHECK(own.position == "Sitting");
}

TEST_CASE("a part begins with the position, then the instructions") {
    const timeline::Part part = support::part_of(std::string(five_minutes) + "use = \"belly-breath\"");
    CHECK(part.exercise == "x");
    CHECK(part.title == "Belly breathing");
    CHECK(part.how == std::vector<std::string>{"On your back", "One hand on your belly.", "Let it rise."});
}

TEST_CASE("what `use` names is an exercise of the library, of the same kind") {
    CHECK(support::problems_with_exercise(std::string(five_minutes) + "use = \"trainer\"") == "10:7 kind-differs");
    CHECK(support::problems_with_exercise(std::string(five_minutes) + "use = \"belly-breth\"") ==
          "10:7 unknown-exercise");
    CHECK(first_problem(std::string(five_minutes) + "use = \"belly-breth\"").hint == "did you mean \"belly-breath\"?");
}

TEST_CASE("an unknown kind is one mistake, and other keys are still checked") {
    CHECK(support::problems_with_exercise(
              "kind = \"breething\"\nin = \"4s\"\nout = \"6s\"\nfor = \"5m\"\ntitel = \"T\"") ==
          "6:8 unknown-word, 10:1 unknown-key");
    CHECK(first_problem("kind = \"breething\"").hint.starts_with("did you mean \"breathing\"?"));
}

TEST_CASE("what belongs to an exercise beside its dose goes into its part") {
    const std::string lines =
        std::string(five_minutes) +
        "attention = \"free\"\ntaught = 2026-11-02\napproval = \"clinic\"\nprepare = [\"Sit\"]\n"
        "after-care = [\"Drink\"]\ndiscreet = \"Quiet\"\ncues = [{ at = \"1m\", say = \"Soften\" }]";
    const Exercise exercise = support::read_exercise(lines);
    CHECK(exercise.taught == units::LocalDate(2026y / 11 / 2));
    CHECK(exercise.approval == Approver::clinic);
    const timeline::Part part = to_part(exercise, {});
    CHECK(part.attention == timeline::Attention::free);
    CHECK(part.prepare == std::vector<std::string>{"Sit"});
    CHECK(part.after_care == std::vector<std::string>{"Drink"});
    CHECK(part.discreet == "Quiet");
    CHECK(part.cues.size() == 1);
    CHECK(support::problems_with_exercise(std::string(five_minutes) + "attention = \"loud\"\napproval = \"doctor\"") ==
          "10:13 unknown-word, 11:12 unknown-word");
}

TEST_CASE("quiet attention leaves out the words at times, those of a script too") {
    CHECK(support::part_of(std::string(five_minutes) +
                           "attention = \"quiet\"\ncues = [{ at = \"1m\", say = \"Soften\" }]")
              .cues.empty());
    const timeline::Part script = support::part_of(
        "kind = \"relaxation\"\nfor = \"5m\"\nattention = \"quiet\"\nlines = [{ at = \"1m\", say = \"Soften\" }]");
    CHECK(script.blocks.at(0).steps.at(0).cues.empty());
    CHECK(script.attention == timeline::Attention::quiet);
}

TEST_CASE("an exercise is inside the body when its kind is, or when the plan says so") {
    const auto reach = [](std::string_view lines) {
        return support::read_exercise(lines).reach;
    };
    CHECK(reach(five_minutes) == Reach::outside);
    CHECK(reach("kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"A\", for = \"2m\" }]") ==
          Reach::inside);
    CHECK(reach("kind = \"massage\"\nfor = \"2m\"\ninternal = true") == Reach::inside);
    CHECK(reach("kind = \"massage\"\nfor = \"2m\"") == Reach::outside);
    CHECK(reach("kind = \"custom\"\ninternal = true\nsteps = [{ say = \"A\", for = \"5s\" }]") == Reach::inside);
    const std::string around = "kind = \"contract-relax\"\ncontract = \"3s\"\nrelax = \"6s\"\nreps = 5\n";
    CHECK(reach(around) == Reach::outside);
    CHECK(reach(around + "kit = \"trainers\"\nsize = \"A\"") == Reach::inside);
}

TEST_CASE("what an exercise of the library is by its words holds without a line of the plan") {
    const std::string wand = "kind = \"massage\"\nuse = \"wand\"\nfor = \"2m\"\n";
    CHECK(support::read_exercise(wand).reach == Reach::inside);
    CHECK(support::read_exercise(wand + "internal = true").reach == Reach::inside);
    CHECK(support::read_exercise("kind = \"relaxation\"\nuse = \"muscles\"\nfor = \"?\"").permission ==
          Permission::tensing);
    const std::string device =
        "kind = \"device\"\nuse = \"seeing-both\"\ndevice = \"D\"\nfor = \"5m\"\nblocked-when = [\"pregnant\"]\n";
    const Exercise feedback = support::read_exercise(device + "mode = \"biofeedback\"");
    CHECK(feedback.permission == Permission::biofeedback);
    CHECK(to_part(feedback, {}).nature == timeline::Nature::contraction);
    CHECK(support::read_exercise(device + "mode = \"stimulation\"").permission == Permission::contractions);
}

TEST_CASE("a plan cannot take off what an exercise of the library is by its words") {
    CHECK(support::problems_with_exercise("kind = \"massage\"\nuse = \"wand\"\nfor = \"2m\"\ninternal = false") ==
          "9:12 use-flag");
    const diag::Diagnostic problem =
        first_problem("kind = \"relaxation\"\nuse = \"muscles\"\nfor = \"2m\"\ntensing = false");
    CHECK(problem.message == "\"muscles\" of the library tenses muscles on purpose");
    CHECK(problem.hint == "leave this line out, or write title and how yourself instead of \"use\"");
}

TEST_CASE("a stretch of the library for one side says whether it is done on both") {
    const std::string stretch = "kind = \"stretch\"\nuse = \"figure-four\"\nhold = \"30s\"\n";
    CHECK(support::problems_with_exercise(stretch) == "7:7 one-sided");
    CHECK(support::problems_with_exercise(stretch + "per-side = true") == "");
    CHECK(support::problems_with_exercise(stretch + "per-side = false") == "");
    CHECK(support::problems_with_exercise(stretch + "how = \"Both legs at once.\"") == "");
}

TEST_CASE("an exercise knows the kit it is done with") {
    const auto kit = [](std::string_view lines) {
        return support::read_exercise(lines).kit;
    };
    CHECK(kit("kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"A\", for = \"2m\" }]") == "trainers");
    CHECK(kit("kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"A\", for = \"?\" }]") == "");
    CHECK(kit(five_minutes) == "");
}

TEST_CASE("a blank dose leaves the exercise in the plan without one") {
    const Exercise exercise = support::read_exercise("kind = \"breathing\"\nin = \"?\"\nout = \"6s\"\nbreaths = 5");
    CHECK(exercise.dose == nullptr);
    CHECK(exercise.kind->name == "breathing");
}

TEST_CASE("a blank dose does not hide a mistake beside it") {
    CHECK(support::problems_with_exercise("kind = \"breathing\"\nin = \"?\"\nout = 6\nbreaths = 5") ==
          "8:7 duration-unit");
}

TEST_CASE("an exercise longer than a day is refused in words") {
    const char* absurd = "kind = \"hold\"\nhold = \"10h\"\nrest = \"10h\"\nreps = 1000\nsets = 1000\nset-rest = \"1m\"";
    CHECK(support::problems_with_exercise(absurd) == "4:1 exercise-too-long");
    CHECK(first_problem(absurd).message == "exercise \"x\" would last 2283 years");
    CHECK(support::problems_with_exercise("kind = \"stretch\"\nhold = \"24h\"") == "");
    CHECK(support::problems_with_exercise("kind = \"stretch\"\nhold = \"24h0.1s\"") == "4:1 exercise-too-long");
}

TEST_CASE("an exercise without a kind is told which kinds there are") {
    CHECK(support::problems_with_exercise("how = \"Breathe.\"") == "4:1 missing-key");
}

TEST_SUITE_END();
