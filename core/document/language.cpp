#include "core/document/language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/text/either.hpp"

namespace rx::document {

namespace {

using Places = std::vector<std::string>;

// Longer lists of places, or of kinds, help nobody at the end of a message.
constexpr std::size_t most_places = 4;

bool takes(const TableFields& table, std::string_view key) {
    const Field* field = find_field(table.fields, key);
    return field != nullptr && field->support == Support::built;
}

// The table of all kinds for one of a kind, else the table itself.
const TableFields& whole_of(const TableFields& table, Language language) {
    const auto all = std::ranges::find_if(language, [&](const TableFields& each) { return is_kind_of(table, each); });
    return all == language.end() ? table : *all;
}

// Whether the table with that name, or one of its kinds, takes the key.
bool some_takes(std::string_view name, std::string_view key, Language language) {
    return std::ranges::any_of(language, [&](const TableFields& table) {
        return takes(table, key) && whole_of(table, language).name == name;
    });
}

// "[[routine]]", "[kit.NAME]", "[safety]": how a table of the file itself begins.
std::string table_header(const Field& field) {
    if (field.shape == Shape::tables) return fmt::format("[[{}]]", field.key);
    return field.shape == Shape::named ? fmt::format("[{}.NAME]", field.key) : fmt::format("[{}]", field.key);
}

std::string quoted_key(const Field& field) {
    return fmt::format("\"{}\"", field.key);
}

// The tables that `fields` hold and that take the key, each as `say` puts it.
Places places_in(std::span<const Field> fields, std::string_view key, Language language,
                 std::string (*say)(const Field&)) {
    Places places;
    for (const Field& field : fields) {
        if (holds_tables(field) && some_takes(held_by(field), key, language)) places.push_back(say(field));
    }
    return places;
}

// Where a table inside of another stands: "\"segments\" of [[exercise]]".
std::string place_of(const TableFields& table, Language language) {
    for (const TableFields& holder : language) {
        for (const Field& field : holder.fields) {
            if (!holds_tables(field) || held_by(field) != table.name) continue;
            if (&holder == &language.front()) return table_header(field);
            return fmt::format("{} of {}", quoted_key(field), place_of(whole_of(holder, language), language));
        }
    }
    return table.name;
}

Places places_anywhere(std::string_view key, Language language) {
    Places places;
    for (const TableFields& table : language.subspan(1)) {
        if (takes(table, key)) places.push_back(place_of(whole_of(table, language), language));
    }
    return places;
}

// The kinds that take a key, of the table that comes in kinds.
struct Kinds {
    std::string header;  // "[[exercise]]"
    std::vector<std::string> names = {};
};

Kinds kinds_with(std::string_view key, Language language) {
    const auto whole = std::ranges::find_if(language, [](const TableFields& table) { return has_kinds(table.fields); });
    if (whole == language.end()) return {};
    Kinds kinds{.header = place_of(*whole, language)};
    for (const TableFields& table : language) {
        if (is_kind_of(table, *whole) && takes(table, key)) kinds.names.emplace_back(kind_of(table));
    }
    return kinds;
}

// "[[exercise]] of kind hold or quick"; `many` where these are too many to name, or none.
std::string in_words(const Kinds& kinds, const std::string& many) {
    if (kinds.names.empty() || kinds.names.size() > most_places) return many;
    return fmt::format("{} of kind {}", kinds.header, text::either(kinds.names));
}

// From near to far: inside of the table, in another of its kinds, in another table of the file, anywhere.
Places places_for(std::string_view key, std::span<const Field> fields, Language language) {
    const std::span<const Field> of_file = language.front().fields;
    const bool is_file = fields.data() == of_file.data();
    const Places inside = is_file ? Places{} : places_in(fields, key, language, quoted_key);
    const Kinds kinds = kinds_with(key, language);
    if (has_kinds(fields) && !kinds.names.empty())
        return inside.empty() ? Places{in_words(kinds, "other kinds of " + kinds.header)} : inside;
    Places places = places_in(of_file, key, language, table_header);
    if (places == Places{kinds.header}) places = {in_words(kinds, kinds.header)};
    places.insert(places.begin(), inside.begin(), inside.end());
    if (places.empty()) places = places_anywhere(key, language);
    return places.size() > most_places ? inside : places;
}

}  // namespace

const Field* find_field(std::span<const Field> fields, std::string_view key) {
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

bool holds_tables(const Field& field) {
    return field.shape == Shape::table || field.shape == Shape::tables || field.shape == Shape::named ||
           field.shape == Shape::ids_or_tables;
}

std::string_view held_by(const Field& field) {
    return field.holds.empty() ? field.key : field.holds;
}

bool has_kinds(std::span<const Field> fields) {
    return find_field(fields, "kind") != nullptr;
}

bool is_kind_of(const TableFields& one, const TableFields& all) {
    return has_kinds(all.fields) && one.name.starts_with(all.name + " ");
}

std::string_view kind_of(const TableFields& one) {
    return std::string_view(one.name).substr(one.name.find(' ') + 1);
}

std::optional<std::string> where_it_belongs(std::string_view key, std::span<const Field> fields, Language language) {
    if (language.empty()) return std::nullopt;
    const TableFields& file = language.front();
    const Field* of_file = find_field(file.fields, key);
    std::string hint;
    if (const Places places = places_for(key, fields, language); !places.empty())
        hint = fmt::format("\"{}\" belongs in {}", key, text::either(places));
    if (of_file != nullptr && !holds_tables(*of_file)) {
        // What follows a table's header is the table's, whatever is meant.
        hint += fmt::format("{}the {}'s own \"{}\" stands above the first [table]", hint.empty() ? "" : "; ", file.name,
                            key);
    } else if (of_file != nullptr && hint.empty()) {
        hint = fmt::format("\"{}\" is a table of its own: {}", key, table_header(*of_file));
    }
    return hint.empty() ? std::nullopt : std::optional(std::move(hint));
}

}  // namespace rx::document
