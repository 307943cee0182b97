#include "core/journal/ids.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rx::journal {

namespace {

constexpr std::size_t shortest = 4;

}  // namespace

std::vector<std::string> all_ids(const Contents& contents) {
    std::vector<std::string> ids;
    for (const auto* records : {&contents.records, &contents.history.originals, &contents.history.mends}) {
        for (const Record& record : *records) ids.push_back(record.id);
    }
    std::ranges::sort(ids);
    const auto twice = std::ranges::unique(ids);
    ids.erase(twice.begin(), twice.end());
    return ids;
}

diag::Result<std::string> find_id(const std::vector<std::string>& ids, std::string_view piece) {
    std::vector<std::string> found;
    for (const std::string& id : ids) {
        if (id == piece) return id;
        if (id.starts_with(piece) || id.ends_with(piece)) found.push_back(id);
    }
    if (found.size() == 1 && piece.size() >= shortest) return found.front();
    if (found.size() > 1 || piece.size() < shortest) {
        return diag::failure(diag::Kind::usage, "several-records",
                             fmt::format("\"{}\" does not tell which record", piece),
                             "write more of its id: rx log show --ids");
    }
    return diag::failure(diag::Kind::usage, "unknown-record", fmt::format("no record has the id \"{}\"", piece),
                         "rx log show --ids shows them");
}

std::string short_id(const std::vector<std::string>& ids, const std::string& id) {
    for (std::size_t length = shortest; length < id.size(); ++length) {
        const std::string end = id.substr(id.size() - length);
        const auto has_it = [&](const std::string& each) {
            return each.starts_with(end) || each.ends_with(end);
        };
        if (std::ranges::count_if(ids, has_it) == 1) return end;
    }
    return id;
}

const Record* find_record(const Contents& contents, const std::string& id) {
    for (const auto* records : {&contents.records, &contents.history.originals, &contents.history.mends}) {
        const auto found = std::ranges::find(*records, id, &Record::id);
        if (found != records->end()) return &*found;
    }
    return nullptr;
}

}  // namespace rx::journal
