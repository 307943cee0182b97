// The person's records on disk: all *.journal files of a folder read as one, one of them appended to.
//
// Reading never writes and takes no lock; what cannot be read is named, counted and kept. Nothing is ever rewritten.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/mends.hpp"
#include "core/journal/record.hpp"
#include "core/units/timestamp.hpp"

namespace rx::journal {

// In bytes.
inline constexpr std::size_t largest_file = std::size_t{1} << 30U;

struct Contents {
    // As they count: amended, without those taken back; by (at, wrote, id), each id once.
    std::vector<Record> records = {};
    std::map<std::string, std::size_t> lengths = {};  // of the files, by name
    History history = {};                             // what amends and voids stand behind that
    diag::Diagnostics problems = {};                  // unreadable lines, with file:line; the first hundred of a file
    std::size_t unreadable = 0;                       // how many lines those are, all of them
    diag::Diagnostics findings = {};  // warnings for `rx log check`: changed by hand, same id twice, copies ...
};

// One more record, which was written after all the others; false, and nothing changes, for an amend or a void: with
// those it takes a new reading.
[[nodiscard]] bool add(Contents& contents, const Record& record);

// All records as they were written, mends among them; by (at, wrote, id).
[[nodiscard]] std::vector<Record> as_written(const Contents& contents);

// Every file that ends in ".journal" directly in `folder`; names that sync tools give to conflicting copies are named
// in `findings` and not read. A folder that is not there is an empty journal. Only a folder that cannot be listed or a
// file that cannot be read to its end is a failure: half of a sum would be a wrong one.
// Codes: those of rx-journal(5), "Diagnostics".
[[nodiscard]] diag::Result<Contents> read_all(const files::Reader& reader, const files::Path& folder);

// As read_all(), without sessions of practice days before `since`, which are not even read where rx wrote their lines:
// what it takes does not grow with them. Damaged lines are named all the same.
[[nodiscard]] diag::Result<Contents> read_since(const files::Reader& reader, const files::Path& folder,
                                                units::LocalDate since);

// The bytes of those files, by name; UTF-16 among them.
[[nodiscard]] diag::Result<std::map<std::string, std::string>> read_texts(const files::Reader& reader,
                                                                          const files::Path& folder);
// As read_texts(), with the copies that synchronisers and editors made of such files.
[[nodiscard]] diag::Result<std::map<std::string, std::string>> read_copies_too(const files::Reader& reader,
                                                                               const files::Path& folder);
// Why a file in UTF-16 is neither read nor added to. Code "journal-utf16".
[[nodiscard]] diag::Diagnostic utf16_problem(const files::Path& file);

// Records dated after `now`: warnings "record-ahead", for `rx log check`.
[[nodiscard]] diag::Diagnostics dated_ahead(const std::vector<Record>& records, const units::Timestamp& now);
// All that `rx log check` has to say: problems, findings, and what is dated after `now`, changes among them.
[[nodiscard]] diag::Diagnostics all_found(const Contents& contents, const units::Timestamp& now);

// Appends lines that are records already, all in one write, durably; `lines` is not empty. As append() otherwise.
[[nodiscard]] diag::Result<files::Appended> append_lines(files::Store& store, const files::Path& file,
                                                         const std::vector<std::string>& lines);

// Appends one record to `file`, durably, with the format line first when the file is new. Only after this returns may
// anybody say "saved". A record whose id `file` already holds is not written again (created and healed_tail false).
// A file with CRLF line ends keeps them. Code besides those of the store: "journal-utf16", nothing is written.
[[nodiscard]] diag::Result<files::Appended> append(files::Store& store, const files::Path& file, const Record& record);

// How long a journal file was when rx last added to it, kept in `state_file`. Kept as well as can be: it is nobody's
// record, and a failure costs nothing.
void keep_length(files::Store& store, const files::Path& state_file, const files::Path& file, std::size_t length);
// Nothing where none can be read. To be asked for before the journal is read: another rx may add to both meanwhile.
struct Length {
    std::string name;
    std::size_t bytes = 0;
};
[[nodiscard]] std::optional<Length> kept_length(const files::Reader& reader, const files::Path& state_file);
// The warning "journal-shrunk" when that file of `folder` is shorter now, or is gone: rx only ever adds.
[[nodiscard]] std::optional<diag::Diagnostic> shrunk(const Length& before, const files::Path& folder,
                                                     const Contents& contents);

// The name of this machine's own journal file: the one kept in `state_file`, or else a new one,
// "<host>-<4 hex>.journal", the first 4 of `random_hex`, kept there. Code besides those of the store:
// "journal-name" (the kept name is none).
[[nodiscard]] diag::Result<std::string> own_file_name(files::Store& store, const files::Path& state_file,
                                                      std::string_view host, std::string_view random_hex);

}  // namespace rx::journal
