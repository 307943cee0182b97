#include "core/plan/prescriptions.hpp"

#include "core/plan/used_ids.hpp"

namespace rx::plan {

exercise::Kits read_kits(document::Fields& root) {
    exercise::Kits kits;
    const document::Table* tables = root.table("kit");
    if (tables == nullptr) return kits;
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
    return readings;
}

}  // namespace rx::plan
