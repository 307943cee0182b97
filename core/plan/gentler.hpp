// The gentler sessions of a plan: what it offers instead when a rating before a session is high.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document/fields.hpp"
#include "core/exercise/exercise.hpp"
#include "core/timeline/stop_rule.hpp"
#include "core/units/id.hpp"
#include "core/units/score.hpp"

namespace rx::plan {

struct GentlerRule {
    std::optional<units::ScoreLimit> pain = {};  // exactly one of the two
    std::optional<units::ScoreLimit> fear = {};
    std::string say = {};
    std::vector<units::ExerciseId> exercises = {};  // at least one; none needs a size or waits for anything
    std::string source = {};
};

[[nodiscard]] std::span<const document::Field> gentler_fields();

// All [[gentler]] tables of a plan with these exercises, their sorted `ids` and these stops.
// Codes besides those of Fields: "gentler-limit", "gentler-direction", "gentler-exercise", "unknown-exercise"; and the
// warning "gentler-dead".
[[nodiscard]] std::vector<GentlerRule> read_gentler(document::Fields& root,
                                                    std::span<const exercise::Reading> exercises,
                                                    const std::vector<std::string>& ids,
                                                    std::span<const timeline::StopRule> stops);

}  // namespace rx::plan
