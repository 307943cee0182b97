// The person's records on disk: all *.journal files of a folder read as one, one of them appended to.
//
// Reading never writes and takes no lock; what cannot be read is named, counted and kept. Nothing is ever rewritten.
#pragma once

#include <string>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

struct Contents {
    std::vector<Record> records;      // by (at, wrote, id); each id once
    diag::Diagnostics problems;       // unreadable lines, with file:line
    std::size_t unreadable = 0;       // how many lines those are
    diag::Diagnostics findings;       // for `rx log check`: changed by hand, same id twice, future dates ...
};

// Every file that ends in ".journal" directly in `folder`; names that sync tools give to conflicting copies are named
// in `findings` and not read. A folder that is not there is an empty journal.
[[nodiscard]] diag::Result<Contents> read_all(const files::Reader& reader, const files::Path& folder);

// A session that began and has no record yet, kept line by line: each line is the record as if it had ended there.
// rx-journal(5), "The open session".
struct OpenSession {
    Record so_far;
};
// Nothing when there is none. A file without one whole line gives code "open-session-empty".
[[nodiscard]] diag::Result<std::optional<OpenSession>> read_open(const files::Reader& reader, const files::Path& file);

// Appends one record to `file`, durably, with the format line first when the file is new. Only after this returns may
// anybody say "saved". A record whose id `file` already holds is not written again (created and healed_tail false).
[[nodiscard]] diag::Result<files::Appended> append(files::Store& store, const files::Path& file, const Record& record);

// Adds the record as it stands now to the open-session file, durably.
[[nodiscard]] diag::Result<void> keep_open(files::Store& store, const files::Path& file, const Record& so_far);

// The name of this machine's own journal file: the one kept in `state_file`, or else a new one,
// "<host>-<4 hex>.journal", drawn from `random_hex` and kept there.
[[nodiscard]] diag::Result<std::string> own_file_name(files::Store& store, const files::Path& state_file, std::string_view host,
                                                      std::string_view random_hex);

}  // namespace rx::journal
