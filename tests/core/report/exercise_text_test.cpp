#include <doctest/doctest.h>

#include "core/report/report.hpp"

using namespace rx;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("an exercise of the library is read with its words, its source and the lines for a plan") {
    const exercise::LibraryEntry entry{.id = units::ExerciseId("rest"),
                                       .kind = "stretch",
                                       .title = "Rest\x1b[31m",
                                       .how = {"Lie down.", "Let go."},
                                       .position = "On your back",
                                       .source = "a book"};
    const std::string text = report::exercise_text(entry);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.substr(text.find("  On your back")) ==
          "  On your back\n  Lie down.\n  Let go.\nSource: a book\n"
          "\nIn a plan, with a dose of its own:\n"
          "  [[exercise]]\n  id = \"rest\"\n  kind = \"stretch\"\n  use = \"rest\"\n");
}

TEST_CASE("what an exercise is by its words is said, and that it is for one side") {
    const std::string text = report::exercise_text({.id = units::ExerciseId("rest"),
                                                    .kind = "stretch",
                                                    .title = "Rest",
                                                    .how = {"Lie down."},
                                                    .position = "",
                                                    .source = "",
                                                    .is = {{"internal", "goes inside the body"}},
                                                    .one_sided = true});
    CHECK(text.find("It goes inside the body: internal = true holds in every plan that uses it.\n") !=
          std::string::npos);
    CHECK(text.ends_with("  use = \"rest\"\n  per-side = true\n"));
}

TEST_SUITE_END();
