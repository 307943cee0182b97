#include "tests/support/plan_text.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace rx::support {

namespace {

constexpr std::string_view library_text = R"(
[[exercise]]
id = "belly-breath"
kind = "breathing"
title = "Belly breathing"
position = "On your back"
how = """
One hand on your belly.
  Let it rise.

"""

[[exercise]]
id = "trainer"
kind = "dilator"
title = "Trainer"
how = "Take your time."

[[exercise]]
id = "wand"
kind = "massage"
internal = true
title = "Wand"
how = "Breathe."

[[exercise]]
id = "muscles"
kind = "relaxation"
tensing = true
title = "Muscles"
how = "Tense and let go."

[[exercise]]
id = "seeing-both"
kind = "device"
contractions = true
title = "Watching"
how = "Tense and let go."

[[exercise]]
id = "figure-four"
kind = "stretch"
per-side = true
title = "Figure four"
how = "Rest the ankle on the other knee."
)";

exercise::Library library() {
    exercise::Library library;
    const auto entries = exercise::read_library(library_text, "library.toml");
    for (const exercise::LibraryEntry& entry : entries.value()) library.add(entry);
    return library;
}

}  // namespace

document::Document document_of(std::string_view text) {
    auto document = document::parse(text, "clinic.toml");
    if (!document) FAIL("not TOML: " << document.error().all().front().message);
    return *std::move(document);
}

diag::Diagnostic refusal_of(std::string_view text) {
    const auto document = document::parse(text, "clinic.toml");
    REQUIRE_FALSE(document);
    REQUIRE(document.error().all().size() == 1);
    return document.error().all().front();
}

diag::Checked<plan::Loaded> check_plan(std::string_view text) {
    using namespace std::chrono_literals;
    return plan::read(document_of(text), library(), units::LocalDate(2026y / 11 / 20));
}

plan::Plan read_plan(std::string_view text) {
    auto loaded = check_plan(text);
    if (!loaded) {
        std::string all;
        for (const diag::Diagnostic& each : loaded.error().in_line_order()) {
            all += std::to_string(each.at.line) + ": " + each.message + " (" + each.hint + ")\n";
        }
        FAIL("the plan was refused:\n" << all);
    }
    return std::move(loaded->plan);
}

std::string in_short(const diag::Diagnostics& problems) {
    std::string all;
    for (const diag::Diagnostic& each : problems.in_line_order()) {
        if (!all.empty()) all += ", ";
        all += std::to_string(each.at.line) + ":" + std::to_string(each.at.column) + " " + each.code;
    }
    return all;
}

std::string problems_of(std::string_view text) {
    const auto loaded = check_plan(text);
    return in_short(loaded ? loaded->warnings : loaded.error());
}

std::string plan_with_exercise(std::string_view lines) {
    return "format = 1\nid = \"p\"\ntitle = \"P\"\n[[exercise]]\nid = \"x\"\n" + std::string(lines) + R"(
[[routine]]
id = "r"
do = ["x"]
often = "daily"
[safety]
contractions = "allowed"
tensing = "allowed"
contract-relax = "allowed"
biofeedback = "allowed"
[kit.trainers]
sizes = [{ label = "A", diameter = "15 mm" }, { label = "B" }, { label = "C" }]
)";
}

exercise::Exercise read_exercise(std::string_view lines) {
    return read_plan(plan_with_exercise(lines)).exercises.at(0);
}

timeline::Part part_of(std::string_view lines) {
    return exercise::to_part(read_exercise(lines), {});
}

std::string plan_with_two_exercises(std::string_view tables) {
    return R"(format = 1
id = "p"
title = "P"
[[exercise]]
id = "one"
kind = "stretch"
hold = "30s"
[[exercise]]
id = "two"
kind = "stretch"
hold = "30s"
)" + std::string(tables) +
           "\n";
}

std::string problems_with_exercise(std::string_view lines) {
    return problems_of(plan_with_exercise(lines));
}

std::vector<std::string> block_names(const timeline::Part& part) {
    std::vector<std::string> names;
    for (const timeline::Block& block : part.blocks) names.push_back(block.name);
    return names;
}

std::string stop_table(std::string_view limit) {
    return "[[stop]]\n" + std::string(limit) + "\nsay = \"Rest.\"\n";
}

std::vector<std::string> codes_of(const diag::Diagnostics& problems) {
    std::vector<std::string> codes;
    for (const diag::Diagnostic& problem : problems.all()) codes.push_back(problem.code);
    return codes;
}

}  // namespace rx::support
