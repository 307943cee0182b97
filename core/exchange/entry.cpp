#include "core/exchange/entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/journal/checksum.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/logfmt.hpp"

namespace rx::exchange {

namespace {

std::unexpected<diag::Diagnostic> refused(std::string message, std::string hint = {}) {
    return diag::failure(diag::Kind::content, "entry-form", std::move(message), std::move(hint));
}

// The value of the first such key; "" without one.
std::string_view value_of(const Entry& entry, std::string_view key) {
    const auto found = std::ranges::find(entry, key, &Entry::value_type::first);
    return found == entry.end() ? std::string_view() : std::string_view(found->second);
}

bool begins_the_line(std::string_view key) {
    return key == "at" || key == "word" || key == "sum";
}

std::optional<diag::Diagnostic> slip_in(const journal::Record& record) {
    if (const auto* other = std::get_if<journal::Other>(&record.body))
        return refused(fmt::format("`{}` is not a word of a journal", other->word),
                       "like session; rx-journal(5) has all")
            .error();
    if (record.unknown.empty()) return std::nullopt;
    return refused(fmt::format("a record like this has no `{}`", record.unknown.front().first),
                   "rx log export --dictionary lists the keys")
        .error();
}

}  // namespace

Entry entry_of(const journal::Record& record) {
    const std::string line = journal::write(record);
    const std::size_t time = line.find(' ');
    const std::size_t word = line.find(' ', time + 1);
    Entry entry{{"at", line.substr(0, time)}, {"word", line.substr(time + 1, word - time - 1)}};
    const auto pairs = journal::read_pairs(line, word);
    for (const journal::Pair& pair : pairs->all) {
        if (!begins_the_line(pair.key)) entry.emplace_back(pair.key, pair.value);
    }
    return entry;
}

diag::Result<journal::Record> record_of(const Entry& entry, const units::Timestamp& now) {
    const std::string_view at = value_of(entry, "at");
    const std::string_view word = value_of(entry, "word");
    // Both would be read as something else where they stand.
    if (!units::parse_timestamp(at))
        return refused("\"at\" is no time with its offset", "like 2026-11-20T21:30:05+01:00");
    if (!journal::is_key(word)) return refused("\"word\" does not say what it is", "like session");
    std::string line = std::string(at) + " " + std::string(word);
    for (const auto& [key, value] : entry) {
        if (begins_the_line(key)) continue;
        if (!journal::is_key(key)) return refused("a key is of lower-case letters, digits and hyphens");
        journal::add_pair(line, key, value);
    }
    if (value_of(entry, "src").empty()) journal::add_pair(line, "src", "import");
    if (value_of(entry, "id").empty()) journal::add_pair(line, "id", journal::id_of_line(line));
    if (value_of(entry, "wrote").empty()) journal::add_pair(line, "wrote", units::to_text(now));
    journal::add_pair(line, "sum", journal::checksum(line));
    auto record = journal::read(line);
    // What has an id came from an rx, maybe a newer one; what has none was typed, and a slip would stay unseen.
    if (record && value_of(entry, "id").empty()) {
        if (auto slip = slip_in(*record)) return std::unexpected(*std::move(slip));
    }
    return record;
}

}  // namespace rx::exchange
