#include "core/plan/rule_checks.hpp"

#include <algorithm>
#include <set>

namespace rx::plan {

namespace {

using units::ScoreLimit;

std::optional<int> first_in_both(const ScoreLimit& a, const ScoreLimit& b) {
    for (int score = 0; score <= units::PainScore::largest; ++score) {
        if (a.holds(score) && b.holds(score)) return score;
    }
    return std::nullopt;
}

// Two rules about different moments never meet; the worst rating is one of any moment.
bool may_meet(timeline::RatingTime a, timeline::RatingTime b) {
    return a == b || a == timeline::RatingTime::any || b == timeline::RatingTime::any;
}

bool has_movement(const timeline::Part& part) {
    return std::ranges::any_of(part.blocks, [](const timeline::Block& block) {
        return std::ranges::any_of(block.steps, timeline::moves_a_size);
    });
}

class RuleCheck {
public:
    RuleCheck(document::Fields& root, const Plan& plan) : root_(root), plan_(plan) {}

    void run() {
        for (const Advance& rule : plan_.rules.advance) {
            for (const timeline::StopRule& stop : plan_.stops) against_stop(rule, stop);
            for (const StepBack& back : plan_.rules.step_back) {
                if (back.kit != rule.kit) continue;
                if (may_meet(rule.limits.rating, back.limits.rating)) against_back(rule, back);
                against_ease(rule, back);
            }
            if (rule.until == 0U) dead(rule.at, "this advance leads to no size: \"until\" is the first of the kit");
            if (plan_.kits.at(rule.kit).sizes.size() == 1) dead(rule.at, "this kit has one size: there is no larger");
        }
        for (const StepBack& rule : plan_.rules.step_back) goes_down("step-back", rule.kit, rule.to, rule.at);
        for (const Restart& rule : plan_.rules.restart) {
            if (rule.kit) goes_down("restart", *rule.kit, rule.to, rule.at);
        }
        if (knows_all_exercises()) check_use();
    }

private:
    void against_stop(const Advance& rule, const timeline::StopRule& stop) {
        if (!may_meet(rule.limits.rating, stop.rating)) return;
        overlap("pain", rule.limits.pain, stop.pain, rule.at, "stops a session and counts it towards a larger size");
        overlap("fear", rule.limits.fear, stop.fear, rule.at, "stops a session and counts it towards a larger size");
    }

    void against_back(const Advance& rule, const StepBack& back) {
        overlap("pain", rule.limits.pain, back.limits.pain, rule.at, "counts towards a larger size and a smaller one");
        overlap("fear", rule.limits.fear, back.limits.fear, rule.at, "counts towards a larger size and a smaller one");
    }

    // What both mean at once: the least that is easy enough for the one is hard enough for the other.
    void against_ease(const Advance& rule, const StepBack& back) {
        if (!rule.ease || !back.ease || *rule.ease > *back.ease) return;
        root_.report_at(rule.at, "rule-overlap",
                        "with ease \"" + std::string(outcome::to_text(*rule.ease)) +
                            "\" this plan counts towards a larger size and a smaller one",
                        "one answer can mean only one of them: write ease = \"easily\" here, or ease = \"hard\" there");
    }

    void overlap(std::string_view rating, const std::optional<ScoreLimit>& low, const std::optional<ScoreLimit>& high,
                 diag::Position at, const std::string& what) {
        const auto score = low && high ? first_in_both(*low, *high) : std::nullopt;
        if (!score) return;
        const std::string name(rating);
        root_.report_at(at, "rule-overlap",
                        "with " + name + " " + std::to_string(*score) + " this plan both " + what + ": \"" +
                            units::to_text(*low) + "\" and \"" + units::to_text(*high) + "\"",
                        "one rating can mean only one of them: write " + name + " = \"< " + std::to_string(*score) +
                            "\" here, or a higher limit there");
    }

    void goes_down(std::string_view what, const units::KitId& id, const Target& to, diag::Position at) {
        const std::size_t largest = plan_.kits.at(id).sizes.size() - 1;
        if (largest == 0) {
            dead(at, "this kit has one size: there is no smaller");
        } else if (to.index == largest) {
            dead(at, "this " + std::string(what) + " leads to the largest size, which is never a smaller one");
        }
    }

    // A dose that is blank, or that could not be read, may use any kit.
    bool knows_all_exercises() {
        return root_.node("exercise") != nullptr && plan_.exercises.size() == root_.tables("exercise").size() &&
               std::ranges::none_of(plan_.exercises, [](const auto& each) { return each.dose == nullptr; });
    }

