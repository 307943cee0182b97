#include "core/progress/situation.hpp"

namespace rx::progress {

exercise::Situation situation_of(const plan::Plan& plan, const patient::Patient& patient) {
    exercise::Situation situation;
    for (const auto& [id, kit] : plan.kits) {
        const auto label = patient.current_size.find(id.text());
        if (label == patient.current_size.end()) continue;
        if (const auto index = kit.index_of(label->second)) situation.rungs.emplace(id, *index);
    }
    return situation;
}

}  // namespace rx::progress
