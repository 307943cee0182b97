// Waist 1: what will happen in a session, as plain steps and repeat blocks.
// A session runs them without asking which kind made them. Values only: nothing fails, nothing knows of time passing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/timeline/gate.hpp"
#include "core/timeline/leaving.hpp"
#include "core/timeline/length.hpp"
#include "core/timeline/phase.hpp"
#include "core/timeline/sizes.hpp"
#include "core/timeline/stop_rule.hpp"
#include "core/timeline/wording.hpp"
#include "core/units/count.hpp"
#include "core/units/duration.hpp"
#include "core/units/range.hpp"

namespace rx::timeline {

// Something to say `at` that time into its step, or into the practice of its part.
struct Cue {
    Duration at;
    std::string say;
};

struct Step {
    Phase phase;
    std::string say = {};  // shown and later spoken instead of the phase's own word; "" for that word
    Length length;
    std::optional<Side> side = std::nullopt;
    std::optional<SizeRef> size = std::nullopt;
    std::vector<Cue> cues = {};
};

// What resuming after a pause does (decisions.md): a breath or repetition begins again, a long hold goes on.
enum class OnResume { restart_repetition, go_on };
// Whether repetitions of the block are what the person counts ("8 of 10").
enum class Counting { repetitions, time };

// Steps done `times` times; may be lengthened by the person's key up to `most`.
struct Block {
    std::string name = {};  // "Set 2 of 3", "Left side"; may be empty
    std::vector<Step> steps;
    units::Count times = units::Count(1);
    units::Count most = units::Count(1);  // never below `times`
    OnResume on_resume = OnResume::go_on;
    Counting counting = Counting::time;
    std::optional<Gate> gate = std::nullopt;
};

// Whether `+` may lengthen (never contractions: decisions.md).
enum class Nature { gentle, contraction };

// How much is said and shown while it runs: words at their times and numbers; no words at times; no numbers either.
enum class Attention { guided, quiet, free };

// One exercise of the session.
struct Part {
    std::string exercise;  // id
    std::string title;
    std::vector<std::string> how = {};  // instructions, shown before it begins
    Nature nature = Nature::gentle;
    bool optional = false;
    std::vector<Block> blocks;
    std::string kit = {};                               // id of the kit the ladder is of; "" without sizes
    std::vector<Rung> ladder = {};                      // smallest first as the clinic ordered it; empty without sizes
    std::optional<std::size_t> rung = std::nullopt;     // the current size; unknown in a preview
    std::optional<std::size_t> largest = std::nullopt;  // no size beyond it; none: the last of the ladder
    int moved = 0;                                      // rungs that the person went up or down in this session
    bool asks_depth = false;                            // ask how far after it
    bool asks_ease = false;                             // and how it went in
    std::vector<std::string> notes = {};                // what was left out and why
    std::vector<std::string> prepare = {};              // what to see to before it
    std::vector<std::string> after_care = {};           // and after it
    std::vector<Cue> cues = {};                         // by its practice time, beside those of its steps
    Attention attention = Attention::guided;
    std::string discreet = {};  // a title that tells nobody what it is; may be empty
    bool left_out = false;      // not today after all, though it stands in the session
};

// Another session of this occasion, offered when a rating before it reaches the limit: exactly one of the two.
struct Gentler {
    std::optional<units::ScoreLimit> pain = std::nullopt;
    std::optional<units::ScoreLimit> fear = std::nullopt;
    std::string say;          // the clinic's words
    std::vector<Part> parts;  // at least one
};

struct Timeline {
    std::string title;
    std::vector<Part> parts;
    std::vector<StopRule> stops = {};
    std::string contact = {};                  // whom to call, shown with a stop; may be empty
    std::vector<std::string> prepare = {};     // what to see to before the session
    std::vector<std::string> after_care = {};  // and after it
    std::string discreet = {};                 // a title that tells nobody what it is; may be empty
    Wording wording = Wording::open;
    Leaving leaving = {};
    std::vector<Gentler> gentler = {};  // the first whose limit is reached is offered
};

// The index into `part.ladder` that `ref` means; nothing when it lies outside or the current rung is unknown. Where the
// person moved, it stays within the ladder and the part's largest.
[[nodiscard]] std::optional<std::size_t> resolve(const Part& part, const SizeRef& ref);

// The same as the plan has it, wherever the person moved.
[[nodiscard]] std::optional<std::size_t> planned_rung(const Part& part, const SizeRef& ref);

// Low and high end of what it takes. Steps that wait for a key count as their hands-free time, or as nothing. What is
// behind a gate belongs to the high end of a part only.
[[nodiscard]] units::Range<Duration> span_of(const Step& step);  // the first time
[[nodiscard]] units::Range<Duration> span_of(const Step& step, int repetition);
[[nodiscard]] units::Range<Duration> span_of(const Block& block);
[[nodiscard]] units::Range<Duration> span_of(const Part& part);
[[nodiscard]] units::Range<Duration> span_of(const Timeline& timeline);

// The same with every open step at its ceiling and every block as often as it may be.
[[nodiscard]] Timeline at_high_end(Timeline timeline);
// Whether time in this step is practice. Waiting for a key never is, whatever the step is called.
[[nodiscard]] bool is_practice(const Step& step);
// Whether it is movement with a size in hand; movement by itself is an exercise like any other.
[[nodiscard]] bool moves_a_size(const Step& step);
// Whether a step of it is done with a size relative to the one in use.
[[nodiscard]] bool uses_current_size(const Part& part);

// Whether anything in it needs a key that no hands-free time stands in for. What is behind a gate stays closed without
// keys, and needs none.
[[nodiscard]] bool needs_key(const Part& part);
[[nodiscard]] bool block_needs_key(const Block& block);

}  // namespace rx::timeline
