// Waist 2: one line of the journal as a value. rx-journal(5) is the specification, codec.hpp its reader and writer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/units/local_date.hpp"
#include "core/units/scale.hpp"
#include "core/units/timestamp.hpp"

namespace rx::journal {

// Where a record came from.
enum class Origin { live, later, import, demo };

// A session. `routine` is empty when exercises were chosen one by one.
struct Session {
    std::string plan;     // "home-2026-11@3f2a9c1b2d4e"
    std::string routine;  // id
    outcome::Outcome outcome;
    bool is_short = false;  // the short form of the routine
    // In the person's own words, told about it afterwards.
    std::string note = {};
    std::vector<std::string> tags = {};  // slugs
    // The id of the first of the sessions that were saved in one write, of those after it; "" of all others.
    std::string with = {};
};
// From now on this plan version is the one in use.
struct UsePlan {
    std::string plan;
};
// From now on this is the current size of the kit.
struct CurrentSize {
    std::string kit;
    std::string label;
    std::optional<units::Millimetres> diameter;
    std::string id = {};  // of a size that has one

    // What names it in the plan's kit.
    [[nodiscard]] const std::string& name() const { return id.empty() ? label : id; }
};
// When something happened to the patient.
struct EventDate {
    std::string event;
    units::LocalDate on;
};
// Whether a state holds.
struct StateAnswer {
    std::string state;
    bool holds;
};
// Whether something may begin that a plan makes wait for a word: toning, one exercise or one routine. `by` is who said
// so.
struct Approval {
    enum class By { patient, clinic };
    std::string exercise;  // id; "" for toning and for a routine
    By by;
    bool given;
    std::string routine = {};  // id
};
// Which of a routine's alternatives is the person's from now on.
struct Chosen {
    std::string routine;
    std::string alternative;  // id of a routine
};
// What the person answered to a measure of the plan. The scale says what the number means when the plan has changed.
struct Measured {
    std::string measure;
    units::Reading value;
    std::optional<units::Scale> scale;
};
// In the person's own words, of no session.
struct Note {
    std::string text;
    std::vector<std::string> tags = {};  // slugs
};
// Days on which nothing is asked for: they leave what was planned, and extend nothing.
struct Skip {
    enum class Reason { rest, illness, period, travel, other };
    units::LocalDate first;
    units::LocalDate last;
    Reason reason = Reason::other;
};
// The record `record` is to be read with other values: `set` are keys and what they hold from now on, as its line would
// have them. rx-journal(5), "amend".
struct Amend {
    std::string record;  // id
    std::vector<std::pair<std::string, std::string>> set;
};
// The record `record` is taken back.
struct Void {
    std::string record;    // id
    bool is_undo = false;  // by `rx undo`, which does not take itself back
};
// A record of a later version or a hand: kept, not understood. `word` is its event word.
struct Other {
    std::string word;
};
using Body = std::variant<Session, UsePlan, CurrentSize, EventDate, StateAnswer, Approval, Chosen, Measured, Note, Skip,
                          Amend, Void, Other>;

// Who wrote the bytes: rx (checksum right), a hand (no checksum), or rx and then a hand (checksum wrong).
enum class Trust { whole, by_hand, changed };

struct Record {
    std::string id;          // 16 to 64 hex digits; a line by hand: derived from its bytes
    units::Timestamp at;     // when it was done; a session: when it began
    units::LocalDate day;    // the practice day it belongs to
    units::Timestamp wrote;  // when it was written
    Origin origin = Origin::live;
    Body body;
    std::vector<std::pair<std::string, std::string>> unknown = {};  // keys of other versions, in their order, kept
    Trust trust = Trust::whole;
};

[[nodiscard]] std::string_view to_text(Origin origin);
[[nodiscard]] std::optional<Origin> parse_origin(std::string_view word);
[[nodiscard]] std::string_view to_text(Skip::Reason reason);
[[nodiscard]] std::optional<Skip::Reason> parse_skip_reason(std::string_view word);

// Orders records by when they were written; of two in one second the id decides. Refers to the record.
[[nodiscard]] inline auto written(const Record& record) {
    return std::tuple(record.wrote.utc(), std::string_view(record.id));
}

// `moment`, at which a record with that id is written; or a second after `other`, where that would be the newer one.
[[nodiscard]] units::Timestamp moment_after(const units::Timestamp& moment, std::string_view id, const Record& other);

// By (at, wrote, id).
[[nodiscard]] bool is_earlier(const Record& a, const Record& b);
void sort_by_time(std::vector<Record>& records);

// The session of a record, when it counts (outcome::counts); else null.
[[nodiscard]] inline const Session* counted_session(const Record& record) {
    const auto* session = std::get_if<Session>(&record.body);
    return session != nullptr && outcome::counts(session->outcome) ? session : nullptr;
}

}  // namespace rx::journal
