#include "core/outcome/outcome.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace rx::outcome {

namespace {

template <class Value, std::size_t size>
using Words = std::array<std::pair<Value, std::string_view>, size>;

constexpr Words<Ending, 5> endings{{{Ending::complete, "complete"},
                                    {Ending::early, "early"},
                                    {Ending::stop_rule, "stop-rule"},
                                    {Ending::interrupted, "interrupted"},
                                    {Ending::lost, "lost"}}};
constexpr Words<Reason, 4> reasons{
    {{Reason::pain, "pain"}, {Reason::fear, "fear"}, {Reason::interrupted, "interrupted"}, {Reason::enough, "enough"}}};
constexpr Words<Progress, 4> progresses{{{Progress::complete, "complete"},
                                         {Progress::partial, "partial"},
                                         {Progress::skipped, "skipped"},
                                         {Progress::left_out, "left-out"}}};
constexpr Words<Depth, 5> depths{{{Depth::touch, "touch"},
                                  {Depth::entrance, "entrance"},
                                  {Depth::tip, "tip"},
                                  {Depth::half, "half"},
                                  {Depth::full, "full"}}};
constexpr Words<Ease, 3> eases{{{Ease::hard, "hard"}, {Ease::with_effort, "with-effort"}, {Ease::easily, "easily"}}};
constexpr Words<Movement, 3> movements{
    {{Movement::done, "done"}, {Movement::partial, "partial"}, {Movement::closed, "closed"}}};

template <class Value, std::size_t size>
std::string_view word_of(const Words<Value, size>& words, Value value) {
    for (const auto& [known, word] : words) {
        if (known == value) return word;
    }
    std::terminate();
}

template <class Value, std::size_t size>
std::optional<Value> value_of(const Words<Value, size>& words, std::string_view word) {
    for (const auto& [value, known] : words) {
        if (known == word) return value;
    }
    return std::nullopt;
}

}  // namespace

std::string_view to_text(Ending ending) {
    return word_of(endings, ending);
}

std::string_view to_text(Reason reason) {
    return word_of(reasons, reason);
}

std::string_view to_text(Progress progress) {
    return word_of(progresses, progress);
}

std::string_view to_text(Depth depth) {
    return word_of(depths, depth);
}

std::string_view to_text(Ease ease) {
    return word_of(eases, ease);
}

std::string_view to_text(Movement movement) {
    return word_of(movements, movement);
}

std::optional<Ending> parse_ending(std::string_view word) {
    return value_of(endings, word);
}

std::optional<Reason> parse_reason(std::string_view word) {
    return value_of(reasons, word);
}

std::optional<Progress> parse_progress(std::string_view word) {
    return value_of(progresses, word);
}

std::optional<Depth> parse_depth(std::string_view word) {
    return value_of(depths, word);
}

std::optional<Ease> parse_ease(std::string_view word) {
    return value_of(eases, word);
}

std::optional<Movement> parse_movement(std::string_view word) {
    return value_of(movements, word);
}

const timeline::StopRule* rule_reached(const std::vector<timeline::StopRule>& rules, const Outcome& outcome) {
    const auto reached = std::ranges::find_if(rules, [&](const timeline::StopRule& rule) {
        const auto by = [&](const auto& limit, const auto& ratings) {
            return limit && std::ranges::any_of(ratings, [&](const auto& rating) {
                       return is_about(rule.rating, rating.moment) && limit->holds(rating.score.value());
                   });
        };
        return by(rule.pain, outcome.pain) || by(rule.fear, outcome.fear);
    });
    return reached == rules.end() ? nullptr : &*reached;
}

bool is_about(timeline::RatingTime time, Moment moment) {
    switch (time) {
        case timeline::RatingTime::any:
            return true;
        case timeline::RatingTime::before:
            return moment == Moment::before;
        case timeline::RatingTime::during:
            return moment == Moment::during;
        case timeline::RatingTime::after:
            return moment == Moment::after;
    }
    return false;
}

bool counts(const ExerciseResult& result) {
    const bool repeated = result.repetitions && result.repetitions->done > 0;
    return result.active >= shortest_practice || repeated || result.worn;
}

bool counts(const Outcome& outcome) {
    return std::ranges::any_of(outcome.exercises, [](const ExerciseResult& result) { return counts(result); });
}

}  // namespace rx::outcome
