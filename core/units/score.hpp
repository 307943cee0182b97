// Pain and fear as a person rates them: whole numbers 0 to 10.
//
// A rating that was not given is std::optional<Score> without a value, never 0.
// Scale: numeric rating scale (evidence.md e, "Pain NRS", "SUDS" 0-10 form).
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::units {

template <class Tag>
class Score {
public:
    static constexpr int largest = 10;

    // `value` outside 0..10 is a bug of the caller.
    explicit Score(int value);

    [[nodiscard]] int value() const { return value_; }
    auto operator<=>(const Score&) const = default;

private:
    int value_;
};

struct PainTag;
struct FearTag;
using PainScore = Score<PainTag>;
using FearScore = Score<FearTag>;

// "0" to "10" in plain decimal. Code: "score-form".
template <class Tag>
[[nodiscard]] diag::Result<Score<Tag>> parse_score(std::string_view text);

template <class Tag>
[[nodiscard]] std::string to_text(Score<Tag> score) {
    return std::to_string(score.value());
}

extern template class Score<PainTag>;
extern template class Score<FearTag>;

// A condition on a score, as rules write it: ">= 7", "<= 2", "< 4". "<4" and "<=4" are different rules.
struct ScoreLimit {
    enum class Relation { less, at_most, at_least, greater };
    Relation relation = Relation::at_least;
    int value = 0;  // 0..10

    [[nodiscard]] bool holds(int score) const;
    // Whether it is low scores for which it holds: "<" and "<=".
    [[nodiscard]] bool is_upper_bound() const;
    // The lowest score for which it holds.
    [[nodiscard]] int lowest() const;
    bool operator==(const ScoreLimit&) const = default;
};

// One of < <= >= > and a number 0 to 10; "any" is ">= 1". A limit that always or never holds is refused.
// Codes: "limit-form", "limit-dead".
[[nodiscard]] diag::Result<ScoreLimit> parse_limit(std::string_view text);
[[nodiscard]] std::string to_text(const ScoreLimit& limit);
// "7 or more", "below 4".
[[nodiscard]] std::string in_words(const ScoreLimit& limit);

}  // namespace rx::units
