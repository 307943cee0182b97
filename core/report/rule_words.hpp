// The rules of a plan, and what they suggest, in words. Foreign text in them is as it was; paragraph() makes it
// harmless.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/plan/plan.hpp"

namespace rx::report {

// "in the last 3 sessions at size A pain was 2 or less and fear 3 or less"; `where` is "at size A".
[[nodiscard]] std::string condition_in_words(const plan::Advance& rule, const std::string& where);
[[nodiscard]] std::string condition_in_words(const plan::StepBack& rule, const std::string& where);

// One sentence without a full stop, as a patient reads the rule in the plan.
[[nodiscard]] std::string rule_in_words(const plan::Plan& plan, const plan::Advance& rule);
[[nodiscard]] std::string rule_in_words(const plan::Plan& plan, const plan::StepBack& rule);
[[nodiscard]] std::string rule_in_words(const plan::Plan& plan, const plan::Restart& rule);
// Of all the rules: when it suggests something, and the clinic's words for that, which may be "".
[[nodiscard]] std::vector<std::pair<std::string, std::string>> rules_in_words(const plan::Plan& plan);

// "when you and your clinic agree".
[[nodiscard]] std::string agreement_in_words(plan::Approval approval);

}  // namespace rx::report
