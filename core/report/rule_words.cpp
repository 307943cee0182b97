#include "core/report/rule_words.hpp"

#include <fmt/format.h>

#include <exception>

#include "core/report/plan_words.hpp"
#include "core/report/wording.hpp"

namespace rx::report {

namespace {

using Unit = plan::Sessions::Unit;

std::string sessions_in_words(const plan::Sessions& sessions) {
    if (sessions.unit == Unit::days_in_a_row) return fmt::format("on {} in a row", counted(sessions.times, "day"));
    const bool by_day = sessions.unit == Unit::days;
    const std::string_view in = by_day ? "on" : "in";
    const std::string_view what = by_day ? "day" : "session";
    if (sessions.of_last == 1) return fmt::format("{} the last {}", in, what);
    if (sessions.times == sessions.of_last) return fmt::format("{} the last {} {}s", in, sessions.of_last, what);
    return fmt::format("{} {} of the last {} {}s", in, sessions.times, sessions.of_last, what);
}

// Where nothing more is asked of them.
std::string there_were(const plan::Sessions& sessions) {
    const std::string_view were = sessions.times == 1 ? "there was" : "there were";
    if (sessions.unit == Unit::sessions) return fmt::format("{} {}", were, counted(sessions.times, "session"));
    const std::string_view row = sessions.unit == Unit::days_in_a_row ? " in a row" : "";
    return fmt::format("{} {}{} with a session", were, counted(sessions.times, "day"), row);
}

// "pain was 2 or less and fear 3 or less", "pain after practice was 5 or more"; empty without limits.
std::string limits_in_words(const plan::Limits& limits, std::string_view joint) {
    const std::string moment = moment_in_words(limits.rating);
    std::string text;
    if (limits.pain) text = fmt::format("pain{} was {}", moment, units::in_words(*limits.pain));
    if (!limits.fear) return text;
    const std::string fear = units::in_words(*limits.fear);
    return text + (text.empty() ? fmt::format("fear{} was {}", moment, fear) : fmt::format(" {} fear {}", joint, fear));
}

std::string_view depth_in_words(outcome::Depth depth) {
    switch (depth) {
        case outcome::Depth::touch:
            return "it touched at least";
        case outcome::Depth::entrance:
            return "it was at the entrance at least";
        case outcome::Depth::tip:
            return "the tip was in at least";
        case outcome::Depth::half:
            return "half of it was in at least";
        case outcome::Depth::full:
            return "all of it was in";
    }
    std::terminate();
}

// What an advance asks of it, and a step-back: it went in so easily at least, or at most.
std::string_view at_least_in_words(outcome::Ease ease) {
    return ease == outcome::Ease::easily ? "it went in easily" : "it went in with some effort at most";
}

std::string_view at_most_in_words(outcome::Ease ease) {
    return ease == outcome::Ease::hard ? "it was hard to put in" : "it took some effort or more to put in";
}

void add_clause(std::string& text, std::string_view joint, std::string_view more) {
    text += (text.empty() ? "" : fmt::format(" {} ", joint)) + std::string(more);
}

// "size A" or "one size smaller".
std::string target_in_words(const plan::Target& to, const kit::Kit& kit) {
    if (to.index) return "size " + kit::name_in_words(kit.sizes[*to.index]);
    return to.steps == 1 ? "one size smaller" : fmt::format("{} sizes smaller", to.steps);
}

}  // namespace

std::string condition_in_words(const plan::Advance& rule, const std::string& where) {
    std::string limits = limits_in_words(rule.limits, "and");
    if (rule.depth) add_clause(limits, "and", depth_in_words(*rule.depth));
    if (rule.ease) add_clause(limits, "and", at_least_in_words(*rule.ease));
    if (rule.with_movement) add_clause(limits, "and", "movement was done");
    const plan::Sessions sessions = rule.after.value_or(plan::Sessions{});
    if (limits.empty()) return fmt::format("{} {}", there_were(sessions), where);
    return fmt::format("{} {} {}", sessions_in_words(sessions), where, limits);
}

std::string condition_in_words(const plan::StepBack& rule, const std::string& where) {
    std::string limits = limits_in_words(rule.limits, "or");
    if (rule.ease) add_clause(limits, "or", at_most_in_words(*rule.ease));
    return fmt::format("{} {} {}", sessions_in_words(rule.after), where, limits);
}

std::string agreement_in_words(plan::Approval approval) {
    switch (approval) {
        case plan::Approval::unstated:
            return "when you and your clinic agree";
        case plan::Approval::patient:
            return "if you like";
        case plan::Approval::clinic:
            return "when your clinic agrees";
    }
    std::terminate();
}

std::string rule_in_words(const plan::Plan& plan, const plan::Advance& rule) {
    const kit::Kit& kit = plan.kits.at(rule.kit);
    const std::string upto = rule.until ? fmt::format(", up to {}", kit::name_in_words(kit.sizes[*rule.until])) : "";
    const std::string what = fmt::format("{}: a larger size{}", kit_name(kit), upto);
    if (rule.open) return fmt::format("{}: {}", what, ask_your_clinic);
    if (!rule.after) return fmt::format("{}, {}", what, agreement_in_words(rule.approval));
    std::string age =
        rule.not_sooner_than ? fmt::format(", not sooner than {} with it", units::to_text(*rule.not_sooner_than)) : "";
    for (const plan::Moment& day : rule.not_before) age += ", " + not_before_in_words(day);
    return fmt::format("{}, {}: {}{}", what, agreement_in_words(rule.approval), condition_in_words(rule, "at a size"),
                       age);
}

std::string rule_in_words(const plan::Plan& plan, const plan::StepBack& rule) {
    const kit::Kit& kit = plan.kits.at(rule.kit);
    return fmt::format("{}: {}: {}", kit_name(kit), target_in_words(rule.to, kit),
                       rule.open ? std::string(ask_your_clinic) : condition_in_words(rule, "at a size"));
}

std::string rule_in_words(const plan::Plan& plan, const plan::Restart& rule) {
    const std::string gap = rule.open ? std::string(ask_your_clinic) : units::to_text(rule.after_gap);
    if (rule.kit) {
        const kit::Kit& kit = plan.kits.at(*rule.kit);
        return rule.open ? fmt::format("{}: {} after a gap: {}", kit_name(kit), target_in_words(rule.to, kit), gap)
                         : fmt::format("{}: {} when the last session was {} ago or longer", kit_name(kit),
                                       target_in_words(rule.to, kit), gap);
    }
    const std::string title = title_of(plan, *rule.routine);
    return rule.open ? fmt::format("{}: after a gap: {}", title, gap)
                     : fmt::format("{}: when the last session was {} ago or longer", title, gap);
}

std::vector<std::pair<std::string, std::string>> rules_in_words(const plan::Plan& plan) {
    std::vector<std::pair<std::string, std::string>> all;
    const auto add = [&](const auto& list) {
        for (const auto& rule : list) all.emplace_back(rule_in_words(plan, rule), rule.say);
    };
    add(plan.rules.advance);
    add(plan.rules.step_back);
    add(plan.rules.restart);
    return all;
}

}  // namespace rx::report
