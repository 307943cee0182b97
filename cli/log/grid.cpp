#include "cli/log/grid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <ranges>
#include <utility>

#include "core/journal/checksum.hpp"
#include "core/journal/ids.hpp"
#include "core/text/decode.hpp"
#include "core/text/width.hpp"

namespace rx {

namespace {

constexpr std::string_view when_ends = ": ";
constexpr std::string_view form_of_a_line = "a line is WHEN: WHAT, like mon 21:30: evening pain=2";

// Between blanks; what stands in quotes is one. Nothing when a quote is not closed.
std::optional<std::vector<std::string>> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool quoted = false;
    bool inside = false;
    for (const char c : text) {
        if (!quoted && (c == ' ' || c == '\t')) {
            inside = false;
            continue;
        }
        if (!inside) words.emplace_back();
        inside = true;
        if (c == '"') {
            quoted = !quoted;
        } else {
            words.back() += c;
        }
    }
    return quoted ? std::nullopt : std::optional(words);
}

// Takes "pain=2" where it says more than which exercise and how long; false for other words.
bool take_detail(Telling& telling, const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == word.npos) return false;
    const std::string_view key = std::string_view(word).substr(0, equals);
    const std::string value = word.substr(equals + 1);
    const std::array<std::pair<std::string_view, std::optional<std::string>*>, 4> details{
        {{"pain", &telling.pain}, {"fear", &telling.fear}, {"size", &telling.size}, {"for", &telling.length}}};
    const auto* const detail = std::ranges::find(details, key, [](const auto& each) { return each.first; });
    if (detail != details.end()) {
        *detail->second = value;
    } else if (key == "tag") {
        telling.tags.push_back(value);
    } else if (key == "note") {
        telling.note = value;
    } else if (word == "form=short") {
        telling.is_short = true;
    } else {
        return false;
    }
    return true;
}

// Of everything behind the `begin`-th byte of the line.
diag::Diagnostic problem_in(std::string_view line, std::size_t number, std::size_t begin, std::string message) {
    diag::Diagnostic problem{.code = "grid-form", .message = std::move(message), .hint = std::string(form_of_a_line)};
    problem.at = {.line = number, .column = text::code_points(line.substr(0, begin)) + 1};
    problem.span = std::max<std::size_t>(text::code_points(line.substr(begin)), 1);
    problem.excerpt = line;
    return problem;
}

diag::Result<GridLine> read_line(std::string_view line, std::size_t number) {
    const std::size_t colon = line.find(when_ends);
    if (colon == line.npos)
        return std::unexpected(
            problem_in(line, number, 0, "this line does not say when it was, and then a colon and a space"));
    const auto words = words_of(line.substr(colon + 1));
    if (!words) return std::unexpected(problem_in(line, number, line.rfind('"'), "this quote is not closed"));
    GridLine result{.number = number, .text = std::string(line), .telling = {.at = std::string(line.substr(0, colon))}};
    for (const std::string& word : *words) {
        if (!take_detail(result.telling, word)) result.telling.what.push_back(word);
    }
    return result;
}

// What could not be understood is before the colon or after it.
diag::Diagnostic problem_of(const GridLine& line, const diag::Diagnostic& told) {
    const std::size_t colon = line.text.find(when_ends);
    const bool is_when = told.code.starts_with("moment");
    diag::Diagnostic problem = problem_in(line.text, line.number, is_when ? 0 : colon + when_ends.size(), told.message);
    if (is_when) problem.span = text::code_points(line.telling.at);
    problem.code = told.code;
    problem.hint = told.hint;
    return problem;
}

}  // namespace

diag::Checked<std::vector<GridLine>> read_grid(std::string_view text) {
    std::vector<GridLine> lines;
    diag::Diagnostics problems;
    std::size_t number = 0;
    for (const auto& piece : std::views::split(text::without_byte_order_mark(text), '\n')) {
        std::string_view line(piece);
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty() || line.starts_with('#')) continue;
        if (auto read = read_line(line, number)) {
            lines.push_back(*std::move(read));
        } else {
            problems.add(std::move(read.error()));
        }
    }
    if (!problems.empty()) return std::unexpected(problems);
    return lines;
}

diag::Checked<Typed> typed_sessions(Workspace& workspace, const std::vector<GridLine>& lines) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(diag::only(journal.error()));
    const std::vector<std::string> known = journal::all_ids(**journal);
    Typed typed;
    diag::Diagnostics problems;
    std::map<std::string, int> times;  // how often a line came in this grid
    for (const GridLine& line : lines) {
        auto record = told_session(workspace, line.telling);
        if (!record) {
            problems.add(problem_of(line, record.error()));
            continue;
        }
        // By the words and not by the moment: without a time of its own, today is another moment each time.
        const bool has_time = line.telling.at.contains(':');
        const std::string said = (has_time ? units::to_text(record->at) : units::to_text(record->day)) +
                                 line.text.substr(line.text.find(when_ends));
        do {
            record->id = journal::id_of_line(fmt::format("grid {} {}", ++times[said], said));
        } while ((*journal)->history.is_voided(record->id));
        if (std::ranges::binary_search(known, record->id)) {
            ++typed.known;
        } else {
            if (!typed.records.empty()) std::get<journal::Session>(record->body).with = typed.records.front().id;
            typed.records.push_back(*std::move(record));
        }
    }
    if (!problems.empty()) return std::unexpected(problems);
    return typed;
}

}  // namespace rx
