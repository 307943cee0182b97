// Every shipped plan with one slip at a time: each key misspelled, each unit dropped, each number out of its range.
// What a slip gets is counted: a message in its line, and a hint that leads back to what stood there.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <regex>
#include <sstream>

#include "core/plan/plan.hpp"
#include "tests/data/drafts.hpp"

using namespace rx;
using document::Field;
using document::Shape;

namespace {

enum class Slip { key_misspelled, unit_dropped, out_of_range };
constexpr std::array slip_names{"keys misspelled", "units dropped", "numbers out of range"};

// Replace `size` bytes at `offset` by `with`; the hint should then have `right` in it.
struct Mutation {
    Slip slip;
    std::size_t offset;
    std::size_t size;
    std::string with;
    std::string right;
};

// All mutations of one plan, found by following the language through its tables.
class Mutations {
public:
    explicit Mutations(const document::Document& document) : source_(document.source) {
        for (const document::TableFields& table : plan::language()) tables_[table.name] = table.fields;
        walk("plan", document.root);
    }
    [[nodiscard]] const std::vector<Mutation>& all() const { return all_; }

private:
    std::vector<Field> fields_of(const std::string& name, const document::Table& table) const {
        const auto known = tables_.at(name);
        std::vector<Field> fields(known.begin(), known.end());
        const auto kind = std::ranges::find(table, "kind", [](const auto& entry) { return entry.first.text; });
        if (name == "exercise" && kind != table.end()) {
            const auto more = tables_.at("exercise " + std::get<std::string>(kind->second.value));
            fields.insert(fields.end(), more.begin(), more.end());
        }
        return fields;
    }

    void walk(const std::string& name, const document::Table& table) {
        const auto fields = fields_of(name, table);
        for (const auto& [key, value] : table) {
            misspell(key, fields);
            const auto field = std::ranges::find(fields, key.text, &Field::key);
            REQUIRE(field != fields.end());
            spoil(*field, value);
            descend(*field, value);
        }
    }

    void descend(const Field& field, const document::Node& value) {
        const std::string held(field.holds.empty() ? field.key : field.holds);
        if (!tables_.contains(held)) return;
        if (const auto* table = std::get_if<document::Table>(&value.value)) {
            if (field.shape != Shape::named) return walk(held, *table);
            for (const auto& named : *table) walk(held, std::get<document::Table>(named.second.value));
        } else if (const auto* elements = std::get_if<document::Array>(&value.value)) {
            for (const document::Node& each : *elements) {
                if (const auto* inner = std::get_if<document::Table>(&each.value)) walk(held, *inner);
            }
        }
    }

    // A letter left out, two swapped, one doubled: what fingers do. None that makes another key.
    void misspell(const document::Key& key, const std::vector<Field>& fields) {
        const std::size_t middle = key.text.size() / 2;
        std::string less = key.text;
        less.erase(middle, 1);
        std::string swapped = key.text;
        std::swap(swapped[middle - 1], swapped[middle]);
        std::string more = key.text;
        more.insert(middle, 1, key.text[middle]);
        for (const std::string& wrong : {less, swapped, more}) {
            if (std::ranges::find(fields, wrong, &Field::key) != fields.end() || wrong == key.text) continue;
            add(Slip::key_misspelled, key.at, key.text, wrong, "did you mean \"" + key.text + "\"?");
        }
    }

    void spoil(const Field& field, const document::Node& value) {
        if (const auto* number = std::get_if<std::int64_t>(&value.value)) {
            for (const char* wrong : {"-1", "100000"})
                add(Slip::out_of_range, value.at, std::to_string(*number), wrong, "1");
        } else if (const auto* text = std::get_if<std::string>(&value.value)) {
            if (*text != "?") spoil_text(field, value.at, *text);
        } else if (const auto* elements = std::get_if<document::Array>(&value.value); field.key == "not-before") {
            for (const document::Node& each : *elements) {
                if (const auto* day = std::get_if<std::string>(&each.value)) spoil_words(each.at, *day);
            }
        }
    }

    void spoil_text(const Field& field, diag::Position at, const std::string& text) {
        switch (field.shape) {
            case Shape::duration:
            case Shape::duration_range:
                return spoil_duration(at, text);
            case Shape::length: {
                const std::size_t end = text.find_first_not_of("0123456789.");
                add(Slip::unit_dropped, at, '"' + text, '"' + text.substr(0, end), text.substr(0, end) + " mm");
                return add(Slip::out_of_range, at, '"' + text, "\"501 mm", "500 mm");
            }
            case Shape::limit:
                return spoil_limit(at, text);
            case Shape::span:
                return spoil_words(at, text);
            case Shape::count_range:
                add(Slip::out_of_range, at, '"' + text, "\"0.." + text.substr(text.find("..") + 2), "1 to 1000");
                return add(Slip::out_of_range, at, '"' + text, '"' + text.substr(0, text.find("..")) + "..1001",
                           "1 to 1000");
            default:
                if (field.key == "often" || field.key == "after") spoil_words(at, text);
        }
    }

