#include "core/document/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/document/encoding.hpp"
#include "core/document/lookup.hpp"
#include "core/document/shapes.hpp"
#include "core/text/nearest.hpp"
#include "core/text/width.hpp"
#include "core/units/meant_range.hpp"

namespace rx::document {

namespace {

// A table with more unknown keys than this was not meant for us: comparing each with all we know would only cost time.
constexpr std::size_t most_suggestions = 20;
constexpr std::size_t most_listed = 40;

// What is written as leaflets print it is refused with the range that was meant.
template <class T>
diag::Result<units::Range<T>> range_in(std::string_view text, diag::Result<T> (*parse_end)(std::string_view)) {
    auto range = units::parse_range<T>(text, parse_end);
    if (range || range.error().code == "range-order") return range;
    const std::string meant = units::meant_range(text);
    if (meant != text && units::parse_range<T>(meant, parse_end))
        range.error().hint = "a range has two dots and no spaces: write \"" + meant + "\"";
    return range;
}

diag::Result<units::Range<units::Duration>> parse_duration_range(std::string_view text) {
    return range_in<units::Duration>(text, units::parse_duration);
}

diag::Result<units::Range<units::Count>> parse_count_range(std::string_view text) {
    return range_in<units::Count>(text, units::parse_count);
}

template <class T>
const T* as(const Node* value) {
    return value == nullptr ? nullptr : std::get_if<T>(&value->value);
}

std::string not_yet_hint(std::span<const Field> known) {
    const Field* how = find_field(known, "how");
    return how != nullptr ? "this version of rx does not guide this; leave it out or put it into \"how\""
                          : "this version of rx does not know it; leave it out";
}

// What looks like a space and is none comes before all else that may be wrong with a text.
std::string hint_for_spaces(const Node* value, const std::string& hint) {
    const std::string* text = text_of(value);
    if (text == nullptr || !has_no_break_space(*text)) return hint;
    return "it has a no-break space in it, as word processors write it: delete it, and write a plain space where one "
           "belongs";
}

// No day that somebody plans with: a slip in its year.
bool is_far_off(units::LocalDate date) {
    using namespace std::chrono_literals;
    return date.day().year() < 2000y || date.day().year() > 2100y;
}

// All that a table may have; nothing when that is too much to be read.
std::string key_list(std::span<const Field> known) {
    if (known.size() > most_listed) return "";
    std::string list = "it may have:";
    for (const Field& field : known) {
        if (field.support == Support::built) list += fmt::format(" {},", field.key);
    }
    list.pop_back();
    return list;
}

}  // namespace

Fields::Fields(const Table& table, diag::Position at, std::string what, std::span<const Field> known, Setting setting,
               diag::Diagnostics& problems)
    : table_(table), at_(at), what_(std::move(what)), known_(known), setting_(setting), problems_(problems) {
    check_keys();
    check_missing();
}

Fields::Fields(Fields& outer, const Node& node, std::string what, std::span<const Field> known)
    : Fields(outer, node, std::move(what), known, outer.problems_) {}

Fields::Fields(const Fields& outer, const Node& node, std::string what, std::span<const Field> known,
               diag::Diagnostics& own)
    : Fields(std::get<Table>(node.value), node.at, std::move(what), known, outer.setting_, own) {}

void Fields::check_keys() {
    for (const auto& [key, value] : table_) {
        const Field* field = find_field(known_, key.text);
        if (field == nullptr) {
            report_unknown(key);
        } else if (field->support == Support::later) {
            problems_.add(source().problem(key.at, key.span, "not-supported-yet",
                                           fmt::format("\"{}\" is not supported yet", key.text), not_yet_hint(known_)));
            refused_.push_back(key.text);
        } else if (!check_value(*field, value, source(), problems_)) {
            refused_.push_back(key.text);
        }
    }
}

void Fields::report_unknown(const Key& key) {
    std::string hint = ++unknown_ <= most_suggestions ? hint_for(key.text) : "";
    problems_.add(source().problem(key.at, key.span, "unknown-key",
                                   fmt::format("unknown key \"{}\" in {}", text::fit(key.text, 60), what_),
                                   std::move(hint)));
}

// A key that the table has already cannot be what was meant, and one that it needs is meant the sooner. A slip of one
// letter is likelier than the wrong table, and that is likelier than two.
std::string Fields::hint_for(const std::string& written) {
    const std::vector<std::string> absent = keys_that_are(false);
    std::optional<std::string> meant = text::nearest(written, absent, 1);
    if (!meant) {
        if (auto place = where_it_belongs(written, known_, setting_.language)) return *std::move(place);
        meant = text::nearest(written, absent);
    }
    if (!meant) meant = text::nearest(written, keys_that_are(true));
    if (!meant) return key_list(known_);
    meant_.push_back(*meant);
    return fmt::format("did you mean \"{}\"?", *meant);
}

// The keys that the table has, or has not; those that it needs come first.
std::vector<std::string> Fields::keys_that_are(bool present) const {
    std::vector<std::string> keys;
    for (const Field& field : known_) {
        if (has(field.key) == present)
            keys.emplace(field.need == Need::required ? keys.begin() : keys.end(), field.key);
    }
    return keys;
}

void Fields::check_missing() {
    for (const Field& field : known_) {
        if (field.need != Need::required || field.support == Support::later || has(field.key)) continue;
        // Not a second mistake: it is there, misspelled.
        if (std::ranges::find(meant_, field.key) != meant_.end()) continue;
        std::string hint = how_to_write(field);
        if (is_dose(field.shape)) hint += ", or \"?\" to leave it open";
        if (!field.meaning.empty()) hint = fmt::format("{}: {}; {}", field.key, field.meaning, hint);
        problems_.add(source().problem(at_, 1, "missing-key", fmt::format("{} has no \"{}\"", what_, field.key),
                                       std::move(hint)));
    }
}

bool Fields::was_refused(std::string_view key) const {
    return std::ranges::find(refused_, key) != refused_.end();
}

const Node* Fields::readable(std::string_view key) const {
    return was_refused(key) || is_blank(key) ? nullptr : find(table_, key);
}

bool Fields::has(std::string_view key) const {
    return find(table_, key) != nullptr;
}

bool Fields::is_blank(std::string_view key) const {
    const Field* field = find_field(known_, key);
    const Node* value = find(table_, key);
    return field != nullptr && value != nullptr && is_blank_dose(field->shape, *value);
}

bool Fields::is_open(std::string_view key) const {
    const auto* text = as<std::string>(readable(key));
    return text != nullptr && *text == "?";
}

const Node* Fields::node(std::string_view key) {
    return was_refused(key) ? nullptr : find(table_, key);
}

const Node* Fields::single_table(std::string_view key) const {
    const Node* node = find(table_, key);
    return as<Table>(node) == nullptr ? nullptr : node;
}

std::optional<std::string> Fields::text(std::string_view key) {
    const auto* text = as<std::string>(readable(key));
    if (text == nullptr) return std::nullopt;
    return *text;
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> found;
    const auto* elements = as<Array>(readable(key));
    if (elements == nullptr) return found;
    for (const Node& element : *elements) found.push_back(std::get<std::string>(element.value));
    return found;
}

std::vector<std::string> Fields::slugs(std::string_view key) {
    std::vector<std::string> found;
    const auto* elements = as<Array>(readable(key));
    if (elements == nullptr) return found;
    for (const Node& element : *elements) {
        const auto slug = units::parse_id<void>(std::get<std::string>(element.value));
        if (slug) {
            found.push_back(slug->text());
        } else {
            report_at(element, slug.error());
        }
    }
    if (found.size() != elements->size()) refused_.emplace_back(key);
    return found;
}

void Fields::set_flag(std::string_view key) {
    set_.emplace_back(key);
}

std::optional<bool> Fields::flag(std::string_view key) {
    if (std::ranges::find(set_, key) != set_.end()) return true;
    const auto* flag = as<bool>(readable(key));
    if (flag == nullptr) return std::nullopt;
    return *flag;
}

std::optional<int> Fields::whole(std::string_view key) {
    const auto* number = as<std::int64_t>(readable(key));
    if (number == nullptr) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<units::LocalDate> Fields::date(std::string_view key) {
    const auto* written = as<Date>(readable(key));
    if (written == nullptr) return std::nullopt;
    auto date = units::parse_date(written->text);
    if (!date) {
        report_value(key, date.error());
        return std::nullopt;
    }
    if (is_far_off(*date))
        warn(key, "date-far", fmt::format("the year {} is far off", written->text.substr(0, written->text.find('-'))),
             "look at it again: a year from 2000 to 2100 is expected");
    return *date;
}

std::optional<units::Duration> Fields::duration(std::string_view key) {
    return converted(key, units::parse_duration);
}

std::optional<units::Range<units::Duration>> Fields::duration_range(std::string_view key) {
    return converted(key, parse_duration_range);
}

std::optional<units::Count> Fields::count(std::string_view key) {
    const auto range = count_range(key);
    if (!range) return std::nullopt;
    return range->low;
}

std::optional<units::Range<units::Count>> Fields::count_range(std::string_view key) {
    const auto* number = as<std::int64_t>(readable(key));
    if (number == nullptr) return converted(key, parse_count_range);
    const auto count = units::parse_count(std::to_string(*number));
    if (count) return units::exactly(*count);
    report_value(key, count.error());
    return std::nullopt;
}

std::optional<units::Millimetres> Fields::length(std::string_view key) {
    return converted(key, units::parse_length);
}

std::optional<units::CalendarSpan> Fields::span(std::string_view key) {
    return converted(key, units::parse_span);
}

const Table* Fields::table(std::string_view key) {
    return as<Table>(readable(key));
}

std::vector<const Node*> Fields::tables(std::string_view key) {
    std::vector<const Node*> found;
    const auto* elements = as<Array>(readable(key));
    if (elements == nullptr) return found;
    for (const Node& element : *elements) found.push_back(&element);
    return found;
}

diag::Diagnostic Fields::at_value(std::string_view key, std::string code, std::string message, std::string hint) const {
    const Node* value = find(table_, key);
    return source().problem(value == nullptr ? at_ : value->at, value == nullptr ? 1 : value->span, std::move(code),
                            std::move(message), std::move(hint));
}

void Fields::report_value(std::string_view key, const diag::Diagnostic& problem) {
    report(key, problem);
    refused_.emplace_back(key);
}

void Fields::report(std::string_view key, std::string code, std::string message, std::string hint) {
    problems_.add(at_value(key, std::move(code), std::move(message), std::move(hint)));
}

void Fields::report_at(const Node& node, std::string code, std::string message, std::string hint) {
    problems_.add(source().problem(node.at, node.span, std::move(code), std::move(message), std::move(hint)));
}

void Fields::report(std::string_view key, const diag::Diagnostic& problem) {
    report(key, problem.code, problem.message, hint_for_spaces(find(table_, key), problem.hint));
}

void Fields::report_at(const Node& node, const diag::Diagnostic& problem) {
    report_at(node, problem.code, problem.message, hint_for_spaces(&node, problem.hint));
}

void Fields::report_at(diag::Position at, std::string code, std::string message, std::string hint) {
    problems_.add(source().problem(at, 1, std::move(code), std::move(message), std::move(hint)));
}

void Fields::warn(std::string_view key, std::string code, std::string message, std::string hint) {
    add_warning(at_value(key, std::move(code), std::move(message), std::move(hint)));
}

void Fields::warn_at(diag::Position at, std::size_t width, std::string code, std::string message, std::string hint) {
    add_warning(source().problem(at, width, std::move(code), std::move(message), std::move(hint)));
}

void Fields::add_warning(diag::Diagnostic warning) {
    warning.severity = diag::Severity::warning;
    problems_.add(std::move(warning));
}

}  // namespace rx::document
