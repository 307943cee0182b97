// Records on their way out: to other programs and to a person.
#pragma once

#include "core/exchange/entry.hpp"
#include "core/journal/journal.hpp"

namespace rx::fuzz {

// Whether other programs get these entries in each format, and give back what they got. Keys may change their places,
// values of one key may not.
[[nodiscard]] bool keep_in_every_format(const std::vector<exchange::Entry>& entries);

// Whether the records are the same after that.
[[nodiscard]] bool go_out_and_come_back(const journal::Contents& contents);

// Sums the records up, asks what is due, and puts all of it into words. Whether those could act on no terminal.
[[nodiscard]] bool are_shown(const journal::Contents& contents);

}  // namespace rx::fuzz
