#include <csv.h>
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "core/exchange/formats.hpp"
#include "core/journal/logfmt.hpp"
#include "core/text/decode.hpp"

namespace rx::exchange {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::string_view guarded = "=+-@\t\r'";

// Counted by line breaks: quite right unless a cell before it has some.
std::size_t row_at(std::string_view text, std::size_t byte) {
    return static_cast<std::size_t>(std::ranges::count(text.substr(0, byte), '\n')) + 1;
}

// A value that is there and empty.
constexpr std::string_view nothing = "\\";

// Whether a spreadsheet would take the cell for a formula; and an apostrophe of its own would be taken for ours.
bool needs_guard(std::string_view cell) {
    return !cell.empty() && guarded.find(cell.front()) != guarded.npos;
}

// Line breaks and tabs are at home in a cell; other characters that could act on a terminal stand there as in a
// journal.
std::string escaped(std::string_view value) {
    std::string text;
    while (!value.empty()) {
        const auto next = text::decode_first(value);
        const std::string_view bytes = value.substr(0, next.bytes);
        value.remove_prefix(next.bytes);
        const bool is_at_home = bytes == "\n" || bytes == "\t";
        if (!is_at_home && next.code_point && journal::is_unsafe(static_cast<char32_t>(*next.code_point))) {
            text += fmt::format("\\u{{{:x}}}", *next.code_point);
            continue;
        }
        if (bytes == "\\" || bytes == "\n") text += '\\';
        text += bytes;
    }
    return text;
}

// What stands after a backslash, taken off `rest`.
std::string take_escaped(std::string_view& rest) {
    std::string_view after = rest.substr(1);
    if (rest.front() == 'u') {
        if (auto character = journal::take_code_point(after)) {
            rest = after;
            return *std::move(character);
        }
    }
    if (rest.starts_with("\r\n")) rest.remove_prefix(1);  // the line breaks of the file were changed
    // What rx never writes was a backslash of somebody else's.
    const bool is_ours = rest.front() == '\\' || rest.front() == '\n';
    std::string meant(is_ours ? "" : "\\");
    meant += rest.front();
    rest.remove_prefix(1);
    return meant;
}

std::vector<std::string> values_in(std::string_view cell) {
    if (cell == nothing) return {""};
    std::vector<std::string> values(1);
    while (!cell.empty()) {
        const char c = cell.front();
        cell.remove_prefix(1);
        if (c == '\\' && !cell.empty()) {
            values.back() += take_escaped(cell);
        } else if (c == '\n') {
            values.emplace_back();
        } else if (c != '\r' || !cell.starts_with('\n')) {
            values.back() += c;
        }
    }
    return values;
}

void add_row(std::string& text, const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells) {
        const std::string safe = needs_guard(cell) ? "'" + cell : cell;
        // At most twice as long, and two quotes.
        std::string quoted(2 * safe.size() + 2, '\0');
        const bool is_plain = safe.find_first_of(",\"\n\r \t") == safe.npos && !safe.empty();
        if (!is_plain && !safe.empty()) {
            quoted.resize(csv_write(quoted.data(), quoted.size(), safe.data(), safe.size()));
        } else {
            quoted = safe;
        }
        row += (row.empty() && &cell == cells.data() ? "" : ",") + quoted;
    }
    text += row + "\r\n";
}

std::vector<std::string> columns_of(const std::vector<Entry>& entries) {
    std::vector<std::string> columns{"at", "word", "id", "day", "wrote", "src"};
    for (const Entry& entry : entries) {
        for (const auto& [key, value] : entry) {
            if (std::ranges::find(columns, key) == columns.end()) columns.push_back(key);
        }
    }
    return columns;
}

struct Reading {
    Rows rows;
    std::vector<std::string> row;
};

void end_of_cell(void* cell, std::size_t length, void* reading) {
    auto& row = static_cast<Reading*>(reading)->row;
    row.emplace_back(static_cast<const char*>(cell), length);
}

