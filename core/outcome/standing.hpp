// Where a running session stands: with what it came to so far, enough to go on with it after a crash.
//
// Plain numbers and words, counted from 0. core/session fills it and goes on from it (standing.hpp there), core/journal
// writes it (open_session.hpp there).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome/outcome.hpp"

namespace rx::outcome {

// A step of a session: which exercise, which block of it, which repetition of that, which step.
struct Place {
    std::size_t part = 0;
    std::size_t block = 0;
    int repetition = 0;
    std::size_t step = 0;

    bool operator==(const Place&) const = default;
};

struct BlockStanding {
    int repetitions = 0;  // finished
    bool closed = false;  // by its gate

    bool operator==(const BlockStanding&) const = default;
};

// Of one exercise, what its result does not say.
struct PartStanding {
    int finished_steps = 0;
    std::optional<std::size_t> rung = {};  // the current size, as an index into its ladder
    int moved = 0;                         // rungs that the person went up or down from what is planned
    std::vector<BlockStanding> blocks = {};

    bool operator==(const PartStanding&) const = default;
};

struct Standing {
    std::string stage;                    // session's own word for it
    Place at = {};                        // the step that runs, or that comes next
    std::vector<std::string> asked = {};  // session's own words for what is asked and still to be asked
    std::optional<Place> gate = {};       // the block that waits for the rating being asked
    int more = 0;                         // repetitions that the person added to the block
    bool begun = false;                   // whether a first step was begun
    std::optional<Ending> ending = {};    // of practice, when it is over
    std::vector<PartStanding> parts = {};

    bool operator==(const Standing&) const = default;
};

}  // namespace rx::outcome
