#include "core/plan/items.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/document/lookup.hpp"
#include "core/document/shapes.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::size_t most_items = 100;

constexpr std::array item_table{
    Field{"exercise", Shape::id, Need::required, "", "the id of an exercise of the plan"},
    Field{"optional", Shape::flag, Need::optional, "", "whether it may be skipped"},
    document::source_field,
    document::note_field,
};

// The reader of one `do` list.
class ItemReader {
public:
    ItemReader(Fields& table, const std::vector<std::string>& exercises) : table_(table), exercises_(exercises) {}

    std::optional<RoutineItem> read(const document::Node& node) {
        if (std::holds_alternative<document::Table>(node.value)) return read_table(node);
        const std::string* name = document::text_of(&node);
        if (name == nullptr) {
            table_.report_at(node, "wrong-type", "this is no exercise",
                             "write an id in quotes, or a table like { exercise = \"id\", optional = true }");
            return std::nullopt;
        }
        const auto id = units::parse_id<units::ExerciseTag>(*name);
        if (!id) {
            table_.report_at(node, id.error());
            return std::nullopt;
        }
        return known(*id, false, node);
    }

private:
    std::optional<RoutineItem> read_table(const document::Node& node) {
        Fields fields(table_, node, "this part of " + table_.what(), item_table);
        const auto id = fields.id<units::ExerciseTag>("exercise");
        const bool optional = fields.flag("optional").value_or(false);
        if (!id) return std::nullopt;
        return known(*id, optional, *fields.node("exercise"));
    }

    std::optional<RoutineItem> known(const units::ExerciseId& id, bool optional, const document::Node& node) {
        if (std::ranges::binary_search(exercises_, id.text())) return RoutineItem{id, optional};
        table_.report_at(node, unknown_exercise(id.text(), exercises_));
        return std::nullopt;
    }

    Fields& table_;
    const std::vector<std::string>& exercises_;
};

}  // namespace

std::span<const Field> item_fields() {
    return item_table;
}

diag::Diagnostic unknown_exercise(const std::string& id, const std::vector<std::string>& exercises) {
    return {.code = "unknown-exercise",
            .message = "there is no exercise \"" + id + "\" in this plan",
            .hint = exercise::suggestion(id, exercises, "add an [[exercise]] with this id")};
}

std::vector<RoutineItem> read_items(Fields& fields, std::string_view key, const std::vector<std::string>& exercises) {
    std::vector<RoutineItem> items;
    const document::Node* node = fields.node(key);
    if (node == nullptr) return items;
    const document::Array* list = document::list_of(node);
    if (list == nullptr) {
        const auto written = document::as_list(Field{key, Shape::ids_or_tables}, *node);
        fields.report(key, "wrong-type", "\"" + std::string(key) + "\" is no list",
                      written ? "it is a list: write " + std::string(key) + " = " + *written
                              : "write a list of exercise ids, like [\"belly-breath\"]");
        return items;
    }
    if (list->empty() || list->size() > most_items) {
        fields.report(key, "list-length", fields.what() + " has " + std::to_string(list->size()) + " exercises",
                      "1 to " + std::to_string(most_items));
        return items;
    }
    ItemReader reader(fields, exercises);
    for (const document::Node& each : *list) {
        if (auto item = reader.read(each)) items.push_back(*std::move(item));
    }
    return items;
}

}  // namespace rx::plan
