// Where things live: decisions.md, "Files"; rx(1), FILES.
#pragma once

#include <optional>
#include <string>

#include "cli/environment.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"

namespace rx {

struct Folders {
    files::Path plans;    // every imported version
    files::Path journal;  // *.journal
    files::Path state;    // the open session, the name of this machine's journal
    files::Path config_file;
    files::Path demo_marker;  // a file that marks the folder as a demo's

    [[nodiscard]] files::Path open_session() const { return state / "open-session"; }
    [[nodiscard]] files::Path session_lock() const { return state / "session.lock"; }
    [[nodiscard]] files::Path journal_name() const { return state / "journal-name"; }
    [[nodiscard]] files::Path journal_length() const { return state / "journal-length"; }
};

// `data_dir` is --data-dir; without it RX_DATA_DIR, then the XDG folders (relative values ignored), then those under
// the home folder. Kind config when none of them says where.
[[nodiscard]] diag::Result<Folders> find_folders(const Environment& environment,
                                                 const std::optional<std::string>& data_dir);

}  // namespace rx
