// Lines of several files as one set of records: rx-journal(5), "Merging".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

class Merge {
public:
    // All lines of one file. `bytes` must live until the end; `origin` is the path as the person knows it.
    void add_file(std::string_view bytes, const std::string& origin);

    // By (at, wrote, id), each id once; leaves the merge empty.
    [[nodiscard]] std::vector<Record> take_records();

    [[nodiscard]] const diag::Diagnostics& problems() const { return problems_; }
    [[nodiscard]] const diag::Diagnostics& findings() const { return findings_; }
    [[nodiscard]] std::size_t unreadable() const { return unreadable_; }

private:
    struct Place {
        std::string origin;
        std::size_t line = 0;
    };
    struct Entry {
        Record record;
        std::string_view bytes;
        Place place;
    };

    void add_record(Entry entry);
    void note_about(const Entry& entry);

    std::unordered_map<std::string, Entry> by_id_;
    diag::Diagnostics problems_;
    diag::Diagnostics findings_;
    std::size_t unreadable_ = 0;
};

}  // namespace rx::journal
