#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <expected>
#include <optional>
#include <string>

#include "core/document/document.hpp"
#include "core/document/encoding.hpp"
#include "core/document/explain.hpp"
#include "core/document/scan.hpp"
#include "core/text/nearest.hpp"
#include "core/text/width.hpp"

namespace rx::document {

namespace {

diag::Position position_of(const toml::source_position& at) {
    return {at.line, at.column};
}

// Turns what toml++ made into our tree: keys in file order, no deeper than allowed.
class Converter {
public:
    explicit Converter(const Source& source) : source_(source) {}

    Table table(const toml::table& from, std::size_t depth) {
        Table made;
        made.reserve(from.size());
        for (const auto& [key, value] : from) {
            made.emplace_back(Key{std::string(key.str()), position_of(key.source().begin), span_of(key.source())},
                              node(value, depth));
        }
        std::ranges::sort(made, {}, [](const auto& entry) { return entry.first.at; });
        return made;
    }

    [[nodiscard]] const std::optional<diag::Position>& too_deep() const { return too_deep_; }

private:
    Node node(const toml::node& from, std::size_t depth) {
        Node made{.value = false, .at = position_of(from.source().begin), .span = span_of(from.source())};
        if ((from.is_table() || from.is_array()) && depth == deepest) {
            if (!too_deep_ || made.at < *too_deep_) too_deep_ = made.at;
            return made;
        }
        from.visit([&](const auto& value) { made.value = converted(value, depth); });
        return made;
    }

    decltype(Node::value) converted(const toml::table& from, std::size_t depth) { return table(from, depth + 1); }
    decltype(Node::value) converted(const toml::array& from, std::size_t depth) {
        Array made;
        made.reserve(from.size());
        for (const toml::node& element : from) made.push_back(node(element, depth + 1));
        return made;
    }
    decltype(Node::value) converted(const toml::value<std::string>& from, std::size_t) { return from.get(); }
    decltype(Node::value) converted(const toml::value<std::int64_t>& from, std::size_t) { return from.get(); }
    decltype(Node::value) converted(const toml::value<double>& from, std::size_t) { return from.get(); }
    decltype(Node::value) converted(const toml::value<bool>& from, std::size_t) { return from.get(); }
    decltype(Node::value) converted(const toml::value<toml::date>& from, std::size_t) { return Date{written(from)}; }
    decltype(Node::value) converted(const toml::value<toml::time>& from, std::size_t) { return Moment{written(from)}; }
    decltype(Node::value) converted(const toml::value<toml::date_time>& from, std::size_t) {
        return Moment{written(from)};
    }

    [[nodiscard]] std::string written(const toml::node& from) const {
        const std::size_t begin = source_.offset(position_of(from.source().begin));
        const std::size_t end = source_.offset(position_of(from.source().end));
        return source_.text().substr(begin, end - begin);
    }

    [[nodiscard]] std::size_t span_of(const toml::source_region& region) const {
        if (region.end.line == region.begin.line) return region.end.column - region.begin.column;
        return text::code_points(source_.line(region.begin.line)) + 1 - region.begin.column;
    }

    const Source& source_;
    std::optional<diag::Position> too_deep_;
};

diag::Diagnostic too_deep(const Source& source, diag::Position at) {
    return source.problem(at, 1, "too-deep", "lists and tables go more than " + std::to_string(deepest) + " deep here");
}

std::optional<diag::Diagnostic> find_excess(const Source& source, const Outline& outline) {
    if (!outline.excess) return std::nullopt;
    const diag::Position at = source.position(outline.excess->at);
    if (outline.excess->limit == Outline::Limit::depth) return too_deep(source, at);
    return source.problem(at, 1, "key-too-long", "this key has more than " + std::to_string(longest_key) + " parts",
                          "a key with a dot in it goes in quotes");
}

std::expected<toml::table, toml::parse_error> parsed(std::string_view text) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return std::unexpected(error);
    }
}

