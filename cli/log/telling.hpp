// A session that somebody did without rx and tells about: what was said of it, and the record that makes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/routine_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/journal/record.hpp"

namespace rx {

struct Telling {
    std::vector<std::string> what = {};               // a routine or exercises; "trainer=7m" says how long one was done
    std::string at = {};                              // options::parse_moment; "" is now
    std::optional<std::string> length = {};           // of the only exercise that takes time
    std::optional<std::string> size = {};             // as if this were the current one then
    std::optional<std::string> pain = {}, fear = {};  // the worst of it, 0 to 10
    std::vector<std::string> tags = {};
    std::string note = {};
    bool is_short = false;
};

// When that was, by this place's clocks, and on which practice day. Kind usage; code "moment-ahead" for what is to
// come.
[[nodiscard]] diag::Result<Moment> moment_of(Workspace& workspace, const std::string& said);

// The session as a record of source `later`, by the plan that was in use on its day. What is not told is as the plan
// asks at least. Kind usage where a name, a time or a rating cannot be understood.
[[nodiscard]] diag::Result<journal::Record> told_session(Workspace& workspace, const Telling& telling);

// Asks for what the command line left open; an empty answer leaves it so. False when the input ends before the last
// answer: the person has left, and nothing is to be saved.
enum class NoteAsked { not_yet, already };
[[nodiscard]] bool ask_about(Workspace& workspace, Terminal& terminal, Telling& telling, NoteAsked note);

}  // namespace rx
