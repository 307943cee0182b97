// Lines of a stray file that this journal does not have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"

namespace rx::journal {

struct Joining {
    std::vector<std::string> lines = {};  // records that are new, as they stand in the file, in its order
    int known = 0;                        // records that a journal file has already, byte for byte
    diag::Diagnostics problems = {};      // lines that cannot be read; they stay where they are
};

// What of `text`, a file the person calls `origin`, is to be added to the journal in `folder`. Lines with a known id
// and other bytes are new: rx-journal(5), "Merging", says which counts. Codes: those of reading, and "journal-utf16".
[[nodiscard]] diag::Result<Joining> joining(const files::Reader& reader, const files::Path& folder,
                                            std::string_view text, const std::string& origin);

}  // namespace rx::journal