// The names in a dotted key, as toml++ reads it.
std::vector<std::string> names_in(std::string_view key) {
    std::vector<std::string> names;
    const auto chain = parsed(std::string(key) + " = 0");
    const toml::table* at = chain ? &*chain : nullptr;
    while (at != nullptr && !at->empty()) {
        names.emplace_back(at->begin()->first.str());
        at = at->begin()->second.as_table();
    }
    return names;
}

struct Stretch {
    std::size_t begin;  // bytes
    std::size_t end;
};

struct Found {
    const toml::key* key = nullptr;      // the last of the names that is there
    const toml::table* table = nullptr;  // what all of them lead to
};

Found follow(const toml::table* from, const std::vector<std::string>& names) {
    Found found{nullptr, from};
    for (const std::string& name : names) {
        if (found.table == nullptr) break;
        const auto entry = found.table->find(name);
        if (entry == found.table->end()) return {found.key, nullptr};
        found.key = &entry->first;
        const toml::array* elements = entry->second.as_array();
        found.table =
            elements != nullptr && !elements->empty() ? elements->back().as_table() : entry->second.as_table();
    }
    return found;
}

std::string_view key_of(const Statement& statement, std::string_view text) {
    return text.substr(statement.begin, statement.end - statement.begin);
}

// Where the keys of `second` were first defined: all text before it is good TOML and can be asked.
std::optional<std::size_t> line_of_first(std::string_view text, const Outline& outline, const Statement& second) {
    const auto before = parsed(text.substr(0, text.rfind('\n', second.begin) + 1));
    if (!before) return std::nullopt;
    const toml::table* scope = &*before;
    const std::size_t index = static_cast<std::size_t>(&second - outline.statements.data());
    for (std::size_t i = index; i > 0 && second.form == Statement::Form::key; --i) {
        const Statement& earlier = outline.statements[i - 1];
        if (earlier.form == Statement::Form::key) continue;
        scope = follow(scope, names_in(key_of(earlier, text))).table;
        break;
    }
    const toml::key* first = follow(scope, names_in(key_of(second, text))).key;
    if (first == nullptr) return std::nullopt;
    return first->source().begin.line;
}

std::string shown(std::string_view key) {
    const std::string_view quotes = "\"'";
    return quotes.find(key.substr(0, 1)) == std::string_view::npos ? '"' + text::fit(key, 60) + '"'
                                                                   : text::fit(key, 60);
}

// The statement a complaint about a second definition means. The point may already be behind a table's header.
const Statement* find_second(const Outline& outline, const Complaint& complaint, std::size_t line_end,
                             std::string_view text) {
    const bool header = complaint.description.find("parsing table header") != std::string_view::npos;
    const auto after = std::ranges::upper_bound(outline.statements, line_end, {}, &Statement::begin);
    for (auto at = std::reverse_iterator(after); at != outline.statements.rend(); ++at) {
        if (!header) return &*at;
        const bool named = complaint.description.find(key_of(*at, text)) != std::string_view::npos;
        if (at->form != Statement::Form::key && named) return &*at;
    }
    return nullptr;
}

// The key before the value at `at`, when that stands within the braces of a value of `statement`.
std::optional<Stretch> key_within_braces(std::string_view text, const Statement& statement, std::size_t at) {
    if (statement.form != Statement::Form::key || at <= statement.end) return std::nullopt;
    const std::size_t brace = text.substr(statement.end, at - statement.end).find_last_of("{,");
    if (brace == std::string_view::npos) return std::nullopt;
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", statement.end + brace + 1), at);
    return Stretch{begin, begin + text.substr(begin, at - begin).find_last_not_of(" \t=") + 1};
}

std::string header_of(const Statement& statement, std::string_view text) {
    const std::string name = text::fit(key_of(statement, text), 60);
    return statement.form == Statement::Form::table ? "[" + name + "]" : "[[" + name + "]]";
}

