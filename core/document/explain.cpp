#include "core/document/explain.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>
#include <string>

#include "core/document/encoding.hpp"
#include "core/text/width.hpp"

namespace rx::document {

namespace {

constexpr std::string_view blanks = " \t\r";

struct Trouble {
    std::string_view scope;   // "" when the complaint names none
    std::string_view reason;  // may quote the file
    std::size_t at;           // bytes
};

struct Words {
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    std::string message;
    std::string hint = {};
};

Trouble taken_apart(const Complaint& complaint, const Source& source) {
    constexpr std::string_view opening = "Error while parsing ";
    std::string_view text = complaint.description;
    const std::size_t at = source.offset(complaint.at);
    if (!text.starts_with(opening)) return {"", text, at};
    text.remove_prefix(opening.size());
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos) return {"", text, at};
    return {text.substr(0, colon), text.substr(colon + 2), at};
}

std::size_t line_end(std::string_view text, std::size_t at) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    while (end > at && blanks.find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

// The unquoted value around or just before `at`.
std::string_view bare_value(std::string_view text, std::size_t at) {
    constexpr std::string_view before_value = "=[{,\n";
    std::size_t begin = std::min(at, text.size());
    while (begin > 0 && before_value.find(text[begin - 1]) == std::string_view::npos) --begin;
    begin = std::min(text.find_first_not_of(blanks, begin), text.size());
    const std::size_t end = std::min(text.find_first_of(",]}#\n", begin), text.size());
    std::string_view value = text.substr(begin, end - begin);
    value = value.substr(0, value.find_last_not_of(blanks) + 1);
    return value;
}

const Statement* statement_at(const Outline& outline, std::size_t at) {
    const auto after = std::ranges::upper_bound(outline.statements, at, {}, &Statement::begin);
    return after == outline.statements.begin() ? nullptr : &*std::prev(after);
}

std::string quoted(std::string_view text) {
    return '"' + text::fit(text, 40) + '"';
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

// "20.11.2026", "2026/11/20", "2026-2-30", "24:00:00": digits with separators, nothing else.
bool looks_like_date(std::string_view value) {
    return value.find_first_not_of("0123456789-/.:TtZz ") == std::string_view::npos &&
           value.find("..") == std::string_view::npos &&
           std::ranges::count_if(value, [](char c) { return c == '-' || c == '/' || c == '.' || c == ':'; }) == 2;
}

bool begins_with_typographic_quote(std::string_view value) {
    constexpr std::array<std::string_view, 7> quotes = {"\u201C", "\u201D", "\u201E", "\u2018",
                                                        "\u2019", "\u00AB", "\u00BB"};
    return std::ranges::any_of(quotes, [&](std::string_view quote) { return value.starts_with(quote); });
}

bool is_date_scope(std::string_view scope) {
    return scope.find("date") != std::string_view::npos || scope == "time";
}

bool is_number_scope(std::string_view scope) {
    return scope.ends_with("integer") || scope.ends_with("floating-point") || scope == "numeric value";
}

Words about_number(Words words, std::string_view value, std::string_view reason) {
    const auto is_about = [&](std::string_view part) {
        return reason.find(part) != std::string_view::npos;
    };
    if (is_about("leading zero")) {
        words.message = "a number has no zero before it";
        words.hint = "write " + std::string(value.substr(std::min(value.find_first_not_of("+-0"), value.size() - 1)));
    } else if (is_about("not representable") || is_about("exceed") || is_about("could not be interpreted")) {
        words.message = "this number is too large";
    } else {
        words.message = "this is not a number";
        words.hint = "a number has digits on both sides of its point";
    }
    return words;
}

Words about_bare_value(std::string_view text, const Trouble& trouble) {
    const std::string_view value = bare_value(text, trouble.at);
    const auto begin = static_cast<std::size_t>(value.data() - text.data());
    Words words{begin, begin + value.size(), "", ""};
    const std::string small = lower(value);
    const bool only_number = value.find_first_not_of("+-0123456789_.eE") == std::string_view::npos &&
                             value.find("..") == std::string_view::npos;
    if (is_date_scope(trouble.scope) || looks_like_date(value)) {
        const bool time = value.find(':') != std::string_view::npos;
        words.message = time ? "there is no such time" : "there is no such date";
        words.hint = time ? "write a time in quotes, like \"07:30\""
                          : "a date is year-month-day, like 2026-11-20, without quotes";
    } else if (begins_with_typographic_quote(value)) {
        words.message = "these are typographic quotes";
        words.hint = "use the straight quote \" on both sides";
    } else if (small == "true" || small == "false") {
        words.message = quoted(value) + " is written in small letters";
        words.hint = "write " + small;
    } else if (small == "yes" || small == "no" || small == "on" || small == "off") {
        words.message = "yes and no are written true and false";
        words.hint = small == "yes" || small == "on" ? "write true" : "write false";
    } else if (is_number_scope(trouble.scope) && only_number && !value.empty()) {
        return about_number(std::move(words), value, trouble.reason);
    } else {
        words.message = "a text stands in quotes";
        const bool can_be_shown = !value.empty() && value.find_first_of("\"\\") == std::string_view::npos;
        if (can_be_shown) words.hint = "write " + quoted(value);
    }
    return words;
}

Words about_missing_equals(std::string_view text, const Statement* statement, const Trouble& trouble) {
    if (statement == nullptr) return {trouble.at, trouble.at + 1, "there is no \"=\" here", "a line is: key = value"};
    std::string_view key = text.substr(statement->begin, statement->end - statement->begin);
    if (trouble.at > statement->begin) key = key.substr(0, trouble.at - statement->begin);
    key = key.substr(0, key.find_last_not_of(blanks) + 1);
    const bool colon = text.substr(trouble.at).starts_with(':');
    return {trouble.at, trouble.at + 1, "there is no \"=\" after " + quoted(key),
            colon ? "write \"=\" where \":\" is" : "a line is: key = value"};
}

// Complaints whose answer needs nothing but the complaint. The first match counts.
struct Known {
    std::string_view scope;   // beginning of it; "" for any
    std::string_view reason;  // part of it
    std::string_view message;
    std::string_view hint;
    std::size_t bytes_before = 0;  // the cause stands so many bytes before the point
};

constexpr std::array known_complaints = {
    Known{"", "after '\\r'", "this line ends with a lone carriage return",
          "save the file with the line ends of Unix or Windows", 1},
    Known{"", "line-ending backslashes", "a backslash at the end of a line has nothing behind it",
          "delete what follows it"},
    Known{"", "escape sequence '\\", "a backslash in a text begins an escape, and this is none",
          R"(write \\ for a backslash, or put the text in single quotes: '...')", 1},
    Known{"", "control character", "there is a control character here", "delete it"},
    Known{"", "form-feeds", "there is a control character here", "delete it"},
    Known{"array", "comma or closing", "a comma or the closing \"]\" is missing before this", ""},
    Known{"array", "saw comma", "there is a comma too many", "delete it"},
    Known{"inline table", "dangling comma", "there is a comma before the closing \"}\"", "delete it"},
    Known{"inline table", "saw comma", "there is a comma too many", "delete it"},
    Known{"inline table", "'\\n'", "a table in { } stands on one line", "close it with } on the line it began"},
    Known{"inline table", "", "a comma or the closing \"}\" is missing before this", ""},
    Known{"table header", "blank bare keys", "a table needs a name between its brackets",
          "like [safety] or [[exercise]]"},
    Known{"table header", "contiguous", "the two brackets stand apart", "write [[ and ]] without space between"},
    Known{"table header", "a comment or whitespace", "there is something after the name of the table",
          "give it a line of its own"},
    Known{"table header", "", "the closing \"]\" of the table's name is missing here", "like [safety] or [[exercise]]"},
    Known{"key", "multi-line", "a key stands on one line", "delete two of its three quotes"},
    Known{"key", "bare key", "a part of the key is missing here", ""},
    Known{"root table", "'='", "there is no key before the \"=\"", "a line is: key = value"},
    Known{"root table", "", "a line begins with a key, with \"[\" or with \"#\"",
          "a key is letters without accents, digits and hyphens; a comment begins with \"#\""},
    Known{"key-value pair", "a comment or whitespace", "there is something after the value",
          "one key and its value on a line; a quote within a text is written \\\""},
};

const Known* find_known(const Trouble& trouble) {
    const auto found = std::ranges::find_if(known_complaints, [&](const Known& known) {
        return trouble.scope.starts_with(known.scope) && trouble.reason.find(known.reason) != std::string_view::npos;
    });
    return found == known_complaints.end() ? nullptr : &*found;
}

// What was opened and is still open where the text ends.
std::optional<Words> about_open_bracket(std::string_view text, const Outline& outline, const Trouble& trouble) {
    if (trouble.reason != "encountered end-of-file" || outline.open_brackets.empty()) return std::nullopt;
    const std::size_t bracket = outline.open_brackets.back();
    const bool list = text[bracket] == '[';
    return Words{bracket, bracket + 1, list ? "this list has no closing \"]\"" : "this table has no closing \"}\""};
}

Words about_unclosed_text(std::string_view text, std::size_t quote) {
    const bool several_lines = text.substr(quote).starts_with("\"\"\"") || text.substr(quote).starts_with("'''");
    const std::string closing(text.substr(quote, several_lines ? 3 : 1));
    return {quote, line_end(text, quote), "this text has no closing quote",
            several_lines ? "it ends with " + closing : "it ends with " + closing + " on the same line"};
}

Words about_pair(std::string_view text, const Outline& outline, const Trouble& trouble) {
    const Statement* statement = statement_at(outline, trouble.at);
    const std::size_t key_end = statement == nullptr ? 0 : statement->end;
    const std::string_view behind_key =
        text.substr(std::min(key_end, trouble.at), trouble.at - std::min(key_end, trouble.at));
    const bool has_equals = trouble.reason.find("expected value") != std::string_view::npos ||
                            behind_key.find('=') != std::string_view::npos || text.substr(trouble.at).starts_with('=');
    if (!has_equals) return about_missing_equals(text, statement, trouble);
    const std::size_t equals = text.rfind('=', trouble.at);
    return {equals, equals + 1, "there is no value after the \"=\"", "write one, or delete the line"};
}

Words words_for(const Source& source, const Outline& outline, const Trouble& trouble) {
    const std::string_view text = source.text();
    if (outline.unclosed_text && *outline.unclosed_text <= trouble.at)
        return about_unclosed_text(text, *outline.unclosed_text);
    if (auto words = about_open_bracket(text, outline, trouble)) return *std::move(words);
    if (const std::size_t bytes = no_break_space(text.substr(std::min(trouble.at, text.size())))) {
        return {trouble.at, trouble.at + bytes, "there is a no-break space here, as word processors write it",
                "write a plain space instead"};
    }
    if (const Known* known = find_known(trouble)) {
        const std::size_t begin = trouble.at - std::min(trouble.at, known->bytes_before);
        return {begin, begin + 1, std::string(known->message), std::string(known->hint)};
    }
    if (trouble.scope == "unicode scalar sequence") {
        const std::size_t backslash = text.rfind('\\', trouble.at);
        return {backslash, trouble.at, "this escape names no character",
                R"(\u takes four hexadecimal digits, \U eight)"};
    }
    if (trouble.scope == "key-value pair") return about_pair(text, outline, trouble);
    const bool about_value = trouble.scope == "value" || trouble.scope == "boolean" || is_date_scope(trouble.scope) ||
                             is_number_scope(trouble.scope);
    if (about_value) return about_bare_value(text, trouble);
    return {trouble.at, trouble.at + 1, "this is not TOML", std::string(trouble.reason)};
}

}  // namespace

diag::Diagnostic explain(const Source& source, const Outline& outline, const Complaint& complaint) {
    Words words = words_for(source, outline, taken_apart(complaint, source));
    const std::string_view stretch = std::string_view(source.text()).substr(words.begin, words.end - words.begin);
    return source.problem(source.position(words.begin), text::code_points(stretch), "syntax", std::move(words.message),
                          std::move(words.hint));
}

}  // namespace rx::document
