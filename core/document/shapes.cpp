#include "core/document/shapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "core/document/literal.hpp"
#include "core/text/either.hpp"
#include "core/text/nearest.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"
#include "core/units/count.hpp"
#include "core/units/id.hpp"

namespace rx::document {

namespace {

struct Described {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t) const { return "a number"; }
    std::string operator()(double) const { return "a number"; }
    std::string operator()(const std::string&) const { return "a text"; }
    std::string operator()(const Date&) const { return "a date"; }
    std::string operator()(const Moment&) const { return "a time"; }
    std::string operator()(const Array&) const { return "a list"; }
    std::string operator()(const Table&) const { return "a table"; }
};

template <class T>
bool is(const Node& node) {
    return std::holds_alternative<T>(node.value);
}

bool is_array_of_tables(const Node& node) {
    const auto* elements = std::get_if<Array>(&node.value);
    return elements != nullptr && !elements->empty() && is<Table>(elements->front());
}

struct Choices {
    std::vector<std::string> built;
    std::vector<std::string> later;
};

Choices sorted_words(const Field& field) {
    Choices choices;
    std::string_view allowed = field.allowed;
    while (!allowed.empty()) {
        const std::size_t end = std::min(allowed.find('|'), allowed.size());
        const std::string_view word = allowed.substr(0, end);
        if (word.starts_with('(')) {
            choices.later.emplace_back(word.substr(1, word.size() - 2));
        } else {
            choices.built.emplace_back(word);
        }
        allowed.remove_prefix(std::min(end + 1, allowed.size()));
    }
    return choices;
}

std::string listed(std::vector<std::string> words) {
    for (std::string& word : words) word = '"' + word + '"';
    return text::either(words);
}

std::string whole_number_hint(const Bounds& bounds) {
    if (bounds.low == bounds.high) return fmt::format("write {}", bounds.low);
    if (bounds.high == std::numeric_limits<int>::max())
        return fmt::format("write a whole number from {} up", bounds.low);
    return fmt::format("write a whole number from {} to {}", bounds.low, bounds.high);
}

std::string shape_hint(const Field& field) {
    switch (field.shape) {
        case Shape::line:
        case Shape::prose:
            return "write a text in quotes";
        case Shape::lines:
            return R"(write a list of texts, like ["...", "..."])";
        case Shape::lines_or_dates:
            return R"(write a list of texts and dates, like ["...", 2026-11-20])";
        case Shape::id:
            return R"(write an id in quotes, like "evening-stretch")";
        case Shape::ids:
            return R"(write a list of ids, like ["evening-stretch"])";
        case Shape::choice:
            return "write " + listed(sorted_words(field).built);
        case Shape::flag:
            return "write true or false, without quotes";
        case Shape::whole:
            return whole_number_hint(bounds_of(field)) + ", without quotes";
        case Shape::date:
            return "write a date without quotes, like 2026-11-20";
        case Shape::duration:
            return R"(write it in quotes with a unit, like "10s")";
        case Shape::duration_range:
            return R"(write a duration in quotes, like "5m" or "5m..15m")";
        case Shape::count:
            return "write a whole number without quotes, like 10";
        case Shape::count_range:
            return R"(write a whole number, like 10, or a range in quotes, like "8..12")";
        case Shape::length:
            return R"(write it in quotes with a unit, like "15 mm")";
        case Shape::span:
            return R"(write it in quotes, like "4 weeks")";
        case Shape::limit:
            return R"(write it like ">= 7" or "any")";
        case Shape::table:
            return fmt::format("write it as a table: [{}]", field.key);
        case Shape::tables:
            return fmt::format("write it as a list of tables, each under [[{}]]", field.key);
        case Shape::named:
            return fmt::format("write it as a table with a name: [{}.NAME]", field.key);
        case Shape::ids_or_tables:
            return R"(write a list of ids, like ["evening-stretch"])";
        case Shape::any:
            break;
    }
    return {};
}

// The words of a text as a list of the field would have them; nothing where they cannot stand in one as they are.
std::vector<std::string> words_in(const Field& field, const std::string& text) {
    constexpr std::size_t readable = 60;
    if (text.empty() || text.size() > readable || text.find_first_of("\"\\\n") != std::string::npos) return {};
    if (field.shape == Shape::lines || field.shape == Shape::lines_or_dates) return {text};
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string word = text.substr(begin, end - begin);
        word.erase(0, word.find_first_not_of(' '));
        word.erase(word.find_last_not_of(' ') + 1);
        if (!units::is_slug(word)) return {};
        words.push_back(std::move(word));
        begin = end + 1;
    }
    return words;
}

class ValueCheck {
public:
    ValueCheck(const Field& field, const Source& source, diag::Diagnostics& problems)
        : field_(field), source_(source), problems_(problems) {}

