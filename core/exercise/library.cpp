#include "core/exercise/library.hpp"

#include <array>
#include <map>

#include "core/exercise/exercise.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::array fields_of_file{
    Field{"exercise", Shape::tables, Need::required, "", "the exercises, one [[exercise]] table each"},
};

constexpr std::array all_natures{
    Nature{"contractions", "tenses muscles on purpose"},
    Nature{"tensing", "tenses muscles on purpose"},
    Nature{"internal", "goes inside the body"},
};

constexpr std::array fields_of_nature{
    Field{"contractions", Shape::flag, Need::optional, "", "whether muscles are tensed on purpose with the device"},
    Field{"tensing", Shape::flag, Need::optional, "", "whether muscles are tensed on purpose"},
    Field{"internal", Shape::flag, Need::optional, "", "whether it is done inside the body"},
    Field{"per-side", Shape::flag, Need::optional, "", "whether it is written for one side"},
};

// The keys of an exercise that carry words, as a plan has them, but with all that a person reads required; and what
// those words make of it.
std::vector<Field> fields_of_entry() {
    std::vector<Field> fields;
    for (Field field : common_fields()) {
        const bool is_word = field.key == "title" || field.key == "how";
        if (is_word) field.need = Need::required;
        const bool wanted = is_word || field.key == "id" || field.key == "kind" || field.key == "position" ||
                            field.key == "source" || field.key == "note";
        if (wanted) fields.push_back(field);
    }
    fields.insert(fields.end(), fields_of_nature.begin(), fields_of_nature.end());
    return fields;
}

std::vector<Nature> read_natures(Fields& fields) {
    std::vector<Nature> is;
    for (const Nature& nature : all_natures) {
        if (fields.flag(nature.key).value_or(false)) is.push_back(nature);
    }
    return is;
}

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

const LibraryEntry& Library::Kept::read() {
    if (!entry) entry = std::move(read_library(unread, "").value().front());
    return *entry;
}

void Library::add(LibraryEntry entry) {
    const units::ExerciseId id = entry.id;
    entries_.insert_or_assign(id, Kept{.unread = {}, .entry = std::move(entry)});
}

void Library::add_unread(std::string_view text) {
    constexpr std::string_view head = "[[exercise]]";
    constexpr std::string_view key = "\nid = \"";
    for (std::size_t begin = text.find(head); begin != text.npos;) {
        const std::size_t end = text.find(head, begin + head.size());
        const std::string_view table = text.substr(begin, end - begin);
        const std::string_view id = table.substr(table.find(key) + key.size());
        entries_.insert_or_assign(units::ExerciseId(std::string(id.substr(0, id.find('"')))), Kept{.unread = table});
        begin = end;
    }
}

const LibraryEntry* Library::find(const units::ExerciseId& id) const {
    const auto found = entries_.find(id);
    return found == entries_.end() ? nullptr : &found->second.read();
}

std::vector<std::string> Library::ids() const {
    std::vector<std::string> all;
    for (const auto& [id, kept] : entries_) all.push_back(id.text());
    return all;
}

std::vector<const LibraryEntry*> Library::all() const {
    std::vector<const LibraryEntry*> all;
    for (auto& [id, kept] : entries_) all.push_back(&kept.read());
    return all;
}

diag::Checked<std::vector<LibraryEntry>> read_library(std::string_view text, std::string origin) {
    const auto document = document::parse(text, std::move(origin));
    if (!document) return std::unexpected(document.error());
    diag::Diagnostics problems;
    Fields file(document->root, {}, "the library file", fields_of_file, document->source, problems);
    const std::vector<Field> known = fields_of_entry();
    std::vector<LibraryEntry> entries;
    std::map<std::string, std::size_t> seen;
    for (const document::Node* node : file.tables("exercise")) {
        Fields fields(file, *node, "this exercise", known);
        const auto id = fields.id<units::ExerciseTag>("id");
        if (!id) continue;
        if (const auto [first, is_new] = seen.emplace(id->text(), node->at.line); !is_new) {
            fields.report("id", "id-twice", "the id \"" + id->text() + "\" stands twice",
                          "it was first used in line " + std::to_string(first->second));
        }
        entries.push_back({.id = *id,
                           .kind = fields.text("kind").value_or(""),
                           .title = fields.text("title").value_or(""),
                           .how = lines_of(fields.text("how").value_or("")),
                           .position = fields.text("position").value_or(""),
                           .source = fields.text("source").value_or(""),
                           .is = read_natures(fields),
                           .one_sided = fields.flag("per-side").value_or(false)});
    }
    if (problems.has_errors()) return std::unexpected(std::move(problems));
    return entries;
}

std::vector<std::string> lines_of(std::string_view prose) {
    std::vector<std::string> lines;
    while (!prose.empty()) {
        const auto end = std::min(prose.find('\n'), prose.size());
        const std::string_view line = trimmed(prose.substr(0, end));
        if (!line.empty()) lines.emplace_back(line);
        prose.remove_prefix(std::min(end + 1, prose.size()));
    }
    return lines;
}

}  // namespace rx::exercise
