// A golden case: a folder that says what to type and what comes of it. Written by hand, no code needed.
//
//   cmd            what is typed, a line a command: rx plan import 'my plan.toml'. "< NAME" at its end is standard
//                  input, a file of files/; a line that begins with # is a comment
//   now            when, a line a command, 2026-11-20T21:30:00+01:00; the last one stays. Without: that moment
//   files/         what lies in the folder rx is called in, beside golden/files/
//   journal        lines of the journal there are before; open-session: of a session that was cut off;
//                  config.toml: the preferences
//   answers        what the person answers to questions, a line each, empty ones too
//   keys           what happens in a session, a line each: 1m30s space. Keys: a character, space, esc;
//                  else int, term, hup, suspended. Without answers and keys nobody is there
//
//   out, err       what is printed, each command's after "$ " and the command
//   session        what a session shows, in plain lines
//   status         the exit status of each command, a line each. Without: all 0
//   journal.after  the journal afterwards; without: what was there before, or none
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rx::support {

// The expected files of a case: name to content; a file that is not there is empty.
using GoldenResults = std::map<std::string, std::string>;

// All cases, sorted: every folder below `root` with a file cmd in it.
[[nodiscard]] std::vector<std::filesystem::path> golden_cases(const std::filesystem::path& root);

// Runs the case in a fresh fake environment. Throws std::runtime_error, naming the file, on what it cannot read.
[[nodiscard]] GoldenResults run_golden(const std::filesystem::path& folder);

[[nodiscard]] GoldenResults expected_of(const std::filesystem::path& folder);
void bless(const std::filesystem::path& folder, const GoldenResults& results);

// The words of a command line as a shell takes them apart: blanks, and quotes of both kinds without escapes.
[[nodiscard]] std::vector<std::string> shell_words(std::string_view line);

}  // namespace rx::support
