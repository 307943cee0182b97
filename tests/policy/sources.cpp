#include "tests/policy/sources.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>

namespace rx::policy {

namespace {

using document::Array;
using document::Node;
using document::Table;

constexpr std::array<std::string_view, 18> numeric_keys{
    "in",      "out",   "hold", "rest", "for",        "breaths",  "reps",          "sets",   "set-rest",
    "release", "often", "pain", "fear", "hands-free", "diameter", "circumference", "length", "not-before"};

class Walk {
public:
    Walk(const std::string& origin, Complaints& complaints) : origin_(origin), complaints_(complaints) {}

    void table(const Table& table, bool root, bool sourced) {
        const bool own = std::ranges::any_of(table, [](const auto& entry) { return entry.first.text == "source"; });
        const bool covered = sourced || own;
        for (const auto& [key, node] : table) {
            const bool numeric = std::ranges::find(numeric_keys, key.text) != numeric_keys.end();
            if (numeric && !covered) {
                complaints_.push_back(origin_ + ":" + std::to_string(key.at.line) + ": " + key.text +
                                      " has no source; add `source` to its table");
            }
            this->node(node, covered && !root);
        }
    }

private:
    void node(const Node& node, bool sourced) {
        if (const auto* inner = std::get_if<Table>(&node.value)) table(*inner, false, sourced);
        if (const auto* array = std::get_if<Array>(&node.value)) {
            for (const Node& element : *array) this->node(element, sourced);
        }
    }

    const std::string& origin_;
    Complaints& complaints_;
};

}  // namespace

Complaints check_sources(const document::Document& document) {
    Complaints complaints;
    Walk(document.source.origin(), complaints).table(document.root, true, false);
    return complaints;
}

}  // namespace rx::policy
