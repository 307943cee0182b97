#include <fmt/format.h>

#include <exception>

#include "core/report/columns.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/rule_words.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

namespace {

std::string purpose_in_words(plan::Purpose purpose) {
    switch (purpose) {
        case plan::Purpose::unstated:
            return "";
        case plan::Purpose::desensitise:
            return "getting used to touch: comfort decides, and resting is fine";
        case plan::Purpose::patency:
            return "keeping tissue from narrowing: after a hard day a smaller size, soon";
    }
    std::terminate();
}

std::string heading(const plan::Plan& plan) {
    Columns facts;
    const auto fact = [&](std::string_view name, std::string value) {
        if (!value.empty()) facts.add({std::string(name), std::move(value)});
    };
    fact("From", joined({text::safe(plan.author), text::safe(plan.clinic)}));
    fact("Questions", plan.contact.empty() ? std::string(ask_your_clinic) : text::safe(plan.contact));
    fact("Issued", plan.issued ? units::in_words(*plan.issued) : "");
    fact("Review", plan.review ? units::in_words(*plan.review) : "");
    fact("Last day", plan.ends ? units::in_words(*plan.ends) : "");
    fact("For", purpose_in_words(plan.purpose));
    return paragraph(plan.title, "") + facts.text();
}

std::string conditions(const plan::Plan& plan, const exercise::Conditions& conditions) {
    std::string text;
    for (const ConditionInWords& each : conditions_in_words(plan, conditions))
        text += paragraph(each.when, "  ") + paragraph(each.say, "    ");
    return text;
}

std::string kits(const plan::Plan& plan) {
    std::string text;
    for (const auto& [id, kit] : plan.kits) {
        text +=
            paragraph(joined({kit_name(kit), kit.material, kit.lubricant, kit.handle ? "with a handle" : ""}), "  ");
        if (kit.expander) {
            text += "    " + kit::names_in_words(kit) + "\n";
            continue;
        }
        for (const kit::Size& size : kit.sizes) {
            text += "    " + size_in_words(kit::name_in_words(size), size.diameter);
            if (size.length) text += fmt::format(", {} long", units::in_words(*size.length));
            if (!size.colour.empty()) text += ", " + text::safe(size.colour);
            text += size.optional ? " (need not be reached)\n" : "\n";
        }
    }
    return text;
}

std::string details(const exercise::Exercise& exercise) {
    std::string text;
    for (const exercise::Detail& each : details_of(exercise)) text += paragraph(each.name + ": " + each.value, "    ");
    return text;
}

// What belongs to an exercise beside its dose and its instructions.
std::string guidance(const exercise::Exercise& exercise) {
    std::string text;
    for (const std::string& line : exercise.prepare) text += paragraph("before it: " + line, "    ");
    for (const std::string& line : exercise.after_care) text += paragraph("after it: " + line, "    ");
    if (const std::string attention = attention_in_words(exercise.attention); !attention.empty())
        text += paragraph(attention, "    ");
    if (!exercise.discreet.empty()) text += paragraph("discreetly: " + exercise.discreet, "    ");
    if (exercise.taught) text += fmt::format("    shown and checked: {}\n", units::in_words(*exercise.taught));
    if (exercise.approval) text += "    " + begins_when(*exercise.approval) + "\n";
    return text;
}

std::string exercises(const plan::Plan& plan) {
    std::string text;
    for (const exercise::Exercise& exercise : plan.exercises) {
        text += paragraph(title_of(plan, exercise) + ": " + dose_in_words(exercise), "  ");
        text += paragraph(exercise.position, "    ");
        text += paragraphs(exercise.how, "    ");
        text += details(exercise);
        text += guidance(exercise);
        const std::string limits =
            conditions(plan, {.blocked_when = exercise.blocked_when, .not_before = exercise.not_before});
        text += limits.empty() ? "" : paragraph(limits, "  ");
    }
    return text;
}

std::string routines(const plan::Plan& plan) {
    std::string text;
    for (const plan::Routine& routine : plan.routines) {
        text += paragraph(routine.title + ": " + how_often(routine), "  ");
        for (const plan::RoutineItem& item : routine.items) text += paragraph(item_in_words(plan, item), "    ");
        text += paragraphs(stand_ins_in_words(plan, routine), "    ");
        text += paragraphs(guidance_in_words(plan, routine), "    ");
        text += paragraphs(calendar_in_words(plan, routine), "    ");
        text += fmt::format("    to begin: rx session start {}{}\n", routine.id.text(),
                            routine.short_form ? ", with --short for its short form" : "");
    }
    return text;
}

std::string stops(const plan::Plan& plan) {
    std::string text;
    for (const timeline::StopRule& rule : plan.stops) {
        text += paragraph(limit_of(rule) + ": " + words_of(rule), "  ");
    }
    if (const std::string way_out = leaving_in_words(plan.leaving); !way_out.empty())
        text += paragraph("ending early: " + way_out, "  ");
    return text;
}

std::string rules(const plan::Plan& plan) {
    std::string text;
    for (const auto& [rule, say] : rules_in_words(plan)) text += paragraph(rule, "  ") + paragraph(say, "    ");
    return text;
}

std::string measures(const plan::Plan& plan) {
    std::string text;
    for (const plan::Measure& measure : plan.measures)
        text += paragraph(measure.title + ": " + measure_in_words(measure), "  ");
    return text.empty() ? "" : text + "    to answer: rx log measure\n";
}

std::string gentler(const plan::Plan& plan) {
    std::string text;
    for (const plan::GentlerRule& rule : plan.gentler) text += paragraph(gentler_in_words(plan, rule), "  ");
    return text;
}

std::string sources(const plan::Plan& plan) {
    std::string text;
    for (const plan::Cited& each : plan.cited)
        text += paragraph(fmt::format("{} ({})", each.source, joined(each.by)), "  ");
    return text;
}

std::string before_you_begin(const plan::Plan& plan) {
    return conditions(plan, {.blocked_when = plan.safety.blocked_when, .not_before = plan.safety.not_before}) +
           paragraphs(safety_in_words(plan.safety), "  ") + gentler(plan) + paragraphs(plan.prepare, "  ");
}

}  // namespace

std::string plan_text(const plan::Plan& plan) {
    return heading(plan) + section("Goals", paragraphs(plan.goals, "  ")) +
           section("Before you begin", before_you_begin(plan)) + section("When to stop", stops(plan)) +
           section("How often", routines(plan)) + section("Afterwards", paragraphs(plan.after_care, "  ")) +
           section("Exercises", exercises(plan)) + section("Sizes", kits(plan)) +
           section("What your plan suggests", rules(plan)) + section("What is asked for now and then", measures(plan)) +
           section("Where it comes from", sources(plan));
}

}  // namespace rx::report
