#include "cli/session/hands_free.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/session/cursor.hpp"
#include "core/timeline/timeline.hpp"

namespace rx {

namespace {

using session::Hands;

bool needs_hands(const timeline::Part& part) {
    return !session::can_run(part, Hands::free);
}

bool is_closed(const timeline::Block& block) {
    return block.gate && !session::can_run(block, Hands::free);
}

std::vector<std::string> what_waits(const timeline::Timeline& timeline) {
    std::vector<std::string> sentences;
    for (const timeline::Part& part : timeline.parts) {
        const auto closed = std::ranges::find_if(part.blocks, is_closed);
        if (needs_hands(part)) {
            sentences.push_back(part.title + " is left out: it waits for a key.");
        } else if (closed != part.blocks.end()) {
            sentences.push_back(part.title + ": " + closed->gate->what + " is left out: it waits for a key.");
        }
    }
    return sentences;
}

}  // namespace

Hands hands_wished(const Workspace& workspace, bool option) {
    return option || workspace.config().hands_free ? Hands::free : Hands::keys;
}

plan::Built hands_free(plan::Built built) {
    std::ranges::move(what_waits(built.timeline), std::back_inserter(built.left_out));
    std::erase_if(built.timeline.parts, needs_hands);
    for (timeline::Part& part : built.timeline.parts) std::erase_if(part.blocks, is_closed);
    return built;
}

}  // namespace rx
