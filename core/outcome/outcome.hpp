// What a session came to: the value between session and journal.
//
// It says what was done, never how well; stopping early is practice like any other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/timeline/stop_rule.hpp"
#include "core/units/duration.hpp"
#include "core/units/millimetres.hpp"
#include "core/units/range.hpp"
#include "core/units/score.hpp"

namespace rx::outcome {

using units::Duration;

// How a session ended.
enum class Ending {
    complete,     // everything that is not optional reached its low end
    early,        // the person ended it
    stop_rule,    // a stop rule of the plan ended it
    interrupted,  // a signal ended it
    lost,         // it never ended: recovered from the open-session file
};

// What made the person end it early, where she said so: all of these are fine.
enum class Reason { pain, fear, interrupted, enough };

// How far an exercise came.
enum class Progress { complete, partial, skipped, left_out };

// How far a dilator went: all of these are results (features.md C1.5).
enum class Depth { touch, entrance, tip, half, full };

// How it went in, as the person says, the least easily first; all of these are results too.
enum class Ease { hard, with_effort, easily };

// How far movement with a dilator came. Closed: the rating before it was not given, or asked to leave it for now.
enum class Movement { done, partial, closed };

struct TimeAtSize {
    std::string label;
    std::optional<units::Millimetres> diameter;
    Duration time;
    std::string id = {};  // tells equal labels apart; may be ""

    // What names it in the plan's kit.
    [[nodiscard]] const std::string& name() const { return id.empty() ? label : id; }
};

struct Repetitions {
    int done = 0;
    int planned = 0;
};

struct ExerciseResult {
    std::string exercise;  // id
    Progress progress = Progress::skipped;
    Duration active{0};                // time practised, without pauses and without waiting for keys
    units::Range<Duration> planned{};  // low and high end of what the plan asked
    std::optional<Repetitions> repetitions = std::nullopt;  // where repetitions are what is counted
    std::vector<TimeAtSize> sizes = {};                     // in the order first used
    std::optional<Depth> depth = std::nullopt;
    std::optional<Ease> ease = std::nullopt;          // of several sizes, of the one that went in least easily
    std::optional<Movement> movement = std::nullopt;  // where the plan has movement and it was reached
    // Whether something was worn to the end of its time, as the person said. Its hours are nobody's to watch, and no
    // active time.
    bool worn = false;
};

enum class Moment { before, during, after };

// Whether a rule about these ratings is about one that was given then.
[[nodiscard]] bool is_about(timeline::RatingTime time, Moment moment);

template <class Score>
struct Rating {
    Score score;
    Moment moment = Moment::during;
    Duration at{0};  // active time of the session when it was given
};

struct Outcome {
    std::vector<ExerciseResult> exercises;
    Duration active{0};
    Duration paused{0};
    std::vector<Rating<units::PainScore>> pain;
    std::vector<Rating<units::FearScore>> fear;
    Ending ending = Ending::complete;
    std::optional<Reason> reason = std::nullopt;
    std::string stopped_by;  // the limit of the stop rule, "pain >= 7"; empty otherwise
    std::string gentler;     // the limit by which the plan's gentler session was done, "fear >= 7"; empty otherwise
};

// The first rule whose limit these ratings reach; null when none does. Signs are not ratings.
[[nodiscard]] const timeline::StopRule* rule_reached(const std::vector<timeline::StopRule>& rules,
                                                     const Outcome& outcome);

// Words used in journals and in sentences. parse_*: nothing for unknown words.
[[nodiscard]] std::string_view to_text(Ending ending);
[[nodiscard]] std::string_view to_text(Reason reason);
[[nodiscard]] std::string_view to_text(Progress progress);
[[nodiscard]] std::string_view to_text(Depth depth);
[[nodiscard]] std::string_view to_text(Ease ease);
[[nodiscard]] std::string_view to_text(Movement movement);
[[nodiscard]] std::optional<Ending> parse_ending(std::string_view word);
[[nodiscard]] std::optional<Reason> parse_reason(std::string_view word);
[[nodiscard]] std::optional<Progress> parse_progress(std::string_view word);
[[nodiscard]] std::optional<Depth> parse_depth(std::string_view word);
[[nodiscard]] std::optional<Ease> parse_ease(std::string_view word);
[[nodiscard]] std::optional<Movement> parse_movement(std::string_view word);

// Less than the unit in which time is shown is a key that was pressed in passing.
inline constexpr Duration shortest_practice = std::chrono::seconds{1};
// Whether this was practice: so much active time, a repetition that was done without a clock (noted, or ended by a
// key), or something worn.
[[nodiscard]] bool counts(const ExerciseResult& result);
// Whether a session was practice at all: at least one exercise of it. The rule by which a session counts as done
// (rx-log(1), "What counts").
[[nodiscard]] bool counts(const Outcome& outcome);

}  // namespace rx::outcome
