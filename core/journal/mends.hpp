// What amends and voids make of the other records: rx-journal(5), "Correcting".
//
// Old lines stay as they are. A void counts unless a void written after it takes it back; so each void is judged after
// all that could. Amends of one record are applied in the order (wrote, id), each as a whole or not at all. The order
// in which lines were read never matters.
#pragma once

#include <string>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

// An amend or a void.
[[nodiscard]] bool is_mend(const Record& record);
// The id of the record it names.
[[nodiscard]] const std::string& target_of(const Record& mend);

// Everything that was written and does not count as it was written.
struct History {
    std::vector<Record> mends;        // all amends and voids, by (wrote, id)
    std::vector<Record> originals;    // records that one of them names, mends excepted, as they were written
    std::vector<std::string> voided;  // ids of what is taken back, mends too; sorted

    [[nodiscard]] bool is_voided(const std::string& id) const;
};

struct Mended {
    std::vector<Record> records;  // without mends and without what is taken back; by (at, wrote, id)
    History history;
    // Warnings: "mend-lost" (it names a record that is not here), "mend-unusable" (its values cannot be read).
    diag::Diagnostics findings = {};
};

// When `change`, of the record with this id, has to be written for it to count: when it is, or after all changes of it
// there are, where a clock ran ahead.
[[nodiscard]] units::Timestamp moment_of_change(const History& history, const std::string& id, const Record& change);

// `records` has each id once.
[[nodiscard]] Mended mend(std::vector<Record> records);

// The record with the values of the amend; its trust stays. Code "mend-unusable": a key that no amend can set, or a
// value the record cannot have.
[[nodiscard]] diag::Result<Record> amended(const Record& record, const Amend& amend);

// The pairs of the record as its line has them, without id, wrote and src; "at" is the time. What can be set.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> settings_of(const Record& record);

}  // namespace rx::journal
