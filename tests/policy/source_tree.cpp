#include "tests/policy/source_tree.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "tests/support/source_dir.hpp"

namespace rx::policy {

namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string blanked(std::string_view text) {
    std::string blank(text);
    for (char& c : blank) {
        if (c != '\n') c = ' ';
    }
    return blank;
}

// Where the string or character that begins with the quote at `start` ends (one past its closing quote).
std::size_t end_of_quoted(std::string_view text, std::size_t start) {
    const char quote = text[start];
    std::size_t i = start + 1;
    while (i < text.size() && text[i] != quote && text[i] != '\n') i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

std::size_t end_of_raw_string(std::string_view text, std::size_t quote) {
    const std::size_t open = text.find('(', quote);
    if (open == std::string_view::npos) return text.size();
    const std::string close = ")" + std::string(text.substr(quote + 1, open - quote - 1)) + "\"";
    const std::size_t end = text.find(close, open);
    return end == std::string_view::npos ? text.size() : end + close.size();
}

std::size_t end_of_comment(std::string_view text, std::size_t start) {
    const bool block = text[start + 1] == '*';
    const std::size_t end = text.find(block ? "*/" : "\n", start + 2);
    if (end == std::string_view::npos) return text.size();
    return block ? end + 2 : end;
}

std::string_view rest_of_line(std::string_view text, std::size_t start) {
    return text.substr(start, text.find('\n', start) - start);
}

// The header of an #include line; nothing for any other line.
std::optional<std::string> included(std::string_view line) {
    const std::size_t hash = line.find_first_not_of(" \t");
    if (hash == std::string_view::npos || line[hash] != '#') return std::nullopt;
    const std::size_t word = line.find_first_not_of(" \t", hash + 1);
    if (word == std::string_view::npos || !line.substr(word).starts_with("include")) return std::nullopt;
    const std::size_t open = line.find_first_of("<\"", word);
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    return std::string(line.substr(open + 1, close - open - 1));
}

// Whether "name(" after `before` is a use: not a member, and not a declaration "type name(".
bool is_use(std::string_view before) {
    const std::size_t last = before.find_last_not_of(" \n\t");
    if (last == std::string_view::npos) return true;
    before = before.substr(0, last + 1);
    if (before.ends_with('.') || before.ends_with("->")) return false;
    if (std::string_view("*&>").find(before.back()) != std::string_view::npos) {
        return before.size() > 1 && before[before.size() - 2] == ' ';  // "a > time(0)", not "vector<int> time()"
    }
    if (!is_word(before.back())) return true;
    std::size_t start = last;
    while (start > 0 && is_word(before[start - 1])) --start;
    constexpr std::array<std::string_view, 5> leading{"return", "co_return", "else", "do", "throw"};
    return std::ranges::find(leading, before.substr(start)) != leading.end();
}

}  // namespace

SourceTree read_tree(const std::vector<std::string_view>& folders) {
    namespace fs = std::filesystem;
    SourceTree tree;
    for (const std::string_view folder : folders) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(support::source_dir() / folder)) {
            if (!entry.is_regular_file()) continue;
            const std::string path = fs::relative(entry.path(), support::source_dir()).generic_string();
            const bool ours = is_header(path) || is_code(path) || path.ends_with("CMakeLists.txt");
            tree.push_back({path, ours ? read_file(path) : std::string()});
        }
    }
    std::ranges::sort(tree, {}, &SourceFile::path);
    return tree;
}

std::string read_file(std::string_view path) {
    std::ifstream in(support::source_dir() / path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + std::string(path));
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string without_comments(std::string_view text, Strings strings) {
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::string_view rest = text.substr(i);
        const bool after_word = i > 0 && is_word(text[i - 1]);
        std::size_t end = i + 1;
        bool blank = false;
        if (rest.starts_with("//") || rest.starts_with("/*")) {
            end = end_of_comment(text, i);
            blank = true;
        } else if (rest.starts_with("R\"") && !after_word) {
            end = end_of_raw_string(text, i + 1);
            blank = strings == Strings::blank;
        } else if (rest.front() == '"' || (rest.front() == '\'' && !after_word)) {
            end = end_of_quoted(text, i);
            blank = strings == Strings::blank;
        }
        const std::string_view piece = text.substr(i, end - i);
        out += blank ? blanked(piece) : std::string(piece);
        i = end;
    }
    return out;
}

std::vector<Include> includes(std::string_view text) {
    const std::string code = without_comments(text, Strings::keep);
    std::vector<Include> found;
    std::size_t number = 1;
    for (std::size_t start = 0; start < code.size(); ++number) {
        const std::string_view line = rest_of_line(code, start);
        if (auto header = included(line)) found.push_back({*std::move(header), number});
        start += line.size() + 1;
    }
    return found;
}

std::vector<Name> names(std::string_view text) {
    const std::string code = without_comments(text, Strings::blank);
    std::vector<Name> found;
    std::size_t line = 1;
    for (std::size_t i = 0; i < code.size();) {
        if (code[i] == '\n') ++line;
        if (!is_word(code[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < code.size() && (is_word(code[end]) || code.compare(end, 2, "::") == 0))
            end += is_word(code[end]) ? 1 : 2;
        const std::size_t global = i >= 2 && code.compare(i - 2, 2, "::") == 0 ? i - 2 : i;
        const std::size_t next = code.find_first_not_of(" \n\t", end);
        const bool called =
            next != std::string::npos && code[next] == '(' && is_use(std::string_view(code).substr(0, global));
        found.push_back({code.substr(i, end - i), line, called});
        i = end;
    }
    return found;
}

bool is_header(std::string_view path) {
    return path.ends_with(".hpp") || path.ends_with(".h");
}

bool is_code(std::string_view path) {
    return path.ends_with(".cpp");
}

std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view stem_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.substr(0, name.find('.'));
}

std::string module_of(std::string_view path) {
    const std::string_view top = path.substr(0, path.find('/'));
    if (top != "core") return std::string(top);
    const std::string_view below = path.substr(top.size() + 1);
    const std::size_t slash = below.find('/');
    return slash == std::string_view::npos ? std::string(top) : std::string(below.substr(0, slash));
}

std::string at(const SourceFile& file, std::size_t line, std::string_view sentence) {
    return file.path + ":" + std::to_string(line) + ": " + std::string(sentence);
}

std::string listed(const Complaints& complaints) {
    std::string all;
    for (const std::string& one : complaints) all += "\n  " + one;
    return all;
}

}  // namespace rx::policy
