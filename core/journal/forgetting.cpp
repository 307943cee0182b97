#include "core/journal/forgetting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/journal/codec.hpp"
#include "core/journal/lines.hpp"
#include "core/journal/mends.hpp"
#include "core/journal/subject.hpp"

namespace rx::journal {

namespace {

constexpr std::size_t digits_of_date = 10;

// The newest of each subject among the records of before that day.
std::set<std::string> standing_of(const std::vector<Record>& records, units::LocalDate before) {
    std::map<std::string, const Record*> newest;
    std::set<std::string> ids;
    for (const Record& record : records) {
        if (record.day >= before) continue;
        const auto* skip = std::get_if<Skip>(&record.body);
        if (skip != nullptr && skip->last >= before) ids.insert(record.id);
        const std::string subject = subject_of(record);
        if (subject.empty()) continue;
        const Record*& known = newest[subject];
        if (known == nullptr || written(*known) < written(record)) known = &record;
    }
    for (const auto& [subject, record] : newest) ids.insert(record->id);
    return ids;
}

// Mends of mends go with what they name, so it takes as many rounds as they are deep.
void add_mends(const std::vector<Record>& mends, const std::set<std::string>& kept, units::LocalDate before,
               std::set<std::string>& forgotten) {
    std::set<std::string> known = kept;
    for (const Record& mend : mends) known.insert(mend.id);
    for (std::size_t size = forgotten.size() + 1; size != forgotten.size();) {
        size = forgotten.size();
        for (const Record& mend : mends) {
            const std::string& named = target_of(mend);
            const bool is_lost = !known.contains(named) && mend.day < before;
            if (is_lost || forgotten.contains(named)) forgotten.insert(mend.id);
        }
    }
}

struct Line {
    std::string_view text;  // with its line break
    std::string_view body;  // as lines_of() gives it
};

std::vector<Line> whole_lines_of(std::string_view bytes) {
    std::vector<Line> lines;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const std::string_view text = bytes.substr(0, end);
        lines.push_back({text, trimmed(text.substr(0, text.find('\n')), lines.empty())});
        bytes.remove_prefix(end);
    }
    return lines;
}

struct Sifted {
    std::string rest;
    std::set<std::string> of_copies;  // ids that only copies have
    int broken = 0;                   // lines that cannot be read, and go
    int undated = 0;                  // lines that do not say when it was
    std::size_t first_undated = 0;
};

Sifted sift(std::string_view text, const std::set<std::string>& forgotten, const std::set<std::string>& kept,
            units::LocalDate before) {
    Sifted sifted;
    std::size_t number = 0;
    for (const Line& line : whole_lines_of(text)) {
        ++number;
        bool goes = false;
        if (is_comment(line.body)) {
            sifted.rest += line.text;
            continue;
        }
        if (const auto record = read(line.body)) {
            const bool is_of_copy = !forgotten.contains(record->id) && !kept.contains(record->id);
            goes = is_of_copy ? record->day < before : forgotten.contains(record->id);
            if (goes && is_of_copy) sifted.of_copies.insert(record->id);
        } else if (const auto day = units::parse_date(line.body.substr(0, digits_of_date))) {
            goes = *day < before;
            sifted.broken += goes ? 1 : 0;
        } else if (++sifted.undated == 1) {
            sifted.first_undated = number;
        }
        if (!goes) sifted.rest += line.text;
    }
    return sifted;
}

diag::Diagnostic undated(const files::Path& file, const Sifted& sifted) {
    return {.severity = diag::Severity::warning,
            .code = "no-date",
            .message = sifted.undated == 1 ? "this line does not say when it was, and stays"
                                           : fmt::format("{} lines do not say when it was, and stay; the first is here",
                                                         sifted.undated),
            .hint = "look at the file, and delete with an editor what is to go",
            .origin = file.string(),
            .at = {.line = sifted.first_undated, .column = 1}};
}

}  // namespace

Forgetting forgetting(const std::map<std::string, std::string>& texts, const Contents& contents,
                      units::LocalDate before, const files::Path& folder) {
    Forgetting result;
    const std::set<std::string> standing = standing_of(contents.records, before);
    result.standing = static_cast<int>(standing.size());
    std::set<std::string> kept;
    for (const Record& record : contents.records) {
        const bool goes = record.day < before && !standing.contains(record.id);
        (goes ? result.ids : kept).insert(record.id);
    }
    for (const Record& original : contents.history.originals) {
        if (!contents.history.is_voided(original.id)) continue;
        (original.day < before ? result.ids : kept).insert(original.id);
    }
    add_mends(contents.history.mends, kept, before, result.ids);
    for (const Record& mend : contents.history.mends) {
        if (!result.ids.contains(mend.id)) kept.insert(mend.id);
    }

    for (const auto& [name, text] : texts) {
        Sifted sifted = sift(text, result.ids, kept, before);
        result.ids.merge(sifted.of_copies);
        result.broken += sifted.broken;
        if (sifted.undated > 0) result.left.add(undated(folder / name, sifted));
        if (sifted.rest != text) result.texts.emplace(name, std::move(sifted.rest));
    }
    return result;
}

}  // namespace rx::journal
