// A session that began and has no record in the journal yet, kept line by line: rx-journal(5), "The open session".
//
// Each line is the record as if it had ended there, and what it takes to go on with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/record.hpp"
#include "core/outcome/standing.hpp"

namespace rx::journal {

// What a session's timeline was made from, beside its plan and routine: with it the same one is made again.
struct MadeFrom {
    struct Item {
        std::string exercise;  // id
        bool optional = false;

        bool operator==(const Item&) const = default;
    };
    struct SizeInUse {
        std::string kit;   // id
        std::string size;  // what names it in the kit
        bool is_new = false;

        bool operator==(const SizeInUse&) const = default;
    };

    std::vector<Item> items;  // in their order
    std::vector<SizeInUse> sizes = {};
    bool last_of_day = false;
    bool discreet = false;  // in words that tell nobody what it is

    bool operator==(const MadeFrom&) const = default;
};

// A session that runs.
struct Running {
    MadeFrom made_from;
    outcome::Standing standing;

    bool operator==(const Running&) const = default;
};

struct OpenSession {
    Record so_far;
    // Nothing when it had ended, when it was written by an rx that did not keep it, or when it cannot be read.
    std::optional<Running> running = std::nullopt;
};

// Nothing when there is none. A file without one whole line gives code "open-session-empty".
[[nodiscard]] diag::Result<std::optional<OpenSession>> read_open(const files::Reader& reader, const files::Path& file);

// Adds it as it stands now to the open-session file, durably. While the session runs its ending is `lost`; a record
// that could not be appended to the journal is kept with its true ending. `handed_over` as Store::append calls it.
[[nodiscard]] diag::Result<void> keep_open(
    files::Store& store, const files::Path& file, const OpenSession& open,
    const files::HandedOver& handed_over = [] {});

}  // namespace rx::journal
