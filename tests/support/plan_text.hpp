// Plans in tests, written as a clinic writes them.
//
// Every plan is read as on Fri 20 Nov 2026, with a small library: "belly-breath" (breathing), "trainer" (dilator),
// "wand" (massage inside the body), "muscles" (relaxation with tensing), "seeing-both" (device with contractions) and
// "figure-four" (stretch of one side).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"

namespace rx::support {

[[nodiscard]] document::Document document_of(std::string_view text);
// The one problem that keeps the text from being TOML that rx reads.
[[nodiscard]] diag::Diagnostic refusal_of(std::string_view text);

// The plan, or all that is wrong with it.
[[nodiscard]] diag::Checked<plan::Loaded> check_plan(std::string_view text);
// A plan without errors; anything else fails the test with its messages.
[[nodiscard]] plan::Plan read_plan(std::string_view text);

// "14:3 unknown-key, 15:1 missing-key": all problems in line order, warnings too; "" when there is none.
[[nodiscard]] std::string problems_of(std::string_view text);
[[nodiscard]] std::vector<std::string> codes_of(const diag::Diagnostics& problems);
[[nodiscard]] std::string in_short(const diag::Diagnostics& problems);

// A plan with one exercise "x", which has these lines after its id and begins in line 4, so that `lines` begin in line
// 6. Toning, tensing, contract-relax and biofeedback are allowed; kit "trainers" has the sizes A, B and C; routine "r"
// has "x" once a day.
[[nodiscard]] std::string plan_with_exercise(std::string_view lines);
[[nodiscard]] std::string problems_with_exercise(std::string_view lines);
// The exercise of such a plan.
[[nodiscard]] exercise::Exercise read_exercise(std::string_view lines);
// Its part of a timeline, with no size known.
[[nodiscard]] timeline::Part part_of(std::string_view lines);
[[nodiscard]] std::vector<std::string> block_names(const timeline::Part& part);

// A plan with the stretches "one" and "two", and these tables from line 12 on.
[[nodiscard]] std::string plan_with_two_exercises(std::string_view tables);
// A stop with this limit and the words "Rest.".
[[nodiscard]] std::string stop_table(std::string_view limit);

}  // namespace rx::support
