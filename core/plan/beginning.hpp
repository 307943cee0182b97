// What a phase of a routine waits for: a day, so many sessions, or a size.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/document/fields.hpp"
#include "core/exercise/exercise.hpp"
#include "core/plan/moment.hpp"

namespace rx::plan {

// So many sessions of its routine that count, stand-ins among them.
struct AfterSessions {
    int count;  // 1 or more
};
// That size of a kit, or a later one, is the current one.
struct FromSize {
    units::KitId kit;
    std::size_t index;
    std::string text;  // as the clinic wrote it: "M", "M of trainers"
};
using Beginning = std::variant<Moment, AfterSessions, FromSize>;

// What a beginning may name.
struct Nameable {
    const exercise::Names& names;
    const exercise::Kits& kits;
};
// Those of read_moment(), "20 sessions", "size M", "size M of trainers". Nothing when the key is absent or cannot be
// read. Codes besides those of read_moment() and parse_session_count(): "unknown-kit", "unknown-size".
[[nodiscard]] std::optional<Beginning> read_beginning(document::Fields& fields, std::string_view key,
                                                      const Nameable& nameable);

// As the plan writes it: "2026-11-20", "4 weeks after surgery", "20 sessions", "size M".
[[nodiscard]] std::string to_text(const Beginning& beginning);
// "from Fri 20 Nov 2026", "from 4 weeks after surgery", "from session 21 on", "from size M on".
[[nodiscard]] std::string from_in_words(const Beginning& beginning);

// Whether `a` comes earlier than `b` for everybody; false where that cannot be told.
[[nodiscard]] bool surely_before(const Beginning& a, const Beginning& b);

}  // namespace rx::plan
