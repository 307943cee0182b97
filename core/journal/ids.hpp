// How people name a record: by a piece of its id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/journal/journal.hpp"

namespace rx::journal {

// Every record there is: those that count, those taken back, and mends. Sorted, each once.
[[nodiscard]] std::vector<std::string> all_ids(const Contents& contents);

// The id that begins or ends with `piece`, or is it. Kind usage, codes "unknown-record" and "several-records".
[[nodiscard]] diag::Result<std::string> find_id(const std::vector<std::string>& ids, std::string_view piece);

// The end of the id that no other one ends with, at least four digits. Ids begin with their time, so the ends differ.
[[nodiscard]] std::string short_id(const std::vector<std::string>& ids, const std::string& id);

// The record as it counts, or was written where it is taken back, or the mend; null for an unknown id.
[[nodiscard]] const Record* find_record(const Contents& contents, const std::string& id);

}  // namespace rx::journal
