#include "tests/policy/sources.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "core/plan/plan.hpp"

namespace rx::policy {

namespace {

using document::Array;
using document::Node;
using document::Shape;
using document::Table;

// Lines that hold a number of the therapy.
constexpr std::array<std::string_view, 12> lines_with_numbers{"often",     "pain",  "fear",  "not-before",
                                                              "from",      "until", "after", "not-sooner-than",
                                                              "after-gap", "ease",  "depth", "at-entrance"};

bool is_number(Shape shape) {
    constexpr std::array shapes{Shape::duration,    Shape::duration_range, Shape::count,
                                Shape::count_range, Shape::length,         Shape::span};
    return std::ranges::find(shapes, shape) != shapes.end();
}

std::set<std::string, std::less<>> numeric_keys() {
    std::set<std::string, std::less<>> keys(lines_with_numbers.begin(), lines_with_numbers.end());
    for (const document::TableFields& table : plan::language()) {
        for (const document::Field& field : table.fields) {
            if (is_number(field.shape)) keys.emplace(field.key);
        }
    }
    return keys;
}

std::string as_written(const Node& node) {
    if (const auto* text = std::get_if<std::string>(&node.value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&node.value)) return std::to_string(*whole);
    if (const auto* date = std::get_if<document::Date>(&node.value)) return date->text;
    std::string list;
    if (const auto* array = std::get_if<Array>(&node.value)) {
        for (const Node& each : *array) list += (list.empty() ? "" : ", ") + as_written(each);
    }
    return list;
}

struct Place {
    bool root = false;
    bool sourced = false;
    bool in_kit = false;
};

class Walk {
public:
    explicit Walk(std::vector<Number>& numbers) : numbers_(numbers) {}

    void table(const Table& table, const Place& place) {
        const bool own = std::ranges::any_of(table, [](const auto& entry) { return entry.first.text == "source"; });
        const bool covered = place.sourced || own;
        for (const auto& [key, node] : table) {
            if (keys_.contains(key.text) && !std::holds_alternative<Table>(node.value)) {
                numbers_.push_back({.key = key.text,
                                    .value = as_written(node),
                                    .line = key.at.line,
                                    .sourced = covered,
                                    .of_a_kit = place.in_kit});
            }
            this->node(node, {.root = false,
                              .sourced = covered && !place.root,
                              .in_kit = place.in_kit || (place.root && key.text == "kit")});
        }
    }

private:
    void node(const Node& node, const Place& place) {
        if (const auto* inner = std::get_if<Table>(&node.value)) table(*inner, place);
        if (const auto* array = std::get_if<Array>(&node.value)) {
            for (const Node& element : *array) this->node(element, place);
        }
    }

    std::set<std::string, std::less<>> keys_ = numeric_keys();
    std::vector<Number>& numbers_;
};

}  // namespace

std::vector<Number> numbers_of(const document::Document& document) {
    std::vector<Number> numbers;
    Walk(numbers).table(document.root, {.root = true});
    return numbers;
}

Complaints check_sources(const document::Document& document) {
    Complaints complaints;
    for (const Number& number : numbers_of(document)) {
        if (number.sourced) continue;
        complaints.push_back(document.source.origin() + ":" + std::to_string(number.line) + ": " + number.key +
                             " has no source; add `source` to its table");
    }
    return complaints;
}

}  // namespace rx::policy
