#include "core/plan/content.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/document/lookup.hpp"

namespace rx::plan {

namespace {

using document::Array;
using document::Node;
using document::Table;

constexpr std::array<std::string_view, 2> for_the_clinic{"source", "note"};
constexpr std::array<std::string_view, 6> of_no_effect{"format", "id", "author", "clinic", "source", "note"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Calls `visit` with each part of the file and what it is called: the table, and its id or name where it has one.
template <class Visit>
void for_each_part(const Table& root, Visit visit) {
    for (const auto& [key, node] : root) {
        const auto* list = std::get_if<Array>(&node.value);
        const auto* named = std::get_if<Table>(&node.value);
        const bool has_ids =
            list != nullptr && (key.text == "exercise" || key.text == "routine" || key.text == "measure");
        const bool has_names = named != nullptr && (key.text == "events" || key.text == "states" || key.text == "kit");
        if (has_ids) {
            for (const Node& each : *list) {
                const auto* table = std::get_if<Table>(&each.value);
                visit(key.text, table == nullptr ? "" : document::text_at(*table, "id"), each);
            }
        } else if (has_names) {
            for (const auto& [name, each] : *named) visit(key.text, name.text, each);
        } else {
            visit(key.text, "", node);
        }
    }
}

void cite(const std::string& source, const std::string& by, std::vector<Cited>& all) {
    auto cited = std::ranges::find(all, source, &Cited::source);
    if (cited == all.end()) cited = all.insert(all.end(), {.source = source, .by = {}});
    if (std::ranges::find(cited->by, by) == cited->by.end()) cited->by.push_back(by);
}

void cite_all(const Node& node, const std::string& by, std::vector<Cited>& all) {
    if (const auto* list = std::get_if<Array>(&node.value)) {
        for (const Node& each : *list) cite_all(each, by, all);
    }
    const auto* table = std::get_if<Table>(&node.value);
    if (table == nullptr) return;
    if (const std::string source = document::text_at(*table, "source"); !source.empty()) cite(source, by, all);
    for (const auto& [key, value] : *table) cite_all(value, by, all);
}

}  // namespace

std::string part_name(std::string_view table, std::string_view id) {
    return std::string(table) + "/" + std::string(id);
}

Content content_of(const document::Document& document) {
    Content content;
    for_each_part(document.root, [&](const std::string& table, const std::string& id, const Node& node) {
        if (id.empty() && is_one_of(of_no_effect, table)) return;
        content[id.empty() ? table : part_name(table, id)] += document::canonical(node, for_the_clinic);
    });
    return content;
}

std::vector<Cited> cited_in(const document::Document& document) {
    std::vector<Cited> all;
    if (const std::string source = document::text_at(document.root, "source"); !source.empty())
        cite(source, "this plan", all);
    for_each_part(document.root, [&](const std::string& table, const std::string& id, const Node& node) {
        cite_all(node, id.empty() ? table : id, all);
    });
    return all;
}

}  // namespace rx::plan
