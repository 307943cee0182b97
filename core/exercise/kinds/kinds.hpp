// The kinds of exercise, one function per kind; kinds.cpp lists them.
//
// Nothing outside core/exercise needs this header: find_kind() and all_kinds() in exercise.hpp are the way in.
#pragma once

#include <span>

#include "core/exercise/exercise.hpp"

namespace rx::exercise::kinds {

[[nodiscard]] Kind breathing();
[[nodiscard]] Kind release();
[[nodiscard]] Kind hold();
[[nodiscard]] Kind quick();
[[nodiscard]] Kind stretch();
[[nodiscard]] Kind relaxation();
[[nodiscard]] Kind massage();
[[nodiscard]] Kind movement();
[[nodiscard]] Kind wait();
[[nodiscard]] Kind checklist();
[[nodiscard]] Kind dilator();
[[nodiscard]] Kind contract_relax();
[[nodiscard]] Kind device();
[[nodiscard]] Kind log_only();
[[nodiscard]] Kind custom();

// Whether the plan says `internal = true` of it.
[[nodiscard]] inline Reach as_written(document::Fields& fields) {
    return fields.flag("internal").value_or(false) ? Reach::inside : Reach::outside;
}

// For kinds that need nothing allowed.
[[nodiscard]] inline Permission needs_nothing(document::Fields&) {
    return Permission::none;
}

}  // namespace rx::exercise::kinds