    void check(const Node& value) {
        switch (field_.shape) {
            case Shape::flag:
                return expect(is<bool>(value), value);
            case Shape::whole:
                return check_whole(value);
            case Shape::date:
                return expect(is<Date>(value), value);
            case Shape::count:
                return expect(is<std::int64_t>(value) || is_blank_dose(field_.shape, value), value);
            case Shape::count_range:
                return is<std::int64_t>(value) ? void() : check_text(value);
            case Shape::table:
            case Shape::named:
                return expect(is<Table>(value), value);
            case Shape::tables:
                return check_tables(value);
            case Shape::lines:
            case Shape::lines_or_dates:
            case Shape::ids:
                return check_texts(value);
            case Shape::choice:
                return check_choice(value);
            case Shape::ids_or_tables:
            case Shape::any:
                return check_anything(value);
            case Shape::line:
            case Shape::prose:
            case Shape::id:
            case Shape::duration:
            case Shape::duration_range:
            case Shape::length:
            case Shape::span:
            case Shape::limit:
                return check_text(value);
        }
    }

private:
    void report(const Node& value, std::string code, std::string message, std::string hint) {
        problems_.add(source_.problem(value.at, value.span, std::move(code), std::move(message), std::move(hint)));
    }

    void expect(bool fits, const Node& value) {
        if (!fits) report_type(value);
    }

    void report_type(const Node& value) {
        const bool number = is<std::int64_t>(value) || is<double>(value);
        const bool duration = field_.shape == Shape::duration || field_.shape == Shape::duration_range;
        std::string code = "wrong-type";
        if (number && duration) code = "duration-unit";
        if (number && field_.shape == Shape::length) code = "length-unit";
        std::string hint = how_to_write(field_);
        const auto* whole = std::get_if<std::int64_t>(&value.value);
        if (whole != nullptr && duration) {
            hint = fmt::format(R"(say of what, in quotes: "{0}s", "{0}m" or "{0}h")", *whole);
        } else if (whole != nullptr && field_.shape == Shape::length) {
            hint = fmt::format(R"(say of what, in quotes: "{0} mm", "{0} cm" or "{0} in")", *whole);
        } else if (field_.shape == Shape::table && is_array_of_tables(value)) {
            hint = fmt::format("there is only one: write [{}] with single brackets", field_.key);
        } else if (field_.shape == Shape::tables && is<Table>(value)) {
            hint = hint_for_single(value);
        } else if (auto list = as_list(field_, value)) {
            hint = fmt::format("it is a list: write {} = {}", field_.key, *list);
        }
        report(value, std::move(code), fmt::format("\"{}\" is {}", field_.key, std::visit(Described{}, value.value)),
               std::move(hint));
    }

    // A table where there may be several: under a header, as the file has it, or in braces.
    [[nodiscard]] std::string hint_for_single(const Node& value) const {
        const std::string_view line = source_.line(value.at.line);
        const std::string_view written = std::string_view(source_.text()).substr(source_.offset(value.at));
        const std::size_t end = line.find(']');
        if (written.starts_with('[') && end != std::string_view::npos) {
            return fmt::format("there may be several: write [{}] with double brackets",
                               line.substr(line.find('['), end + 1 - line.find('[')));
        }
        if (written.starts_with('{'))
            return fmt::format("there may be several: write a list, {} = [{{ ... }}]", field_.key);
        return how_to_write(field_);
    }

    void check_whole(const Node& value) {
        const auto* number = std::get_if<std::int64_t>(&value.value);
        if (number == nullptr) return report_type(value);
        const Bounds bounds = bounds_of(field_);
        if (*number >= bounds.low && *number <= bounds.high) return;
        report(value, "whole-range", fmt::format("\"{}\" is {}", field_.key, *number), whole_number_hint(bounds));
    }

    void check_text(const Node& value) {
        const auto* text = std::get_if<std::string>(&value.value);
        if (text == nullptr) return report_type(value);
        const bool several_lines = field_.shape == Shape::prose || field_.shape == Shape::any;
        const auto unsafe =
            text::find_unsafe(*text, several_lines ? text::LineBreaks::allowed : text::LineBreaks::refused);
        if (unsafe) return report_unsafe(value, *unsafe);
        constexpr std::array free_texts{Shape::line, Shape::prose, Shape::lines, Shape::lines_or_dates};
        const bool is_free = std::ranges::find(free_texts, field_.shape) != free_texts.end();
        if (is_free && text->find_first_not_of(" \n") == std::string::npos) {
            report(value, "empty-text", fmt::format("\"{}\" is empty", field_.key), "write something, or leave it out");
        }
    }

