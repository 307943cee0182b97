// What every shipped draft promises: it loads without a word, says on top what a clinician has to decide, and its name
// can stand on a command line.
#include "tests/data/drafts.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "tests/policy/complaint_check.hpp"

using namespace rx;
using namespace rx::data;

namespace {

// Parts of words that tell a bystander what a file is about.
constexpr std::array<std::string_view, 14> telling{"vagin", "pelvi", "dilat", "radio", "cancer", "surg",  "vulv",
                                                   "geni",  "pain",  "peri",  "birth", "sex",    "spasm", "tight"};

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("every shipped file is an exercise library or a protocol") {
    for (const policy::SourceFile& file : policy::read_tree({"data"})) {
        CAPTURE(file.path);
        const auto folder = policy::folder_of(file.path);
        CHECK((folder == "data/exercises" || folder == "data/protocols"));
        CHECK(file.path.ends_with(".toml"));
    }
}

TEST_CASE("the shipped protocols load without errors and without warnings") {
    const auto drafts = protocols();
    CHECK(drafts.size() >= 25);
    for (const Draft& draft : drafts) policy::expect_clean(problems_of(draft));
}

TEST_CASE("the plans of the other published programmes load, and warn of nothing but what they are for") {
    const auto drafts = fixtures();
    CHECK_FALSE(drafts.empty());
    for (const Draft& draft : drafts) policy::expect_clean(problems_of(draft));
}

TEST_CASE("a protocol has the id of its file, a purpose, and a source for the whole") {
    for (const Draft& draft : protocols()) {
        REQUIRE(draft.loaded);
        const plan::Plan& plan = draft.loaded->plan;
        CAPTURE(draft.name);
        CHECK(plan.id.text() == draft.name);
        CHECK(plan.purpose != plan::Purpose::unstated);
        CHECK_FALSE(plan.source.empty());
    }
}

TEST_CASE("a protocol begins with what a clinician has to decide, and leaves blanks for who gives it to whom") {
    for (const Draft& draft : protocols()) {
        const std::string& text = draft.document.source.text();
        CAPTURE(draft.name);
        CHECK(text.starts_with("# "));
        for (const std::string_view part :
             {"\n#\n# A draft to finish, not a prescription. Before you hand it on:\n# - give it an id of your own ",
              "\n# - then: rx plan check FILE; what each key means: man 5 rx-plan\n\nformat = 1\n",
              "\n# author = \"\"\n", "\n# clinic = \"\"\n", "\n# contact = \"\" ",
              "\n# issued = ", "\n# review = ", "\n# goals = "}) {
            CHECK_MESSAGE(text.find(part) != std::string::npos, "without: " << part);
        }
    }
}

TEST_CASE("the names of protocols and of what is in them tell a bystander nothing") {
    for (const Draft& draft : protocols()) {
        REQUIRE(draft.loaded);
        std::vector<std::string> names{draft.name};
        for (const auto& [id, kit] : draft.loaded->plan.kits) names.push_back(id.text());
        for (const plan::Routine& routine : draft.loaded->plan.routines) names.push_back(routine.id.text());
        for (const std::string& name : names) {
            for (const std::string_view word : telling)
                CHECK_MESSAGE(name.find(word) == std::string::npos, draft.name << " names something " << name);
        }
    }
}

TEST_SUITE_END();
