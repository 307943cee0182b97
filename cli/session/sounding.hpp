// What sessions sound like for this person: her volume and player, and the words her voice can say.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"

namespace rx {

// The voice of a plan in that language ("" is English), as the preferences have it.
[[nodiscard]] audio::Voice voice_for(const Workspace& workspace, const std::string& language);
// Reports why it cannot be heard, found out by letting it say something; nothing where no voice is wished for.
void report_missing_voice(Workspace& workspace, Terminal& terminal, const std::string& language);

// All words that the session may say, prepared, with a line of progress on a terminal. What goes wrong is reported,
// and then nothing is said: the session goes on with sounds alone.
[[nodiscard]] std::map<std::string, sound::Clip> prepared_words(Workspace& workspace, Terminal& terminal,
                                                                const audio::Voice& voice,
                                                                const std::set<std::string>& words);

// How loud it is at this time of the day, 0 to 1; and all that the preferences say of sound, without words.
[[nodiscard]] double volume_now(const Workspace& workspace);
[[nodiscard]] SoundWishes sound_wishes(const Workspace& workspace);

}  // namespace rx
