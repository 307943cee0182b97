// Lines of several files as one set of records: rx-journal(5), "Merging".
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

class Merge {
public:
    // The lines that follow are of another file; `origin` is its path as the person knows it.
    void begin_file(const std::string& origin);
    // A line as lines_of() gives it; it must live until the end.
    void add_line(std::string_view line);
    // A line that nobody needs; it counts where lines are counted.
    void pass_over_line() { ++line_; }

    // The ids of its records, and what amends and voids name.
    [[nodiscard]] std::vector<std::string_view> named() const;
    // What amends and voids name and is not among the records so far, by id.
    [[nodiscard]] std::set<std::string> missing() const;

    // By (at, wrote, id), each id once; leaves the merge empty.
    [[nodiscard]] std::vector<Record> take_records();

    [[nodiscard]] const diag::Diagnostics& problems() const { return problems_; }
    // Whole once the records are taken.
    [[nodiscard]] const diag::Diagnostics& findings() const { return findings_; }
    [[nodiscard]] std::size_t unreadable() const { return unreadable_; }

private:
    struct Entry {
        Record record;
        std::string_view bytes;
        const std::string* origin;
        std::size_t line;
        bool counts = true;
        bool is_repeated = false;  // there is the very same line before it
    };
    using Place = std::size_t;  // in entries_

    void settle_same_ids();
    void settle(std::span<const Place> same_id);
    void note_about(const Entry& entry);

    std::deque<std::string> origins_;
    std::size_t line_ = 0;              // of the last file
    std::size_t problems_of_file_ = 0;  // likewise
    std::deque<Entry> entries_;         // as they were read
    bool ids_ascend_ = true;            // as those that rx gives do: then none is there twice
    std::map<Place, diag::Diagnostic> twice_;
    diag::Diagnostics problems_;
    diag::Diagnostics findings_;
    std::size_t unreadable_ = 0;
};

}  // namespace rx::journal
