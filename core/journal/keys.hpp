// The pairs of one line, taken by key; the first thing wrong is kept, and what nobody takes counts as unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/journal/logfmt.hpp"

namespace rx::journal {

// The id of a record. Code "record-key".
[[nodiscard]] diag::Result<std::string> parse_id(std::string_view text);

class Keys {
public:
    // `line` must outlive the keys.
    Keys(std::string_view line, Pairs pairs) : line_(line), pairs_(std::move(pairs)) {}

    // The pair with that key, or null. Standing twice is a problem.
    [[nodiscard]] const Pair* one(std::string_view key);
    // Calls `use` with each pair of that key, in their order.
    template <class Use>
    void each(std::string_view key, const Use& use) {
        if (!pairs_.may_have(key)) return;
        const unsigned mark = mark_of(key);
        for (Pair& pair : pairs_.all) {
            if (pair.mark != mark || pair.key != key) continue;
            pair.is_taken = true;
            use(std::as_const(pair));
        }
    }

    // The value of a key that may be missing: "" then.
    [[nodiscard]] std::string text(std::string_view key);
    // The value of a key that has to be there; missing or empty is a problem.
    [[nodiscard]] std::string needed_text(std::string_view key);

    // The value read by `parse`: a Result whose error becomes a problem. Nothing when the key is missing or wrong.
    template <class Parse>
    [[nodiscard]] auto value(std::string_view key, const Parse& parse)
        -> std::optional<typename decltype(parse(std::string_view()))::value_type> {
        const Pair* pair = one(key);
        return pair ? value_of(*pair, parse) : std::nullopt;
    }
    template <class Parse>
    [[nodiscard]] auto needed_value(std::string_view key, const Parse& parse)
        -> std::optional<typename decltype(parse(std::string_view()))::value_type> {
        const Pair* pair = one(key);
        if (!pair) fail_missing(key);
        return pair ? value_of(*pair, parse) : std::nullopt;
    }
    // As value(), for a pair already taken.
    template <class Parse>
    [[nodiscard]] auto value_of(const Pair& pair, const Parse& parse)
        -> std::optional<typename decltype(parse(std::string_view()))::value_type> {
        auto result = parse(pair.value);
        if (result) return std::move(*result);
        fail(pair, result.error().message);
        return std::nullopt;
    }
    // The values of all pairs of that key that `parse` can read, in their order.
    template <class Parse>
    [[nodiscard]] auto values(std::string_view key, const Parse& parse)
        -> std::vector<typename decltype(parse(std::string_view()))::value_type> {
        std::vector<typename decltype(parse(std::string_view()))::value_type> all;
        all.reserve(pairs_.count(key));
        each(key, [&](const Pair& pair) {
            auto result = parse(pair.value);
            result ? all.push_back(*std::move(result)) : fail(pair, result.error().message);
        });
        return all;
    }

    void fail_missing(std::string_view key);
    void fail(const Pair& pair, std::string_view why);

    [[nodiscard]] const std::optional<diag::Diagnostic>& problem() const { return problem_; }
    // What nobody asked for.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> rest() const;

private:
    void keep(diag::Diagnostic problem);

    std::string_view line_;
    Pairs pairs_;
    std::optional<diag::Diagnostic> problem_;
};

}  // namespace rx::journal
