#include "core/journal/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/file_names.hpp"
#include "core/journal/lines.hpp"
#include "core/units/digits.hpp"
#include "core/units/id.hpp"

namespace rx::journal {

namespace {

constexpr std::size_t largest_name_file = 4096;
constexpr std::size_t name_digits = 4;

bool holds(std::string_view bytes, const Record& record) {
    const auto lines = lines_of(bytes);
    return std::ranges::any_of(lines, [&record](std::string_view line) {
        if (line.find(record.id) == line.npos) return false;
        const auto found = read(line);
        return found && found->id == record.id;
    });
}

// The whole text; nothing when the file is not there.
diag::Result<std::optional<std::string>> read_if_there(const files::Reader& reader, const files::Path& file,
                                                       std::size_t largest) {
    if (!reader.exists(file)) return std::nullopt;
    auto bytes = reader.read(file, largest);
    if (!bytes) return std::unexpected(std::move(bytes.error()));
    return std::move(*bytes);
}

// What is to be added to, empty when there is no file. What is no file the store refuses, as one that is written to.
diag::Result<std::string> known_bytes(const files::Store& store, const files::Path& file) {
    auto bytes = read_if_there(store, file, largest_file);
    if (!bytes && bytes.error().code == "not-a-file") return std::string();
    if (!bytes) return std::unexpected(std::move(bytes.error()));
    return std::move(*bytes).value_or("");
}

}  // namespace

diag::Result<files::Appended> append(files::Store& store, const files::Path& file, const Record& record) {
    const auto known = known_bytes(store, file);
    if (!known) return std::unexpected(known.error());
    if (is_utf16(*known)) return std::unexpected(utf16_problem(file));
    if (holds(*known, record)) return files::Appended{};
    return store.append_line(file, write(record) + (has_crlf(*known) ? "\r" : ""), first_line);
}

void keep_length(files::Store& store, const files::Path& state_file, const files::Path& file, std::size_t length) {
    (void)store.replace(state_file, fmt::format("{} {}\n", length, file.filename().string()),
                        files::Lasting::most_likely);
}

std::optional<Length> kept_length(const files::Reader& reader, const files::Path& state_file) {
    const auto kept = read_if_there(reader, state_file, largest_name_file);
    if (!kept || !*kept) return std::nullopt;
    const std::string_view text = **kept;
    const std::size_t space = text.find(' ');
    const auto bytes = units::parse_digits(text.substr(0, space), std::numeric_limits<int>::max());
    if (space == text.npos || !bytes || !text.ends_with('\n')) return std::nullopt;
    return Length{std::string(text.substr(space + 1, text.size() - space - 2)), static_cast<std::size_t>(*bytes)};
}

std::optional<diag::Diagnostic> shrunk(const Length& before, const files::Path& folder, const Contents& contents) {
    const auto now = contents.lengths.find(before.name);
    const std::size_t length = now == contents.lengths.end() ? 0 : now->second;
    if (length >= before.bytes) return std::nullopt;
    const std::string change = length == 0 ? "it is gone" : fmt::format("it has {} now", length);
    return diag::Diagnostic{
        .severity = diag::Severity::warning,
        .code = "journal-shrunk",
        .message = fmt::format("this file had {} bytes, and {}: lines may be lost", before.bytes, change),
        .hint = "rx log merge FILE takes them from a copy, a backup for example",
        .origin = (folder / before.name).string()};
}

diag::Result<files::Appended> append_lines(files::Store& store, const files::Path& file,
                                           const std::vector<std::string>& lines) {
    const auto known = known_bytes(store, file);
    if (!known) return std::unexpected(known.error());
    if (is_utf16(*known)) return std::unexpected(utf16_problem(file));
    const std::string_view line_end = has_crlf(*known) ? "\r" : "";
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line + std::string(line_end);
    return store.append_line(file, all, first_line);
}

diag::Result<std::string> own_file_name(files::Store& store, const files::Path& state_file, std::string_view host,
                                        std::string_view random_hex) {
    auto kept = read_if_there(store, state_file, largest_name_file);
    if (!kept) return std::unexpected(std::move(kept.error()));
    if (!*kept) {
        const std::string slug = units::slug_from(host);
        const std::string name = fmt::format("{}-{}{}", slug.empty() ? "this-machine" : slug,
                                             random_hex.substr(0, name_digits), file_ending);
        const auto created = store.create(state_file, name + "\n");
        if (created) return name;
        if (created.error().code != "exists") return std::unexpected(created.error());
        // Another rx was first: its name holds.
        kept = read_if_there(store, state_file, largest_name_file);
        if (!kept || !*kept) return std::unexpected(created.error());
    }
    const std::string name = (*kept)->substr(0, (*kept)->find_first_of("\r\n"));
    if (is_journal_name(name)) return name;
    diag::Diagnostic problem{.code = "journal-name", .message = "this does not name a journal file"};
    problem.hint = "remove it: a new name is drawn, and the old journal is still read";
    problem.origin = state_file.string();
    problem.excerpt = name;
    return std::unexpected(std::move(problem));
}

}  // namespace rx::journal
