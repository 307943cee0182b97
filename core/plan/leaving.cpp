#include "core/plan/leaving.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/exercise/kinds/doses.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::array leaving_table{
    Field{"breaths", Shape::count, Need::optional, "", "how many slow breaths lead out of a session"},
    Field{"in", Shape::duration, Need::optional, "", "how long each of them goes in"},
    Field{"out", Shape::duration, Need::optional, "", "and out"},
    Field{"say", Shape::line, Need::optional, "", "what the person reads meanwhile"},
    document::source_field,
    document::note_field,
};

constexpr std::array<std::string_view, 3> numbers{"breaths", "in", "out"};

bool has_all_or_none(Fields& fields) {
    const auto has = [&fields](std::string_view key) {
        return fields.has(key);
    };
    if (std::ranges::all_of(numbers, has) || std::ranges::none_of(numbers, has)) return true;
    const auto missing = std::ranges::find_if_not(numbers, has);
    fields.report("", "leaving-form", "[leaving] has no \"" + std::string(*missing) + "\"",
                  "slow breaths have all of breaths, in and out, like breaths = 5, in = \"4s\", out = \"6s\"");
    return false;
}

}  // namespace

std::span<const Field> leaving_fields() {
    return leaving_table;
}

timeline::Leaving read_leaving(Fields& root) {
    if (root.table("leaving") == nullptr) return {};
    Fields fields(root, *root.node("leaving"), "[leaving]", leaving_table);
    timeline::Leaving leaving{.say = fields.text("say").value_or("")};
    const auto count = fields.count("breaths");
    const auto in = exercise::kinds::some_time(fields, "in");
    const auto out = exercise::kinds::some_time(fields, "out");
    if (has_all_or_none(fields) && count && in && out)
        leaving.breaths = timeline::LeavingBreaths{.count = *count, .in = *in, .out = *out};
    return leaving;
}

}  // namespace rx::plan