// The first header that makes `list` a table before it is a list of tables: [[a.b]] before any [[a]]; else null.
const Statement* part_before(const Outline& outline, const Statement& list, std::string_view text) {
    if (list.form != Statement::Form::table_in_array) return nullptr;
    const std::string name(key_of(list, text));
    for (const Statement& header : outline.statements) {
        if (&header == &list) break;
        if (header.form == Statement::Form::key) continue;
        if (key_of(header, text) == name) return nullptr;
        if (key_of(header, text).starts_with(name + ".")) return &header;
    }
    return nullptr;
}

// The last header above `part` whose name is nearly `name`; "" without one.
std::string misspelled_above(const Source& source, const Outline& outline, const Statement& part,
                             const std::string& name) {
    const std::array<std::string, 1> meant{name};
    std::string found;
    for (const Statement& header : outline.statements) {
        if (&header == &part) break;
        if (header.form == Statement::Form::key || !text::nearest(key_of(header, source.text()), meant)) continue;
        found =
            "line " + std::to_string(source.position(header.begin).line) + " has " + header_of(header, source.text());
    }
    return found;
}

// A part above the table it belongs to: what the parser takes for a second definition is the first that is right.
diag::Diagnostic explain_order(const Source& source, const Outline& outline, const Statement& part,
                               const Statement& list) {
    const std::string_view text = source.text();
    const std::string wanted = "[[" + std::string(key_of(list, text)) + "]]";
    const std::string slip = misspelled_above(source, outline, part, std::string(key_of(list, text)));
    return source.problem(source.position(part.begin), text::code_points(key_of(part, text)), "header-order",
                          header_of(part, text) + " has no " + wanted + " above it",
                          slip.empty() ? "write " + wanted + " and its keys before it" : slip);
}

// The first header of the same name in other brackets, before `second`; null when there is none.
const Statement* in_other_brackets(const Outline& outline, const Statement& second, std::string_view text) {
    if (second.form == Statement::Form::key) return nullptr;
    for (const Statement& header : outline.statements) {
        if (&header == &second) break;
        const bool is_header = header.form != Statement::Form::key;
        if (is_header && header.form != second.form && key_of(header, text) == key_of(second, text)) return &header;
    }
    return nullptr;
}

std::string hint_of_brackets(const Source& source, const Statement& first) {
    const std::string_view text = source.text();
    return "line " + std::to_string(source.position(first.begin).line) + " has " + header_of(first, text) +
           "; where there are several, each is written [[" + text::fit(key_of(first, text), 60) + "]]";
}

// The first header with this name and the same brackets, before `second`; null when there is none.
const Statement* in_same_brackets(const Outline& outline, const Statement& second, std::string_view text) {
    for (const Statement& header : outline.statements) {
        if (&header == &second) break;
        if (header.form == second.form && key_of(header, text) == key_of(second, text)) return &header;
    }
    return nullptr;
}

// Whether the language has several tables of that name: "exercise", "exercise.segments".
bool has_several(std::string_view name, Language language) {
    const std::string_view last = name.substr(name.rfind('.') + 1);
    return std::ranges::any_of(language, [&](const TableFields& table) {
        const Field* field = find_field(table.fields, last);
        return field != nullptr && field->shape == Shape::tables;
    });
}

// The header under which a key stands; null above the first.
const Statement* header_above(const Outline& outline, const Statement& key) {
    const Statement* above = nullptr;
    for (const Statement& each : outline.statements) {
        if (&each == &key) break;
        if (each.form != Statement::Form::key) above = &each;
    }
    return above;
}

// A key may stand twice because the header between the two is missing; "" where that cannot be.
std::string hint_of_missing_header(const Source& source, const Outline& outline, const Statement& second) {
    const Statement* header = second.form == Statement::Form::key ? header_above(outline, second) : nullptr;
    if (header == nullptr || header->form != Statement::Form::table_in_array) return {};
    const std::string name = header_of(*header, source.text());
    return "; where another " + name + " begins, write " + name + " on a line above it";
}

