#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <exception>

#include "core/exercise/phrases.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"
#include "core/units/letters.hpp"

namespace rx::report {

namespace {

using timeline::Block;
using timeline::Part;
using timeline::Step;
using units::Duration;

struct LengthInWords {
    std::string operator()(const timeline::Timed& timed) const { return " " + exercise::exact(timed.length); }
    std::string operator()(const timeline::Open& open) const {
        return " " + exercise::exact(units::Range<Duration>{open.floor, open.ceiling});
    }
    std::string operator()(const timeline::Ramped& ramped) const {
        return " " + exercise::exact(ramped.first) + ", in the end " + exercise::exact(ramped.last);
    }
    std::string operator()(const timeline::UntilKey& until) const {
        return until.hands_free ? ", " + exercise::exact(*until.hands_free) + " without keys"
                                : ", until you press a key";
    }
};

enum class Place { first, later };

// The phase's own word begins small within a line; the clinic's words stay as they are.
std::string name_of(const Step& step, Place place) {
    if (!step.say.empty()) return text::safe(step.say);
    std::string name(timeline::word(step.phase));
    if (place == Place::later) name.front() = units::lowered(name.front());
    return name;
}

std::string size_of_step(const Part& part, const Step& step, timeline::Wording wording) {
    const auto rung = step.size ? timeline::resolve(part, *step.size) : std::nullopt;
    if (!rung) return "";
    const timeline::Rung& size = part.ladder[*rung];
    if (wording == timeline::Wording::discreet) return " (size " + size.words + ")";
    const std::string diameter = size.diameter ? units::in_words(*size.diameter) : "";
    // The name of an expander's step is its diameter.
    return diameter.empty() || diameter == size.label ? "" : " (" + diameter + ")";
}

struct Saying {
    const Part& part;
    timeline::Wording wording;
};

std::string step_in_words(const Saying& saying, const Step& step, Place place) {
    if (step.phase == timeline::Phase::log) return name_of(step, place);
    return name_of(step, place) + std::visit(LengthInWords{}, step.length) +
           size_of_step(saying.part, step, saying.wording);
}

std::string line(Duration at, std::string_view words) {
    return fmt::format("{:>7}  {}\n", units::as_clock(at), words);
}

std::string repeated(const Saying& saying, const Block& block) {
    std::string words;
    for (const Step& step : block.steps) {
        words += (words.empty() ? "" : ", ") + step_in_words(saying, step, words.empty() ? Place::first : Place::later);
    }
    words += ", " + exercise::times({block.times, block.most});
    const auto span = timeline::span_of(block);
    // What waits for a key each time has no time to name.
    return span.high == Duration::zero() ? words : fmt::format("{} ({})", words, span_in_words(span));
}

std::string block_lines(Duration at, const Saying& saying, const Block& block) {
    const std::string name = block.name.empty() ? "" : text::safe(block.name) + ": ";
    if (block.most > units::Count(1)) return line(at, name + repeated(saying, block));
    std::string lines;
    for (const Step& step : block.steps) {
        lines += line(at, name + step_in_words(saying, step, Place::first));
        at += timeline::span_of(step).low;
    }
    return lines;
}

std::string condition_in_words(const timeline::Gate& gate, timeline::Wording wording) {
    if (wording == timeline::Wording::discreet) return "Only where your numbers allow it, which are asked for here:";
    return "Only with " + timeline::limits_in_words(gate) + ", which is asked for here:";
}

std::string part_lines(Duration at, const Part& part, timeline::Wording wording) {
    std::string lines = text::safe(part.title) + (part.optional ? " (if you like)\n" : "\n");
    const Block* before = nullptr;
    for (const Block& block : part.blocks) {
        if (block.gate && (before == nullptr || before->gate != block.gate))
            lines += line(at, condition_in_words(*block.gate, wording));
        before = &block;
        lines += block_lines(at, {part, wording}, block);
        at += timeline::span_of(block).low;
    }
    for (const std::string& note : part.notes) lines += "         " + text::safe(note) + "\n";
    return lines;
}

std::string offer_in_words(const timeline::Gentler& rule) {
    std::vector<std::string> titles;
    for (const Part& part : rule.parts) titles.push_back(part.title);
    return fmt::format("With {} before it this is offered instead: {}", limit_in_words(rule.pain, rule.fear),
                       fmt::join(titles, ", "));
}

// What may come instead of it.
std::string offers(const timeline::Timeline& timeline) {
    if (timeline.wording == timeline::Wording::discreet) return "With a high number before it less is offered.\n";
    std::string lines;
    for (const timeline::Gentler& rule : timeline.gentler) lines += text::safe(offer_in_words(rule)) + "\n";
    return lines;
}

}  // namespace

std::string preview_text(const plan::Built& built) {
    const timeline::Timeline& timeline = built.timeline;
    std::string text = text::safe(timeline.title) + "\n\n";
    Duration at{0};
    for (const Part& part : timeline.parts) {
        text += part_lines(at, part, timeline.wording);
        at += timeline::span_of(part).low;
    }
    if (timeline.parts.empty()) text += "Nothing in it can be done as it is.\n";
    if (!built.left_out.empty()) text += "\n";
    for (const std::string& sentence : built.left_out) text += text::safe(sentence) + "\n";
    if (timeline.parts.empty()) return text;
    if (!timeline.gentler.empty()) text += "\n" + offers(timeline);

    text += "\nIn all " + span_in_words(timeline::span_of(timeline));
    if (std::ranges::any_of(timeline.parts, timeline::needs_key))
        text += ", and the time you take where it waits for a key";
    return text + ".\n";
}

}  // namespace rx::report
