// Words for exercises by name, without doses: data/exercises/*.toml.
//
// A plan takes title, instructions and position from here with `use`, and may write its own over them. What its words
// make of an exercise, inside the body or with muscles tensed on purpose, comes along and stays.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/fields.hpp"
#include "core/units/id.hpp"

namespace rx::exercise {

// What an exercise is by its words, so that no plan that uses them can say otherwise: a flag of its kind.
struct Nature {
    std::string_view key;   // of the plan
    std::string_view says;  // "goes inside the body"

    bool operator==(const Nature&) const = default;
};

struct LibraryEntry {
    units::ExerciseId id;
    std::string kind;
    std::string title;
    std::vector<std::string> how;
    std::string position;
    std::string source;
    std::vector<Nature> is = {};
    bool one_sided = false;  // written for one side: it goes with `per-side`

    bool operator==(const LibraryEntry&) const = default;
};

class Library {
public:
    void add(LibraryEntry entry);
    // The exercises of a library file that can be read, each of which is when it is asked for: a plan wants a few of
    // many. `text` must outlive the library.
    void add_unread(std::string_view text);
    [[nodiscard]] const LibraryEntry* find(const units::ExerciseId& id) const;
    [[nodiscard]] std::vector<std::string> ids() const;
    // By id; valid until the next add.
    [[nodiscard]] std::vector<const LibraryEntry*> all() const;

private:
    struct Kept {
        std::string_view unread;  // its table
        std::optional<LibraryEntry> entry = {};

        const LibraryEntry& read();
    };

    mutable std::map<units::ExerciseId, Kept> entries_;
};

// Reads one library file, a document with [[exercise]] tables. Code besides those of Fields: "id-twice".
[[nodiscard]] diag::Checked<std::vector<LibraryEntry>> read_library(std::string_view text, std::string origin);

// The lines of `prose`, without blanks at their ends and without empty ones.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view prose);

}  // namespace rx::exercise
