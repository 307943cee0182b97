#include "core/exercise/kinds/cycle.hpp"

#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

std::string Cycle::in_words() const {
    return "tighten gently " + exact(contract) + ", let go " + exact(relax);
}

std::vector<timeline::Step> Cycle::steps(const std::optional<timeline::SizeRef>& size) const {
    return {{.phase = timeline::Phase::contract, .length = timeline::Timed{contract}, .size = size},
            {.phase = timeline::Phase::release, .length = timeline::Timed{relax}, .size = size}};
}

std::optional<Cycle> read_cycle(document::Fields& fields) {
    const auto contract = some_time(fields, "contract");
    const auto relax = some_time(fields, "relax");
    if (!contract || !relax) return std::nullopt;
    return Cycle{.contract = *contract, .relax = *relax};
}

}  // namespace rx::exercise::kinds
