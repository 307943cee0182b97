// When a plan suggests another size: moving up, stepping back, beginning again after a gap.
//
// The rules are the clinic's and are only ever suggested. No rule is added, none has a number of its own, and "< 4" and
// "<= 4" stay what they are. Who holds which rule: core/progress/advice.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document/fields.hpp"
#include "core/exercise/exercise.hpp"
#include "core/outcome/outcome.hpp"
#include "core/plan/beginning.hpp"
#include "core/plan/sessions.hpp"
#include "core/timeline/stop_rule.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"
#include "core/units/score.hpp"

namespace rx::plan {

// Who agrees to a suggestion; unstated: the person and the clinic together.
enum class Approval { unstated, patient, clinic };

// What a session has to come to. A rating that was not given satisfies nothing.
struct Limits {
    std::optional<units::ScoreLimit> pain = {};
    std::optional<units::ScoreLimit> fear = {};
    timeline::RatingTime rating = timeline::RatingTime::any;

    bool operator==(const Limits&) const = default;
};

// The size a rule leads down to.
struct Target {
    std::optional<std::size_t> index = {};  // that one of the kit
    int steps = 1;                          // without it: so many below the current one, at most down to the first

    bool operator==(const Target&) const = default;
};
// Nothing when that is not smaller than `current`.
[[nodiscard]] std::optional<std::size_t> resolve(const Target& target, std::size_t current);

struct Advance {
    units::KitId kit;
    std::optional<Sessions> after = {};  // nothing: the clinic alone decides, and nothing is ever suggested
    Limits limits = {};                  // all that are given have to hold
    std::optional<outcome::Depth> depth = {};
    std::optional<outcome::Ease> ease = {};                   // went in so easily, at least
    bool with_movement = false;                               // movement was done to its end
    std::optional<units::CalendarSpan> not_sooner_than = {};  // at the current size
    std::vector<exercise::Moment> not_before = {};            // all of these have to have come
    std::optional<std::size_t> until = {};                    // index of the last size it leads to
    Approval approval = Approval::unstated;
    std::string say = {};
    bool open = false;  // the clinic left a number of it open: shown, never suggested
    diag::Position at = {};
};

struct StepBack {
    units::KitId kit;
    Sessions after = {};
    Limits limits = {};                      // any that is given is enough
    std::optional<outcome::Ease> ease = {};  // so easily at most; enough as well
    Target to = {};
    std::string say = {};
    bool open = false;
    diag::Position at = {};
};

// Exactly one of kit and routine is given; a routine has words only.
struct Restart {
    std::optional<units::KitId> kit = {};
    std::optional<units::RoutineId> routine = {};
    units::CalendarSpan after_gap = {};  // so long or longer since the last session
    Target to = {};
    std::string say = {};
    bool open = false;
    diag::Position at = {};
};

// In file order.
struct Rules {
    std::vector<Advance> advance = {};
    std::vector<StepBack> step_back = {};
    std::vector<Restart> restart = {};

    [[nodiscard]] bool empty() const { return advance.empty() && step_back.empty() && restart.empty(); }
};

[[nodiscard]] std::span<const document::Field> advance_fields();
[[nodiscard]] std::span<const document::Field> step_back_fields();
[[nodiscard]] std::span<const document::Field> restart_fields();

// Every [[advance]], [[step-back]] and [[restart]] that can be used.
// Codes besides those of Fields: "unknown-kit", "unknown-size", "unknown-routine", "sessions-form", "sessions-range",
// "rule-direction" (a limit the wrong way round), "rule-limit" (none where one is needed, or one without `after`),
// "restart-of" (none or both of kit and routine, or `to` with a routine), and those of exercise::read_not_before().
[[nodiscard]] Rules read_rules(document::Fields& root, const Nameable& nameable);

}  // namespace rx::plan
