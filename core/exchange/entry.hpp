// A record as keys and values, the form in which it goes out to other programs and comes back.
//
// The keys are those of rx-journal(5), and "at" and "word" for what begins its line. What goes out and comes back gives
// the same record: write(record_of(entry_of(record))) == write(record). Only keys "at" and "word" of its own stay
// behind: the line of an open session has such, and no record that rx adds to a journal.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/journal/record.hpp"

namespace rx::exchange {

// In the order of the line; a repeated key stands there again.
using Entry = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] Entry entry_of(const journal::Record& record);

// Without "wrote" it is written at `now`, without "src" it comes from elsewhere, without "id" its id is made of what it
// says, so that the same entry is the same record the next time. Codes: those of journal::read(), and "entry-form".
[[nodiscard]] diag::Result<journal::Record> record_of(const Entry& entry, const units::Timestamp& now);

}  // namespace rx::exchange
