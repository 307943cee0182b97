#include "core/plan/gentler.hpp"

#include <algorithm>
#include <array>

#include "core/document/lookup.hpp"
#include "core/plan/items.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using units::ScoreLimit;

constexpr std::string_view gentler_limit_form = "write a limit, like \">= 7\"";

constexpr std::array gentler_table{
    Field{"fear", Shape::limit, Need::optional, gentler_limit_form,
          "the rating of fear before a session at which it is offered"},
    Field{"pain", Shape::limit, Need::optional, gentler_limit_form,
          "the rating of pain before a session at which it is offered"},
    Field{"do", Shape::ids, Need::required, "write a list of exercise ids, like [\"belly-breath\"]",
          "the exercises of the gentler session, in order"},
    Field{"say", Shape::line, Need::required, "", "what the person reads then"},
    document::source_field,
    document::note_field,
};

// Why the exercise cannot be part of a gentler session; "" when it can.
std::string_view why_not_gentle(const exercise::Exercise& each) {
    if (each.permission != exercise::Permission::none) return "tightens muscles on purpose";
    if (each.reach == exercise::Reach::inside || !each.kit.empty()) return "is done with a size, or inside the body";
    if (each.dose == nullptr) return "leaves open how much of it";
    if (!each.blocked_when.empty() || !each.not_before.empty() || each.approval) return "has conditions of its own";
    return "";
}

void check_exercise(Fields& fields, const std::string& id, std::span<const exercise::Reading> exercises,
                    const std::vector<std::string>& ids) {
    const auto found = std::ranges::find(exercises, id, &exercise::Reading::id);
    if (found == exercises.end()) {
        fields.report("do", unknown_exercise(id, ids));
    } else if (found->exercise) {
        const std::string_view why = why_not_gentle(*found->exercise);
        if (why.empty()) return;
        fields.report("do", "gentler-exercise", "\"" + id + "\" " + std::string(why),
                      "a gentler session is ready at once: breathing, relaxation, stretches");
    }
}

bool has_one_limit(Fields& fields) {
    if (fields.has("fear") != fields.has("pain")) return true;
    if (fields.has("fear")) {
        fields.report("pain", "gentler-limit", "this gentler session has both \"fear\" and \"pain\"",
                      "write a [[gentler]] for each");
    } else {
        fields.report("", "gentler-limit", "this gentler session has no limit", "add fear = \">= 7\", or pain");
    }
    return false;
}

// Whether whatever reaches `limit` was answered by `earlier` already.
bool is_covered(const std::optional<ScoreLimit>& earlier, const ScoreLimit& limit) {
    return earlier && earlier->lowest() <= limit.lowest();
}

class Checks {
public:
    Checks(std::span<const GentlerRule> before, std::span<const timeline::StopRule> stops)
        : before_(before), stops_(stops) {}

    void check(Fields& fields, std::string_view key, const ScoreLimit& limit) const {
        if (limit.is_upper_bound()) {
            fields.report(key, "gentler-direction",
                          "\"" + units::to_text(limit) + "\" would offer it when " + std::string(key) + " is low",
                          "write \">=\" or \">\"");
            return;
        }
        const bool is_pain = key == "pain";
        const bool stopped = std::ranges::any_of(stops_, [&](const timeline::StopRule& rule) {
            const bool before = rule.rating == timeline::RatingTime::any || rule.rating == timeline::RatingTime::before;
            return before && is_covered(is_pain ? rule.pain : rule.fear, limit);
        });
        const bool offered = std::ranges::any_of(
            before_, [&](const GentlerRule& rule) { return is_covered(is_pain ? rule.pain : rule.fear, limit); });
        if (stopped) {
            fields.warn(key, "gentler-dead", "a stop ends the session at this " + std::string(key) + " already",
                        "let the stop begin higher, or leave one of the two out");
        } else if (offered) {
            fields.warn(key, "gentler-dead", "an earlier one is offered at this " + std::string(key) + " already",
                        "leave this one out, or put it first");
        }
    }

private:
    std::span<const GentlerRule> before_;
    std::span<const timeline::StopRule> stops_;
};

}  // namespace

std::span<const Field> gentler_fields() {
    return gentler_table;
}

std::vector<GentlerRule> read_gentler(Fields& root, std::span<const exercise::Reading> exercises,
                                      const std::vector<std::string>& ids, std::span<const timeline::StopRule> stops) {
    std::vector<GentlerRule> rules;
    for (const document::Node* node : root.tables("gentler")) {
        Fields fields(root, *node, "this gentler session", gentler_table);
        GentlerRule rule{.pain = fields.converted<ScoreLimit>("pain", units::parse_limit),
                         .fear = fields.converted<ScoreLimit>("fear", units::parse_limit),
                         .say = fields.text("say").value_or(""),
                         .exercises = fields.ids<units::ExerciseTag>("do"),
                         .source = fields.text("source").value_or("")};
        if (fields.has("do") && rule.exercises.empty() && document::list_of(fields.node("do")) != nullptr)
            fields.report("do", "list-length", "this gentler session has no exercises", "at least one id");
        for (const units::ExerciseId& id : rule.exercises) check_exercise(fields, id.text(), exercises, ids);
        if (!has_one_limit(fields)) continue;
        const Checks checks(rules, stops);
        if (rule.pain) checks.check(fields, "pain", *rule.pain);
        if (rule.fear) checks.check(fields, "fear", *rule.fear);
        rules.push_back(std::move(rule));
    }
    return rules;
}

}  // namespace rx::plan
