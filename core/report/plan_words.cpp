#include "core/report/plan_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/exercise/phrases.hpp"
#include "core/plan/held_back.hpp"
#include "core/plan/sessions.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::report {

namespace {

std::string no_tightening_in_words(const plan::Safety& safety) {
    std::string_view but;
    const bool contract_relax = safety.contract_relax == plan::Allowance::allowed;
    const bool biofeedback = safety.biofeedback == plan::Allowance::allowed;
    if (contract_relax && biofeedback) {
        but = " but contract-relax and biofeedback";
    } else if (contract_relax || biofeedback) {
        but = contract_relax ? " but contract-relax" : " but biofeedback";
    }
    return fmt::format("no tightening exercises in this plan{}", but);
}

// Who unlocks toning.
std::string who_says(const plan::Safety& safety) {
    const bool patient = safety.toning_approval == exercise::Approver::patient;
    return patient ? "you decide" : "your clinic tells you";
}

}  // namespace

std::string paragraph(std::string_view foreign, std::string_view indent) {
    constexpr std::size_t widest_line = 78;
    constexpr std::string_view further = "  ";
    const std::string harmless = text::safe_lines(foreign);
    std::string text;
    for (std::string_view rest = harmless; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string wrapped = text::wrap(rest.substr(0, end), widest_line - indent.size() - further.size());
        for (std::size_t at = 0; (at = wrapped.find('\n', at)) != std::string::npos; ++at) {
            wrapped.insert(at + 1, fmt::format("{}{}", indent, further));
        }
        text.append(indent).append(wrapped).append("\n");
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return text;
}

std::string paragraphs(const std::vector<std::string>& foreign, std::string_view indent) {
    std::string text;
    for (const std::string& each : foreign) text += paragraph(each, indent);
    return text;
}

std::string section(std::string_view title, const std::string& body) {
    return body.empty() ? "" : fmt::format("\n{}\n{}", title, body);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!word.empty()) text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string dose_in_words(const exercise::Exercise& exercise) {
    return exercise.dose ? exercise.dose->in_words() : std::string(ask_your_clinic);
}

std::string dose_and_word(const plan::Plan& plan, const exercise::Exercise& exercise) {
    std::string text = dose_in_words(exercise);
    if (plan::waits_as_toning(plan, exercise)) text += "; begins once letting go comes easily";
    if (exercise.approval) text += "; " + begins_when(*exercise.approval);
    return text;
}

std::vector<exercise::Detail> details_of(const exercise::Exercise& exercise) {
    std::vector<exercise::Detail> details;
    // Of the kinds that can be done either way.
    const bool may_be_inside =
        exercise.kind != nullptr && document::find_field(exercise.kind->fields, "internal") != nullptr;
    if (may_be_inside && exercise.reach == exercise::Reach::inside) details.push_back({"where", "inside the body"});
    if (exercise.permission == exercise::Permission::tensing)
        details.push_back({"muscles", "tensed on purpose and let go"});
    if (exercise.dose) std::ranges::move(exercise.dose->details(), std::back_inserter(details));
    for (const timeline::Cue& cue : exercise.cues)
        details.push_back({"said " + exercise::moment_in_words(cue.at), cue.say});
    return details;
}

std::string kit_name(const kit::Kit& kit) {
    return kit.title.empty() ? exercise::title_from(kit.id.text()) : kit.title;
}

std::string title_of(const plan::Plan& plan, const units::RoutineId& id) {
    const plan::Routine* routine = plan.find_routine(id.text());
    return routine == nullptr ? id.text() : routine->title;
}

std::string title_of(const plan::Plan& plan, const exercise::Exercise& exercise) {
    const bool is_shared = std::ranges::count(plan.exercises, exercise.title, &exercise::Exercise::title) > 1;
    return is_shared ? fmt::format("{} ({})", exercise.title, exercise.id.text()) : exercise.title;
}

std::string how_often(const std::optional<plan::Schedule>& often) {
    return often ? plan::to_text(*often) : "how often: " + std::string(ask_your_clinic);
}

std::string how_often(const plan::Routine& routine) {
    if (routine.optional) return "whenever you like";
    if (!routine.often && !routine.alternatives.empty()) return "as often as the one you choose";
    return how_often(routine.often);
}

std::string item_in_words(const plan::Plan& plan, const plan::RoutineItem& item) {
    const exercise::Exercise* exercise = plan.find_exercise(item.exercise.text());
    return (exercise ? title_of(plan, *exercise) : item.exercise.text()) + (item.optional ? " (if you like)" : "");
}

std::string items_in_words(const plan::Plan& plan, const std::vector<plan::RoutineItem>& items, Doses doses) {
    std::vector<std::string> words;
    for (const plan::RoutineItem& item : items) {
        words.push_back(item_in_words(plan, item));
        const exercise::Exercise* exercise = plan.find_exercise(item.exercise.text());
        if (doses == Doses::said && exercise != nullptr)
            words.back() += fmt::format(" ({})", dose_and_word(plan, *exercise));
    }
    return joined(words);
}

std::string not_before_in_words(const plan::Moment& day) {
    if (const auto* date = std::get_if<units::LocalDate>(&day)) return "not before " + units::in_words(*date);
    const auto& rule = std::get<exercise::NotBefore>(day);
    return fmt::format("not before {} after: {}", units::to_text(rule.wait), exercise::title_from(rule.event.text()));
}

std::vector<ConditionInWords> conditions_in_words(const plan::Plan& plan, const exercise::Conditions& conditions) {
    std::vector<ConditionInWords> all;
    for (const plan::Moment& day : conditions.not_before) {
        all.push_back({not_before_in_words(day), ""});
    }
    for (const units::StateId& id : conditions.blocked_when) {
        const auto question = std::ranges::find(plan.states, id, &plan::StateQuestion::id);
        if (question == plan.states.end()) {
            all.push_back({"not while: " + exercise::title_from(id.text()), ""});
        } else {
            all.push_back({"not while this is so: " + question->ask, question->say});
        }
    }
    return all;
}

std::string alternatives_in_words(const plan::Plan& plan, const plan::Routine& routine) {
    std::vector<std::string> titles;
    for (const units::RoutineId& id : routine.alternatives) titles.push_back(title_of(plan, id));
    return joined(titles);
}

std::string counts_as_in_words(const plan::Plan& plan, const plan::Routine& routine) {
    return routine.counts_as ? title_of(plan, *routine.counts_as) : "";
}

std::string attention_in_words(const std::optional<timeline::Attention>& attention) {
    if (!attention || *attention == timeline::Attention::guided) return "";
    return *attention == timeline::Attention::quiet ? "quietly: nothing is said on the way"
                                                    : "freely: without numbers and without a bar";
}

std::vector<std::string> stand_ins_in_words(const plan::Plan& plan, const plan::Routine& routine) {
    std::vector<std::string> lines;
    if (!routine.alternatives.empty())
        lines.push_back("one of these, as you choose: " + alternatives_in_words(plan, routine));
    if (routine.alternative_of) lines.push_back("one way to do " + title_of(plan, *routine.alternative_of));
    if (routine.counts_as) lines.push_back("counts as " + counts_as_in_words(plan, routine) + " as well");
    return lines;
}

std::vector<std::string> guidance_in_words(const plan::Plan& plan, const plan::Routine& routine, Doses doses) {
    std::vector<std::string> lines;
    if (std::string attention = attention_in_words(routine.attention); !attention.empty())
        lines.push_back(std::move(attention));
    for (const std::string& line : routine.prepare) lines.push_back("before it: " + line);
    for (const std::string& line : routine.after_care) lines.push_back("after it: " + line);
    if (!routine.discreet.empty()) lines.push_back("discreetly: " + routine.discreet);
    if (routine.short_form)
        lines.push_back(fmt::format("or {}, which counts as well: {}", routine.short_form->title,
                                    items_in_words(plan, routine.short_form->items, doses)));
    return lines;
}

std::string leaving_in_words(const timeline::Leaving& leaving) {
    if (!leaving.breaths) return leaving.say;
    const timeline::LeavingBreaths& breaths = *leaving.breaths;
    const std::string pace =
        fmt::format("{}, {} in and {} out", exercise::counted(units::exactly(breaths.count), "breath"),
                    exercise::exact(breaths.in), exercise::exact(breaths.out));
    return leaving.say.empty() ? pace : pace + ": " + leaving.say;
}

std::vector<std::string> safety_in_words(const plan::Safety& safety) {
    std::vector<std::string> lines;
    if (safety.contractions == plan::Allowance::forbidden) lines.push_back(no_tightening_in_words(safety));
    if (safety.contractions == plan::Allowance::after_release)
        lines.push_back("tightening exercises wait until letting go comes easily, which " + who_says(safety));
    if (safety.tensing == plan::Allowance::forbidden) lines.emplace_back("no tensing of muscles in this plan");
    if (safety.consent == plan::Consent::each_time)
        lines.emplace_back("work inside the body: only when you say yes that day");
    return lines;
}

std::string what_phase_asks(const plan::Plan& plan, const plan::Routine& routine, const plan::Phase& phase,
                            Doses doses) {
    std::string text = routine.optional ? how_often(routine) : how_often(phase.often);
    const plan::Phase* before = &phase == &routine.phases.front() ? nullptr : std::prev(&phase);
    if (phase.items != plan::items_of(routine, before)) text += ", with " + items_in_words(plan, phase.items, doses);
    return text;
}

std::string phase_in_words(const plan::Plan& plan, const plan::Routine& routine, const plan::Phase& phase,
                           Doses doses) {
    const std::string title = phase.title.empty() ? "" : ", " + phase.title;
    return plan::from_in_words(phase.from) + title + ": " + what_phase_asks(plan, routine, phase, doses);
}

std::string begins_when(exercise::Approver approver) {
    return approver == exercise::Approver::clinic ? "begins when your clinic says so" : "begins when you feel ready";
}

std::vector<std::string> calendar_in_words(const plan::Plan& plan, const plan::Routine& routine, Doses doses) {
    std::vector<std::string> lines;
    if (routine.caps.at_most) lines.push_back("at most " + plan::in_words(*routine.caps.at_most));
    if (routine.caps.apart) lines.push_back(plan::limit_in_words(*routine.caps.apart));
    if (routine.approval) lines.push_back(begins_when(routine.approval->by));
    if (routine.from) lines.push_back("begins " + plan::in_words(*routine.from));
    for (const plan::Phase& phase : routine.phases) lines.push_back(phase_in_words(plan, routine, phase, doses));
    if (routine.until) lines.push_back("until " + plan::in_words(*routine.until));
    if (routine.sessions_in_all) lines.push_back(plan::session_count_text(*routine.sessions_in_all) + " in all");
    return lines;
}

std::string measure_in_words(const plan::Measure& measure) {
    return fmt::format("{} {}{}, {} is better{}", measure.ask, units::in_words(measure.scale),
                       measure.unit.empty() ? "" : " " + measure.unit,
                       measure.better == plan::Better::low ? "lower" : "higher",
                       measure.often ? "; " + plan::to_text(*measure.often) : "");
}

std::string moment_in_words(timeline::RatingTime rating) {
    return rating == timeline::RatingTime::any ? "" : fmt::format(" {} practice", timeline::word(rating));
}

std::string words_of(const timeline::StopRule& rule) {
    return rule.rest ? fmt::format("{} (Your plan then rests for {}.)", rule.say, units::to_text(*rule.rest))
                     : rule.say;
}

std::string limit_in_words(const std::optional<units::ScoreLimit>& pain, const std::optional<units::ScoreLimit>& fear) {
    return pain ? "pain " + units::in_words(*pain) : "fear " + units::in_words(*fear);
}

std::string limit_of(const timeline::StopRule& rule) {
    if (!rule.sign.empty()) return rule.sign;
    if (!rule.pain && !rule.fear) return "";
    return limit_in_words(rule.pain, rule.fear) + moment_in_words(rule.rating);
}

std::string when_gentler(const plan::GentlerRule& rule) {
    return limit_in_words(rule.pain, rule.fear) + moment_in_words(timeline::RatingTime::before);
}

std::string gentler_in_words(const plan::Plan& plan, const plan::GentlerRule& rule) {
    std::vector<std::string> titles;
    for (const units::ExerciseId& id : rule.exercises) titles.push_back(item_in_words(plan, {.exercise = id}));
    return fmt::format("{}: a gentler session is offered: {} ({})", when_gentler(rule), joined(titles), rule.say);
}

}  // namespace rx::report
