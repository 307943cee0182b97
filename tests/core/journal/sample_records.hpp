// What the tests of the journal's files write and read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/files/store.hpp"
#include "core/journal/lines.hpp"
#include "core/journal/merge.hpp"
#include "core/journal/record.hpp"

namespace rx::sample {

using Codes = std::vector<std::string>;

inline const files::Path folder = "/data/journal";
inline const files::Path own = folder / "desk-12ab.journal";

inline journal::Record record(const std::string& id, journal::Body body) {
    const auto at = units::parse_timestamp("2026-11-20T21:30:05+01:00").value();
    return {.id = id, .at = at, .day = at.date(), .wrote = at.plus(std::chrono::minutes(10)), .body = std::move(body)};
}

inline const journal::Record first = record("aaaaaaaaaaaaaaaa", journal::UsePlan{"home@1"});
inline const journal::Record second = record("bbbbbbbbbbbbbbbb", journal::StateAnswer{"infection", false});

inline void add_file(journal::Merge& merge, std::string_view bytes, const std::string& origin) {
    merge.begin_file(origin);
    for (const std::string_view line : journal::lines_of(bytes)) merge.add_line(line);
}

}  // namespace rx::sample