    // Ids of kits, by what exercises with them have.
    struct Uses {
        std::set<std::string> any;
        std::set<std::string> depth;  // asks how far
        std::set<std::string> ease;   // asks how it went in
        std::set<std::string> movement;
    };

    [[nodiscard]] Uses uses_of_kits() const {
        Uses uses;
        for (const exercise::Exercise& each : plan_.exercises) {
            const timeline::Part part = exercise::to_part(each, {});
            uses.any.insert(each.kit);
            if (part.asks_depth) uses.depth.insert(each.kit);
            if (part.asks_ease) uses.ease.insert(each.kit);
            if (has_movement(part)) uses.movement.insert(each.kit);
        }
        return uses;
    }

    void check_use() {
        const Uses uses = uses_of_kits();
        const auto is_used = [&](const units::KitId& kit, diag::Position at) {
            if (uses.any.contains(kit.text())) return true;
            dead(at, "no exercise uses kit \"" + kit.text() + "\"");
            return false;
        };
        for (const Advance& rule : plan_.rules.advance) {
            if (!is_used(rule.kit, rule.at)) continue;
            if (rule.depth && !uses.depth.contains(rule.kit.text()))
                dead(rule.at, "this advance needs to know how far it went, and no exercise asks for it");
            if (rule.ease && !uses.ease.contains(rule.kit.text())) ease_is_not_asked(rule.at, "advance");
            if (rule.with_movement && !uses.movement.contains(rule.kit.text()))
                dead(rule.at,
                     "this advance needs movement with kit \"" + rule.kit.text() + "\", and no exercise has it");
        }
        for (const StepBack& rule : plan_.rules.step_back) {
            if (is_used(rule.kit, rule.at) && rule.ease && !uses.ease.contains(rule.kit.text()))
                ease_is_not_asked(rule.at, "step-back");
        }
        for (const Restart& rule : plan_.rules.restart) {
            if (rule.kit) is_used(*rule.kit, rule.at);
        }
    }

    // It is asked for only where the clinic says so.
    void ease_is_not_asked(diag::Position at, std::string_view what) {
        root_.report_at(at, "rule-dead",
                        "this " + std::string(what) + " needs to know how it went in, and no exercise asks for it",
                        "add ease-asked = true to an exercise with that kit, or leave \"ease\" out");
    }

    void dead(diag::Position at, std::string why) {
        root_.report_at(at, "rule-dead", std::move(why), "the rule can never hold: change it, or leave it out");
    }

    document::Fields& root_;
    const Plan& plan_;
};

// Sessions alone lead to a larger size, however they went. Where the clinic agrees to it somebody has looked, and what
// was left open may still say it.
bool looks_at_nothing(const Advance& rule) {
    const bool looks = rule.limits.pain || rule.limits.fear || rule.depth || rule.ease || rule.with_movement;
    return rule.after && !rule.open && !looks && rule.approval != Approval::clinic;
}

diag::Diagnostic warning(diag::Diagnostic note) {
    note.severity = diag::Severity::warning;
    return note;
}

}  // namespace

diag::Diagnostics notes_for_clinic(const document::Source& source, const Plan& plan) {
    diag::Diagnostics notes;
    std::set<std::string> looked_at;
    for (const exercise::Exercise& each : plan.exercises) {
        if (each.dose == nullptr) continue;
        const timeline::Part part = exercise::to_part(each, {});
        if (part.ladder.size() < 2 || !timeline::uses_current_size(part) || !looked_at.insert(part.kit).second)
            continue;
        if (std::ranges::find(plan.rules.advance, part.kit, [](const Advance& rule) { return rule.kit.text(); }) !=
            plan.rules.advance.end())
            continue;
        notes.add(warning(source.problem(
            each.at, 1, "nothing-advances", "no rule says when a larger size of kit \"" + part.kit + "\" is right",
            "add an [[advance]], or one with approval = \"clinic\" alone where you decide")));
    }
    for (const Advance& rule : plan.rules.advance) {
        if (!looks_at_nothing(rule)) continue;
        notes.add(warning(source.problem(
            rule.at, 1, "rule-unlimited", "this advance looks at no rating, and not at how it went",
            "add pain = \"<= 2\", or fear, ease or depth, as is meant; or approval = \"clinic\" where you look")));
    }
    return notes;
}

void check_rules(document::Fields& root, const Plan& plan) {
    RuleCheck(root, plan).run();
}

}  // namespace rx::plan
