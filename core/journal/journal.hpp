// The person's records on disk: all *.journal files of a folder read as one, one of them appended to. Nothing is ever
// rewritten.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/reading.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

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
