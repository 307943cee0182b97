#include "tests/policy/layers.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace rx::policy {

namespace {

void check_named(const Layers& layers, Complaints& complaints) {
    for (const auto& [module, allowed] : layers) {
        for (const std::string& name : allowed) {
            if (layers.contains(name)) continue;
            complaints.push_back("core/LAYERS: " + module + " may include " + name +
                                 ", which has no line of its own; add it");
        }
    }
}

// Every module here includes another one of them: following the arrows ends in a circle, given as "a -> b -> a".
std::string circle_in(const Layers& layers) {
    std::vector<std::string> way{layers.begin()->first};
    while (std::ranges::count(way, way.back()) < 2) {
        const auto& next = layers.at(way.back());
        way.push_back(*std::ranges::find_if(next, [&](const std::string& n) { return layers.contains(n); }));
    }
    std::string circle = way.back();
    for (auto step = std::next(std::ranges::find(way, way.back())); step != way.end(); ++step) circle += " -> " + *step;
    return circle;
}

// Takes away modules that need nothing more, again and again; every module that stays leads into a circle.
void check_acyclic(Layers layers, Complaints& complaints) {
    for (bool changed = true; changed;) {
        changed = false;
        for (auto module = layers.begin(); module != layers.end();) {
            const bool free =
                std::ranges::none_of(module->second, [&](const std::string& n) { return layers.contains(n); });
            changed = changed || free;
            module = free ? layers.erase(module) : std::next(module);
        }
    }
    if (layers.empty()) return;
    complaints.push_back("core/LAYERS: these modules go round in a circle, so take one arrow out: " +
                         circle_in(layers));
}

void check_folders(const Layers& layers, const SourceTree& tree, Complaints& complaints) {
    std::set<std::string> folders;
    for (const SourceFile& file : tree) {
        if (file.path.starts_with("core/") && folder_of(file.path) != "core") folders.insert(module_of(file.path));
    }
    for (const std::string& folder : folders) {
        if (!layers.contains(folder))
            complaints.push_back("core/" + folder + " has no line in core/LAYERS; add what it may include");
    }
    for (const auto& [module, allowed] : layers) {
        if (!folders.contains(module))
            complaints.push_back("core/LAYERS: there is no folder core/" + module + "; take its line out");
    }
}

void check_include(const Layers& layers, const SourceFile& file, const Include& include, Complaints& complaints) {
    const std::string from = module_of(file.path);
    const std::string_view top = std::string_view(include.header).substr(0, include.header.find('/'));
    const bool from_core = file.path.starts_with("core/");
    if (top == "tests" || (top == "cli" && from_core)) {
        complaints.push_back(
            at(file, include.line, from + " may not include " + include.header + "; only cli and tests look inward"));
    }
    if (top != "core" || !from_core) return;
    const std::string to = module_of(include.header);
    const auto allowed = layers.find(from);
    if (to == from || (allowed != layers.end() && allowed->second.contains(to))) return;
    complaints.push_back(
        at(file, include.line,
           from + " may not include " + to + " (core/LAYERS); move the code, or change the list on purpose"));
}

}  // namespace

Layers parse_layers(std::string_view text, Complaints& complaints) {
    Layers layers;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos) {
            complaints.push_back("core/LAYERS: write \"module: modules it may include\" instead of \"" + line + "\"");
            continue;
        }
        const std::string module = line.substr(0, colon);
        std::istringstream words(line.substr(colon + 1));
        std::set<std::string> allowed;
        for (std::string word; words >> word;) allowed.insert(word);
        if (!layers.emplace(module, allowed).second)
            complaints.push_back("core/LAYERS: " + module + " stands twice; keep one line");
    }
    return layers;
}

Complaints check_layers(std::string_view layers_text, const SourceTree& tree) {
    Complaints complaints;
    const Layers layers = parse_layers(layers_text, complaints);
    check_named(layers, complaints);
    check_acyclic(layers, complaints);
    check_folders(layers, tree, complaints);
    for (const SourceFile& file : tree) {
        if (file.path.starts_with("tests/")) continue;
        for (const Include& include : includes(file.text)) check_include(layers, file, include, complaints);
    }
    return complaints;
}

}  // namespace rx::policy