void end_of_row(int /*the character*/, void* reading) {
    auto& all = *static_cast<Reading*>(reading);
    all.rows.push_back(std::move(all.row));
    all.row.clear();
}

std::unexpected<diag::Diagnostic> bad_table(std::string message, std::size_t row) {
    diag::Diagnostic problem{.code = "exchange-form", .message = std::move(message)};
    problem.at.line = row;
    return std::unexpected(std::move(problem));
}

constexpr std::string_view says_separator = "sep=";

// A spreadsheet saves with semicolons or tabs where commas stand in numbers, and may say so in a row before the table;
// the names of columns have none of them.
char separator_of(std::string_view text) {
    if (text.starts_with(says_separator) && text.size() > says_separator.size()) return text[says_separator.size()];
    const std::size_t at = text.substr(0, text.find('\n')).find_first_of(",;\t");
    return at == text.npos ? ',' : text[at];
}

diag::Result<Rows> rows_of(std::string_view text) {
    csv_parser parser{};
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) return bad_table("it cannot be read", 0);
    csv_set_delim(&parser, static_cast<unsigned char>(separator_of(text)));
    Reading reading;
    const std::size_t read = csv_parse(&parser, text.data(), text.size(), end_of_cell, end_of_row, &reading);
    const bool is_whole = read == text.size() && csv_fini(&parser, end_of_cell, end_of_row, &reading) == 0;
    csv_free(&parser);
    if (!is_whole) return bad_table("a quote is not closed, or stands where none can", reading.rows.size() + 1);
    return std::move(reading.rows);
}

}  // namespace

std::string to_csv(const std::vector<Entry>& entries) {
    return table(columns_of(entries), entries);
}

std::string table(const std::vector<std::string>& columns, const std::vector<Entry>& entries) {
    std::string text;
    add_row(text, columns);
    for (const Entry& entry : entries) {
        std::map<std::string_view, std::string> cells;
        for (const auto& [key, value] : entry) {
            const auto [cell, is_new] = cells.try_emplace(key, escaped(value));
            if (!is_new) cell->second += "\n" + escaped(value);
        }
        std::vector<std::string> row;
        for (const std::string& column : columns) {
            const auto cell = cells.find(column);
            row.push_back(cell == cells.end()    ? std::string()
                          : cell->second.empty() ? std::string(nothing)
                                                 : cell->second);
        }
        add_row(text, row);
    }
    return text;
}

diag::Result<std::vector<Entry>> from_csv(std::string_view text) {
    text = text::without_byte_order_mark(text);
    if (const std::size_t byte = journal::first_not_utf8(text); byte != text.size()) {
        auto problem = bad_table("this is not UTF-8", row_at(text, byte));
        problem.error().hint = "save it from the spreadsheet as CSV in UTF-8";
        return problem;
    }
    const auto rows = rows_of(text);
    if (!rows) return std::unexpected(rows.error());
    const std::size_t head = !rows->empty() && rows->front().front() == says_separator ? 1 : 0;
    if (head >= rows->size()) return bad_table("there is no row with the names of the columns", head + 1);
    const std::vector<std::string>& columns = (*rows)[head];
    std::vector<Entry> entries;
    for (std::size_t row = head + 1; row < rows->size(); ++row) {
        const std::vector<std::string>& cells = (*rows)[row];
        if (std::ranges::all_of(cells, &std::string::empty)) continue;  // spreadsheets end with some
        if (cells.size() > columns.size())
            return bad_table(fmt::format("{} cells, and {} columns have a name", cells.size(), columns.size()),
                             row + 1);
        Entry entry;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            std::string_view cell = cells[column];
            if (cell.empty()) continue;
            if (cell.starts_with('\'') && needs_guard(cell.substr(1))) cell.remove_prefix(1);
            for (std::string& value : values_in(cell)) entry.emplace_back(columns[column], std::move(value));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace rx::exchange
