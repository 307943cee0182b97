#include "core/journal/record.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace rx::journal {

namespace {

struct OriginWord {
    Origin origin;
    std::string_view word;
};
constexpr std::array origin_words{OriginWord{Origin::live, "live"}, OriginWord{Origin::later, "later"},
                                  OriginWord{Origin::import, "import"}, OriginWord{Origin::demo, "demo"}};

struct ReasonWord {
    Skip::Reason reason;
    std::string_view word;
};
constexpr std::array reason_words{ReasonWord{Skip::Reason::rest, "rest"}, ReasonWord{Skip::Reason::illness, "illness"},
                                  ReasonWord{Skip::Reason::period, "period"},
                                  ReasonWord{Skip::Reason::travel, "travel"}, ReasonWord{Skip::Reason::other, "other"}};

}  // namespace

std::string_view to_text(Origin origin) {
    return std::ranges::find(origin_words, origin, &OriginWord::origin)->word;
}

std::optional<Origin> parse_origin(std::string_view word) {
    const auto* found = std::ranges::find(origin_words, word, &OriginWord::word);
    return found == origin_words.end() ? std::nullopt : std::optional(found->origin);
}

std::string_view to_text(Skip::Reason reason) {
    return std::ranges::find(reason_words, reason, &ReasonWord::reason)->word;
}

std::optional<Skip::Reason> parse_skip_reason(std::string_view word) {
    const auto* found = std::ranges::find(reason_words, word, &ReasonWord::word);
    return found == reason_words.end() ? std::nullopt : std::optional(found->reason);
}

units::Timestamp moment_after(const units::Timestamp& moment, std::string_view id, const Record& other) {
    const bool is_newer = written(other) > std::tuple(moment.utc(), id);
    return is_newer ? other.wrote.plus(std::chrono::seconds(1)) : moment;
}

bool is_earlier(const Record& a, const Record& b) {
    return std::tuple(a.at.utc(), a.wrote.utc(), std::string_view(a.id)) <
           std::tuple(b.at.utc(), b.wrote.utc(), std::string_view(b.id));
}

void sort_by_time(std::vector<Record>& records) {
    // As they are in nearly every journal; to move a record costs more than to compare it.
    if (!std::ranges::is_sorted(records, is_earlier)) std::ranges::sort(records, is_earlier);
}

}  // namespace rx::journal
