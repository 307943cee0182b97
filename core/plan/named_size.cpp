#include "core/plan/named_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/units/id.hpp"

namespace rx::plan {

namespace {

constexpr std::string_view of_kit = " of ";

std::unexpected<diag::Diagnostic> unknown(std::string message, std::string hint) {
    return diag::failure(diag::Kind::usage, "unknown-size", std::move(message), std::move(hint));
}

}  // namespace

diag::Result<NamedSize> find_size(const Plan& plan, const std::string& name) {
    std::vector<NamedSize> having;
    for (const auto& [id, kit] : plan.kits) {
        if (const auto index = kit.index_typed(name)) having.push_back({&kit, *index});
    }
    if (having.size() == 1) return having.front();
    if (having.size() > 1) {
        std::vector<std::string> ways;
        for (const NamedSize& each : having)
            ways.push_back(fmt::format("\"{}{}{}\"", name, of_kit, each.kit->id.text()));
        return unknown(fmt::format("more than one kit has a size \"{}\"", name),
                       fmt::format("say of which: {}", fmt::join(ways, ", ")));
    }
    // A name may have " of " in it, so that the whole of it was tried first.
    const std::size_t middle = std::min(name.rfind(of_kit), name.size());
    for (const auto& [id, kit] : plan.kits) {
        if (middle == name.size() || id.text() != std::string_view(name).substr(middle + of_kit.size())) continue;
        if (const auto index = kit.index_typed(name.substr(0, middle))) return NamedSize{&kit, *index};
    }
    // No suggestion: labels are often one letter, and one letter away is another size.
    std::vector<std::string> names;
    for (const auto& [id, kit] : plan.kits) names.push_back(kit::names_in_words(kit));
    return unknown(fmt::format("your plan has no size \"{}\"", name),
                   names.empty() ? "its exercises have no sizes" : fmt::format("it has: {}", fmt::join(names, ", ")));
}

}  // namespace rx::plan
