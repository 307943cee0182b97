// The words of data/exercises: whole, listed in rx-plan(5), and each taken in by some plan that can be practised.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>

#include "tests/data/drafts.hpp"
#include "tests/policy/source_tree.hpp"

using namespace rx;
using namespace rx::data;

namespace {

using Kinds = std::map<std::string, std::set<std::string>>;

// The table of SHIPPED EXERCISES: ".It Li breathing Ta belly-breath, wide-breath", going on in further lines.
Kinds listed_in(const std::string& page) {
    std::istringstream lines(page.substr(page.find(".Sh SHIPPED EXERCISES")));
    Kinds kinds;
    std::string kind;
    for (std::string line; std::getline(lines, line) && line != ".El";) {
        std::istringstream words(line);
        std::string word;
        if (line.starts_with(".It Li ")) words >> word >> word >> kind >> word;
        if (kind.empty()) continue;
        while (words >> word) {
            if (word.ends_with(',')) word.pop_back();
            kinds[kind].insert(word);
        }
    }
    return kinds;
}

// What a plan takes in with `use`.
void collect_uses(const document::Node& node, std::set<std::string>& uses) {
    if (const auto* array = std::get_if<document::Array>(&node.value)) {
        for (const document::Node& each : *array) collect_uses(each, uses);
    }
    if (const auto* table = std::get_if<document::Table>(&node.value)) {
        for (const auto& [key, value] : *table) {
            const auto* text = std::get_if<std::string>(&value.value);
            if (key.text == "use" && text != nullptr) uses.insert(*text);
            collect_uses(value, uses);
        }
    }
}

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("no exercise of the library stands twice") {
    const auto entries = library_entries();
    CHECK(entries.size() >= 40);
    CHECK(library().ids().size() == entries.size());
}

TEST_CASE("the exercises of a file are the same when each is read as it is asked for") {
    for (const policy::SourceFile& file : policy::read_tree({"data/exercises"})) {
        CAPTURE(file.path);
        const std::string text = policy::read_file(file.path);
        exercise::Library late;
        late.add_unread(text);
        const auto entries = exercise::read_library(text, file.path).value();
        CHECK(late.ids().size() == entries.size());
        for (const exercise::LibraryEntry& entry : entries) {
            CAPTURE(entry.id.text());
            const exercise::LibraryEntry* found = late.find(entry.id);
            REQUIRE(found != nullptr);
            CHECK(*found == entry);
        }
    }
}

TEST_CASE("every exercise of the library has words for a person, a position where one is taken, and a source") {
    for (const exercise::LibraryEntry& entry : library_entries()) {
        CAPTURE(entry.id.text());
        CHECK_FALSE(entry.how.empty());
        CHECK_FALSE(entry.source.empty());
        CHECK((!entry.position.empty() || entry.kind == "checklist"));
        CHECK(entry.title.size() <= 40);
    }
}

TEST_CASE("what an exercise of the library is by its words is a key of its kind") {
    std::map<std::string, std::string> keys;
    for (const exercise::LibraryEntry& entry : library_entries()) {
        CAPTURE(entry.id.text());
        const exercise::Kind* kind = exercise::find_kind(entry.kind);
        REQUIRE(kind != nullptr);
        for (const exercise::Nature& nature : entry.is) {
            CHECK(document::find_field(kind->fields, nature.key) != nullptr);
            keys[entry.id.text()] += nature.key;
        }
        if (entry.one_sided) CHECK(document::find_field(kind->fields, "per-side") != nullptr);
    }
    CHECK(keys == std::map<std::string, std::string>{{"inner-unit", "internal"},
                                                     {"muscle-relaxation", "tensing"},
                                                     {"seeing-both", "contractions"},
                                                     {"thumb-sweep", "internal"},
                                                     {"thumbs-after", "internal"},
                                                     {"thumbs-before", "internal"},
                                                     {"wand", "internal"}});
}

// The words stand in the page as well, so that a clinician need not know the files.
TEST_CASE("rx-plan(5) names what has a flag of its own, and the stretches of one side") {
    const std::string page = policy::read_file("man/rx-plan.5");
    const std::string shipped = page.substr(page.find(".Sh SHIPPED EXERCISES"), page.find(".Sh VERSIONS"));
    const std::string sides = shipped.substr(shipped.find("The stretches "), shipped.find(".Ql per-side"));
    const std::string flags = shipped.substr(shipped.find("These have a flag of their own"));
    for (const exercise::LibraryEntry& entry : library_entries()) {
        CAPTURE(entry.id.text());
        CHECK((entry.is.empty() || flags.find(entry.id.text()) != std::string::npos));
        CHECK((!entry.one_sided || sides.find(entry.id.text()) != std::string::npos));
    }
}

TEST_CASE("rx-plan(5) lists the exercises of the library by kind, all of them and no others") {
    Kinds kinds;
    for (const exercise::LibraryEntry& entry : library_entries()) kinds[entry.kind].insert(entry.id.text());
    const Kinds listed = listed_in(policy::read_file("man/rx-plan.5"));
    for (const auto& [kind, ids] : kinds) {
        CAPTURE(kind);
        REQUIRE(listed.contains(kind));
        CHECK(listed.at(kind) == ids);
    }
    CHECK(listed.size() == kinds.size());
}

TEST_CASE("every exercise of the library is taken in by a protocol or a fixture") {
    std::set<std::string> uses;
    for (const Draft& draft : all_drafts()) collect_uses({.value = draft.document.root, .at = {}}, uses);
    for (const exercise::LibraryEntry& entry : library_entries())
        CHECK_MESSAGE(uses.contains(entry.id.text()), entry.id.text() << " is used by no plan");
}

TEST_SUITE_END();
