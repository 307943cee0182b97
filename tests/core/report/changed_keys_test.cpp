// Every key of the plan language, changed by itself in a plan that has them all: the change is named.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/report/report.hpp"
#include "tests/policy/source_tree.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;
using document::Field;
using document::Shape;

namespace {

constexpr std::string_view unnamed = "ome details change";

// One value of the file, as it is written there.
struct Place {
    std::string key;  // "segment.depth"
    Field field;
    std::size_t offset;
    std::size_t size;
};

// All values of a plan, found by following the language through its tables.
class Places {
public:
    explicit Places(const document::Document& document) : source_(document.source) {
        for (const document::TableFields& table : plan::language()) tables_[table.name] = table.fields;
        walk("plan", document.root);
    }
    [[nodiscard]] const std::vector<Place>& all() const { return all_; }

private:
    void walk(const std::string& name, const document::Table& table) {
        std::string kind;
        for (const auto& [key, value] : table) {
            if (key.text == "kind" && name == "exercise") kind = "exercise " + std::get<std::string>(value.value);
        }
        for (const auto& [key, value] : table) {
            const Field* field = document::find_field(tables_.at(name), key.text);
            const bool of_kind = field == nullptr;
            if (of_kind) field = document::find_field(tables_.at(kind), key.text);
            REQUIRE(field != nullptr);
            add((of_kind ? kind : name) + "." + key.text, *field, value);
            if (document::holds_tables(*field)) descend(*field, value);
        }
    }

    void descend(const Field& field, const document::Node& value) {
        const std::string held(document::held_by(field));
        if (const auto* table = std::get_if<document::Table>(&value.value)) {
            if (field.shape != Shape::named) return walk(held, *table);
            for (const auto& named : *table) walk(held, std::get<document::Table>(named.second.value));
        } else if (const auto* elements = std::get_if<document::Array>(&value.value)) {
            for (const document::Node& each : *elements) {
                if (const auto* inner = std::get_if<document::Table>(&each.value)) walk(held, *inner);
            }
        }
    }

    void add(const std::string& key, const Field& field, const document::Node& value) {
        if (const auto* elements = std::get_if<document::Array>(&value.value)) {
            for (const document::Node& each : *elements) add(key, field, each);
        } else if (!std::holds_alternative<document::Table>(value.value)) {
            all_.push_back({.key = key, .field = field, .offset = source_.offset(value.at), .size = value.span});
        }
    }

    std::map<std::string, std::span<const Field>, std::less<>> tables_;
    const document::Source& source_;
    std::vector<Place> all_;
};

// The text with its first number one more, and one less.
std::vector<std::string> with_other_numbers(const std::string& text) {
    constexpr std::string_view digits = "0123456789";
    std::vector<std::string> all;
    for (std::size_t at = text.find_first_of(digits); at != text.npos; at = text.find_first_of(digits, at)) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        const int number = std::stoi(text.substr(at, end - at));
        for (const int other : {number + 1, number - 1}) {
            std::string changed = text;
            if (other > 0)
                all.push_back(
                    changed.replace(at, end - at, (other < 10 && end - at == 2 ? "0" : "") + std::to_string(other)));
        }
        at = end;
    }
    return all;
}

// What else could be written there; not all of it makes a plan.
std::vector<std::string> others(const Place& place, const std::string& written) {
    if (written == "true") return {"false"};
    if (written == "false") return {"true"};
    std::vector<std::string> all;
    if (place.field.shape == Shape::choice) {
        std::string words(place.field.allowed);
        for (std::size_t end = 0; end != words.npos; words.erase(0, end == words.npos ? end : end + 1)) {
            end = words.find('|');
            if ('"' + words.substr(0, end) + '"' != written) all.push_back('"' + words.substr(0, end) + '"');
        }
        return all;
    }
    all = with_other_numbers(written);
    if (!written.starts_with('"')) return all;
    const std::string inner = written.substr(1, written.size() - 2);
    all.push_back('"' + inner + " more\"");
    for (const char* word : {"drop", "breathing-alone", "open-wound", "prolapse", "surgery", "current", "current-1",
                             "A", "finger", "trainers", "evening", "slowly", "now-and-then", "de", "until-key", "C"}) {
        if (inner != word) all.push_back('"' + std::string(word) + '"');
    }
    return all;
}

// The text without the line of the place, where its key and its value are all of it.
std::optional<std::string> without_line(const Place& place, const std::string& text) {
    const std::size_t begin = text.rfind('\n', place.offset) + 1;
    const std::size_t end = text.find('\n', begin);
    const bool is_all = text.substr(begin).starts_with(place.field.key) && place.offset + place.size == end;
    return is_all ? std::optional(text.substr(0, begin) + text.substr(end + 1)) : std::nullopt;
}

// What changes from one plan to the next; nothing where the next is none.
std::optional<std::string> change_to(const std::string& text, const plan::Plan& before) {
    const auto after = support::check_plan(text);
    return after ? std::optional(report::changes_text(before, after->plan)) : std::nullopt;
}

