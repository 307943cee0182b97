// Named exercises of several kinds, each able to become timeline blocks.
//
// Everything that only one kind knows lives in kinds/<kind>.cpp behind Dose; kinds/kinds.cpp is the list. Adding a kind
// is one file and one line there. No numbers of a therapy are in the code: a dose comes from the plan.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/fields.hpp"
#include "core/exercise/conditions.hpp"
#include "core/exercise/dose.hpp"
#include "core/exercise/library.hpp"
#include "core/kit/kit.hpp"
#include "core/timeline/timeline.hpp"
#include "core/units/id.hpp"

namespace rx::exercise {

// What a plan's safety table must allow before a plan may contain the exercise (decisions.md, "Safety").
enum class Permission { none, contractions, tensing, contract_relax, biofeedback };

// Who says that something may begin.
enum class Approver { patient, clinic };

// Whether an exercise goes inside the body, so that a plan may have the person asked each time.
enum class Reach { outside, inside };

// Whether it counts towards the two to four exercises a day that people keep up (evidence.md f, BACH).
enum class Load { exercise, none };

// The kits of a plan by name; nothing for one that is declared but cannot be used (already reported).
using Kits = std::map<units::KitId, std::optional<kit::Kit>>;

[[nodiscard]] Reach always_outside(document::Fields& fields);

struct Kind {
    std::string_view name;                    // as `kind =` in the plan
    std::span<const document::Field> fields;  // its own keys, beside common_fields()
    Permission (*permission)(document::Fields& fields);
    // Reads the dose; null when something was wrong (reported) or when a dose was left blank.
    std::shared_ptr<const Dose> (*read)(document::Fields& fields, const Kits& kits);
    Load load = Load::exercise;
    Reach (*reach)(document::Fields& fields) = always_outside;
};

// In the order the man page lists them.
[[nodiscard]] std::span<const Kind> all_kinds();
// Null for what is no kind.
[[nodiscard]] const Kind* find_kind(std::string_view name);

struct Exercise {
    units::ExerciseId id;
    const Kind* kind = nullptr;
    std::string title;
    std::vector<std::string> how = {};
    std::string position = {};
    std::string source = {};
    std::vector<units::StateId> blocked_when = {};
    std::vector<Moment> not_before = {};
    Permission permission = Permission::none;
    Reach reach = Reach::outside;
    std::optional<timeline::Attention> attention = {};
    std::optional<units::LocalDate> taught = {};  // when the technique was checked
    std::optional<Approver> approval = {};        // who has to say first that it may begin
    std::vector<timeline::Cue> cues = {};
    std::vector<std::string> prepare = {};
    std::vector<std::string> after_care = {};
    std::string discreet = {};                   // a title that tells nobody what it is; may be empty
    std::shared_ptr<const Dose> dose = nullptr;  // null when blank: shown as "ask your clinic", never run
    units::Duration shortest{0};                 // what it takes at least; nothing when blank
    std::string kit = {};                        // id of the kit it is done with; "" for none and when blank
    diag::Position at = {};                      // of its table, for messages
};

[[nodiscard]] std::span<const document::Field> common_fields();

// The tables inside an exercise: segments of a dilator exercise and their movement, lines of a script, steps written
// out, the pace that breathing arrives at.
[[nodiscard]] std::span<const document::Field> segment_fields();
[[nodiscard]] std::span<const document::Field> segment_movement_fields();
[[nodiscard]] std::span<const document::Field> segment_cycles_fields();
[[nodiscard]] std::span<const document::Field> script_line_fields();
[[nodiscard]] std::span<const document::Field> custom_step_fields();
[[nodiscard]] std::span<const document::Field> ramp_fields();

// What an exercise may refer to.
struct Surroundings {
    const Kits& kits;
    const Library& library;
    const Names& names;
};

// What could be read of one [[exercise]] table: enough to check the rest of a plan with, even when the exercise itself
// cannot be used.
struct Reading {
    std::string id;  // as written; "" when there is none
    diag::Position at;
    Permission permission = Permission::none;
    std::optional<Exercise> exercise;  // nothing when it cannot be used (reported)
};

// Codes besides those of Fields: "unknown-exercise" (in `use`), "kind-differs", "use-flag", "exercise-too-long", those
// of read_conditions() and those of the kinds: "dose-form", "duration-zero", "quick-long", "line-late", "line-order",
// "list-length", "unknown-kit", "unknown-size", "device-unblocked", "movement-form"; and the warning "rest-short".
[[nodiscard]] Reading read(const document::Node& node, const Surroundings& surroundings, document::Fields& file);

// The exercise as a part of a timeline. Its dose must not be blank.
[[nodiscard]] timeline::Part to_part(const Exercise& exercise, const Situation& situation);

// The key `approval` of a table that has it.
[[nodiscard]] std::optional<Approver> read_approver(document::Fields& fields);
// The key `attention` of a table that has it.
[[nodiscard]] std::optional<timeline::Attention> read_attention(document::Fields& fields);
// Quiet: the words at times go. Free: no numbers are shown either way.
void give_attention(timeline::Part& part, timeline::Attention attention);

// The longest a session or one exercise of it may be at its shortest.
inline constexpr units::Duration longest_session = std::chrono::hours{24};

}  // namespace rx::exercise
