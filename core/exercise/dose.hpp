// How much of an exercise a clinic prescribed, and what it needs to know to become steps.
//
// Everything that only one kind knows lives behind Dose, in kinds/<kind>.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/timeline/timeline.hpp"
#include "core/units/id.hpp"

namespace rx::exercise {

// What a session is built for. Kits whose current size is unknown are absent.
struct Situation {
    std::map<units::KitId, std::size_t> rungs = {};  // index of the current size
    std::set<units::KitId> new_sizes = {};           // kits at whose current size no session has counted yet
    bool last_of_day = false;                        // whether no more sessions are asked for on this day
};

// One thing about a dose that the line of it leaves out: "areas", "5 o'clock, 7 o'clock".
struct Detail {
    std::string name;
    std::string value;

    bool operator==(const Detail&) const = default;
};

// How much of an exercise the clinic prescribed, in the words of its kind. Immutable.
class Dose {
public:
    virtual ~Dose() = default;

    // Fills blocks, ladder, rung, nature, asks_depth, asks_ease and notes of a part whose names are already set.
    virtual void fill(timeline::Part& part, const Situation& situation) const = 0;
    // One line for a person: "breathe in 4 s, out 6 s, for 5 min".
    [[nodiscard]] virtual std::string in_words() const = 0;
    // What that line leaves out: shown with it, and compared between versions of a plan.
    [[nodiscard]] virtual std::vector<Detail> details() const { return {}; }
};

}  // namespace rx::exercise
