#include "core/session/step_words.hpp"

#include <optional>

namespace rx::session {

namespace {

std::string size_text(const timeline::Part& part, const timeline::Step& step) {
    if (!step.size) return {};
    const auto index = timeline::resolve(part, *step.size);
    if (!index) return {};
    return "Size " + part.ladder[*index].words;
}

}  // namespace

std::string word_of(const timeline::Step& step) {
    return step.say.empty() ? std::string(timeline::word(step.phase)) : step.say;
}

std::vector<std::string> place_of(const State& state) {
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    const timeline::Step& step = step_at(state.timeline, state.cursor);
    const std::string size = size_text(part_at(state.timeline, state.cursor), step);
    std::vector<std::string> pieces;
    if (!block.name.empty() && !size.starts_with(block.name)) pieces.push_back(block.name);
    if (step.side && !block.name.contains(timeline::word(*step.side))) pieces.emplace_back(timeline::word(*step.side));
    if (!size.empty()) pieces.push_back(size);
    return pieces;
}

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
    std::string text;
    for (const std::string& piece : pieces) {
        if (!text.empty()) text += between;
        text += piece;
    }
    return text;
}

}  // namespace rx::session
