// The published home programmes with a trainer, row by row, and where each one went: typed in a second time from the
// sources' table, so that a slip in a file shows.
//
// A row becomes a protocol when a guideline, a trial, a hospital or a clinic states at least how long or how often and
// people do it at home. Every other row that says anything about practice is a fixture of the tests.
#pragma once

#include <span>
#include <string_view>

namespace rx::data {

struct Published {
    std::string_view source;   // the code of our list of sources
    char tier;                 // 'A' guideline, trial, hospital; 'B' clinic, maker; 'C' elsewhere
    std::string_view file;     // of data/protocols, or of tests/data/fixtures when there is a `why`; "" for neither
    std::string_view numbers;  // all that the file states, in its order: "for 5m..15m; often daily"
    std::string_view why;      // why it is no protocol; "" when it is one
};

[[nodiscard]] std::span<const Published> published();

}  // namespace rx::data
