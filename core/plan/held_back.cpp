#include "core/plan/held_back.hpp"

#include <algorithm>

namespace rx::plan {

namespace {

using exercise::Approver;
using exercise::Exercise;

Approver toning_approver(const Plan& plan) {
    return plan.safety.toning_approval.value_or(Approver::clinic);
}

constexpr std::string_view note_it = "; rx me update notes it";

std::string waits_for(const std::string& title, Approver by) {
    return title +
           (by == Approver::clinic ? " waits for a word of your clinic" : " waits until you feel ready for it") +
           std::string(note_it);
}

std::string question_of(const std::string& title, Approver by) {
    return by == Approver::clinic ? "Has your clinic said that you may begin with this: " + title + "?"
                                  : "Do you feel ready to begin with this: " + title + "?";
}

// Why the exercise waits; "" when it does not.
std::string waiting(const Plan& plan, const Exercise& exercise, const Granted& granted) {
    if (waits_as_toning(plan, exercise) && !granted.contains({"", toning_approver(plan)})) {
        const bool clinic = toning_approver(plan) == Approver::clinic;
        return exercise.title + " waits until letting go comes easily, which " +
               (clinic ? "your clinic tells you" : "you decide") + std::string(note_it);
    }
    if (exercise.approval && !granted.contains({exercise.id.text(), *exercise.approval}))
        return waits_for(exercise.title, *exercise.approval);
    return {};
}

bool is_internal(const Plan& plan, const RoutineItem& item) {
    const Exercise* exercise = plan.find_exercise(item.exercise.text());
    return exercise != nullptr && exercise->reach == exercise::Reach::inside;
}

// Getting ready for nothing, and waiting between nothing, is nothing to do.
void drop_what_frames_nothing(const Plan& plan, Selection& selection) {
    const auto is_exercise = [&plan](const RoutineItem& item) {
        return plan.find_exercise(item.exercise.text())->kind->load == exercise::Load::exercise;
    };
    if (std::ranges::none_of(selection.items, is_exercise)) selection.items.clear();
}

}  // namespace

bool waits_as_toning(const Plan& plan, const Exercise& exercise) {
    return plan.safety.contractions == Allowance::after_release &&
           exercise.permission == exercise::Permission::contractions;
}

std::vector<ApprovalQuestion> approvals(const Plan& plan) {
    std::vector<ApprovalQuestion> questions;
    const bool toning =
        std::ranges::any_of(plan.exercises, [&](const Exercise& each) { return waits_as_toning(plan, each); });
    if (toning) {
        const Approver by = toning_approver(plan);
        questions.push_back({"", by,
                             by == Approver::clinic
                                 ? "Has your clinic said that tightening exercises may begin?"
                                 : "Does letting go come easily enough to begin tightening exercises?"});
    }
    for (const Exercise& exercise : plan.exercises) {
        if (!exercise.approval) continue;
        questions.push_back({exercise.id.text(), *exercise.approval, question_of(exercise.title, *exercise.approval)});
    }
    for (const Routine& routine : plan.routines) {
        // What it takes from the routine that offers it is asked of that one.
        if (!routine.approval || routine.approval->of != routine.id) continue;
        const Approver by = routine.approval->by;
        questions.push_back({"", by, question_of(routine.title, by), routine.id.text()});
    }
    return questions;
}

Remaining leave_out(const Plan& plan, const Selection& selection,
                    const std::function<std::string(const Exercise&)>& why_not) {
    Remaining remaining{.selection = selection, .left_out = {}};
    std::erase_if(remaining.selection.items, [&](const RoutineItem& item) {
        std::string why = why_not(*plan.find_exercise(item.exercise.text()));
        if (why.empty()) return false;
        if (std::ranges::find(remaining.left_out, why) == remaining.left_out.end())
            remaining.left_out.push_back(std::move(why));
        return true;
    });
    if (!remaining.left_out.empty()) drop_what_frames_nothing(plan, remaining.selection);
    return remaining;
}

Remaining without_waiting(const Plan& plan, const Selection& selection, const Granted& granted) {
    const auto& approval = selection.approval;
    if (approval && !granted.contains({"", approval->by, approval->of.text()})) {
        Remaining nothing{.selection = selection, .left_out = {waits_for(selection.title, approval->by)}};
        nothing.selection.items.clear();
        return nothing;
    }
    return leave_out(plan, selection, [&](const Exercise& exercise) { return waiting(plan, exercise, granted); });
}

std::vector<std::string> needs_consent(const Plan& plan, const Selection& selection) {
    std::vector<std::string> titles;
    if (plan.safety.consent != Consent::each_time) return titles;
    for (const RoutineItem& item : selection.items) {
        if (!is_internal(plan, item)) continue;
        const std::string& title = plan.find_exercise(item.exercise.text())->title;
        if (std::ranges::find(titles, title) == titles.end()) titles.push_back(title);
    }
    return titles;
}

Selection without_internal_work(const Plan& plan, const Selection& selection) {
    Selection outside = selection;
    const auto taken_out =
        std::erase_if(outside.items, [&](const RoutineItem& item) { return is_internal(plan, item); });
    if (taken_out > 0) drop_what_frames_nothing(plan, outside);
    return outside;
}

}  // namespace rx::plan
