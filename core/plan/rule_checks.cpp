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
                if (back.kit == rule.kit && may_meet(rule.limits.rating, back.limits.rating)) against_back(rule, back);
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
        return plan_.exercises.size() == root_.tables("exercise").size() &&
               std::ranges::none_of(plan_.exercises, [](const auto& each) { return each.dose == nullptr; });
    }

    void check_use() {
        std::set<std::string> used;
        std::set<std::string> asked;  // kits with an exercise that asks how far
        std::set<std::string> moved;  // with one that has movement
        for (const exercise::Exercise& each : plan_.exercises) {
            const timeline::Part part = exercise::to_part(each, {});
            used.insert(each.kit);
            if (part.asks_depth) asked.insert(each.kit);
            if (has_movement(part)) moved.insert(each.kit);
        }
        const auto check = [&](const units::KitId& kit, diag::Position at) {
            if (!used.contains(kit.text())) dead(at, "no exercise uses kit \"" + kit.text() + "\"");
        };
        for (const Advance& rule : plan_.rules.advance) {
            check(rule.kit, rule.at);
            if (rule.depth && used.contains(rule.kit.text()) && !asked.contains(rule.kit.text()))
                dead(rule.at, "this advance needs to know how far it went, and no exercise asks for it");
            if (rule.with_movement && used.contains(rule.kit.text()) && !moved.contains(rule.kit.text()))
                dead(rule.at,
                     "this advance needs movement with kit \"" + rule.kit.text() + "\", and no exercise has it");
        }
        for (const StepBack& rule : plan_.rules.step_back) check(rule.kit, rule.at);
        for (const Restart& rule : plan_.rules.restart) {
            if (rule.kit) check(*rule.kit, rule.at);
        }
    }

    void dead(diag::Position at, std::string why) {
        root_.report_at(at, "rule-dead", std::move(why), "the rule can never hold: change it, or leave it out");
    }

    document::Fields& root_;
    const Plan& plan_;
};

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
        auto note = source.problem(each.at, 1, "nothing-advances",
                                   "no rule says when a larger size of kit \"" + part.kit + "\" is right",
                                   "add an [[advance]], or one with approval = \"clinic\" alone where you decide");
        note.severity = diag::Severity::warning;
        notes.add(std::move(note));
    }
    return notes;
}

void check_rules(document::Fields& root, const Plan& plan) {
    RuleCheck(root, plan).run();
}

}  // namespace rx::plan