    void report_unsafe(const Node& value, const text::UnsafeCharacter& unsafe) {
        const Place place = find_character(source_, value, unsafe.code_point);
        std::string message =
            fmt::format("\"{}\" has a character in it that cannot be shown: {}", field_.key, unsafe.name);
        std::string hint = "delete it";
        if (unsafe.name == "U+000A") {
            message = fmt::format("\"{}\" has more than one line", field_.key);
            hint = "write it as one line";
        } else if (unsafe.name == "U+0009") {
            message = fmt::format("\"{}\" has a tab in it", field_.key);
            hint = "write spaces instead";
        }
        problems_.add(source_.problem(place.at, place.span, "unsafe-text", std::move(message), std::move(hint)));
    }

    void check_texts(const Node& value) {
        const auto* elements = std::get_if<Array>(&value.value);
        if (elements == nullptr) return report_type(value);
        for (const Node& element : *elements) {
            if (field_.shape != Shape::lines_or_dates || !is<Date>(element)) check_text(element);
        }
    }

    void check_tables(const Node& value) {
        const auto* elements = std::get_if<Array>(&value.value);
        if (elements == nullptr) return report_type(value);
        for (const Node& element : *elements) expect(is<Table>(element), element);
    }

    void check_choice(const Node& value) {
        const auto* word = std::get_if<std::string>(&value.value);
        if (word == nullptr) return report_type(value);
        const Choices choices = sorted_words(field_);
        if (std::ranges::find(choices.built, *word) != choices.built.end()) return;
        if (std::ranges::find(choices.later, *word) != choices.later.end()) {
            return report(value, "not-supported-yet", fmt::format("\"{}\" is not supported yet", *word),
                          "this version of rx knows " + listed(choices.built));
        }
        const auto meant = text::nearest(*word, choices.built);
        const std::string list = listed(choices.built);
        report(value, "unknown-word", fmt::format("\"{}\" is \"{}\"", field_.key, text::fit(*word, 60)),
               meant ? fmt::format("did you mean \"{}\"? Write {}", *meant, list) : "write " + list);
    }

    void check_anything(const Node& value) {
        if (is<std::string>(value)) return check_text(value);
        if (const auto* number = std::get_if<double>(&value.value); number != nullptr && !std::isfinite(*number)) {
            return report(value, "wrong-type", fmt::format("\"{}\" has a number in it that is none", field_.key),
                          "write a plain number");
        }
        if (const auto* elements = std::get_if<Array>(&value.value)) {
            for (const Node& element : *elements) check_anything(element);
        }
        if (const auto* table = std::get_if<Table>(&value.value)) {
            for (const auto& entry : *table) check_anything(entry.second);
        }
    }

    const Field& field_;
    const Source& source_;
    diag::Diagnostics& problems_;
};

}  // namespace

bool check_value(const Field& field, const Node& value, const Source& source, diag::Diagnostics& problems) {
    const std::size_t before = problems.all().size();
    ValueCheck(field, source, problems).check(value);
    return problems.all().size() == before;
}

std::optional<std::string> as_list(const Field& field, const Node& value) {
    constexpr std::array lists{Shape::ids, Shape::ids_or_tables, Shape::lines, Shape::lines_or_dates};
    const auto* text = std::get_if<std::string>(&value.value);
    if (text == nullptr || std::ranges::find(lists, field.shape) == lists.end()) return std::nullopt;
    const std::vector<std::string> words = words_in(field, *text);
    if (words.empty()) return std::nullopt;
    return fmt::format("[\"{}\"]", fmt::join(words, "\", \""));
}

bool is_dose(Shape shape) {
    return shape == Shape::duration || shape == Shape::duration_range || shape == Shape::count ||
           shape == Shape::count_range;
}

bool is_blank_dose(Shape shape, const Node& value) {
    const auto* text = std::get_if<std::string>(&value.value);
    return is_dose(shape) && text != nullptr && *text == "?";
}

std::vector<std::string> words_of(const Field& field) {
    return sorted_words(field).built;
}

Bounds bounds_of(const Field& field) {
    const Bounds any{.low = 0, .high = std::numeric_limits<int>::max()};
    const std::size_t dots = field.allowed.find("..");
    if (dots == std::string_view::npos) return any;
    return {.low = units::parse_digits(field.allowed.substr(0, dots), any.high).value_or(any.low),
            .high = units::parse_digits(field.allowed.substr(dots + 2), any.high).value_or(any.high)};
}

std::string how_to_write(const Field& field) {
    const bool has_own_words = field.shape != Shape::choice && field.shape != Shape::whole && !field.allowed.empty();
    return has_own_words ? std::string(field.allowed) : shape_hint(field);
}

}  // namespace rx::document
