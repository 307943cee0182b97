// A session as a value that changes in two ways only: time passes, or something happens.
//
// Pure: no clock, no screen, no disk. What it promises:
//   * every moment from the first step to the end of practice is practice, pause or waiting, never two of them;
//   * a timed step ends at its planned moment, not when that was noticed: nothing drifts;
//   * a step that reached its low end is never lost; one outcome however it ends;
//   * when the process did not run, or the machine slept, that time is a pause and nothing of it is practice.
// Keys (keys.cpp): the big key pauses and resumes, or goes on where something waits · n on to the next · b again ·
//   + longer · < > a smaller, a larger size · 0-9 pain (1 then 0 within `ten_window`, or t: ten) · a then a digit: fear
//   · u takes the last rating back, and for `take_back_window` a stop, or a q that leads out · x a sign to stop at · ?
//   lists the keys · Esc or q leads out and keeps, again ends at once. Keys that mean nothing now do nothing. After
//   Hide the first key only brings the session back, paused. A first interrupt (Ctrl-C) pauses, a second ends.
// A pause, or a wait for a key, that lasts `pause_limit` without a key asks whether somebody is there, and without an
//   answer ends as kept.
// Endings: `early` when a part that is not optional stayed below its low end, for whatever reason; what ended practice
//   holds, so a signal or a stop rule met in the questions afterwards changes no ending (`stopped_by` names such a
//   rule). A signal while a stop rule speaks is an ending by that rule. Until it is over the outcome says `lost`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/session/cursor.hpp"
#include "core/session/frame.hpp"
#include "core/session/ports.hpp"
#include "core/session/settings.hpp"
#include "core/session/tally.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::session {

enum class Stage { question, lead_in, step, leaving, over };
// What is asked, reason: of ending early; a prepare or after-care is a text to read, of the session or of the part at
// the cursor, without an answer; gentler offers the gentler session that a rating before has reached.
enum class Question { reason, pain, fear, depth, ease, prepare, part_prepare, part_after_care, after_care, gentler };
enum class PauseReason { key, absence, taken_back, crash, size };
enum class Scale { pain, fear };
enum class Given { freely, as_answer };

struct Rated {
    Scale scale = Scale::pain;
    int score = 0;  // 0..10
    outcome::Moment moment = outcome::Moment::during;
    Duration at{0};
    Given given = Given::freely;
};

// What met a stop rule: a rating that reached a limit, or a sign that the person noticed.
enum class StopCause { rating, sign };

// A stop rule that was met. It speaks until it is taken back or settled.
struct Stop {
    std::size_t rule = 0;  // index into the timeline's; of signs, the first
    Instant since;
    bool settled = false;
    StopCause cause = StopCause::rating;
};

struct Note {
    std::string text;
    Instant until;
};

struct State {
    timeline::Timeline timeline;
    Settings settings;
    Instant at;  // everything up to here is accounted for
    Stage stage = Stage::question;
    std::vector<Question> questions;  // being asked and to be asked, in order
    Cursor cursor;
    std::optional<Cursor> gate;  // the block behind a gate whose rating is being asked for
    Duration into{0};            // how much of the question, lead-in or step has passed
    Duration into_block{0};      // the same for the block
    Duration longer{0};          // what `+` added to this open step
    int extra = 0;               // repetitions `+` added to this block
    std::optional<PauseReason> pause;
    std::optional<Instant> hidden;  // since then nothing is shown, nothing is asked, and no time passes for anything
    std::optional<Stop> stop;
    std::string gentler;                // the limit by which a gentler session is done; "" for none
    std::vector<std::string> left_out;  // exercises that are left out for it, by their ids
    std::vector<Rated> ratings;
    std::size_t settled_ratings = 0;    // so many of them can no longer be taken back
    std::optional<Instant> ten_until;   // the last rating is a 1 that may become ten until then
    std::optional<Instant> fear_until;  // a digit is fear until then
    Duration idle{0};                   // how long it has stood still since the last key
    bool lists_keys = false;
    bool interrupted = false;               // once, and no key since
    std::optional<Instant> big_at;          // the last big key, also one that was too soon
    std::optional<Instant> began;           // the first step
    bool takes_out = false;                 // leaving came to the size that was in use
    std::shared_ptr<const State> left;      // as it was before the key that ends led out of it
    std::optional<outcome::Reason> reason;  // of ending early
    std::optional<outcome::Ending> ending;  // set when practice is over
    Tally tally;
    Note note;
    std::size_t milestones = 0;  // grows whenever there is something new worth keeping
    std::size_t changes = 0;     // grows whenever more may have changed than the time
};

[[nodiscard]] State begin(const timeline::Timeline& timeline, const Settings& settings, Instant now);
// Before anything of it has begun, not even a question.
[[nodiscard]] State at_rest(const timeline::Timeline& timeline, const Settings& settings, Instant now);

// Time has passed. A `now` later than next_deadline() by more than `settings.overshoot` means that nobody was there to
// see it: the time after that deadline is a pause. A `now` before `state.at` changes nothing.
[[nodiscard]] State advance(State state, Instant now);

// Something happened at `now`. Suspended: the process was stopped, or the machine slept, since `state.at`.
[[nodiscard]] State handle(State state, const Event& event, Instant now);

// What to show, and when to look again at the latest, as of `state.at`. No deadline: only an event changes anything.
[[nodiscard]] Frame frame(const State& state);
[[nodiscard]] std::optional<Instant> next_deadline(const State& state);

// What it has come to so far.
[[nodiscard]] outcome::Outcome outcome(const State& state);
[[nodiscard]] bool is_over(const State& state);

}  // namespace rx::session
