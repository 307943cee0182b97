#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/plan/plan.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

TEST_CASE("every table has a name of its own, keys once each, and says what each means in one line") {
    std::set<std::string> names;
    for (const plan::TableFields& table : plan::language()) {
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
    for (const plan::TableFields& table : plan::language()) {
        // The keys of a kind stand in the table of the exercise.
        if (table.name.starts_with("exercise ")) continue;
        CAPTURE(table.name);
        for (const char* key : {"source", "note"}) {
            CHECK(std::ranges::find(table.fields, key, &document::Field::key) != table.fields.end());
        }
    }
}

TEST_SUITE_END();
