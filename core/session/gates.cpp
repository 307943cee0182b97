#include "core/session/gates.hpp"

#include <algorithm>
#include <ranges>

#include "core/timeline/gentler.hpp"

namespace rx::session {

namespace {

std::optional<int> latest(const State& state, Scale scale) {
    const auto latest_first = std::views::reverse(state.ratings);
    const auto found = std::ranges::find(latest_first, scale, &Rated::scale);
    return found == latest_first.end() ? std::nullopt : std::optional(found->score);
}

}  // namespace

bool asks_before(const State& state, const Cursor& block) {
    const auto& gate = block_at(state.timeline, block).gate;
    if (!gate) return false;
    const bool same_part = state.cursor.part == block.part;
    return !same_part || block_at(state.timeline, state.cursor).gate != gate;
}

bool is_open(const State& state, const timeline::Gate& gate) {
    return gate.is_open_at(latest(state, Scale::pain), latest(state, Scale::fear));
}

std::optional<std::size_t> gentler_offered(const State& state) {
    return timeline::gentler_at(state.timeline, latest(state, Scale::pain), latest(state, Scale::fear));
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

std::string in_words(const timeline::Gate& gate, timeline::Wording wording) {
    if (wording == timeline::Wording::discreet) return "What comes next";
    return gate.what + ", with " + timeline::limits_in_words(gate);
}

}  // namespace rx::session
