#include "core/exercise/kinds/breaths.hpp"

#include <algorithm>
#include <utility>

#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

using timeline::Phase;
using timeline::Step;
using timeline::Timed;

Duration Breath::length() const {
    return in + hold.value_or(Duration::zero()) + out + rest.value_or(Duration::zero());
}

std::vector<Step> Breath::steps() const {
    std::vector<Step> all{{.phase = Phase::breathe_in, .length = Timed{in}}};
    if (hold) all.push_back({.phase = Phase::hold_breath, .length = Timed{*hold}});
    all.push_back({.phase = Phase::breathe_out, .length = Timed{out}});
    if (rest) all.push_back({.phase = Phase::breath_pause, .length = Timed{*rest}});
    return all;
}

std::string Breath::in_words() const {
    std::string text = "in " + exact(in);
    if (hold) text += ", hold " + exact(*hold);
    text += ", out " + exact(out);
    if (rest) text += ", pause " + exact(*rest);
    return text;
}

std::optional<Breath> read_breath(document::Fields& fields) {
    auto breath = read_plain_breath(fields);
    const auto hold = some_time(fields, "hold");
    const auto rest = some_time(fields, "rest");
    if (!breath || fields.is_blank("hold") || fields.is_blank("rest")) return std::nullopt;
    breath->hold = hold;
    breath->rest = rest;
    return breath;
}

std::optional<Breath> read_plain_breath(document::Fields& fields) {
    const auto in = some_time(fields, "in");
    const auto out = some_time(fields, "out");
    if (!in || !out) return std::nullopt;
    return Breath{.in = *in, .hold = std::nullopt, .out = *out, .rest = std::nullopt};
}

std::string BreathAmount::in_words() const {
    return time ? "for " + exact(*time) : counted(breaths, "breath");
}

std::optional<BreathAmount> read_breath_amount(document::Fields& fields, const std::optional<Breath>& breath) {
    if (!has_one_of(fields, "for", "breaths")) return std::nullopt;
    const auto breaths = fields.count_range("breaths");
    if (breaths) return BreathAmount{.time = std::nullopt, .breaths = *breaths};
    const auto time = some_time_range(fields, "for");
    if (!time || !breath) return std::nullopt;
    const auto low = (time->low + breath->length() - Duration(1)) / breath->length();
    const auto high = std::max(low, time->high / breath->length());
    if (high > units::Count::largest) {
        fields.report("for", "exercise-too-long", "\"for\" comes to " + std::to_string(high) + " breaths",
                      "at most " + std::to_string(units::Count::largest) + " breaths");
        return std::nullopt;
    }
    return BreathAmount{.time = *time,
                        .breaths = {units::Count(static_cast<int>(low)), units::Count(static_cast<int>(high))}};
}

timeline::Block breath_block(std::vector<Step> steps, const BreathAmount& amount) {
    return {.steps = std::move(steps),
            .times = amount.breaths.low,
            .most = amount.breaths.high,
            .on_resume = timeline::OnResume::restart_repetition,
            .counting = amount.time ? timeline::Counting::time : timeline::Counting::repetitions};
}

}  // namespace rx::exercise::kinds
