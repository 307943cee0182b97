// What a journal is without the records of before a day: rx-journal(5), "Forgetting".
//
// The one exception to "nothing is ever rewritten", and only ever at the person's own word. What held on that
// day stays, whenever it was said: the plan in use, current sizes, events, states, approvals, choices, days off that go
// on.
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/journal.hpp"
#include "core/units/local_date.hpp"

namespace rx::journal {

struct Forgetting {
    std::map<std::string, std::string> texts = {};  // of the files that change, by name: what they hold afterwards
    std::set<std::string> ids = {};                 // of the records that are forgotten
    int broken = 0;                                 // lines that cannot be read, which go by their date
    int standing = 0;                               // records of before that day that stay: they held on it
    diag::Diagnostics left = {};                    // warnings "no-date": lines that stay, for they do not say when
};

// `texts` are the files of the journal as they are now, copies among them, by name; `contents` what they mean. A change
// of a record goes and stays with it. The day of a record is the one it counts for.
[[nodiscard]] Forgetting forgetting(const std::map<std::string, std::string>& texts, const Contents& contents,
                                    units::LocalDate before, const files::Path& folder);

}  // namespace rx::journal
