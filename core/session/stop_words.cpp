#include "core/session/stop_words.hpp"

#include "core/session/course.hpp"
#include "core/session/sizes.hpp"
#include "core/session/step_words.hpp"
#include "core/session/words.hpp"

namespace rx::session {

std::vector<const timeline::StopRule*> signs_of(const State& state) {
    std::vector<const timeline::StopRule*> signs;
    for (const timeline::StopRule& rule : state.timeline.stops) {
        if (!rule.sign.empty()) signs.push_back(&rule);
    }
    return signs;
}

std::string stop_sentence(const State& state) {
    if (!state.stop) return {};
    const auto signs = signs_of(state);
    const bool same_words = state.timeline.wording == timeline::Wording::discreet;
    if (state.stop->cause == StopCause::rating || signs.size() == 1 || same_words)
        return state.timeline.stops[state.stop->rule].say;
    std::vector<std::string> lines;
    lines.reserve(signs.size());
    for (const timeline::StopRule* rule : signs) lines.push_back(rule->sign + ": " + rule->say);
    return joined(lines, "\n");
}

std::string stop_text(const State& state) {
    std::vector<std::string> lines{stop_sentence(state)};
    if (lines.front().empty()) return {};
    const bool has_size_in = is_stopped(state) && state.began && !state.ending && has_used_size(state);
    if (has_size_in) lines.push_back(std::string(words_for(state.timeline).take_out) + ".");
    if (!state.timeline.contact.empty()) lines.push_back("Your clinic: " + state.timeline.contact);
    return joined(lines, "\n");
}

}  // namespace rx::session
