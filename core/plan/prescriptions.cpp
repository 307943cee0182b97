#include "core/plan/prescriptions.hpp"

#include <algorithm>
#include <utility>

#include "core/document/lookup.hpp"
#include "core/plan/used_ids.hpp"

namespace rx::plan {

namespace {

// Whether the keys of a kit stand where names of kits belong.
bool has_no_name(const document::Table& kits) {
    return std::ranges::any_of(kits, [](const document::Entry& entry) {
        const document::Field* field = document::find_field(kit::kit_fields(), entry.first.text);
        if (field == nullptr) return false;
        const auto* table = std::get_if<document::Table>(&entry.second.value);
        return table == nullptr ||
               (field->shape == document::Shape::table && document::find(*table, "step") != nullptr);
    });
}

// What the rest of the plan calls its kits.
std::vector<std::string> names_in_use(document::Fields& root) {
    std::vector<std::string> names;
    for (const char* key : {"exercise", "advance", "step-back", "restart"}) {
        for (const document::Node* node : root.tables(key)) {
            std::string name = document::text_at(std::get<document::Table>(node->value), "kit");
            if (units::is_slug(name)) names.push_back(std::move(name));
        }
    }
    return names;
}

// One mistake, however often the kit is named: whatever it is called in the plan is the name that is missing.
exercise::Kits without_name(document::Fields& root) {
    const std::vector<std::string> names = names_in_use(root);
    root.report("kit", "kit-unnamed", "this kit has no name",
                "give it one: write [kit." + (names.empty() ? "set" : names.front()) + "]");
    exercise::Kits kits;
    for (const std::string& name : names) kits.emplace(units::KitId(name), std::nullopt);
    return kits;
}

}  // namespace

exercise::Kits read_kits(document::Fields& root) {
    exercise::Kits kits;
    const document::Table* tables = root.table("kit");
    if (tables == nullptr) return kits;
    if (has_no_name(*tables)) return without_name(root);
    for (const auto& [name, node] : *tables) {
        kits.insert_or_assign(units::KitId(name.text), kit::read(name, node, root));
    }
    return kits;
}

std::vector<exercise::Reading> read_exercises(document::Fields& root, const exercise::Surroundings& surroundings) {
    std::vector<exercise::Reading> readings;
    UsedIds used;
    for (const document::Node* table : root.tables("exercise")) {
        used.check(*table, root);
        readings.push_back(exercise::read(*table, surroundings, root));
    }
    if (const document::Node* single = root.single_table("exercise")) {
        readings.push_back({.id = document::text_at(std::get<document::Table>(single->value), "id"),
                            .at = single->at,
                            .exercise = std::nullopt});
    }
    return readings;
}

}  // namespace rx::plan
