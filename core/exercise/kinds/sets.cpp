#include "core/exercise/kinds/sets.hpp"

#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

using timeline::Block;
using timeline::Phase;
using timeline::Timed;

std::string Sets::in_words() const {
    std::string text = times(reps);
    if (sets == units::Count(1)) return text;
    text += ", " + counted(units::exactly(sets), "set");
    if (rest) text += ", " + exact(*rest) + " between sets";
    return text;
}

std::vector<Block> Sets::blocks(const std::vector<timeline::Step>& steps) const {
    std::vector<Block> all;
    const bool several = sets > units::Count(1);
    for (int set = 1; set <= sets.value(); ++set) {
        if (set > 1 && rest) all.push_back({.steps = {{.phase = Phase::rest, .length = Timed{*rest}}}});
        all.push_back({.name = several ? "Set " + std::to_string(set) + " of " + units::to_text(sets) : "",
                       .steps = steps,
                       .times = reps.low,
                       .most = reps.high,
                       .on_resume = timeline::OnResume::restart_repetition,
                       .counting = timeline::Counting::repetitions});
    }
    return all;
}

std::optional<Sets> read_sets(document::Fields& fields) {
    const auto reps = fields.count_range("reps");
    const auto sets = fields.count("sets");
    const auto rest = some_time(fields, "set-rest");
    const bool several = sets && *sets > units::Count(1);
    if (several) require(fields, "set-rest", "say how long the rest between sets is, or \"?\"");
    if (fields.has("set-rest") && !several && !fields.is_blank("sets")) {
        fields.report("set-rest", "dose-form", "\"set-rest\" needs more than one set", "add \"sets\", or leave it out");
    }
    const bool blank = fields.is_blank("sets") || fields.is_blank("set-rest");
    if (!reps || blank || (several && !rest)) return std::nullopt;
    return Sets{.reps = *reps, .sets = sets.value_or(units::Count(1)), .rest = rest};
}

}  // namespace rx::exercise::kinds
