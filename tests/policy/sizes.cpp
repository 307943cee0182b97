#include "tests/policy/sizes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace rx::policy {

namespace {

constexpr std::size_t longest_file = 400;
constexpr std::size_t longest_header = 150;
constexpr std::size_t longest_test = 600;
constexpr std::size_t longest_function = 60;
constexpr std::size_t longest_main = 40;
constexpr std::size_t fewest_judged = 30;  // files outside a header's module, for check_umbrellas

std::size_t count_lines(std::string_view text) {
    const auto breaks = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    return breaks + (text.empty() || text.ends_with('\n') ? 0 : 1);
}

std::size_t line_limit(std::string_view path) {
    if (path == "cli/main.cpp") return longest_main;
    if (is_header(path)) return longest_header;
    return path.starts_with("tests/") ? longest_test : longest_file;
}

// Preprocessor lines may hold half a pair of braces.
std::string without_directives(std::string text) {
    bool directive = false;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::size_t first = text.find_first_not_of(" \t", start);
        directive = directive || (first < end && text[first] == '#');
        const bool continues = directive && end > start && text[end - 1] == '\\';
        if (directive)
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(start),
                      text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        directive = continues;
        start = end + 1;
    }
    return text;
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space) line += c;
        if (space && !line.empty() && line.back() != ' ') line += ' ';
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

// Whether a brace after `head` opens a place where functions stand.
bool opens_scope(const std::string& head) {
    std::set<std::string> words;
    for (const Name& name : names(head)) words.insert(name.spelling);
    const bool type =
        words.contains("class") || words.contains("struct") || words.contains("union") || words.contains("enum");
    return words.contains("namespace") || words.contains("extern") ||
           (type && !head.ends_with(')') && !head.ends_with("const"));
}

bool opens_function(std::string head) {
    if (const std::size_t op = head.find("operator"); op != std::string::npos) {
        const std::size_t parameters = head.find('(', op);
        head.replace(op, std::min(parameters, head.size()) - op, "operator");
    }
    const std::size_t bracket = head.find('(');
    return bracket != std::string::npos && head.substr(0, bracket).find('=') == std::string::npos;
}

Complaints check_functions(const SourceFile& file) {
    Complaints complaints;
    for (const Function& f : functions(file.text)) {
        if (f.lines <= longest_function) continue;
        complaints.push_back(at(file, f.line,
                                "\"" + f.head + "\" has " + std::to_string(f.lines) + " lines; split it (at most " +
                                    std::to_string(longest_function) + ")"));
    }
    return complaints;
}

}  // namespace

std::vector<Function> functions(std::string_view text) {
    const std::string code = without_directives(without_comments(text, Strings::blank));
    std::vector<Function> found;
    std::vector<bool> scopes;  // per open brace outside functions: whether functions may stand in it
    std::size_t depth = 0;     // of braces within a function
    std::size_t head_start = 0;
    const auto line_of = [&](std::size_t i) {
        return 1 +
               static_cast<std::size_t>(std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(i), '\n'));
    };
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (depth > 0) {
            if (code[i] == '{') ++depth;
            if (code[i] == '}' && --depth == 0) {
                found.back().lines = line_of(i) - found.back().line + 1;
                head_start = i + 1;
            }
        } else if (code[i] == '{') {
            const std::size_t first = std::min(code.find_first_not_of(" \n\t", head_start), i);
            const std::string head = one_line(std::string_view(code).substr(first, i - first));
            const bool outside = std::ranges::all_of(scopes, [](bool scope) { return scope; });
            if (outside && !opens_scope(head) && opens_function(head)) {
                found.push_back({head, line_of(first), 0});
                depth = 1;
            } else {
                scopes.push_back(opens_scope(head));
                head_start = i + 1;
            }
        } else if (code[i] == '}' || code[i] == ';') {
            if (code[i] == '}' && !scopes.empty()) scopes.pop_back();
            head_start = i + 1;
        }
    }
    return found;
}

Complaints check_sizes(const SourceTree& tree) {
    Complaints complaints;
    for (const SourceFile& file : tree) {
        if (!is_code(file.path) && !is_header(file.path)) continue;
        const std::size_t lines = count_lines(file.text);
        if (lines > line_limit(file.path)) {
            complaints.push_back(file.path + " has " + std::to_string(lines) +
                                 " lines; split it by what it is about (at most " +
                                 std::to_string(line_limit(file.path)) + ")");
        }
        for (std::string& complaint : check_functions(file)) complaints.push_back(std::move(complaint));
    }
    return complaints;
}

Complaints check_names(const SourceTree& tree) {
    constexpr std::array<std::string_view, 12> vague{"util",    "utils", "utility", "utilities", "common",  "helper",
                                                     "helpers", "misc",  "types",   "type",      "manager", "managers"};
    Complaints complaints;
    for (const SourceFile& file : tree) {
        std::string_view stem = stem_of(file.path);
        if (stem.ends_with("_test")) stem.remove_suffix(5);
        const bool ends_vague = std::ranges::any_of(vague, [&](std::string_view word) {
            return stem == word || (stem.ends_with(word) && stem.substr(0, stem.size() - word.size()).ends_with('_'));
        });
        if (ends_vague) complaints.push_back(file.path + ": name the file after the thing inside");
    }
    return complaints;
}

Complaints check_umbrellas(const SourceTree& tree) {
    std::map<std::string, std::size_t> users;  // per header: files of other modules that include it
    std::map<std::string, std::size_t> sizes;  // files per module
    std::size_t all = 0;
    for (const SourceFile& file : tree) {
        if (!is_code(file.path) && !is_header(file.path)) continue;
        ++all;
        ++sizes[module_of(file.path)];
        for (const Include& include : includes(file.text)) {
            if (module_of(include.header) != module_of(file.path)) ++users[include.header];
        }
    }
    Complaints complaints;
    for (const auto& [header, count] : users) {
        if (!header.starts_with("core/") && !header.starts_with("cli/")) continue;
        const std::size_t outside = all - sizes[module_of(header)];
        if (header == "core/diag/diagnostic.hpp" || outside < fewest_judged || count * 3 <= outside) continue;
        complaints.push_back(header + " is included by " + std::to_string(count) + " of " + std::to_string(outside) +
                             " files outside its module; split it, so that each takes what it needs");
    }
    return complaints;
}

}  // namespace rx::policy
