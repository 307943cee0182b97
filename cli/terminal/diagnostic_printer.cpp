#include "cli/terminal/diagnostic_printer.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/text/decode.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::terminal {

namespace {

using diag::Diagnostic;
using diag::Severity;

constexpr std::size_t tab_stop = 4;
// Code points of a line that are shown, and how many of them before the mark.
constexpr std::size_t longest_excerpt = 100;
constexpr std::size_t before_mark = 60;

// The only colours of rx, all of the first eight, which every terminal with colours has and every theme sets.
struct Paint {
    std::string_view place, error, warning, end;
};

Paint paint(Colour colour) {
    if (colour == Colour::off) return {};
    return {.place = "\x1B[1m", .error = "\x1B[1;31m", .warning = "\x1B[1;35m", .end = "\x1B[0m"};
}

// Bytes of the first `count` code points.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t bytes = 0;
    for (; count > 0 && bytes < text.size(); --count) bytes += text::decode_first(text.substr(bytes)).bytes;
    return bytes;
}

// Adds `raw` to `line`, harmless, tabs as spaces up to the next stop.
void add_shown(std::string& line, std::string_view raw) {
    for (;;) {
        const std::size_t tab = raw.find('\t');
        line += text::safe(raw.substr(0, tab));
        if (tab == std::string_view::npos) return;
        line.append(tab_stop - text::width(line) % tab_stop, ' ');
        raw.remove_prefix(tab + 1);
    }
}

struct Marked {
    std::string line;
    std::size_t indent = 0;  // cells before the mark
    std::size_t cells = 1;   // of the mark
};

Marked marked(const Diagnostic& diagnostic) {
    std::string_view raw = diagnostic.excerpt;
    std::size_t before = diagnostic.at.column > 0 ? diagnostic.at.column - 1 : 0;
    Marked result;
    if (text::code_points(raw) > longest_excerpt) {
        const std::size_t skipped = before > before_mark ? before - before_mark : 0;
        if (skipped > 0) result.line = "...";
        raw.remove_prefix(bytes_of(raw, skipped));
        raw = raw.substr(0, bytes_of(raw, longest_excerpt));
        before -= skipped;
    }
    const std::size_t mark_begin = bytes_of(raw, before);
    const std::size_t mark_bytes = bytes_of(raw.substr(mark_begin), std::max<std::size_t>(diagnostic.span, 1));
    add_shown(result.line, raw.substr(0, mark_begin));
    result.indent = text::width(result.line);
    add_shown(result.line, raw.substr(mark_begin, mark_bytes));
    result.cells = std::max<std::size_t>(text::width(result.line) - result.indent, 1);
    add_shown(result.line, raw.substr(mark_begin + mark_bytes));
    return result;
}

std::string place(const Diagnostic& diagnostic) {
    if (diagnostic.origin.empty()) return "rx";
    std::string text = text::safe(diagnostic.origin);
    if (diagnostic.at.line > 0) text += ':' + std::to_string(diagnostic.at.line);
    if (diagnostic.at.line > 0 && diagnostic.at.column > 0) text += ':' + std::to_string(diagnostic.at.column);
    return text;
}

std::string excerpt(const Diagnostic& diagnostic, std::string_view mark_colour, std::string_view end) {
    const std::string number = std::to_string(diagnostic.at.line);
    const std::string gutter = "  " + std::string(number.size(), ' ');
    const Marked shown = marked(diagnostic);
    std::string text = "  " + number + " | " + shown.line + '\n';
    if (diagnostic.at.column == 0) return text;
    return text.append(gutter)
        .append(" | ")
        .append(shown.indent, ' ')
        .append(mark_colour)
        .append("^")
        .append(shown.cells - 1, '~')
        .append(end)
        .append("\n");
}

std::string hint(const Diagnostic& diagnostic) {
    if (diagnostic.hint.empty()) return {};
    const bool has_excerpt = diagnostic.at.line > 0 && !diagnostic.excerpt.empty();
    const std::size_t indent = has_excerpt ? std::to_string(diagnostic.at.line).size() + 3 : 2;
    return std::string(indent, ' ') + (has_excerpt ? "= " : "") + text::safe(diagnostic.hint) + '\n';
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, Colour colour) {
    const Paint colours = paint(colour);
    const bool is_warning = diagnostic.severity == Severity::warning;
    const std::string_view mark = is_warning ? colours.warning : colours.error;
    std::string text = std::string(colours.place) + place(diagnostic) + ":" + std::string(colours.end) + ' ';
    if (is_warning) text.append(colours.warning).append("warning:").append(colours.end).append(" ");
    text += text::safe(diagnostic.message);
    // The code is what a file's specification lists and what the source can be searched for.
    if (diagnostic.at.line > 0) text += " [" + diagnostic.code + "]";
    text += '\n';
    if (diagnostic.at.line > 0 && !diagnostic.excerpt.empty()) text += excerpt(diagnostic, mark, colours.end);
    return text + hint(diagnostic);
}

std::string to_text(const diag::Diagnostics& diagnostics, Colour colour) {
    const std::vector<Diagnostic> all = diagnostics.in_line_order();
    std::string text;
    for (std::size_t index = 0; index < std::min(all.size(), most_printed); ++index)
        text += to_text(all[index], colour);
    if (all.size() > most_printed) text += "and " + std::to_string(all.size() - most_printed) + " more\n";
    return text;
}

}  // namespace rx::terminal
