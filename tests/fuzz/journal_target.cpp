#include "tests/fuzz/journal_target.hpp"

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

#include "core/journal/codec.hpp"
#include "core/journal/ids.hpp"
#include "core/journal/joining.hpp"
#include "core/journal/journal.hpp"
#include "core/journal/lines.hpp"
#include "core/journal/logfmt.hpp"
#include "core/journal/open_session.hpp"
#include "core/text/decode.hpp"
#include "tests/fuzz/shown_records.hpp"
#include "tests/support/memory_store.hpp"

namespace rx::fuzz {

namespace {

using journal::Contents;
using journal::Record;
using Lines = std::vector<std::string>;

const files::Path folder = "/journal";

Contents read_files(const Lines& texts) {
    support::MemoryStore store;
    char name = 'a';
    for (const std::string& text : texts) store.put(folder / (std::string(1, name++) + ".journal"), text);
    return journal::read_all(store, folder).value();
}

// Begins with the format line, so that nothing in it becomes a byte order mark that was none.
std::string file_of(const Lines& lines) {
    std::string text(journal::first_line);
    for (const std::string& line : lines) text += "\n" + line;
    return text + "\n";
}

std::string backwards(std::string_view bytes) {
    Lines lines;
    for (const std::string_view line : journal::lines_of(bytes) | std::views::reverse) lines.emplace_back(line);
    return file_of(lines);
}

enum class Hands { told, untold };

// All that is read from a journal, but for the places of lines.
std::string held(const Contents& contents, Hands hands) {
    std::string text;
    for (const auto* records : {&contents.records, &contents.history.originals, &contents.history.mends}) {
        for (const Record& record : *records) {
            text += journal::write(record);
            if (hands == Hands::told) text += std::to_string(static_cast<int>(record.trust));
            text += '\n';
        }
        text += "--\n";
    }
    for (const std::string& id : contents.history.voided) text += id + '\n';
    return text;
}

bool has_unsafe(std::string_view line) {
    while (!line.empty()) {
        const text::Decoded next = text::decode_first(line);
        if (!next.code_point || journal::is_unsafe(static_cast<char32_t>(*next.code_point))) return true;
        line.remove_prefix(next.bytes);
    }
    return false;
}

bool comes_back(const Record& record) {
    const std::string line = journal::write(record);
    const auto again = journal::read(line);
    return again && !has_unsafe(line) && again->trust == journal::Trust::whole && journal::write(*again) == line;
}

// The records that count, and those that do not.
bool come_back(const Contents& contents) {
    Lines lines;
    for (const Record& record : journal::as_written(contents)) lines.push_back(journal::write(record));
    const Contents again = read_files({file_of(lines)});
    return std::ranges::all_of(contents.records, comes_back) &&
           std::ranges::all_of(journal::as_written(contents), comes_back) && again.unreadable == 0 &&
           held(again, Hands::untold) == held(contents, Hands::untold);
}

// Every line twice, and backwards first.
bool is_same_in_any_order(std::string_view bytes, const Contents& contents) {
    const Contents again = read_files({backwards(bytes), std::string(bytes)});
    return held(again, Hands::told) == held(contents, Hands::told) && again.unreadable == 2 * contents.unreadable;
}

bool joins_once(std::string_view bytes, const Contents& contents) {
    support::MemoryStore store;
    const auto first = journal::joining(store, folder, bytes, "copy");
    if (!first || first->problems.all().size() != contents.unreadable) return false;
    store.put(folder / "a.journal", file_of(first->lines));
    const auto second = journal::joining(store, folder, bytes, "copy");
    return second && second->lines.empty() &&
           held(journal::read_all(store, folder).value(), Hands::told) == held(contents, Hands::told);
}

bool are_found(const Contents& contents) {
    const Lines ids = journal::all_ids(contents);
    return ids.size() == journal::as_written(contents).size() && std::ranges::all_of(ids, [&](const std::string& id) {
               const auto found = journal::find_id(ids, journal::short_id(ids, id));
               const Record* record = journal::find_record(contents, id);
               return found && *found == id && record != nullptr && record->id == id;
           });
}

// Only lines with a right sum count there, which no fuzzer finds: each line is given its sum.
std::string with_sums(std::string_view bytes) {
    Lines lines;
    for (const std::string_view line : journal::lines_of(bytes)) {
        if (const auto record = journal::read(line)) lines.push_back(journal::write(*record));
    }
    return file_of(lines);
}

bool goes_on_as_kept(std::string_view bytes) {
    support::MemoryStore store;
    const files::Path file = "/open-session";
    store.put(file, with_sums(bytes));
    const auto open = journal::read_open(store, file);
    if (!open || !*open) return !open;
    store.erase(file);
    if (!journal::keep_open(store, file, **open)) return false;
    const auto again = journal::read_open(store, file);
    return again && *again && (*again)->running == (*open)->running &&
           journal::write((*again)->so_far) == journal::write((*open)->so_far);
}

}  // namespace

bool is_one_journal(std::string_view bytes) {
    const Contents contents = read_files({std::string(bytes)});
    if (journal::is_utf16(bytes)) return contents.records.empty() && contents.unreadable == 1;
    return is_same_in_any_order(bytes, contents) && come_back(contents) && joins_once(bytes, contents) &&
           are_found(contents) && goes_on_as_kept(bytes) && go_out_and_come_back(contents) && are_shown(contents);
}

}  // namespace rx::fuzz
