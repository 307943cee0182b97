// A plan played through in memory: what its rules would suggest when, for people who are made up.
//
// A made-up person is a small table of how ratings and days behave; no number of a therapy is in it. What is due is
// practised in full, every rating of a session is the same, and every suggestion is taken as agreed. Each date the plan
// asks for is the first day, no state holds practice back, and of alternatives everybody has chosen the first. Nothing
// is read and nothing is written.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/progress/advice.hpp"
#include "core/units/local_date.hpp"

namespace rx::progress {

struct Persona {
    std::string_view name;  // "hard-days"
    std::string_view what;  // one line for a person
    int usual = 1;          // the rating of pain and of fear in the end
    int first = 1;          // that of the first session
    int ease_every = 0;     // one lower after so many sessions, down to `usual`; 0: never
    int hard = 0;           // the rating on a hard day
    int hard_every = 0;     // each so many-th session is one; 0: none is
    bool rests_at_weekends = false;
    int away_after = 0;  // days from the first
    int away_for = 0;    // so many days without practice then
};
[[nodiscard]] std::span<const Persona> personas();

struct SimulationQuestion {
    const plan::Plan& plan;
    units::LocalDate first;
    int weeks = 1;
    units::Weekday week_start;
};

// Something the plan began to suggest on a day.
struct Turn {
    units::LocalDate day;
    Suggestion suggestion;
};

// What waits for sessions or a size came on a day: a phase, or the end of a routine after so many sessions.
struct Came {
    units::LocalDate day;
    const plan::Routine* routine;
    const plan::Phase* phase;  // null: its end
};

// What came of one person; points into the plan.
struct Course {
    const Persona* persona = nullptr;
    int sessions = 0;
    int stopped = 0;  // of these, by a stop rule
    std::vector<Turn> turns = {};
    std::vector<Came> came = {};  // each once
    // Index of the largest size that was the current one, beginning with the first, or that a session used.
    std::map<units::KitId, std::size_t> furthest = {};
};
[[nodiscard]] Course simulate(const SimulationQuestion& question, const Persona& persona);

// What none of the courses came to.
struct Unreached {
    std::vector<const plan::Advance*> advance = {};
    std::vector<const plan::StepBack*> step_back = {};
    std::vector<const plan::Restart*> restart = {};
    std::vector<std::pair<const plan::Routine*, const plan::Phase*>> phases = {};  // a null phase: the routine's end
    std::map<units::KitId, std::size_t> beyond = {};  // kits with sizes after that index that are not optional
};
// Rules that can suggest nothing by themselves, because they are left open or left to the clinic, are not among them.
[[nodiscard]] Unreached unreached(const plan::Plan& plan, const std::vector<Course>& courses);

}  // namespace rx::progress
