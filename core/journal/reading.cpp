#include "core/journal/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/file_names.hpp"
#include "core/journal/lines.hpp"
#include "core/journal/merge.hpp"

namespace rx::journal {

namespace {

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

// Reads files line by line, so that only lines that are wanted are kept.
class Selecting {
public:
    Selecting(const files::Reader& reader, const files::Path& folder) : reader_(reader), folder_(folder) {}

    // All journals of the folder, their lines that are `wanted`.
    template <class Wanted>
    diag::Result<void> read_first(Contents& contents, const Wanted& wanted) {
        const auto names = names_in(reader_, folder_);
        if (!names) return std::unexpected(names.error());
        contents.findings = names->findings;
        for (const std::string& name : names->journals) {
            const auto length = read_file(name, wanted);
            if (!length && length.error().code != "journal-utf16") return std::unexpected(length.error());
            if (length) {
                contents.lengths.emplace(name, *length);
                files_.push_back(name);
            } else {
                contents.problems.add(length.error());
                ++contents.unreadable;
            }
        }
        return {};
    }
    // The same files, other lines of them.
    template <class Wanted>
    diag::Result<void> read_again(const Wanted& wanted) {
        for (const std::string& name : files_) {
            if (const auto read = read_file(name, wanted); !read) return std::unexpected(read.error());
        }
        return {};
    }

    [[nodiscard]] Merge& merge() { return merge_; }
    [[nodiscard]] const std::vector<std::string>& files() const { return files_; }

private:
    template <class Wanted>
    diag::Result<std::size_t> read_file(const std::string& name, const Wanted& wanted) {
        merge_.begin_file((folder_ / name).string());
        return each_line(reader_, folder_ / name, [&](std::string_view line) {
            wanted(line) ? merge_.add_line(kept_.keep(line)) : merge_.pass_over_line();
        });
    }

    const files::Reader& reader_;
    const files::Path& folder_;
    Kept kept_;  // the merge points into it
    Merge merge_;
    std::vector<std::string> files_;
};

// The first 16 digits of an id.
std::optional<std::uint64_t> number_of(std::string_view id) {
    constexpr std::size_t digits = 16;
    std::uint64_t number = 0;
    if (id.size() < digits) return std::nullopt;
    const auto [stop, error] = std::from_chars(id.data(), id.data() + digits, number, 16);
    return error == std::errc{} && stop == id.data() + digits ? std::optional(number) : std::nullopt;
}

std::optional<std::uint64_t> number_of(const std::optional<SessionLine>& session) {
    return session ? number_of(session->id) : std::nullopt;
}

// Numbers that stand in `sorted` twice, or once and in `others` as well.
std::vector<std::uint64_t> repeated(const std::vector<std::uint64_t>& sorted, std::vector<std::uint64_t> others) {
    std::ranges::sort(others);
    std::vector<std::uint64_t> found;
    std::ranges::set_intersection(sorted, others, std::back_inserter(found));
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i - 1] == sorted[i]) found.push_back(sorted[i]);
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

diag::Result<Contents> read_all(const files::Reader& reader, const files::Path& folder) {
    Contents contents;
    Selecting files(reader, folder);
    const auto read = files.read_first(contents, [](std::string_view /*line*/) { return true; });
    if (!read) return std::unexpected(read.error());
    settle(files.merge(), contents);
    return contents;
}

diag::Result<Contents> read_since(const files::Reader& reader, const files::Path& folder, units::LocalDate since) {
    const std::string first_day = units::to_text(since);  // as text, days stand in the order of the calendar
    const auto is_old = [&first_day](const std::optional<SessionLine>& session) {
        return session && session->day < first_day;
    };
    Contents contents;
    Selecting files(reader, folder);
    const auto first = files.read_first(contents, [&](std::string_view line) { return !is_old(whole_session(line)); });
    if (!first) return std::unexpected(first.error());
    // A change may bring an old session into these days.
    if (const std::set<std::string> missing = files.merge().missing(); !missing.empty()) {
        const auto again = files.read_again([&](std::string_view line) {
            const auto session = whole_session(line);
            return is_old(session) && missing.contains(std::string(session->id));
        });
        if (!again) return std::unexpected(again.error());
    }
    settle(files.merge(), contents);
    std::erase_if(contents.records, [since](const Record& record) {
        return record.day < since && std::holds_alternative<Session>(record.body);
    });
    return contents;
}

diag::Result<LongJournal> LongJournal::open(const files::Reader& reader, const files::Path& folder) {
    LongJournal journal(reader, folder);
    Selecting files(reader, folder);
    std::vector<std::uint64_t> sessions;
    const auto first = files.read_first(journal.contents_, [&](std::string_view line) {
        const auto number = number_of(session_line(line));
        if (number) sessions.push_back(*number);
        return !number;
    });
    if (!first) return std::unexpected(first.error());
    if (!std::ranges::is_sorted(sessions)) std::ranges::sort(sessions);
    std::vector<std::uint64_t> others;
    for (const std::string_view id : files.merge().named()) {
        if (const auto number = number_of(id)) others.push_back(*number);
    }
    journal.kept_ = repeated(sessions, std::move(others));
    journal.sessions_ = static_cast<std::size_t>(
        std::ranges::count_if(sessions, [&](std::uint64_t number) { return !journal.keeps(number); }));
    if (!journal.kept_.empty()) {
        const auto again = files.read_again([&](std::string_view line) {
            const auto number = number_of(session_line(line));
            return number && journal.keeps(*number);
        });
        if (!again) return std::unexpected(again.error());
    }
    settle(files.merge(), journal.contents_);
    journal.files_ = files.files();
    return journal;
}

bool LongJournal::keeps(std::uint64_t number) const {
    return std::ranges::binary_search(kept_, number);
}

diag::Result<void> LongJournal::each_session(const std::function<void(const Record&)>& use) {
    Merge unreadable;
    for (const std::string& name : files_) {
        unreadable.begin_file((folder_ / name).string());
        const auto length = each_line(*reader_, folder_ / name, [&](std::string_view line) {
            const auto number = number_of(session_line(line));
            if (!number || keeps(*number)) return unreadable.pass_over_line();
            const auto session = read(line);
            if (!session) return unreadable.add_line(line);
            unreadable.pass_over_line();
            use(*session);
        });
        if (!length) return std::unexpected(length.error());
    }
    contents_.problems.add_all(unreadable.problems());
    contents_.unreadable += unreadable.unreadable();
    return {};
}

bool add(Contents& contents, const Record& record) {
    if (is_mend(record)) return false;
    contents.records.insert(std::ranges::upper_bound(contents.records, record, is_earlier), record);
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

}  // namespace rx::journal
