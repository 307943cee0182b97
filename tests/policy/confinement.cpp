#include "tests/policy/confinement.hpp"

#include <algorithm>
#include <string>

namespace rx::policy {

namespace {

bool begins_with_any(std::string_view text, const std::vector<std::string_view>& beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view b) { return text.starts_with(b); });
}

bool holds(const std::vector<std::string_view>& list, std::string_view item) {
    return std::ranges::find(list, item) != list.end();
}

// Listed exactly, or below a listed folder "sys/".
bool means_header(const std::vector<std::string_view>& headers, std::string_view header) {
    return std::ranges::any_of(
        headers, [&](std::string_view h) { return h.ends_with('/') ? header.starts_with(h) : header == h; });
}

bool means_name(const Rule& rule, const Name& name) {
    std::string_view rest = name.spelling;
    if (name.called && (holds(rule.calls, rest) || (rest.starts_with("std::") && holds(rule.calls, rest.substr(5)))))
        return true;
    while (!rest.empty()) {
        const std::size_t colons = rest.find("::");
        if (holds(rule.names, rest.substr(0, colons))) return true;
        rest = colons == std::string_view::npos ? std::string_view() : rest.substr(colons + 2);
    }
    return false;
}

struct Use {
    std::string what;
    std::size_t line = 0;
};

// A file, read once for all rules.
struct Scanned {
    const SourceFile& file;
    std::vector<Include> includes;
    std::vector<Name> names;
};

std::vector<Scanned> scan(const SourceTree& tree) {
    std::vector<Scanned> scanned;
    for (const SourceFile& file : tree) {
        if (is_code(file.path) || is_header(file.path))
            scanned.push_back({file, includes(file.text), names(file.text)});
    }
    return scanned;
}

std::vector<Use> uses(const Rule& rule, const Scanned& scanned) {
    std::vector<Use> found;
    for (const Include& include : scanned.includes) {
        if (means_header(rule.headers, include.header)) found.push_back({"<" + include.header + ">", include.line});
    }
    for (const Name& name : scanned.names) {
        if (means_name(rule, name)) found.push_back({name.spelling, name.line});
    }
    return found;
}

void check_rule(const Rule& rule, const std::vector<Scanned>& tree, Complaints& complaints) {
    std::string first_user;
    for (const Scanned& scanned : tree) {
        const SourceFile& file = scanned.file;
        if (!begins_with_any(file.path, rule.scope)) continue;
        const std::vector<Use> found = uses(rule, scanned);
        if (found.empty()) continue;
        const bool place = begins_with_any(file.path, rule.allowed) && !(rule.only_code && is_header(file.path));
        const bool second = place && rule.only_one && !first_user.empty();
        if (place && !second) first_user = file.path;
        if (place && !second) continue;
        for (const Use& use : found) {
            const std::string twice = second ? " (" + first_user + " uses it already)" : "";
            complaints.push_back(at(
                file, use.line, use.what + ": " + std::string(rule.what) + twice + "; " + std::string(rule.instead)));
        }
    }
}

}  // namespace

Complaints check_confinement(const SourceTree& tree, std::span<const Rule> rules) {
    Complaints complaints;
    const std::vector<Scanned> scanned = scan(tree);
    for (const Rule& rule : rules) check_rule(rule, scanned, complaints);
    return complaints;
}

}  // namespace rx::policy