// toml++ says that something is defined twice, but not where it was first.
diag::Diagnostic explain_duplicate(const Source& source, const Outline& outline, const Complaint& complaint,
                                   Language language) {
    const std::string_view text = source.text();
    const std::size_t at = source.offset(complaint.at);
    const Statement* second = find_second(outline, complaint, std::min(text.find('\n', at), text.size()), text);
    if (second == nullptr) return source.problem(complaint.at, 1, "duplicate-key", "this is defined twice");
    if (const Statement* part = part_before(outline, *second, text)) {
        return explain_order(source, outline, *part, *second);
    }
    if (const Statement* first = in_other_brackets(outline, *second, text)) {
        return source.problem(source.position(second->begin), text::code_points(key_of(*second, text)), "duplicate-key",
                              header_of(*second, text) + " stands in other brackets than before",
                              hint_of_brackets(source, *first));
    }

    const Statement* first =
        second->form == Statement::Form::table ? in_same_brackets(outline, *second, text) : nullptr;
    if (first != nullptr && has_several(key_of(*second, text), language)) {
        return source.problem(source.position(second->begin), text::code_points(key_of(*second, text)), "duplicate-key",
                              header_of(*second, text) + " stands twice", hint_of_brackets(source, *first));
    }
    const auto within = key_within_braces(text, *second, at);
    const Stretch place = within.value_or(Stretch{second->begin, second->end});
    const std::string_view key = text.substr(place.begin, place.end - place.begin);
    const auto line = within ? source.position(place.begin).line : line_of_first(text, outline, *second);
    std::string hint = line ? "first defined at line " + std::to_string(*line) : "";
    if (line && !within) hint += hint_of_missing_header(source, outline, *second);
    return source.problem(source.position(place.begin), text::code_points(key), "duplicate-key",
                          shown(key) + " is defined twice", std::move(hint));
}

bool is_about_duplicate(std::string_view description) {
    return description.find("cannot redefine") != std::string_view::npos ||
           description.find("into existing inline table") != std::string_view::npos;
}

diag::Diagnostic translated(const Source& source, const Outline& outline, const toml::parse_error& error,
                            Language language) {
    const Complaint complaint{error.description(), position_of(error.source().begin)};
    if (!is_about_duplicate(complaint.description)) return explain(source, outline, complaint);
    return explain_duplicate(source, outline, complaint, language);
}

}  // namespace

diag::Checked<Document> parse(std::string_view text, std::string origin) {
    return parse(text, std::move(origin), Language{});
}

diag::Checked<Document> parse(std::string_view text, std::string origin, Language language) {
    if (text.size() > largest_file) {
        return std::unexpected(diag::only(Source(std::move(origin), "")
                                              .problem({}, 1, "file-too-big", "this file is larger than 256 KiB",
                                                       "check that it is the right file")));
    }
    Source source(std::move(origin), text);
    if (auto problem = find_encoding_problem(source)) return std::unexpected(diag::only(*std::move(problem)));
    const Outline outline = scan(source.text());
    if (auto problem = find_excess(source, outline)) return std::unexpected(diag::only(*std::move(problem)));
    const auto tree = parsed(source.text());
    if (!tree) return std::unexpected(diag::only(translated(source, outline, tree.error(), language)));
    if (outline.statements.empty()) {
        return std::unexpected(
            diag::only(source.problem({}, 1, "file-empty", "there is nothing in this file but space and comments")));
    }
    Converter converter(source);
    Table root = converter.table(*tree, 0);
    if (converter.too_deep()) return std::unexpected(diag::only(too_deep(source, *converter.too_deep())));
    return Document{std::move(source), std::move(root)};
}

}  // namespace rx::document
