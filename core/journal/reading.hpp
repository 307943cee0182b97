// The journal read: all *.journal files of a folder as one.
//
// Reading never writes and takes no lock; what cannot be read is named, counted and kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
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

// A journal of any length, of which only what is more than a session on one line is kept in memory: facts, changes, and
// sessions that a change or a second line is about. What opening it takes grows by 8 bytes with each session.
class LongJournal {
public:
    [[nodiscard]] static diag::Result<LongJournal> open(const files::Reader& reader, const files::Path& folder);

    // As read_all(), without the other sessions and what there is to say of them.
    [[nodiscard]] Contents& contents() { return contents_; }
    // How many those are at most: a line may turn out to be one that cannot be read.
    [[nodiscard]] std::size_t sessions() const { return sessions_; }
    // Gives them to `use`, as they count, one after the other in no order. What cannot be read is named in contents().
    [[nodiscard]] diag::Result<void> each_session(const std::function<void(const Record&)>& use);

private:
    LongJournal(const files::Reader& reader, files::Path folder) : reader_(&reader), folder_(std::move(folder)) {}

    [[nodiscard]] bool keeps(std::uint64_t number) const;

    const files::Reader* reader_;
    files::Path folder_;
    std::vector<std::string> files_;
    std::vector<std::uint64_t> kept_;  // ids of the sessions among contents(), as numbers; sorted
    std::size_t sessions_ = 0;
    Contents contents_;
};

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

}  // namespace rx::journal
