#include "core/session/gates.hpp"

#include <algorithm>
#include <ranges>

namespace rx::session {

namespace {

bool holds(const State& state, Scale scale, const std::optional<units::ScoreLimit>& limit) {
    if (!limit) return true;
    const auto latest_first = std::views::reverse(state.ratings);
    const auto latest = std::ranges::find(latest_first, scale, &Rated::scale);
    return latest != latest_first.end() && limit->holds(latest->score);
}

}  // namespace

bool asks_before(const State& state, const Cursor& block) {
    const auto& gate = block_at(state.timeline, block).gate;
    if (!gate) return false;
    const bool same_part = state.cursor.part == block.part;
    return !same_part || block_at(state.timeline, state.cursor).gate != gate;
}

bool is_open(const State& state, const timeline::Gate& gate) {
    return holds(state, Scale::pain, gate.pain) && holds(state, Scale::fear, gate.fear);
}

std::vector<Question> questions_at(const timeline::Gate& gate) {
    std::vector<Question> questions;
    if (gate.pain) questions.push_back(Question::pain);
    if (gate.fear) questions.push_back(Question::fear);
    return questions;
}

Cursor close_from(State& state, const Cursor& block) {
    const auto& gate = block_at(state.timeline, block).gate;
    const auto& blocks = part_at(state.timeline, block).blocks;
    Cursor last{.part = block.part, .block = block.block};
    for (std::size_t index = block.block; index < blocks.size() && blocks[index].gate == gate; ++index) {
        state.tally.parts[block.part].closed.insert(index);
        last.block = index;
    }
    ++state.milestones;
    return last;
}

std::string in_words(const timeline::Gate& gate) {
    std::string text = gate.what + ", with ";
    if (gate.pain) text += "pain " + units::in_words(*gate.pain);
    if (gate.pain && gate.fear) text += " and ";
    if (gate.fear) text += "fear " + units::in_words(*gate.fear);
    return text;
}

}  // namespace rx::session
