#include "core/plan/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/plan_text.hpp"
#include "tests/support/source_dir.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using namespace rx::plan;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

// Whether `text` writes `key` anywhere.
bool writes(std::string_view text, std::string_view key) {
    const std::string name(key);
    for (const std::string& form :
         {"\n" + name + " = ", "{ " + name + " = ", ", " + name + " = ", "[" + name + "]", "[" + name + "."}) {
        if (text.find(form) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a plan that uses every key is read without a word") {
    const std::string text = text_of(support::source_dir() / "tests" / "core" / "plan" / "every_key.toml");
    CHECK(support::problems_of(text) == "");
    const Plan plan = support::read_plan(text);
    CHECK(plan.id.text() == "every-key");
    CHECK(plan.title == "Every key");
    CHECK(plan.author == "A. Clinician");
    CHECK(plan.clinic == "City Hospital");
    CHECK(plan.contact == "Mon-Fri 9-16");
    CHECK(plan.language == "en");
    CHECK(plan.purpose == Purpose::desensitise);
    CHECK(plan.goals == std::vector<std::string>{"Sitting through a film"});
    CHECK(plan.kits.size() == 2);
    CHECK(plan.exercises.size() == 19);
    CHECK(plan.stops.size() == 3);
    REQUIRE(plan.find_routine("evening") != nullptr);
    CHECK(plan.find_routine("evening")->items.at(1).optional);
    CHECK(plan.find_routine("now-and-then")->optional);
    CHECK(plan.find_exercise("belly-breath")->title == "Belly breathing");
    CHECK(plan.find_exercise("nothing") == nullptr);
    CHECK(plan.find_routine("nothing") == nullptr);
}

TEST_CASE("the plan with every key has every key that is built") {
    const std::string text = "\n" + text_of(support::source_dir() / "tests" / "core" / "plan" / "every_key.toml");
    for (const document::TableFields& table : language()) {
        for (const document::Field& field : table.fields) {
            if (field.support == document::Support::later) continue;
            CAPTURE(table.name);
            CAPTURE(field.key);
            CHECK(writes(text, field.key));
        }
    }
}

TEST_CASE("five mistakes give five messages in line order") {
    CHECK(support::problems_of(R"(format = 1
id = "p"
titel = "P"
title = "P"
[[exercise]]
id = "belly"
kind = "breathing"
in = 4
out = "6s"
for = "5m"
[[exercise]]
id = "trainer"
kind = "dilator"
kit = "trainrs"
segments = [{ size = "A", for = "2m" }]
[kit.trainers]
sizes = [{ label = "A" }, { label = "A" }]
[[routine]]
id = "evening"
do = ["belly", "triner"]
often = "daily"
)") == "3:1 unknown-key, 8:6 duration-unit, 14:7 unknown-kit, 17:37 label-twice, 20:16 unknown-exercise");
}

TEST_CASE("a broken kit or exercise is reported once, not again where it is used") {
    CHECK(support::problems_of(R"(format = 1
id = "p"
title = "P"
[kit.trainers]
sizes = []
[[exercise]]
id = "trainer"
kind = "dilator"
kit = "trainers"
segments = [{ size = "A", for = "2m" }]
[[routine]]
id = "evening"
do = ["trainer"]
often = "daily"
)") == "5:9 kit-empty");
}

TEST_CASE("a file full of routines that name nothing is judged without comparing all with all") {
    std::string text = "format = 1\nid = \"p\"\ntitle = \"P\"\n";
    for (int i = 0; i < 1500; ++i)
        text += "[[exercise]]\nid = \"e" + std::to_string(i) + "\"\nkind = \"stretch\"\nhold = \"1s\"\n";
    std::string unknown;
    for (int i = 0; i < 100; ++i) unknown += "\"e1" + std::to_string(i) + "x\", ";
    for (int i = 0; i < 30; ++i)
        text += "[[routine]]\nid = \"r" + std::to_string(i) + "\"\ndo = [" + unknown + "]\noften = \"daily\"\n";
    const auto plan = support::check_plan(text);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().all().size() == 3000);
    CHECK(plan.error().all()[0].hint == "add an [[exercise]] with this id");
}

TEST_CASE("a plan has an exercise and a routine") {
    CHECK(support::problems_of("format = 1\nid = \"p\"\ntitle = \"P\"\n") == "0:0 plan-empty, 0:0 plan-empty");
}

TEST_CASE("a plan without a routine is told the lines of one, and not that its exercises are in none") {
    const auto exercise = [](const std::string& id) {
        return "[[exercise]]\nid = \"" + id + "\"\nkind = \"stretch\"\nhold = \"30s\"\n";
    };
    const auto plan =
        support::check_plan("format = 1\nid = \"p\"\ntitle = \"P\"\n" + exercise("one") + exercise("two"));
    REQUIRE_FALSE(plan);
    CHECK(support::in_short(plan.error()) == "0:0 plan-empty");
    CHECK(
        plan.error().all().front().hint ==
        R"(add, each on a line of its own: [[routine]], id = "home", do = ["one", "two"], often = "?" (or how often))");
}

TEST_SUITE_END();
