#include "core/session/step_words.hpp"

#include <fmt/ranges.h>

#include <optional>

namespace rx::session {

namespace {

std::string size_text(const timeline::Part& part, std::optional<std::size_t> rung) {
    return rung ? "Size " + part.ladder[*rung].words : std::string();
}

}  // namespace

std::string word_of(const timeline::Step& step) {
    return step.say.empty() ? std::string(timeline::word(step.phase)) : step.say;
}

std::vector<std::string> place_of(const State& state) {
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    const timeline::Step& step = step_at(state.timeline, state.cursor);
    const timeline::Part& part = part_at(state.timeline, state.cursor);
    const std::string size = size_text(part, step.size ? timeline::resolve(part, *step.size) : std::nullopt);
    // A block is named after the size that the plan has there, wherever the person moved.
    const std::string planned = size_text(part, step.size ? timeline::planned_rung(part, *step.size) : std::nullopt);
    std::vector<std::string> pieces;
    if (!block.name.empty() && !planned.starts_with(block.name)) pieces.push_back(block.name);
    if (step.side && !block.name.contains(timeline::word(*step.side))) pieces.emplace_back(timeline::word(*step.side));
    if (!size.empty()) pieces.push_back(size);
    return pieces;
}

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
    return fmt::format("{}", fmt::join(pieces, between));
}

}  // namespace rx::session
