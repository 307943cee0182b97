#include "core/journal/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/lines.hpp"
#include "core/journal/merge.hpp"
#include "core/units/digits.hpp"
#include "core/units/id.hpp"

namespace rx::journal {

namespace {

constexpr std::string_view file_ending = ".journal";
constexpr std::size_t largest_name_file = 4096;
constexpr std::size_t name_digits = 4;

enum class NameKind { journal, copy, foreign };

NameKind kind_of(std::string_view name) {
    if (name.find(file_ending) == name.npos) return NameKind::foreign;
    const auto has = [name](std::string_view part) {
        return name.find(part) != name.npos;
    };
    const bool is_copy = has(".sync-conflict-") || has("onflicted copy") || name.starts_with('.');
    return name.ends_with(file_ending) && !is_copy ? NameKind::journal : NameKind::copy;
}

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

template <class Wanted>
diag::Result<std::map<std::string, std::string>> texts_in(const files::Reader& reader, const files::Path& folder,
                                                          Wanted wanted) {
    auto names = reader.list(folder);
    if (!names) return std::unexpected(std::move(names.error()));
    std::map<std::string, std::string> texts;
    for (const std::string& name : *names) {
        if (!wanted(kind_of(name))) continue;
        auto bytes = reader.read(folder / name, largest_file);
        if (!bytes) return std::unexpected(std::move(bytes.error()));
        texts.emplace(name, std::move(*bytes));
    }
    return texts;
}

// What is to be added to, empty when there is no file. What is no file the store refuses, as one that is written to.
diag::Result<std::string> known_bytes(const files::Store& store, const files::Path& file) {
    auto bytes = read_if_there(store, file, largest_file);
    if (!bytes && bytes.error().code == "not-a-file") return std::string();
    if (!bytes) return std::unexpected(std::move(bytes.error()));
    return std::move(*bytes).value_or("");
}

bool is_journal_name(std::string_view name) {
    return name.ends_with(file_ending) && name.find('/') == name.npos && kind_of(name) == NameKind::journal;
}

}  // namespace

diag::Diagnostic utf16_problem(const files::Path& file) {
    return {.code = "journal-utf16",
            .message = "this file is UTF-16, a journal is UTF-8",
            .hint = fmt::format("convert it: iconv -f UTF-16 -t UTF-8 {0} > {0}.new", file.filename().string()),
            .origin = file.string()};
}

diag::Result<std::map<std::string, std::string>> read_texts(const files::Reader& reader, const files::Path& folder) {
    return texts_in(reader, folder, [](NameKind kind) { return kind == NameKind::journal; });
}

diag::Result<std::map<std::string, std::string>> read_copies_too(const files::Reader& reader,
                                                                 const files::Path& folder) {
    return texts_in(reader, folder, [](NameKind kind) { return kind != NameKind::foreign; });
}

namespace {

// Another machine's journal may be behind a link that leads nowhere just now.
diag::Diagnostics unread_journals(const files::Reader& reader, const files::Path& folder) {
    diag::Diagnostics findings;
    const auto names = reader.list_others(folder);
    if (!names) return findings;
    for (const std::string& name : *names) {
        if (!is_journal_name(name)) continue;
        findings.add(
            {.severity = diag::Severity::warning,
             .code = "journal-unread",
             .message = "this has the name of a journal and is no file: a folder, or a link that leads nowhere",
             .hint = "its records are missing from every sum until it is one",
             .origin = (folder / name).string()});
    }
    return findings;
}

struct Names {
    std::vector<std::string> journals;
    diag::Diagnostics findings = {};  // on what is beside them
};

diag::Result<Names> names_in(const files::Reader& reader, const files::Path& folder) {
    const auto all = reader.list(folder);
    if (!all) return std::unexpected(all.error());
    Names names;
    for (const std::string& name : *all) {
        const NameKind kind = kind_of(name);
        if (kind == NameKind::journal) names.journals.push_back(name);
        if (kind != NameKind::copy) continue;
        names.findings.add({.severity = diag::Severity::warning,
                            .code = "journal-copy",
                            .message = "a copy that a synchroniser or editor left: not read",
                            .hint = "rx log merge FILE takes what only the copy has; then it can be deleted",
                            .origin = (folder / name).string()});
    }
    names.findings.add_all(unread_journals(reader, folder));
    return names;
}

void settle(Merge& merge, Contents& contents) {
    Mended mended = mend(merge.take_records());
    contents.problems.add_all(merge.problems());
    contents.findings.add_all(merge.findings());
    contents.unreadable += merge.unreadable();
    contents.records = std::move(mended.records);
    contents.history = std::move(mended.history);
    contents.findings.add_all(mended.findings);
}

// Texts that stay where they are, in few pieces.
class Kept {
public:
    std::string_view keep(std::string_view text) {
        if (pieces_.empty() || pieces_.back().capacity() - pieces_.back().size() < text.size())
            pieces_.emplace_back().reserve(std::max(piece_size, text.size()));
        std::string& piece = pieces_.back();
        const std::size_t begin = piece.size();
        piece += text;
        return std::string_view(piece).substr(begin);
    }

private:
    static constexpr std::size_t piece_size = std::size_t{1} << 16U;
    std::deque<std::string> pieces_;
};

// Gives `use` the lines of a file; its length in bytes. Code besides those of reading: "journal-utf16".
template <class Use>
diag::Result<std::size_t> each_line(const files::Reader& reader, const files::Path& file, const Use& use) {
    BlockLines lines;
    std::size_t length = 0;
    bool is_utf16_file = false;
    const auto take = [&](std::string_view line) {
        if (!is_utf16_file) use(line);
    };
    const auto read = reader.read_blocks(file, largest_file, [&](std::string_view block) {
        if (length == 0) is_utf16_file = is_utf16(block);
        length += block.size();
        lines.take(block, take);
    });
    if (!read) return std::unexpected(read.error());
    if (is_utf16_file) return std::unexpected(utf16_problem(file));
    lines.finish(take);
    return length;
}

}  // namespace

diag::Result<Contents> read_all(const files::Reader& reader, const files::Path& folder) {
    const auto names = names_in(reader, folder);
    if (!names) return std::unexpected(names.error());
    Contents contents{.findings = names->findings};
    Merge merge;
    std::deque<std::string> texts;  // the merge points into them
    for (const std::string& name : names->journals) {
        const files::Path path = folder / name;
        auto bytes = reader.read(path, largest_file);
        if (!bytes) return std::unexpected(std::move(bytes.error()));
        if (is_utf16(*bytes)) {
            contents.problems.add(utf16_problem(path));
            ++contents.unreadable;
            continue;
        }
        contents.lengths.emplace(name, bytes->size());
        merge.add_file(texts.emplace_back(std::move(*bytes)), path.string());
    }
    settle(merge, contents);
    return contents;
}

diag::Result<Contents> read_since(const files::Reader& reader, const files::Path& folder, units::LocalDate since) {
    const auto names = names_in(reader, folder);
    if (!names) return std::unexpected(names.error());
    const std::string first_day = units::to_text(since);  // as text, days stand in the order of the calendar
    const auto is_old = [&first_day](const std::optional<WholeSession>& session) {
        return session && session->day < first_day;
    };
    Contents contents{.findings = names->findings};
    Merge merge;
    Kept kept;  // the merge points into it
    std::vector<std::string> read;
    for (const std::string& name : names->journals) {
        merge.begin_file((folder / name).string());
        const auto length = each_line(reader, folder / name, [&](std::string_view line) {
            is_old(whole_session(line)) ? merge.pass_over_line() : merge.add_line(kept.keep(line));
        });
        if (!length && length.error().code != "journal-utf16") return std::unexpected(length.error());
        if (length) {
            contents.lengths.emplace(name, *length);
            read.push_back(name);
        } else {
            contents.problems.add(length.error());
            ++contents.unreadable;
        }
    }
    // A change may bring an old session into these days.
    const std::set<std::string> missing = merge.missing();
    for (const std::string& name : missing.empty() ? std::vector<std::string>() : read) {
        merge.begin_file((folder / name).string());
        const auto again = each_line(reader, folder / name, [&](std::string_view line) {
            const auto session = whole_session(line);
            const bool is_missing = is_old(session) && missing.contains(std::string(session->id));
            is_missing ? merge.add_line(kept.keep(line)) : merge.pass_over_line();
        });
        if (!again) return std::unexpected(again.error());
    }
    settle(merge, contents);
    std::erase_if(contents.records, [since](const Record& record) {
        return record.day < since && std::holds_alternative<Session>(record.body);
    });
    return contents;
}

bool add(Contents& contents, const Record& record) {
    if (is_mend(record)) return false;
    contents.records.push_back(record);
    sort_by_time(contents.records);
    return true;
}

std::vector<Record> as_written(const Contents& contents) {
    const History& history = contents.history;
    std::set<std::string_view> mended;
    for (const Record& original : history.originals) mended.insert(original.id);
    std::vector<Record> all = history.originals;
    all.insert(all.end(), history.mends.begin(), history.mends.end());
    std::ranges::copy_if(contents.records, std::back_inserter(all),
                         [&](const Record& record) { return !mended.contains(record.id); });
    sort_by_time(all);
    return all;
}

diag::Diagnostics dated_ahead(const std::vector<Record>& records, const units::Timestamp& now) {
    diag::Diagnostics findings;
    for (const Record& record : records) {
        if (record.at <= now) continue;
        findings.add({.severity = diag::Severity::warning,
                      .code = "record-ahead",
                      .message = fmt::format("the record {} is dated {}, which is still to come", record.id,
                                             units::to_text(record.at))});
    }
    return findings;
}

diag::Diagnostics all_found(const Contents& contents, const units::Timestamp& now) {
    diag::Diagnostics all = contents.problems;
    all.add_all(contents.findings);
    all.add_all(dated_ahead(contents.records, now));
    all.add_all(dated_ahead(contents.history.mends, now));
    return all;
}

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