// What changes when the place is written otherwise, of the first way in which it is a plan, or when its line is left
// out; nothing where there is none, or where what was left out holds by itself.
std::optional<std::string> change_at(const Place& place, const std::string& text, const plan::Plan& before) {
    for (const std::string& other : others(place, text.substr(place.offset, place.size))) {
        std::string changed = text;
        if (auto change = change_to(changed.replace(place.offset, place.size, other), before)) return change;
    }
    const auto shorter = without_line(place, text);
    auto change = shorter ? change_to(*shorter, before) : std::nullopt;
    const bool is_default = change && change->find(unnamed) != std::string::npos;
    return is_default ? std::nullopt : change;
}

// Keys that the first plan has where nothing else could stand.
constexpr std::string_view without_toning = R"(format = 1
id = "p"
title = "P"
[safety]
contractions = "forbidden"
tensing = "forbidden"
contract-relax = "forbidden"
biofeedback = "forbidden"
consent = "each-time"
[[exercise]]
id = "drop"
kind = "release"
in = "4s"
hold = "1s"
out = "6s"
cue = "exhale"
for = "2m"
[[exercise]]
id = "stretch"
kind = "stretch"
breaths = 5
in = "4s"
out = "6s"
[[routine]]
id = "one"
do = ["drop", "stretch"]
often = "daily"
[[routine]]
id = "evening"
do = ["drop"]
optional = true
)";

constexpr std::string_view with_kits = R"(format = 1
id = "p"
title = "P"
[safety]
contractions = "allowed"
contract-relax = "allowed"
[kit.one]
sizes = [{ label = "A" }, { label = "B" }, { label = "C" }]
[kit.trainers]
sizes = [{ label = "A" }, { label = "B" }, { label = "C" }]
[kit.opens]
expander = { min = "15 mm", max = "45 mm", step = "2 mm" }
[[exercise]]
id = "drop"
kind = "quick"
hold = "1s"
rest = "5s"
reps = 5
sets = 2
set-rest = "30s"
[[exercise]]
id = "first"
kind = "dilator"
kit = "one"
depth-asked = false
ease-asked = true
segments = [{ size = "A", for = "2m" }]
[[exercise]]
id = "second"
kind = "dilator"
kit = "trainers"
segments = [{ size = "A", for = "2m" }]
[[exercise]]
id = "third"
kind = "contract-relax"
contract = "3s"
relax = "6s"
reps = 5
kit = "one"
size = "A"
[[routine]]
id = "r"
do = ["drop", "first", "second", "third"]
often = "daily"
[[advance]]
kit = "one"
after = "3 of 3 sessions"
pain = "<= 2"
until = "B"
[[step-back]]
kit = "one"
after = "1 of 1 session"
pain = ">= 5"
[[restart]]
kit = "one"
after-gap = "5 days"
)";

// What cannot be changed without another change beside it: a pace by a key has no times, a step until a key no time, a
// routine that is not optional says how often, and an alternative offers itself once. An exercise with another name, or
// from other words of the library, is compared by its title and its instructions.
constexpr std::array<std::string_view, 8> not_alone{
    "routine.optional",          "exercise.id",    "exercise.kind",       "exercise.use", "exercise breathing.paced-by",
    "exercise release.paced-by", "step.until-key", "routine.alternatives"};

// Where a thing is from, and what its name is in commands and in the journal.
constexpr std::array<std::string_view, 4> nothing_to_the_person{"plan.author", "plan.clinic", "plan.id", "plan.format"};

bool is_excepted(std::string_view key) {
    return key.ends_with(".source") || key.ends_with(".note") ||
           std::ranges::find(nothing_to_the_person, key) != nothing_to_the_person.end();
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a change of any key of a plan is named, but of sources and authors") {
    std::set<std::string, std::less<>> told;
    for (const std::string& text :
         {policy::read_file("tests/core/plan/every_key.toml"), std::string(without_toning), std::string(with_kits)}) {
        const document::Document document = support::document_of(text);
        const plan::Plan before = support::read_plan(text);
        const Places places(document);
        for (const Place& place : places.all()) {
            const auto change = change_at(place, text, before);
            if (!change) continue;
            CAPTURE(place.key);
            CAPTURE(text.substr(place.offset, place.size));
            told.insert(place.key);
            CHECK(change->empty() == is_excepted(place.key));
            CHECK(change->find(unnamed) == std::string::npos);
        }
    }
    for (const document::TableFields& table : plan::language()) {
        for (const Field& field : table.fields) {
            const std::string key = table.name + "." + std::string(field.key);
            const bool holds_values = !document::holds_tables(field) || field.shape == Shape::ids_or_tables;
            const bool is_left_out = is_excepted(key) || std::ranges::find(not_alone, key) != not_alone.end();
            if (!holds_values || is_left_out) continue;
            CHECK_MESSAGE(told.contains(key), key, " was not changed: put it into a plan of this test");
        }
    }
}

TEST_CASE("what no sentence names is said to change, of the part it is in or of the plan") {
    const std::string text = policy::read_file("tests/core/plan/every_key.toml");
    const plan::Plan before = support::read_plan(text);
    plan::Plan after = before;
    after.content["exercise/drop"] += "x";
    CHECK(report::changes_text(before, after) == "  drop: some details change.\n");
    after = before;
    after.content["safety"] += "x";
    CHECK(report::changes_text(before, after) == "  Some details change: rx plan show reads the plan to you.\n");
}

TEST_SUITE_END();
