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
    Field{"ramp-to", Shape::table, Need::optional, "write a table, like { in = \"5s\", out = \"7s\", over = 10 }",
          "paced by breath: a pace to arrive at little by little"},
    Field{"paced-by", Shape::choice, Need::optional, "program|key",
          "paced by breath: who keeps the pace; with key each breath ends by the person's key"},
    Field{"release", Shape::duration, Need::optional, "", "timed: how long to let go each time"},
    Field{"rest", Shape::duration, Need::optional, "",
          "timed: the time after each; paced: the pause after breathing out"},
    Field{"reps", Shape::count_range, Need::optional, "", "timed: how many in a set"},
    Field{"sets", Shape::count, Need::optional, "", "timed: how many sets; one when absent"},
    Field{"set-rest", Shape::duration, Need::optional, "", "timed: the rest between sets; needed with more than one"},
};

// Which breath lets the pelvic floor go; sources disagree, so the plan says it: evidence.md c1.
enum class BreathCue { inhale, exhale };

std::string breathing_word(BreathCue cue) {
    return cue == BreathCue::inhale ? "breathing in" : "breathing out";
}

BreathCue cue_of(const std::string& word) {
    return word == "inhale" ? BreathCue::inhale : BreathCue::exhale;
}

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
        return "breathe " + breath_.in_words() + ", let go " + breathing_word(cue_) + ", " + amount_.in_words();
    }

private:
    Breath breath_;
    BreathAmount amount_;
    BreathCue cue_;
};

class KeyedReleases final : public Dose {
public:
    KeyedReleases(const CountRange& breaths, BreathCue cue) : breaths_(breaths), cue_(cue) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks.push_back(keyed_block(
            cue_ == BreathCue::inhale ? "Breathe in, let go; breathe out" : "Breathe in; breathe out, let go",
            breaths_));
    }
    [[nodiscard]] std::string in_words() const override {
        return counted(breaths_, "breath") + " at your own pace, let go " + breathing_word(cue_) + ", a key after each";
    }

private:
    CountRange breaths_;
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

std::shared_ptr<const Dose> read_keyed(document::Fields& fields) {
    require(fields, "cue", "say on which breath to let go: \"inhale\" or \"exhale\"");
    const auto breaths = read_keyed_breaths(fields);
    const auto cue = fields.text("cue");
    if (!breaths || !cue) return nullptr;
    return std::make_shared<KeyedReleases>(*breaths, cue_of(*cue));
}

std::shared_ptr<const Dose> read_paced(document::Fields& fields) {
    if (is_paced_by_key(fields)) return read_keyed(fields);
    for (const char* key : {"in", "out", "cue"})
        require(fields, key, "paced by breath it needs \"in\", \"out\" and \"cue\"");
    const auto breath = read_breath(fields);
    const auto amount = read_breath_amount(fields, breath);
    const auto cue = fields.text("cue");
    if (!breath || !amount || !cue) return nullptr;
    return std::make_shared<PacedDose>(*breath, *amount, cue_of(*cue));
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

std::shared_ptr<const Dose> read_release(document::Fields& fields, const Kits& /*kits*/) {
    constexpr std::array paced_keys{"in", "hold", "out", "cue", "for", "breaths", "ramp-to", "paced-by"};
    constexpr std::array keys_of_repetitions{"release", "reps", "sets", "set-rest"};
    const auto written = [&fields](const char* key) {
        return fields.has(key);
    };
    const bool paced = std::ranges::any_of(paced_keys, written);
    const bool timed = std::ranges::any_of(keys_of_repetitions, written);
    if (paced != timed) return paced ? read_paced(fields) : read_timed(fields);
    fields.report("", "dose-form",
                  fields.what() + (paced ? " is both paced by breath and timed" : " does not say how much"),
                  "either \"in\", \"out\", \"cue\" and \"for\" or \"breaths\"; or \"release\", \"rest\" and \"reps\"");
    return nullptr;
}

}  // namespace

Kind release() {
    return {.name = "release", .fields = fields_of_release, .permission = needs_nothing, .read = read_release};
}

}  // namespace rx::exercise::kinds
