// The files of data/ as the program has them, and the plans that only tests have, all read as on the day of the first
// release: no draft has a review date for it to pass.
#pragma once

#include <string>
#include <vector>

#include "core/document/document.hpp"
#include "core/exercise/library.hpp"
#include "core/plan/plan.hpp"

namespace rx::data {

struct Draft {
    std::string name;  // of the file, without folder and ending
    document::Document document;
    diag::Checked<plan::Loaded> loaded;
};

// data/protocols, by name.
[[nodiscard]] std::vector<Draft> protocols();
// tests/data/fixtures: published programmes that are no drafts for a clinic (published.hpp says why), by name.
[[nodiscard]] std::vector<Draft> fixtures();
// Both.
[[nodiscard]] std::vector<Draft> all_drafts();

// data/exercises, by file.
[[nodiscard]] std::vector<exercise::LibraryEntry> library_entries();
[[nodiscard]] exercise::Library library();

// "hull.toml:14: unknown-key: ...", one for each problem.
[[nodiscard]] std::vector<std::string> sentences(const diag::Diagnostics& problems);
[[nodiscard]] std::vector<std::string> problems_of(const Draft& draft);

}  // namespace rx::data
