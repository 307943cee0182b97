#include "core/timeline/discreet.hpp"

#include <algorithm>
#include <utility>

namespace rx::timeline {

namespace {

constexpr const char* on_your_list = "What is on your list.";

void keep_to_list(std::vector<std::string>& lines) {
    if (!lines.empty()) lines = {on_your_list};
}

// What the body does tells little, but for these.
std::string word_instead_of(Phase phase) {
    switch (phase) {
        case Phase::massage:
        case Phase::device:
            return "Carry on";
        case Phase::wear:
            return "Until you are done";
        case Phase::breathe_in:
        case Phase::hold_breath:
        case Phase::breathe_out:
        case Phase::breath_pause:
        case Phase::release:
        case Phase::contract:
        case Phase::rest:
        case Phase::stretch:
        case Phase::relax:
        case Phase::ready:
        case Phase::dwell:
        case Phase::move:
        case Phase::wait:
        case Phase::list:
        case Phase::log:
            break;
    }
    return {};
}

// Where there is more than one stage, which of them it is.
void number_blocks(std::vector<Block>& blocks) {
    const auto is_named = [](const Block& block) {
        return !block.name.empty();
    };
    const auto all = std::ranges::count_if(blocks, is_named);
    int number = 0;
    for (Block& block : blocks) {
        if (!is_named(block)) continue;
        ++number;
        block.name = all > 1 ? "Stage " + std::to_string(number) + " of " + std::to_string(all) : "";
    }
}

void make_discreet(Part& part, std::size_t number) {
    part.title = part.discreet.empty() ? "Exercise " + std::to_string(number) : part.discreet;
    part.how.clear();
    part.cues.clear();
    if (!part.notes.empty()) part.notes = {"Some of it is left out today."};
    keep_to_list(part.prepare);
    keep_to_list(part.after_care);
    for (std::size_t rung = 0; rung < part.ladder.size(); ++rung) part.ladder[rung].words = std::to_string(rung + 1);
    number_blocks(part.blocks);
    for (Block& block : part.blocks) {
        for (Step& step : block.steps) {
            step.say = word_instead_of(step.phase);
            step.cues.clear();
        }
    }
}

void make_discreet(std::vector<Part>& parts) {
    for (std::size_t index = 0; index < parts.size(); ++index) make_discreet(parts[index], index + 1);
}

}  // namespace

Timeline discreet(Timeline timeline) {
    timeline.wording = Wording::discreet;
    timeline.title = timeline.discreet.empty() ? "Session" : timeline.discreet;
    keep_to_list(timeline.prepare);
    keep_to_list(timeline.after_care);
    timeline.leaving.say.clear();
    // A clinic's name may say what it is for.
    timeline.contact.clear();
    for (StopRule& rule : timeline.stops) {
        rule.say = "Stop here, as your plan says.";
        if (!rule.sign.empty()) rule.sign = "any that your plan names";
    }
    make_discreet(timeline.parts);
    for (Gentler& gentler : timeline.gentler) {
        gentler.say = "Your plan has a gentler session for today.";
        make_discreet(gentler.parts);
    }
    return timeline;
}

}  // namespace rx::timeline
