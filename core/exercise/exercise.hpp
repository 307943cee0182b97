// Named exercises of several kinds, each able to become timeline blocks.
//
// Everything that only one kind knows lives in kinds/<kind>.cpp behind Dose; kinds.cpp is the list. Adding a kind is
// one file and one line there. No numbers of a therapy are in the code: a dose comes from the plan.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document/fields.hpp"
#include "core/kit/kit.hpp"
#include "core/timeline/timeline.hpp"
#include "core/units/id.hpp"

namespace rx::exercise {

// What a session is built for. Kits whose current size is unknown are absent.
struct Situation {
    std::map<units::KitId, std::size_t> rungs;  // index of the current size
};

// How much of an exercise the clinic prescribed, in the words of its kind. Immutable.
class Dose {
public:
    virtual ~Dose() = default;

    // Fills blocks, ladder, rung, nature, asks_depth and notes of a part whose names are already set.
    virtual void fill(timeline::Part& part, const Situation& situation) const = 0;
    // One line for a person: "in 4 s, out 6 s, for 5 min".
    [[nodiscard]] virtual std::string in_words() const = 0;
};

// What a plan's safety table must allow before a plan may contain the exercise (decisions.md, "Safety").
enum class Permission { none, contractions, tensing };

struct Exercise;

struct Kind {
    std::string_view name;                       // as `kind =` in the plan
    std::span<const document::Field> fields;     // its own keys, beside common_fields()
    Permission (*permission)(const Exercise&);
    // Reads the dose; null when something was wrong (reported) or when a dose was left blank.
    std::shared_ptr<const Dose> (*read)(document::Fields& fields, const std::map<units::KitId, kit::Kit>& kits);
};

// Kinds in the order the man page lists them; and names of kinds the language has but this version does not build.
[[nodiscard]] std::span<const Kind> kinds();
[[nodiscard]] std::span<const std::string_view> later_kinds();
[[nodiscard]] const Kind* find_kind(std::string_view name);

// An earliest start: so long after an event whose date is the patient's own.
struct NotBefore {
    units::EventId event;
    units::CalendarSpan wait;
};

struct Exercise {
    units::ExerciseId id;
    const Kind* kind = nullptr;
    std::string title;
    std::vector<std::string> how;
    std::string position;
    std::string source;
    std::vector<units::StateId> blocked_when;
    std::vector<NotBefore> not_before;
    bool tensing = false;               // it asks for muscles to be tensed on purpose
    std::shared_ptr<const Dose> dose;   // null when blank: shown as "ask your clinic", never run
    diag::Position at;                  // of its table, for messages
};

// Words for exercises by name, without doses: data/exercises/*.toml.
struct LibraryEntry {
    units::ExerciseId id;
    std::string kind;
    std::string title;
    std::vector<std::string> how;
    std::string position;
    std::string source;
};
class Library {
public:
    void add(LibraryEntry entry) { entries_.insert_or_assign(entry.id, std::move(entry)); }
    [[nodiscard]] const LibraryEntry* find(const units::ExerciseId& id) const;
    [[nodiscard]] std::vector<std::string> ids() const;

private:
    std::map<units::ExerciseId, LibraryEntry> entries_;
};

// Reads one library file, a document with [[exercise]] tables.
[[nodiscard]] diag::Checked<std::vector<LibraryEntry>> read_library(std::string_view text, std::string origin);

[[nodiscard]] std::span<const document::Field> common_fields();

// "4 weeks after radiotherapy-ended". Code: "not-before-form".
[[nodiscard]] diag::Result<NotBefore> parse_not_before(std::string_view text);

// One [[exercise]] table of a plan; nothing when it cannot be used (reported).
// Codes besides those of Fields: "unknown-kind", "unknown-exercise" (in `use`), "kind-differs", those of the kinds.
[[nodiscard]] std::optional<Exercise> read(const document::Node& node, const std::map<units::KitId, kit::Kit>& kits,
                                           const Library& library, const document::Source& source,
                                           diag::Diagnostics& problems);

// The exercise as a part of a timeline. Its dose must not be blank.
[[nodiscard]] timeline::Part to_part(const Exercise& exercise, const Situation& situation);

}  // namespace rx::exercise
