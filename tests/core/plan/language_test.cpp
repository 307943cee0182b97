#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/plan/plan.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

TEST_CASE("every table has a name of its own, keys once each, and says what each means in one line") {
    std::set<std::string> names;
    for (const document::TableFields& table : plan::language()) {
        CHECK(names.insert(table.name).second);
        std::set<std::string_view> keys;
        for (const document::Field& field : table.fields) {
            CAPTURE(table.name);
            CAPTURE(field.key);
            CHECK(keys.insert(field.key).second);
            CHECK_FALSE(field.meaning.empty());
            CHECK(field.meaning.find('\n') == std::string_view::npos);
            if (field.shape == document::Shape::choice || field.shape == document::Shape::whole)
                CHECK_FALSE(field.allowed.empty());
        }
    }
    CHECK(names.contains("exercise breathing"));
    CHECK(names.contains("plan"));
}

TEST_CASE("every table that stands by itself has a source and a note") {
    for (const document::TableFields& table : plan::language()) {
        // The keys of a kind stand in the table of the exercise.
        if (table.name.starts_with("exercise ")) continue;
        CAPTURE(table.name);
        for (const char* key : {"source", "note"}) {
            CHECK(std::ranges::find(table.fields, key, &document::Field::key) != table.fields.end());
        }
    }
}

// So that whoever follows the language from the plan on, as the schema does, reaches every table.
TEST_CASE("every field of tables says which table of the language it holds, and every table is held somewhere") {
    std::set<std::string, std::less<>> names;
    for (const document::TableFields& table : plan::language()) names.insert(table.name);
    std::set<std::string_view> held{"plan"};
    for (const document::TableFields& table : plan::language()) {
        for (const document::Field& field : table.fields) {
            using document::Shape;
            const bool holds_one = field.shape == Shape::table || field.shape == Shape::tables ||
                                   field.shape == Shape::named || field.shape == Shape::ids_or_tables;
            if (!holds_one || field.support == document::Support::later) continue;
            const std::string_view holds = field.holds.empty() ? field.key : field.holds;
            CHECK_MESSAGE(names.contains(holds), table.name, ".", field.key, " holds ", holds,
                          ", which is no table of plan::language(); add it there, or name the right one as `holds`");
            held.insert(holds);
        }
    }
    for (const std::string& name : names) {
        const std::string_view table = std::string_view(name).substr(0, name.find(' '));
        CHECK_MESSAGE(held.contains(table), "no field holds the table ", name, "; name it as a field's `holds`");
    }
}

TEST_SUITE_END();
