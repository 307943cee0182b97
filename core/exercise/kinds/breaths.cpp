#include "core/exercise/kinds/breaths.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/exercise/exercise.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

using timeline::Phase;
using timeline::Step;
using timeline::Timed;

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_ramp{
    Field{"in", Shape::duration, Need::required, "", "how long to breathe in at last"},
    Field{"hold", Shape::duration, Need::optional, "", "how long to hold the breath at last; as before when absent"},
    Field{"out", Shape::duration, Need::required, "", "how long to breathe out at last"},
    Field{"rest", Shape::duration, Need::optional, "", "how long to pause at last; as before when absent"},
    Field{"over", Shape::count, Need::required, "", "after how many breaths that is the pace"},
    document::source_field,
    document::note_field,
};

constexpr std::array keys_of_pace{"in", "hold", "out", "rest", "for", "ramp-to"};

timeline::Length length_from(Duration first, const std::optional<Ramp>& ramp, std::optional<Duration> last) {
    if (!ramp || !last || *last == first) return Timed{first};
    return timeline::Ramped{.first = first, .last = *last, .over = ramp->over};
}

std::string in_words(Duration in, std::optional<Duration> hold, Duration out, std::optional<Duration> rest) {
    std::string text = "in " + exact(in);
    if (hold) text += ", hold " + exact(*hold);
    text += ", out " + exact(out);
    if (rest) text += ", pause " + exact(*rest);
    return text;
}

std::optional<Ramp> read_ramp(document::Fields& fields, const Breath& breath) {
    if (fields.table("ramp-to") == nullptr) return std::nullopt;
    document::Fields to(fields, *fields.node("ramp-to"), "\"ramp-to\" of " + fields.what(), fields_of_ramp);
    const auto in = some_time(to, "in");
    const auto out = some_time(to, "out");
    const auto over = to.count("over");
    const auto hold = some_time(to, "hold");
    const auto rest = some_time(to, "rest");
    for (const auto& [key, there] : {std::pair{"hold", breath.hold.has_value()}, {"rest", breath.rest.has_value()}}) {
        if (!to.has(key) || there) continue;
        to.report(key, "dose-form", fields.what() + " has no \"" + key + "\" to begin with",
                  "give the breath one too, or leave it out here");
    }
    const bool blank = to.is_blank("hold") || to.is_blank("rest");
    if (!in || !out || !over || blank) return std::nullopt;
    return Ramp{.in = *in, .hold = hold, .out = *out, .rest = rest, .over = *over};
}

// How long so many breaths take from the first.
Duration time_of(const Breath& breath, std::int64_t breaths) {
    const std::vector<Step> steps = breath.steps();
    Duration sum{0};
    for (int i = 0; i < breaths; ++i) {
        for (const Step& step : steps) sum += timeline::span_of(step, i).low;
    }
    return sum;
}

// The smallest number of breaths that takes at least `time`.
std::int64_t breaths_for(const Breath& breath, Duration time) {
    const std::int64_t over = breath.ramp ? breath.ramp->over.value() : 0;
    const Duration ramping = time_of(breath, over);
    if (ramping >= time) {
        std::int64_t breaths = 0;
        while (time_of(breath, breaths) < time) ++breaths;
        return breaths;
    }
    const Duration each = time_of(breath, over + 1) - ramping;
    return over + (time - ramping + each - Duration(1)) / each;
}

// A pace that is never arrived at was not meant.
void check_ramp(document::Fields& fields, const std::optional<Breath>& breath, std::int64_t low) {
    if (!breath || !breath->ramp || breath->ramp->over.value() < low) return;
    fields.report("ramp-to", "ramp-late",
                  "the pace to arrive at comes after " + counted(units::exactly(breath->ramp->over), "breath") +
                      ", and the exercise may end after " + std::to_string(low),
                  "make \"over\" smaller, or the exercise longer");
}

}  // namespace

Duration Breath::length() const {
    return in + hold.value_or(Duration::zero()) + out + rest.value_or(Duration::zero());
}

std::vector<Step> Breath::steps() const {
    const auto last = [this](std::optional<Duration> Ramp::* part) {
        return ramp ? (*ramp).*part : std::nullopt;
    };
    std::vector<Step> all{
        {.phase = Phase::breathe_in, .length = length_from(in, ramp, ramp ? std::optional(ramp->in) : std::nullopt)}};
    if (hold) all.push_back({.phase = Phase::hold_breath, .length = length_from(*hold, ramp, last(&Ramp::hold))});
    all.push_back({.phase = Phase::breathe_out,
                   .length = length_from(out, ramp, ramp ? std::optional(ramp->out) : std::nullopt)});
    if (rest) all.push_back({.phase = Phase::breath_pause, .length = length_from(*rest, ramp, last(&Ramp::rest))});
    return all;
}

std::string Breath::in_words() const {
    std::string text = kinds::in_words(in, hold, out, rest);
    if (!ramp) return text;
    return text + ", slowly becoming " + kinds::in_words(ramp->in, ramp->hold, ramp->out, ramp->rest) + " over " +
           counted(units::exactly(ramp->over), "breath");
}

bool is_paced_by_key(document::Fields& fields) {
    return fields.text("paced-by") == "key";
}

std::optional<CountRange> read_keyed_breaths(document::Fields& fields) {
    for (const char* key : keys_of_pace) {
        if (!fields.has(key)) continue;
        fields.report(key, "dose-form", "breaths that end by a key have no \"" + std::string(key) + "\"",
                      "leave it out, or let the program keep the pace");
    }
    require(fields, "breaths", "say how many breaths, each ended by a key");
    return fields.count_range("breaths");
}

timeline::Block keyed_block(std::string say, const CountRange& breaths) {
    return {.steps = {{.phase = Phase::breathe_in, .say = std::move(say), .length = timeline::UntilKey{}}},
            .times = breaths.low,
            .most = breaths.high,
            .on_resume = timeline::OnResume::restart_repetition,
            .counting = timeline::Counting::repetitions};
}

std::optional<Breath> read_breath(document::Fields& fields) {
    auto breath = read_plain_breath(fields);
    const auto hold = some_time(fields, "hold");
    const auto rest = some_time(fields, "rest");
    if (!breath || fields.is_blank("hold") || fields.is_blank("rest")) return std::nullopt;
    breath->hold = hold;
    breath->rest = rest;
    breath->ramp = read_ramp(fields, *breath);
    // A ramp that is blank, or cannot be read, leaves the pace open.
    if (fields.has("ramp-to") && !breath->ramp) return std::nullopt;
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
    if (breaths) {
        check_ramp(fields, breath, breaths->low.value());
        return BreathAmount{.time = std::nullopt, .breaths = *breaths};
    }
    const auto time = some_time_range(fields, "for");
    if (!time || !breath) return std::nullopt;
    const auto low = breaths_for(*breath, time->low);
    const auto high = std::max(low, breaths_for(*breath, time->high + Duration(1)) - 1);
    if (high > units::Count::largest) {
        fields.report("for", "exercise-too-long", "\"for\" comes to " + std::to_string(high) + " breaths",
                      "at most " + std::to_string(units::Count::largest) + " breaths");
        return std::nullopt;
    }
    check_ramp(fields, breath, low);
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

namespace rx::exercise {

std::span<const document::Field> ramp_fields() {
    return kinds::fields_of_ramp;
}

}  // namespace rx::exercise
