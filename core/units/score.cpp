#include "core/units/score.hpp"

#include <fmt/format.h>

#include <array>
#include <exception>

#include "core/units/digits.hpp"

namespace rx::units {

namespace {

constexpr int largest_score = PainScore::largest;

struct RelationSign {
    std::string_view sign;
    ScoreLimit::Relation relation;
};
// Longer signs first: "<=" begins with "<".
constexpr std::array relation_signs{
    RelationSign{"<=", ScoreLimit::Relation::at_most},
    RelationSign{">=", ScoreLimit::Relation::at_least},
    RelationSign{"<", ScoreLimit::Relation::less},
    RelationSign{">", ScoreLimit::Relation::greater},
};

// Whether the limit holds for every score, or for none.
bool is_dead(const ScoreLimit& limit) {
    return limit.holds(0) == limit.holds(largest_score);
}

}  // namespace

template <class Tag>
Score<Tag>::Score(int value) : value_(value) {
    if (value < 0 || value > largest) [[unlikely]]
        std::terminate();
}

template class Score<PainTag>;
template class Score<FearTag>;

template <class Tag>
diag::Result<Score<Tag>> parse_score(std::string_view text) {
    if (const auto value = parse_digits(text, largest_score)) return Score<Tag>(*value);

    const std::string meant = without_leading_zeros(text);
    return diag::failure(diag::Kind::content, "score-form", fmt::format("\"{}\" is not a rating", text),
                         parse_digits(meant, largest_score) ? "write " + meant : "a whole number from 0 to 10");
}

template diag::Result<PainScore> parse_score<PainTag>(std::string_view);
template diag::Result<FearScore> parse_score<FearTag>(std::string_view);

bool ScoreLimit::holds(int score) const {
    switch (relation) {
        case Relation::less:
            return score < value;
        case Relation::at_most:
            return score <= value;
        case Relation::at_least:
            return score >= value;
        case Relation::greater:
            return score > value;
    }
    std::terminate();
}

bool ScoreLimit::is_upper_bound() const {
    return relation == Relation::less || relation == Relation::at_most;
}

int ScoreLimit::lowest() const {
    if (is_upper_bound()) return 0;
    return relation == Relation::greater ? value + 1 : value;
}

diag::Result<ScoreLimit> parse_limit(std::string_view text) {
    if (text == "any") return ScoreLimit{ScoreLimit::Relation::at_least, 1};

    for (const auto& [sign, relation] : relation_signs) {
        if (!text.starts_with(sign)) continue;
        std::string_view number = text.substr(sign.size());
        if (number.starts_with(' ')) number.remove_prefix(1);
        const auto value = parse_digits(number, largest_score);
        if (!value) break;
        const ScoreLimit limit{relation, *value};
        if (!is_dead(limit)) return limit;
        return diag::failure(
            diag::Kind::content, "limit-dead",
            fmt::format("\"{}\" {} for ratings from 0 to 10", text, limit.holds(0) ? "always holds" : "never holds"));
    }
    return diag::failure(diag::Kind::content, "limit-form", fmt::format("\"{}\" is not a limit", text),
                         "one of < <= >= > and a whole number from 0 to 10, like \">= 7\", or \"any\"");
}

std::string to_text(const ScoreLimit& limit) {
    for (const auto& [sign, relation] : relation_signs) {
        if (relation == limit.relation) return fmt::format("{} {}", sign, limit.value);
    }
    std::terminate();
}

std::string in_words(const ScoreLimit& limit) {
    switch (limit.relation) {
        case ScoreLimit::Relation::less:
            return fmt::format("below {}", limit.value);
        case ScoreLimit::Relation::at_most:
            return fmt::format("{} or less", limit.value);
        case ScoreLimit::Relation::at_least:
            return fmt::format("{} or more", limit.value);
        case ScoreLimit::Relation::greater:
            return fmt::format("above {}", limit.value);
    }
    std::terminate();
}

}  // namespace rx::units
