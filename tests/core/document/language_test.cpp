#include "core/document/language.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace rx::document;

namespace {

constexpr std::array keys_of_plan{Field{"title", Shape::line},    Field{"contact", Shape::line},
                                  Field{"safety", Shape::table},  Field{"stop", Shape::tables},
                                  Field{"kit", Shape::named},     Field{"exercise", Shape::tables},
                                  Field{"routine", Shape::tables}};
constexpr std::array keys_of_safety{Field{"not-before", Shape::lines}};
constexpr std::array keys_of_stop{Field{"pain", Shape::limit}, Field{"say", Shape::line}};
constexpr std::array keys_of_kit{Field{"title", Shape::line},
                                 Field{.key = "sizes", .shape = Shape::tables, .holds = "size"}};
constexpr std::array keys_of_size{Field{"colour", Shape::line}};
constexpr std::array keys_of_exercise{Field{"kind", Shape::choice}, Field{"title", Shape::line},
                                      Field{"not-before", Shape::lines}};
constexpr std::array keys_of_hold{Field{"reps", Shape::count}, Field{"hold", Shape::duration}};
constexpr std::array keys_of_quick{Field{"reps", Shape::count},
                                   Field{.key = "pulse", .shape = Shape::line, .support = Support::later}};
constexpr std::array keys_of_trainer{Field{"segments", Shape::tables}, Field{"kit", Shape::id},
                                     Field{"hold", Shape::duration}};
constexpr std::array keys_of_segment{Field{"depth", Shape::line}, Field{"hold", Shape::duration},
                                     Field{"pain", Shape::limit}};
constexpr std::array keys_of_rest{Field{"kit", Shape::id}, Field{"hold", Shape::duration}};
constexpr std::array keys_of_routine{Field{"often", Shape::line}, Field{"title", Shape::line},
                                     Field{.key = "do", .shape = Shape::ids_or_tables, .holds = "item"}};
constexpr std::array keys_of_item{Field{"optional", Shape::flag}};

const std::array<TableFields, 13> small_language{{{"plan", keys_of_plan},
                                                  {"safety", keys_of_safety},
                                                  {"stop", keys_of_stop},
                                                  {"kit", keys_of_kit},
                                                  {"size", keys_of_size},
                                                  {"exercise", keys_of_exercise},
                                                  {"exercise hold", keys_of_hold},
                                                  {"exercise quick", keys_of_quick},
                                                  {"exercise trainer", keys_of_trainer},
                                                  {"exercise rest", keys_of_rest},
                                                  {"segments", keys_of_segment},
                                                  {"routine", keys_of_routine},
                                                  {"item", keys_of_item}}};

// The hint for that key in a table of these fields; "" for none.
std::string hint_for(std::string_view key, std::span<const Field> fields) {
    return where_it_belongs(key, fields, small_language).value_or("");
}

std::vector<Field> trainer_exercise() {
    std::vector<Field> fields(keys_of_exercise.begin(), keys_of_exercise.end());
    fields.insert(fields.end(), keys_of_trainer.begin(), keys_of_trainer.end());
    return fields;
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("a key of another table of the file is told that table's header") {
    CHECK(hint_for("often", keys_of_plan) == "\"often\" belongs in [[routine]]");
    CHECK(hint_for("often", keys_of_stop) == "\"often\" belongs in [[routine]]");
    CHECK(hint_for("sizes", keys_of_plan) == "\"sizes\" belongs in [kit.NAME]");
    CHECK(hint_for("not-before", keys_of_stop) == "\"not-before\" belongs in [safety] or [[exercise]]");
}

TEST_CASE("a key of the file itself stands above the first table") {
    CHECK(hint_for("contact", keys_of_stop) == "the plan's own \"contact\" stands above the first [table]");
    CHECK(
        hint_for("title", keys_of_stop) ==
        "\"title\" belongs in [kit.NAME], [[exercise]] or [[routine]]; the plan's own \"title\" stands above the first "
        "[table]");
}

TEST_CASE("the name of a table is no key elsewhere") {
    CHECK(hint_for("stop", keys_of_routine) == "\"stop\" is a table of its own: [[stop]]");
    CHECK(hint_for("safety", keys_of_routine) == "\"safety\" is a table of its own: [safety]");
}

TEST_CASE("a key of some kinds is told which") {
    CHECK(hint_for("reps", keys_of_routine) == "\"reps\" belongs in [[exercise]] of kind hold or quick");
    CHECK(hint_for("reps", trainer_exercise()) == "\"reps\" belongs in [[exercise]] of kind hold or quick");
    CHECK(hint_for("kit", keys_of_exercise) == "\"kit\" belongs in [[exercise]] of kind trainer or rest");
    CHECK(hint_for("kind", keys_of_routine) == "\"kind\" belongs in [[exercise]]");
}

TEST_CASE("a table inside comes first") {
    CHECK(hint_for("depth", trainer_exercise()) == "\"depth\" belongs in \"segments\"");
    CHECK(hint_for("pain", trainer_exercise()) == "\"pain\" belongs in \"segments\" or [[stop]]");
    CHECK(hint_for("optional", keys_of_routine) == "\"optional\" belongs in \"do\"");
    CHECK(hint_for("depth", keys_of_stop) == "\"depth\" belongs in \"segments\" of [[exercise]]");
    CHECK(hint_for("colour", keys_of_stop) == "\"colour\" belongs in \"sizes\" of [kit.NAME]");
}

TEST_CASE("what no table takes, or none in this version, belongs nowhere") {
    CHECK(hint_for("breathes", keys_of_plan).empty());
    CHECK(hint_for("pulse", keys_of_routine).empty());
    CHECK_FALSE(where_it_belongs("often", keys_of_plan, {}).has_value());
}

TEST_CASE("more kinds or places than help are not listed") {
    std::vector<TableFields> many(small_language.begin(), small_language.end());
    for (const char* kind : {"exercise a", "exercise b", "exercise c"}) many.push_back({kind, keys_of_hold});
    CHECK(where_it_belongs("reps", trainer_exercise(), many) == "\"reps\" belongs in other kinds of [[exercise]]");
    CHECK(where_it_belongs("reps", keys_of_routine, many) == "\"reps\" belongs in [[exercise]]");
    for (TableFields& table : many) {
        if (table.name != "plan" && table.name != "item") table.fields = keys_of_stop;
    }
    CHECK_FALSE(where_it_belongs("say", keys_of_item, many).has_value());
}

TEST_SUITE_END();
