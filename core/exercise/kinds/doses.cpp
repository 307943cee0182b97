#include "core/exercise/kinds/doses.hpp"

#include "core/document/lookup.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

void report_zero(document::Fields& fields, std::string_view key) {
    fields.report(key, "duration-zero", quoted(key) + " is no time at all", "give it a time, or leave the key out");
}

}  // namespace

std::optional<Duration> some_time(document::Fields& fields, std::string_view key) {
    const auto time = fields.duration(key);
    if (!time || *time > Duration::zero()) return time;
    report_zero(fields, key);
    return std::nullopt;
}

std::optional<TimeRange> some_time_range(document::Fields& fields, std::string_view key) {
    const auto time = fields.duration_range(key);
    if (!time || time->low > Duration::zero()) return time;
    report_zero(fields, key);
    return std::nullopt;
}

timeline::Length length_of(const TimeRange& range) {
    if (range.is_single()) return timeline::Timed{range.low};
    return timeline::Open{.floor = range.low, .ceiling = range.high};
}

bool has_one_of(document::Fields& fields, std::string_view first, std::string_view second) {
    const bool both = fields.has(first) && fields.has(second);
    if (fields.has(first) != fields.has(second)) return true;
    const std::string either = quoted(first) + " or " + quoted(second);
    fields.report(
        both ? second : "", "dose-form",
        fields.what() + (both ? " has both " + quoted(first) + " and " + quoted(second) : " does not say how much"),
        both ? "keep one of them" : "add " + either);
    return false;
}

void refuse_each(document::Fields& fields, std::initializer_list<const char*> keys, std::string_view why,
                 const std::string& hint) {
    for (const char* key : keys) {
        if (fields.has(key)) fields.report(key, "dose-form", quoted(key) + " " + std::string(why), hint);
    }
}

bool has_list_length(document::Fields& fields, std::string_view key, std::size_t most) {
    const document::Array* list = document::list_of(fields.node(key));
    if (list == nullptr || (!list->empty() && list->size() <= most)) return true;
    fields.report(key, "list-length", fields.what() + " has " + std::to_string(list->size()) + " " + std::string(key),
                  "1 to " + std::to_string(most) + " lines");
    return false;
}

void require(document::Fields& fields, std::string_view key, std::string_view why) {
    if (fields.has(key)) return;
    fields.report("", "missing-key", fields.what() + " has no " + quoted(key), std::string(why));
}

}  // namespace rx::exercise::kinds
