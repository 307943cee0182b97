// A grid of paper, typed in: a line a session, "mon 21:30: evening pain=2".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/log/telling.hpp"
#include "core/diag/diagnostic.hpp"

namespace rx {

struct GridLine {
    std::size_t number = 0;  // from 1
    std::string text;        // as it was typed
    Telling telling;
};

// Lines with nothing on them, and those that begin with #, are passed over. After WHEN and a colon with a space, the
// words are those of `rx log add`, and pain= fear= size= for= tag= note= form=short. Code "grid-form", with line and
// column; the origin is for whoever knows it, here and below.
[[nodiscard]] diag::Checked<std::vector<GridLine>> read_grid(std::string_view text);

struct Typed {
    std::vector<journal::Record> records = {};  // that are new, in their order
    int known = 0;                              // lines whose very session the journal has from a grid already
};
// The sessions of these lines. The same line of the same day is the same record however often the grid is typed in;
// twice in one grid it is two.
[[nodiscard]] diag::Checked<Typed> typed_sessions(Workspace& workspace, const std::vector<GridLine>& lines);

}  // namespace rx
