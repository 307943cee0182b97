#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/safety.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using units::ScoreLimit;

constexpr std::string_view limit_form = "write a limit, like \">= 7\", or \"any\"";

constexpr std::array stop_table{
    Field{"pain", Shape::limit, Need::optional, limit_form, "the rating of pain at which a session ends"},
    Field{"fear", Shape::limit, Need::optional, limit_form, "the rating of fear at which a session ends"},
    Field{"sign", Shape::line, Need::optional, "", "something seen or felt at which a session ends"},
    Field{"rating", Shape::choice, Need::optional, "before|during|after|worst",
          "which ratings the limit is about; any when absent"},
    Field{"say", Shape::line, Need::required, "", "what the person reads then"},
    Field{"rest", Shape::span, Need::optional, "write it in quotes, like \"2 days\"",
          "how many whole days the plan rests after it"},
    document::source_field,
    document::note_field,
};

// The lowest score at which the rules before this one stop, for each time of a rating; those about any rating count for
// every time.
using Lowest = std::map<timeline::RatingTime, int>;
struct Before {
    Lowest pain;
    Lowest fear;
};

constexpr std::array rating_times{timeline::RatingTime::any, timeline::RatingTime::before, timeline::RatingTime::during,
                                  timeline::RatingTime::after};

// The ratings that "keep it below 4" leaves out.
ScoreLimit outside(const ScoreLimit& limit) {
    using Relation = ScoreLimit::Relation;
    return {limit.relation == Relation::less ? Relation::at_least : Relation::greater, limit.value};
}

// False when it would hold for low ratings: nothing else can be compared with it then.
bool is_for_high_ratings(Fields& fields, std::string_view key, const ScoreLimit& limit) {
    if (!limit.is_upper_bound()) return true;
    fields.report(key, "stop-direction",
                  "\"" + units::to_text(limit) + "\" would stop when " + std::string(key) + " is low",
                  "it says when to stop: write " + std::string(key) + " = \"" + units::to_text(outside(limit)) + "\"");
    return false;
}

void check_reachable(Fields& fields, std::string_view key, const timeline::StopRule& rule, Lowest& lowest) {
    const int score = (rule.pain ? *rule.pain : *rule.fear).lowest();
    const auto earlier = lowest.find(rule.rating);
    if (earlier != lowest.end() && earlier->second <= score) {
        fields.warn(key, "stop-dead",
                    "an earlier rule already stops at " + std::string(key) + " " + std::to_string(earlier->second),
                    "leave this one out, or put it first");
        return;
    }
    for (const timeline::RatingTime time : rating_times) {
        if (rule.rating != timeline::RatingTime::any && rule.rating != time) continue;
        const auto [at, is_new] = lowest.try_emplace(time, score);
        if (!is_new) at->second = std::min(at->second, score);
    }
}

// Whether it has exactly one reason to stop.
bool has_one_reason(Fields& fields) {
    std::vector<std::string_view> reasons;
    for (const char* key : {"pain", "fear", "sign"}) {
        if (fields.has(key)) reasons.emplace_back(key);
    }
    if (reasons.size() == 1) return true;
    if (reasons.empty()) {
        fields.report("", "stop-limit", "this stop has no reason", "add pain = \">= 7\", or fear, or sign");
    } else {
        fields.report(reasons[1], "stop-limit",
                      "this stop has both \"" + std::string(reasons[0]) + "\" and \"" + std::string(reasons[1]) + "\"",
                      "write a [[stop]] for each");
    }
    return false;
}

// A rule without a reason when it has none that can be used.
timeline::StopRule read_stop(Fields& fields, Before& before) {
    timeline::StopRule rule{.pain = fields.converted<ScoreLimit>("pain", units::parse_limit),
                            .fear = fields.converted<ScoreLimit>("fear", units::parse_limit),
                            .say = fields.text("say").value_or(""),
                            .rating = timeline::rating_time(fields.text("rating").value_or("")),
                            .sign = fields.text("sign").value_or(""),
                            .rest = fields.converted<units::CalendarSpan>("rest", units::parse_span)};
    if (!has_one_reason(fields)) return {};
    if (fields.has("sign") && fields.has("rating")) {
        fields.report("rating", "stop-limit", "a sign has no rating", "leave \"rating\" out");
    }
    const std::string_view key = rule.pain ? "pain" : "fear";
    if (const auto& limit = rule.pain ? rule.pain : rule.fear) {
        if (is_for_high_ratings(fields, key, *limit)) {
            check_reachable(fields, key, rule, rule.pain ? before.pain : before.fear);
        } else {
            rule.pain = rule.fear = std::nullopt;
        }
    }
    return rule;
}

// One key says that a sign is there, whichever it is: the rest after it can only be that of all.
void check_rest_of_signs(Fields& fields, const std::vector<timeline::StopRule>& stops) {
    const timeline::StopRule& last = stops.back();
    const bool is_refused = fields.has("rest") && !last.rest;
    if (last.sign.empty() || is_refused) return;
    const auto first = std::ranges::find_if(stops, [](const auto& each) { return !each.sign.empty(); });
    if (first->rest == last.rest) return;
    const std::string same =
        first->rest ? "rest = \"" + units::to_text(*first->rest) + "\" here as well" : "no \"rest\" here";
    fields.report(fields.has("rest") ? "rest" : "", "stop-rest", "the signs of this plan rest differently",
                  "one key says that a sign is there, whichever it is: write " + same + ", or change the sign above");
}

}  // namespace

std::span<const Field> stop_fields() {
    return stop_table;
}

std::vector<timeline::StopRule> read_stops(Fields& root) {
    std::vector<timeline::StopRule> stops;
    Before before;
    for (const document::Node* node : root.tables("stop")) {
        Fields fields(root, *node, "this stop", stop_table);
        stops.push_back(read_stop(fields, before));
        check_rest_of_signs(fields, stops);
    }
    return stops;
}

}  // namespace rx::plan
