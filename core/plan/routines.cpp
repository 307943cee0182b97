#include "core/plan/routines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/exercise/phrases.hpp"
#include "core/plan/used_ids.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::size_t most_items = 100;

constexpr std::array routine_table{
    Field{"id", Shape::id, Need::required, "", "its name on the command line and in the journal"},
    Field{"title", Shape::line, Need::optional, "", "what the person sees"},
    Field{"do", Shape::ids_or_tables, Need::required,
          "write a list of exercise ids, like [\"belly-breath\", \"trainer\"]",
          "its exercises in order; { exercise = \"id\", optional = true } for one that may be skipped", Support::built,
          "item"},
    Field{"often", Shape::line, Need::optional, "write it like \"3 per week\" or \"daily\", or \"?\" to leave it open",
          "how often; needed unless the routine is optional"},
    Field{"optional", Shape::flag, Need::optional, "", "whether it is practice beside the plan, never due"},
    Field{"source", Shape::line, Need::optional, "", "where it comes from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
    Field{"at", Shape::lines, Need::optional, "", "times of the day", Support::later},
    Field{"nights", Shape::any, Need::optional, "", "nights across midnight", Support::later},
    Field{"attention", Shape::choice, Need::optional, "(quiet)|(guided)|(free)", "how much is said while it runs",
          Support::later},
    Field{"variant", Shape::table, Need::optional, "", "a gentler form that counts", Support::later},
    Field{"short", Shape::table, Need::optional, "", "a shorter form that counts", Support::later},
    Field{"prepare", Shape::lines, Need::optional, "", "what to see to before it", Support::later},
    Field{"after-care", Shape::lines, Need::optional, "", "what to see to after it", Support::later},
    Field{"counts-as", Shape::any, Need::optional, "", "what else counts as this routine", Support::later},
    Field{"alternatives", Shape::any, Need::optional, "", "routines of which one is chosen", Support::later},
    Field{"from", Shape::any, Need::optional, "", "when it begins", Support::later},
    Field{"until", Shape::any, Need::optional, "", "when it ends", Support::later},
};

constexpr std::array item_table{
    Field{"exercise", Shape::id, Need::required, "", "the id of an exercise of the plan"},
    Field{"optional", Shape::flag, Need::optional, "", "whether it may be skipped"},
    Field{"source", Shape::line, Need::optional, "", "where it comes from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
};

// The reader of one `do` list.
class ItemReader {
public:
    ItemReader(Fields& routine, const std::vector<std::string>& exercises) : routine_(routine), exercises_(exercises) {}

    std::optional<RoutineItem> read(const document::Node& node) {
        if (const auto* table = std::get_if<document::Table>(&node.value)) return read_table(*table, node);
        const auto* name = std::get_if<std::string>(&node.value);
        if (name == nullptr) {
            report(node, "wrong-type", "this is no exercise",
                   "write an id in quotes, or a table like { exercise = \"id\", optional = true }");
            return std::nullopt;
        }
        const auto id = units::parse_id<units::ExerciseTag>(*name);
        if (!id) {
            report(node, id.error().code, id.error().message, id.error().hint);
            return std::nullopt;
        }
        return known(*id, false, node);
    }

private:
    std::optional<RoutineItem> read_table(const document::Table& table, const document::Node& node) {
        Fields fields(table, node.at, "this part of " + routine_.what(), item_table, routine_.source(),
                      routine_.problems());
        const auto id = fields.id<units::ExerciseTag>("exercise");
        const bool optional = fields.flag("optional").value_or(false);
        if (!id) return std::nullopt;
        return known(*id, optional, *fields.node("exercise"));
    }

    std::optional<RoutineItem> known(const units::ExerciseId& id, bool optional, const document::Node& node) {
        if (std::ranges::binary_search(exercises_, id.text())) return RoutineItem{id, optional};
        report(node, "unknown-exercise", "there is no exercise \"" + id.text() + "\" in this plan",
               exercise::suggestion(id.text(), exercises_, "add an [[exercise]] with this id"));
        return std::nullopt;
    }

    void report(const document::Node& node, std::string code, std::string message, std::string hint) {
        routine_.problems().add(
            routine_.source().problem(node.at, node.span, std::move(code), std::move(message), std::move(hint)));
    }

    Fields& routine_;
    const std::vector<std::string>& exercises_;
};

std::vector<RoutineItem> read_items(Fields& fields, const std::vector<std::string>& exercises) {
    std::vector<RoutineItem> items;
    const document::Node* node = fields.node("do");
    if (node == nullptr) return items;
    const auto* list = std::get_if<document::Array>(&node->value);
    if (list == nullptr) {
        fields.report("do", "wrong-type", "\"do\" is no list", "write a list of exercise ids, like [\"belly-breath\"]");
        return items;
    }
    if (list->empty() || list->size() > most_items) {
        fields.report("do", "list-length", fields.what() + " has " + std::to_string(list->size()) + " exercises",
                      "1 to " + std::to_string(most_items));
        return items;
    }
    ItemReader reader(fields, exercises);
    for (const document::Node& each : *list) {
        if (auto item = reader.read(each)) items.push_back(*std::move(item));
    }
    return items;
}

std::optional<Schedule> read_often(Fields& fields, bool optional) {
    if (!fields.has("often")) {
        if (!optional) {
            fields.report("", "missing-key", fields.what() + " has no \"often\"",
                          "write it like \"3 per week\" or \"daily\", or \"?\" to leave it open");
        }
        return std::nullopt;
    }
    if (fields.text("often") == "?") return std::nullopt;
    return fields.converted<Schedule>("often", parse_schedule);
}

}  // namespace

std::span<const Field> routine_fields() {
    return routine_table;
}

std::span<const Field> item_fields() {
    return item_table;
}

std::vector<PlacedRoutine> read_routines(Fields& root, const std::vector<std::string>& exercises) {
    std::vector<PlacedRoutine> routines;
    UsedIds used;
    for (const document::Node* node : root.tables("routine")) {
        used.check(*node, root);
        diag::Diagnostics own;
        Fields fields(std::get<document::Table>(node->value), node->at, "this routine", routine_table, root.source(),
                      own);
        const auto id = fields.id<units::RoutineTag>("id");
        Routine routine{.id = id.value_or(units::RoutineId("")),
                        .title = fields.text("title").value_or(id ? exercise::title_from(id->text()) : ""),
                        .items = read_items(fields, exercises)};
        routine.optional = fields.flag("optional").value_or(false);
        routine.often = read_often(fields, routine.optional);
        routine.source = fields.text("source").value_or("");
        if (!own.has_errors()) routines.push_back({.routine = std::move(routine), .at = node->at});
        root.problems().add_all(own);
    }
    return routines;
}

}  // namespace rx::plan
