// The typed reader that checks a table of a document against what it may hold.
//
// Making a Fields checks the whole table at once (unknown keys with a suggestion, missing keys, keys that are not
// supported yet, wrong types); the getters then convert single values, reporting what cannot be converted and returning
// nothing for it. Text is checked to be harmless on the way in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"
#include "core/document/field.hpp"
#include "core/document/language.hpp"
#include "core/units/count.hpp"
#include "core/units/duration.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"
#include "core/units/millimetres.hpp"
#include "core/units/range.hpp"
#include "core/units/score.hpp"

namespace rx::document {

// Where a table stands: in which text, and in a document of which language. Without one, what is unknown here is known
// nowhere else.
struct Setting {
    // NOLINTNEXTLINE(google-explicit-constructor): most documents are read without a language.
    Setting(const Source& text, Language in = {}) : source(text), language(in) {}

    const Source& source;
    Language language;
};

// Codes: "unknown-key", "missing-key", "not-supported-yet", "wrong-type", "duration-unit", "length-unit",
// "unsafe-text", "empty-text", "whole-range", "unknown-word", and those of the units that the getters read; and the
// warning "date-far".
class Fields {
public:
    // `what` names the table in messages: "exercise \"belly-breath\"". Missing keys are reported at `at`, which is {}
    // for the file itself. All but `what` must outlive this.
    Fields(const Table& table, diag::Position at, std::string what, std::span<const Field> known, Setting setting,
           diag::Diagnostics& problems);
    // A table in the same document as `outer`, which is what `node` holds. Its problems are those of `outer`, or its
    // own.
    Fields(Fields& outer, const Node& node, std::string what, std::span<const Field> known);
    Fields(const Fields& outer, const Node& node, std::string what, std::span<const Field> known,
           diag::Diagnostics& own);

    // Each returns nothing when the key is absent, blank or its value was refused (then reported, once).
    [[nodiscard]] std::optional<std::string> text(std::string_view key);  // line, prose, choice
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);   // lines; empty when absent
    [[nodiscard]] std::optional<bool> flag(std::string_view key);
    // From here on the flag is true, whatever the table says: something that it refers to has said so.
    void set_flag(std::string_view key);
    [[nodiscard]] std::optional<int> whole(std::string_view key);
    [[nodiscard]] std::optional<units::LocalDate> date(std::string_view key);
    [[nodiscard]] std::optional<units::Duration> duration(std::string_view key);
    [[nodiscard]] std::optional<units::Range<units::Duration>> duration_range(std::string_view key);
    [[nodiscard]] std::optional<units::Count> count(std::string_view key);
    [[nodiscard]] std::optional<units::Range<units::Count>> count_range(std::string_view key);
    [[nodiscard]] std::optional<units::Millimetres> length(std::string_view key);
    [[nodiscard]] std::optional<units::CalendarSpan> span(std::string_view key);
    [[nodiscard]] const Table* table(std::string_view key);
    [[nodiscard]] std::vector<const Node*> tables(std::string_view key);  // each holds a Table
    [[nodiscard]] const Node* node(std::string_view key);                 // as it stands, blank or not
    // The one table that stands where there may be several, which is reported already: what it is called is known.
    [[nodiscard]] const Node* single_table(std::string_view key) const;

    template <class Tag>
    [[nodiscard]] std::optional<units::Id<Tag>> id(std::string_view key) {
        return converted<units::Id<Tag>>(key, units::parse_id<Tag>);
    }
    template <class Tag>
    [[nodiscard]] std::vector<units::Id<Tag>> ids(std::string_view key) {
        std::vector<units::Id<Tag>> found;
        for (const std::string& slug : slugs(key)) found.emplace_back(slug);
        return found;
    }
    // A text field read by `parse`; what it refuses is reported at the value.
    template <class T>
    [[nodiscard]] std::optional<T> converted(std::string_view key, diag::Result<T> (*parse)(std::string_view)) {
        const auto raw = text(key);
        if (!raw) return std::nullopt;
        auto value = parse(*raw);
        if (value) return *std::move(value);
        report_value(key, value.error());
        return std::nullopt;
    }
    // The same of a text that the clinic may leave open; then nothing.
    template <class T>
    [[nodiscard]] std::optional<T> unless_open(std::string_view key, diag::Result<T> (*parse)(std::string_view)) {
        return is_open(key) ? std::nullopt : converted<T>(key, parse);
    }

    [[nodiscard]] bool has(std::string_view key) const;
    // True for a dose left open by the clinic: the value is "?".
    [[nodiscard]] bool is_blank(std::string_view key) const;
    // The same for a text whose owner takes "?" for that.
    [[nodiscard]] bool is_open(std::string_view key) const;
    [[nodiscard]] diag::Position at() const { return at_; }
    [[nodiscard]] const std::string& what() const { return what_; }
    [[nodiscard]] const Source& source() const { return setting_.source; }
    [[nodiscard]] diag::Diagnostics& problems() { return problems_; }

    // An error at the value of `key` (or at the table when it is absent).
    void report(std::string_view key, std::string code, std::string message, std::string hint = {});
    void report(std::string_view key, const diag::Diagnostic& problem);  // its code, message and hint
    // The same at a value inside of that of a key, or at a place.
    void report_at(const Node& node, std::string code, std::string message, std::string hint = {});
    void report_at(const Node& node, const diag::Diagnostic& problem);
    void report_at(diag::Position at, std::string code, std::string message, std::string hint = {});
    void warn_at(diag::Position at, std::size_t width, std::string code, std::string message, std::string hint = {});
    void warn(std::string_view key, std::string code, std::string message, std::string hint = {});

private:
    [[nodiscard]] std::vector<std::string> slugs(std::string_view key);
    void report_value(std::string_view key, const diag::Diagnostic& problem);
    void check_keys();
    void check_missing();
    void report_unknown(const Key& key);
    [[nodiscard]] std::string hint_for(const std::string& written);
    [[nodiscard]] std::vector<std::string> keys_that_are(bool present) const;
    [[nodiscard]] const Node* readable(std::string_view key) const;  // null when absent, blank or refused
    [[nodiscard]] bool was_refused(std::string_view key) const;
    void add_warning(diag::Diagnostic warning);
    [[nodiscard]] diag::Diagnostic at_value(std::string_view key, std::string code, std::string message,
                                            std::string hint) const;

    const Table& table_;
    diag::Position at_;
    std::string what_;
    std::span<const Field> known_;
    Setting setting_;
    diag::Diagnostics& problems_;
    std::vector<std::string> refused_;  // keys whose values are reported already
    std::vector<std::string> set_;      // flags that are true, whatever is written
    std::vector<std::string> meant_;    // keys that are there by a nearly right name, which is reported
    std::size_t unknown_ = 0;
};

}  // namespace rx::document
