// Readers of doses that several kinds share.
//
// Each returns nothing for a key that is absent, blank ("?") or refused; what is refused is reported.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/document/fields.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

using units::Duration;
using TimeRange = units::Range<Duration>;
using CountRange = units::Range<units::Count>;

// As Fields::duration() and duration_range(), but longer than nothing. Code: "duration-zero".
[[nodiscard]] std::optional<Duration> some_time(document::Fields& fields, std::string_view key);
[[nodiscard]] std::optional<TimeRange> some_time_range(document::Fields& fields, std::string_view key);

// A step's length that is open between the ends of a range, or fixed when they are the same.
[[nodiscard]] timeline::Length length_of(const TimeRange& range);

// Whether exactly one of two keys is there; else it is reported as "dose-form".
[[nodiscard]] bool has_one_of(document::Fields& fields, std::string_view first, std::string_view second);

// Reports each of these keys that is there as "dose-form": the key, and `why` it does not belong.
void refuse_each(document::Fields& fields, std::initializer_list<const char*> keys, std::string_view why,
                 const std::string& hint);

// Whether a list of lines has 1 to `most` of them; what is absent or no list is for others to judge. Code:
// "list-length".
[[nodiscard]] bool has_list_length(document::Fields& fields, std::string_view key, std::size_t most);

// Reports "missing-key" unless `key` is there. For keys that only some forms of a kind need.
void require(document::Fields& fields, std::string_view key, std::string_view why);

}  // namespace rx::exercise::kinds
