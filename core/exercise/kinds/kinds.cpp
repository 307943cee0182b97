#include "core/exercise/kinds/kinds.hpp"

#include <algorithm>
#include <array>

namespace rx::exercise {

std::span<const Kind> all_kinds() {
    static const std::array all{kinds::breathing(), kinds::release(),    kinds::hold(),    kinds::quick(),
                                kinds::stretch(),   kinds::relaxation(), kinds::massage(), kinds::movement(),
                                kinds::wait(),      kinds::checklist(),  kinds::dilator(), kinds::contract_relax(),
                                kinds::device(),    kinds::log_only(),   kinds::custom()};
    return all;
}

const Kind* find_kind(std::string_view name) {
    const auto found = std::ranges::find(all_kinds(), name, &Kind::name);
    return found == all_kinds().end() ? nullptr : &*found;
}

}  // namespace rx::exercise
