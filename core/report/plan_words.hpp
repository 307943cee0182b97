// Phrases of a plan that several reports share. Foreign text in them is as it was; paragraph() makes it harmless.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/units/score.hpp"

namespace rx::report {

// What stands where the clinic left a dose or a frequency open.
inline constexpr std::string_view ask_your_clinic = "ask your clinic";

// Foreign text made harmless, each of its lines wrapped after `indent`; what goes on below stands a little further in.
[[nodiscard]] std::string paragraph(std::string_view foreign, std::string_view indent);

// Each of them as a paragraph.
[[nodiscard]] std::string paragraphs(const std::vector<std::string>& foreign, std::string_view indent);

// A titled part of a page, after an empty line; nothing without a body.
[[nodiscard]] std::string section(std::string_view title, const std::string& body);

// "a, b": without the empty ones.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

// The kit's title, else its id with spaces.
[[nodiscard]] std::string kit_name(const kit::Kit& kit);

// The routine's title; the id of one that the plan does not have.
[[nodiscard]] std::string title_of(const plan::Plan& plan, const units::RoutineId& id);

// The exercise's title, with its id where another one of the plan has the same: "Trainer (trainer-late)".
[[nodiscard]] std::string title_of(const plan::Plan& plan, const exercise::Exercise& exercise);

// "breathe in 4 s, out 6 s, for 5 min".
[[nodiscard]] std::string dose_in_words(const exercise::Exercise& exercise);

// The same with what it waits for, for a page that says nothing else of it: "5 s, 5 times; begins when your clinic says
// so".
[[nodiscard]] std::string dose_and_word(const plan::Plan& plan, const exercise::Exercise& exercise);

// What that leaves out, by name: "areas", whether it goes inside the body, what is said at which time.
[[nodiscard]] std::vector<exercise::Detail> details_of(const exercise::Exercise& exercise);

// "3..4 per week", "whenever you like".
[[nodiscard]] std::string how_often(const plan::Routine& routine);
[[nodiscard]] std::string how_often(const std::optional<plan::Schedule>& often);

// Whether exercises are named with how much of each: where no other part of the page says it.
enum class Doses { left_out, said };

// "Walk (if you like)"; "Slow breathing, Walk (if you like)"; "Trainer (current size for 5 min)".
[[nodiscard]] std::string item_in_words(const plan::Plan& plan, const plan::RoutineItem& item);
[[nodiscard]] std::string items_in_words(const plan::Plan& plan, const std::vector<plan::RoutineItem>& items,
                                         Doses doses = Doses::left_out);

// "quietly: nothing is said on the way"; nothing where all is said and counted.
[[nodiscard]] std::string attention_in_words(const std::optional<timeline::Attention>& attention);

// "Yoga, Walk": the routines of which one is done for this one.
[[nodiscard]] std::string alternatives_in_words(const plan::Plan& plan, const plan::Routine& routine);
// The title of the routine as which a session of this one counts as well; "" when there is none.
[[nodiscard]] std::string counts_as_in_words(const plan::Plan& plan, const plan::Routine& routine);
// "fear 7 or more": exactly one of the two is there.
[[nodiscard]] std::string limit_in_words(const std::optional<units::ScoreLimit>& pain,
                                         const std::optional<units::ScoreLimit>& fear);
// "fear 7 or more before practice", and all of the rule in a sentence.
[[nodiscard]] std::string when_gentler(const plan::GentlerRule& rule);
[[nodiscard]] std::string gentler_in_words(const plan::Plan& plan, const plan::GentlerRule& rule);

// What may be done for a routine and what it is done for, a line each: "one way to do Moving", "counts as Walk as
// well".
[[nodiscard]] std::vector<std::string> stand_ins_in_words(const plan::Plan& plan, const plan::Routine& routine);

// What belongs to a routine beside its exercises, a line each: how much is said, what to see to
// before and after it, its short form.
[[nodiscard]] std::vector<std::string> guidance_in_words(const plan::Plan& plan, const plan::Routine& routine,
                                                         Doses doses = Doses::left_out);

// "not before 4 weeks after: Surgery".
[[nodiscard]] std::string not_before_in_words(const plan::Moment& day);

// What holds practice back: "not before 4 weeks after: Surgery", or the question that a patient recognises with the
// clinic's words for when it is so.
struct ConditionInWords {
    std::string when;
    std::string say;  // may be ""
};
[[nodiscard]] std::vector<ConditionInWords> conditions_in_words(const plan::Plan& plan,
                                                                const exercise::Conditions& conditions);

// What the safety table keeps out or makes wait, a line each: "no tightening exercises in this plan but biofeedback".
// What such a plan allows by a key of its own is no toning, and is named so that nobody wonders.
// "5 breaths, 4 s in and 6 s out: Let the belly be soft."; "" where the plan has no way out of its own.
[[nodiscard]] std::string leaving_in_words(const timeline::Leaving& leaving);
[[nodiscard]] std::vector<std::string> safety_in_words(const plan::Safety& safety);

// "1 per day, with Trainer": how often, and what is done where that changes with the phase, one of the routine's.
[[nodiscard]] std::string what_phase_asks(const plan::Plan& plan, const plan::Routine& routine,
                                          const plan::Phase& phase, Doses doses = Doses::left_out);

// "from 3 months after surgery, For life: 1 per day, with Trainer"
[[nodiscard]] std::string phase_in_words(const plan::Plan& plan, const plan::Routine& routine, const plan::Phase& phase,
                                         Doses doses = Doses::left_out);

// "begins when your clinic says so", "begins when you feel ready".
[[nodiscard]] std::string begins_when(exercise::Approver approver);

// Its limits, when it begins, how it changes on the way, and when it ends, a line each: "20 sessions in all".
[[nodiscard]] std::vector<std::string> calendar_in_words(const plan::Plan& plan, const plan::Routine& routine,
                                                         Doses doses = Doses::left_out);

// "Which mark can you read? 0 to 20 cm, higher is better; 1 per week".
[[nodiscard]] std::string measure_in_words(const plan::Measure& measure);

// " before practice"; nothing for any time.
[[nodiscard]] std::string moment_in_words(timeline::RatingTime rating);

// "pain 7 or more", "pain 7 or more after practice"; of a sign, the sign.
[[nodiscard]] std::string limit_of(const timeline::StopRule& rule);
// Its words, and how long the plan rests after it.
[[nodiscard]] std::string words_of(const timeline::StopRule& rule);

}  // namespace rx::report
