// What the clinic prescribed: exercises, routines, how often, and when to stop. rx-plan(5) specifies the language.
//
// A Plan that exists is usable: every reference in it resolves, nothing in it is forbidden by its own safety table.
// It holds nothing of the patient's: dates, states and sizes are journal records.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.hpp"
#include "core/document/language.hpp"
#include "core/exercise/exercise.hpp"
#include "core/kit/kit.hpp"
#include "core/plan/content.hpp"
#include "core/plan/gentler.hpp"
#include "core/plan/measures.hpp"
#include "core/plan/routine.hpp"
#include "core/plan/rules.hpp"
#include "core/timeline/timeline.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"

namespace rx::plan {

enum class Purpose { unstated, desensitise, patency };
// After release: allowed once the person or the clinic says that letting go comes easily.
enum class Allowance { forbidden, allowed, after_release };
enum class Consent { once, each_time };

struct Safety {
    std::optional<Allowance> contractions = {};              // toning: holds and quick contractions
    std::optional<Allowance> tensing = {};                   // muscle tensing in relaxation
    std::optional<Allowance> contract_relax = {};            // tightening and letting go by turns, which is no toning
    std::optional<Allowance> biofeedback = {};               // biofeedback with contractions
    std::optional<exercise::Approver> toning_approval = {};  // who says so; there when contractions wait for release
    Consent consent = Consent::once;                         // each time: internal work is asked for at every session
    std::vector<units::StateId> blocked_when = {};
    std::vector<units::StateId> asked_each_day = {};  // what comes and goes: an answer holds for its day
    std::vector<Moment> not_before = {};
};

// A date or a state of the patient that a condition of the plan needs, with the question that asks for it.
struct EventQuestion {
    units::EventId id;
    std::string ask;
};
struct StateQuestion {
    units::StateId id;
    std::string ask;
    std::string say;  // the clinic's words when it holds; may be empty
};

struct Plan {
    units::PlanId id;
    std::string title = {};
    std::string author = {};
    std::string clinic = {};
    std::string contact = {};
    std::string source = {};
    std::string language = {};
    std::vector<std::string> goals = {};
    Purpose purpose = Purpose::unstated;
    std::optional<units::LocalDate> issued = {};
    std::optional<units::LocalDate> review = {};
    std::optional<units::LocalDate> ends = {};  // the last day; nothing is asked for after it
    std::vector<std::string> prepare = {};      // before every session
    std::vector<std::string> after_care = {};   // and after it
    Safety safety = {};
    std::vector<timeline::StopRule> stops = {};
    timeline::Leaving leaving = {};
    std::vector<GentlerRule> gentler = {};
    std::map<units::KitId, kit::Kit> kits = {};
    std::vector<exercise::Exercise> exercises = {};  // in file order
    std::vector<Routine> routines = {};              // in file order
    std::vector<EventQuestion> events = {};          // all that its conditions name, in that order
    std::vector<StateQuestion> states = {};
    Rules rules = {};
    std::vector<Measure> measures = {};  // in file order
    Content content = {};                // of its file: whether another version differs in anything
    std::vector<Cited> cited = {};       // where it comes from, in file order

    [[nodiscard]] const exercise::Exercise* find_exercise(std::string_view name) const;
    [[nodiscard]] const Routine* find_routine(std::string_view name) const;
};

// A plan and what was noticed about it (warnings only).
struct Loaded {
    Plan plan;
    diag::Diagnostics warnings;
};

// All problems at once, of every table. `today` is only compared with the review date.
// Codes: rx-plan(5), "Messages".
[[nodiscard]] diag::Checked<Loaded> read(const document::Document& document, const exercise::Library& library,
                                         units::LocalDate today);

// What a session will do.
struct Selection {
    std::string title;
    std::vector<RoutineItem> items;
    std::optional<Moment> from = {};                    // the first day
    std::vector<units::EventId> dates = {};             // without which it cannot be told that these are the exercises
    std::optional<AwaitedWord> approval = {};           // without which none of it begins
    std::optional<timeline::Attention> attention = {};  // of exercises that say none
    std::vector<std::string> prepare = {};              // beside the plan's own
    std::vector<std::string> after_care = {};
    std::string discreet = {};  // a title that tells nobody what it is; may be empty
};
// The routine as it is in `phase`, or before its first.
[[nodiscard]] Selection select(const Routine& routine, const Phase* phase = nullptr);
// Its short form, which has no phases; nothing when it has none.
[[nodiscard]] std::optional<Selection> select_short(const Routine& routine);

struct Built {
    timeline::Timeline timeline;
    std::vector<std::string> left_out;  // sentences for a person
};
// Exercises whose dose is blank, and those of which nothing can be done at these sizes, are left out and named in
// `left_out`; where only checklists and waits would be left, nothing is. Every exercise of the selection must be one of
// the plan's.
[[nodiscard]] Built build(const Plan& plan, const Selection& selection, const exercise::Situation& situation);

// All that has to be clear before the selection: the plan's own conditions and those of each exercise in it that can
// run, its first day, and dates that have to be known.
struct Conditions {
    std::vector<units::StateId> blocked_when;
    std::vector<Moment> not_before;
    std::optional<Moment> from;
    std::vector<units::EventId> dates;
};
[[nodiscard]] Conditions conditions(const Plan& plan, const Selection& selection);

// Whether what it asks for depends on how many sessions there have been in all.
[[nodiscard]] bool counts_sessions(const Plan& plan);

// The field table of every table of the language, by the table's name in rx-plan(5); the first is the plan's own.
[[nodiscard]] std::vector<document::TableFields> language();

}  // namespace rx::plan
