// Words made into sound by a program that reads text and writes a WAV file: espeak-ng, or the person's own.
//
// The text goes over its standard input, harmless, never on a command line. Nobody waits for it during a session: all
// words are prepared before.
#pragma once

#include <string>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/sound/mixer.hpp"

namespace rx::audio {

struct Voice {
    std::vector<std::string> command;  // "{language}" in a word stands for the language
    std::string language;              // "de"
};
[[nodiscard]] std::vector<std::string> default_voice_command();

// What it says for the text. Codes: "no-voice" (not there, ended with a failure, says nothing: also for a language that
// it does not have), "voice-slow", and those of decode().
[[nodiscard]] diag::Result<sound::Clip> speak(const Voice& voice, const std::string& text);

}  // namespace rx::audio
