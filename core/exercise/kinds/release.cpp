#include <algorithm>
#include <array>

#include "core/exercise/kinds/breaths.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/sets.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using timeline::Phase;
using timeline::Step;
using timeline::Timed;

constexpr std::array fields_of_release{
    Field{"in", Shape::duration, Need::optional, "", "paced by breath: how long to breathe in"},
    Field{"hold", Shape::duration, Need::optional, "", "paced by breath: how long to hold after breathing in"},
    Field{"out", Shape::duration, Need::optional, "", "paced by breath: how long to breathe out"},
    Field{"cue", Shape::choice, Need::optional, "inhale|exhale", "paced by breath: on which to let go"},
    Field{"for", Shape::duration_range, Need::optional, "",
          "paced by breath: how long altogether; or give \"breaths\""},
    Field{"breaths", Shape::count_range, Need::optional, "", "paced by breath: how many breaths; or give \"for\""},
    Field{"release", Shape::duration, Need::optional, "", "timed: how long to let go each time"},
    Field{"rest", Shape::duration, Need::optional, "",
          "timed: the time after each; paced: the pause after breathing out"},
    Field{"reps", Shape::count_range, Need::optional, "", "timed: how many in a set"},
    Field{"sets", Shape::count, Need::optional, "", "timed: how many sets; one when absent"},
    Field{"set-rest", Shape::duration, Need::optional, "", "timed: the rest between sets; needed with more than one"},
};

// Which breath lets the pelvic floor go; sources disagree, so the plan says it: evidence.md c1.
enum class BreathCue { inhale, exhale };

class PacedDose final : public Dose {
public:
    PacedDose(const Breath& breath, const BreathAmount& amount, BreathCue cue)
        : breath_(breath), amount_(amount), cue_(cue) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        const bool inhale = cue_ == BreathCue::inhale;
        std::vector<Step> steps = breath_.steps();
        const auto cued = std::ranges::find(steps, inhale ? Phase::breathe_in : Phase::breathe_out, &Step::phase);
        cued->say = inhale ? "Breathe in, let go" : "Breathe out, let go";
        part.blocks.push_back(breath_block(std::move(steps), amount_));
    }
    [[nodiscard]] std::string in_words() const override {
        return "breathe " + breath_.in_words() + ", let go " +
               (cue_ == BreathCue::inhale ? "breathing in" : "breathing out") + ", " + amount_.in_words();
    }

private:
    Breath breath_;
    BreathAmount amount_;
    BreathCue cue_;
};

class TimedDose final : public Dose {
public:
    TimedDose(Duration release, Duration rest, const Sets& sets) : release_(release), rest_(rest), sets_(sets) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks = sets_.blocks(
            {{.phase = Phase::release, .length = Timed{release_}}, {.phase = Phase::rest, .length = Timed{rest_}}});
    }
    [[nodiscard]] std::string in_words() const override {
        return "let go " + exact(release_) + ", rest " + exact(rest_) + ", " + sets_.in_words();
    }

private:
    Duration release_;
    Duration rest_;
    Sets sets_;
};

std::shared_ptr<const Dose> read_paced(document::Fields& fields) {
    for (const char* key : {"in", "out", "cue"})
        require(fields, key, "paced by breath it needs \"in\", \"out\" and \"cue\"");
    const auto breath = read_breath(fields);
    const auto amount = read_breath_amount(fields, breath);
    const auto cue = fields.text("cue");
    if (!breath || !amount || !cue) return nullptr;
    return std::make_shared<PacedDose>(*breath, *amount, *cue == "inhale" ? BreathCue::inhale : BreathCue::exhale);
}

std::shared_ptr<const Dose> read_timed(document::Fields& fields) {
    for (const char* key : {"release", "rest", "reps"})
        require(fields, key, "timed it needs \"release\", \"rest\" and \"reps\"");
    const auto length = some_time(fields, "release");
    const auto rest = some_time(fields, "rest");
    const auto sets = read_sets(fields);
    if (!length || !rest || !sets) return nullptr;
    return std::make_shared<TimedDose>(*length, *rest, *sets);
}

std::shared_ptr<const Dose> read_dose(document::Fields& fields, const Kits& /*kits*/) {
    constexpr std::array paced_keys{"in", "hold", "out", "cue", "for", "breaths"};
    constexpr std::array timed_keys{"release", "reps", "sets", "set-rest"};
    const auto written = [&fields](const char* key) {
        return fields.has(key);
    };
    const bool paced = std::ranges::any_of(paced_keys, written);
    const bool timed = std::ranges::any_of(timed_keys, written);
    if (paced != timed) return paced ? read_paced(fields) : read_timed(fields);
    fields.report("", "dose-form",
                  fields.what() + (paced ? " is both paced by breath and timed" : " does not say how much"),
                  "either \"in\", \"out\", \"cue\" and \"for\" or \"breaths\"; or \"release\", \"rest\" and \"reps\"");
    return nullptr;
}

}  // namespace

Kind release() {
    return {.name = "release", .fields = fields_of_release, .permission = needs_nothing, .read = read_dose};
}

}  // namespace rx::exercise::kinds
