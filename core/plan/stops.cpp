#include <array>
#include <optional>
#include <string>

#include "core/plan/safety.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;
using units::ScoreLimit;

constexpr std::string_view limit_form = "write a limit, like \">= 7\", or \"any\"";

constexpr std::array stop_table{
    Field{"pain", Shape::limit, Need::optional, limit_form,
          "the rating of pain at which a session ends; or give \"fear\""},
    Field{"fear", Shape::limit, Need::optional, limit_form,
          "the rating of fear at which a session ends; or give \"pain\""},
    Field{"say", Shape::line, Need::required, "", "what the person reads then"},
    Field{"source", Shape::line, Need::optional, "", "where it comes from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
    Field{"sign", Shape::line, Need::optional, "", "something seen or felt instead of a number", Support::later},
    Field{"rating", Shape::choice, Need::optional, "(before)|(during)|(after)|(worst)", "which rating it is about",
          Support::later},
};

// The lowest score of each rating at which an earlier rule already stops.
struct Lowest {
    std::optional<int> pain;
    std::optional<int> fear;
};

int lowest_score(const ScoreLimit& limit) {
    return limit.relation == ScoreLimit::Relation::greater ? limit.value + 1 : limit.value;
}

void check_direction(Fields& fields, std::string_view key, const ScoreLimit& limit) {
    using enum ScoreLimit::Relation;
    if (limit.relation != less && limit.relation != at_most) return;
    fields.report(key, "stop-direction",
                  "\"" + units::to_text(limit) + "\" would stop when " + std::string(key) + " is low",
                  "write \">=\" or \">\"");
}

void check_reachable(Fields& fields, std::string_view key, const ScoreLimit& limit, std::optional<int>& lowest) {
    const int score = lowest_score(limit);
    if (lowest && *lowest <= score) {
        fields.warn(key, "stop-dead",
                    "an earlier rule already stops at " + std::string(key) + " " + std::to_string(*lowest),
                    "leave this one out, or put it first");
    } else {
        lowest = score;
    }
}

// A rule without a limit when it has none that can be used.
timeline::StopRule read_stop(Fields& fields, Lowest& lowest) {
    const auto pain = fields.converted<ScoreLimit>("pain", units::parse_limit);
    const auto fear = fields.converted<ScoreLimit>("fear", units::parse_limit);
    if (fields.has("pain") == fields.has("fear")) {
        fields.report(fields.has("fear") ? "fear" : "", "stop-limit",
                      fields.has("fear") ? "this stop has both \"pain\" and \"fear\"" : "this stop has no limit",
                      fields.has("fear") ? "write a [[stop]] for each" : "add pain = \">= 7\", or fear");
        return {};
    }
    const std::string_view key = fields.has("pain") ? "pain" : "fear";
    if (const auto& limit = pain ? pain : fear) {
        check_direction(fields, key, *limit);
        check_reachable(fields, key, *limit, pain ? lowest.pain : lowest.fear);
    }
    return {.pain = pain, .fear = fear, .say = fields.text("say").value_or("")};
}

}  // namespace

std::span<const Field> stop_fields() {
    return stop_table;
}

std::vector<timeline::StopRule> read_stops(Fields& root) {
    std::vector<timeline::StopRule> stops;
    Lowest lowest;
    for (const document::Node* node : root.tables("stop")) {
        Fields fields(std::get<document::Table>(node->value), node->at, "this stop", stop_table, root.source(),
                      root.problems());
        stops.push_back(read_stop(fields, lowest));
    }
    return stops;
}

}  // namespace rx::plan