    void spoil_duration(diag::Position at, const std::string& text) {
        // The last amount alone: "1m30s" without its last unit.
        const std::size_t number =
            text.find_first_not_of('.', text.find_last_not_of("0123456789.", text.size() - 2) + 1);
        add(Slip::unit_dropped, at, '"' + text + '"', '"' + text.substr(0, text.size() - 1) + '"', text.substr(number));
        std::string bare = text;
        std::erase_if(bare, [](char c) { return c == 'h' || c == 'm' || c == 's'; });
        if (bare.size() + 1 != text.size())
            add(Slip::unit_dropped, at, '"' + text + '"', '"' + bare + '"', text.substr(0, 1));
        if (bare.find("..") == std::string::npos)
            add(Slip::unit_dropped, at, '"' + text + '"', bare, bare.substr(0, 1));
        add(Slip::out_of_range, at, '"' + text + '"', "\"49h\"", "48h");
    }

    void spoil_limit(diag::Position at, const std::string& text) {
        const std::size_t number = text.find_first_of("0123456789");
        if (number == std::string::npos) return;
        add(Slip::out_of_range, at, '"' + text, '"' + text.substr(0, number) + "11", "0 to 10");
    }

    // "3..4 per week", "4 weeks after surgery", "3 of 3 sessions".
    void spoil_words(diag::Position at, const std::string& text) {
        const std::size_t number = text.find_first_of("0123456789");
        if (number == std::string::npos) return;
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", number), text.size());
        add(Slip::out_of_range, at, '"' + text, '"' + text.substr(0, number) + "9999" + text.substr(end), "1");
        const std::size_t unit = std::min(text.find(' ', end + 1), text.size());
        const bool has_more = text.find(" after ") != std::string::npos;
        add(Slip::unit_dropped, at, '"' + text, '"' + text.substr(0, end) + (has_more ? text.substr(unit) : ""),
            has_more ? "weeks" : text.substr(text.find_last_of(' ') + 1));
    }

    void add(Slip slip, diag::Position at, std::string_view was, std::string with, std::string right) {
        const std::size_t offset = source_.offset(at);
        // Written otherwise than it reads: a text of several lines, an escape.
        if (std::string_view(source_.text()).substr(offset, was.size()) != was) return;
        all_.push_back({slip, offset, was.size(), std::move(with), std::move(right)});
    }

    const document::Source& source_;
    std::map<std::string, std::span<const Field>, std::less<>> tables_;
    std::vector<Mutation> all_;
};

struct Rate {
    std::size_t made = 0;
    std::size_t located = 0;
    std::size_t right = 0;
    std::map<std::string, std::size_t> not_located;
    std::map<std::string, std::size_t> not_right;
};

diag::Diagnostics problems_of(const std::string& text, const exercise::Library& library) {
    using namespace std::chrono_literals;
    const auto document = document::parse(text, "clinic.toml");
    if (!document) return document.error();
    const auto loaded = plan::read(*document, library, units::LocalDate(2026y / 11 / 20));
    return loaded ? diag::Diagnostics{} : loaded.error();
}

void count(const document::Document& document, const Mutation& mutation, const exercise::Library& library, Rate& rate) {
    std::string text = document.source.text();
    const std::string was = text.substr(mutation.offset, mutation.size);
    text.replace(mutation.offset, mutation.size, mutation.with);
    const std::size_t line = document.source.position(mutation.offset).line;
    const auto all = problems_of(text, library).all();
    const std::string what = was + " -> " + mutation.with;
    ++rate.made;
    const auto in_line = [&](const diag::Diagnostic& problem) {
        return problem.at.line == line;
    };
    if (std::ranges::none_of(all, in_line)) {
        ++rate.not_located[document.source.origin() + ": " + what];
        return;
    }
    ++rate.located;
    const bool right = std::ranges::any_of(all, [&](const auto& problem) {
        return in_line(problem) && problem.hint.find(mutation.right) != std::string::npos;
    });
    if (right)
        ++rate.right;
    else
        ++rate.not_right[what + ": " + std::ranges::find_if(all, in_line)->hint];
}

}  // namespace

TEST_SUITE_BEGIN("core/plan");

TEST_CASE("a slip in a shipped plan gets a message in its line and a hint that leads back") {
    const exercise::Library library = data::library();
    std::array<Rate, slip_names.size()> rates;
    for (const data::Draft& draft : data::protocols()) {
        REQUIRE(problems_of(draft.document.source.text(), library).empty());
        const Mutations mutations(draft.document);
        for (const Mutation& mutation : mutations.all())
            count(draft.document, mutation, library, rates.at(static_cast<std::size_t>(mutation.slip)));
    }
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const Rate& rate = rates.at(i);
        MESSAGE(std::string(slip_names.at(i)), ": ", rate.made, ", located ", rate.located, ", right hint ",
                rate.right);
        for (const auto& [what, times] : rate.not_right) MESSAGE(times, " times not right: ", what);
        for (const auto& [what, times] : rate.not_located) FAIL_CHECK("not located: ", what);
        CHECK(rate.made > 100);
        CHECK(rate.located == rate.made);
        CHECK(rate.right * 100 >= rate.made * 99);
    }
}

TEST_SUITE_END();
