#include "core/plan/safety.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;
using exercise::Permission;

constexpr std::array safety_table{
    Field{"contractions", Shape::choice, Need::optional, "forbidden|allowed|(after-release)",
          "whether the plan may contain toning: kinds hold and quick"},
    Field{"tensing", Shape::choice, Need::optional, "forbidden|allowed",
          "whether muscles may be tensed on purpose in a relaxation"},
    Field{"blocked-when", Shape::ids, Need::optional, "", "states of the person that hold the whole plan back"},
    Field{"not-before", Shape::lines, Need::optional, "write a list, like [\"4 weeks after surgery\"]",
          "earliest starts, each so long after an event"},
    Field{"source", Shape::line, Need::optional, "", "where it comes from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
    Field{"contract-relax", Shape::any, Need::optional, "", "whether contract-relax is allowed", Support::later},
    Field{"biofeedback", Shape::any, Need::optional, "", "whether biofeedback is allowed", Support::later},
    Field{"consent", Shape::any, Need::optional, "", "whether internal work is asked for each time", Support::later},
    Field{"toning-approval", Shape::any, Need::optional, "", "who lifts the hold on toning", Support::later},
};

// What an allowance is called in the plan and in its messages.
struct Rule {
    Permission permission;
    std::string_view key;
    std::string_view forbidden_code;
    std::string_view what;
};

constexpr std::array rules{
    Rule{Permission::contractions, "contractions", "contractions-forbidden", "contractions are"},
    Rule{Permission::tensing, "tensing", "tensing-forbidden", "tensing muscles is"},
};

std::optional<Allowance> allowance(Fields& fields, std::string_view key) {
    const auto word = fields.text(key);
    if (!word) return std::nullopt;
    return *word == "allowed" ? Allowance::allowed : Allowance::forbidden;
}

std::string named(const exercise::Reading& reading) {
    return reading.id.empty() ? "an exercise" : "\"" + reading.id + "\"";
}

void report_forbidden(Fields& root, const Rule& rule, const exercise::Reading& reading) {
    root.problems().add(root.source().problem(
        reading.at, 1, std::string(rule.forbidden_code),
        "the plan contains " + named(reading) + ", and says that " + std::string(rule.what) + " forbidden",
        "leave the exercise out, or write " + std::string(rule.key) + " = \"allowed\" under [safety]"));
}

void report_missing(Fields& root, const Rule& rule, const exercise::Reading& reading) {
    root.problems().add(root.source().problem(
        reading.at, 1, "safety-missing",
        "the plan contains " + named(reading) + " but does not say whether " + std::string(rule.what) + " allowed",
        "add " + std::string(rule.key) + " = \"allowed\" or \"forbidden\" under [safety]"));
}

enum class Said { nothing, forbidden, other };

void check(Fields& root, const Rule& rule, Said said, std::span<const exercise::Reading> exercises) {
    for (const exercise::Reading& reading : exercises) {
        if (reading.permission != rule.permission) continue;
        if (said == Said::forbidden) report_forbidden(root, rule, reading);
        if (said == Said::nothing) {
            // The key is missing once, however many exercises need it.
            report_missing(root, rule, reading);
            return;
        }
    }
}

// A word that was refused is reported already: nothing more can be said about what it allows.
Said said(const std::optional<Allowance>& allowance, bool written) {
    if (!written) return Said::nothing;
    return allowance == Allowance::forbidden ? Said::forbidden : Said::other;
}

}  // namespace

std::span<const Field> safety_fields() {
    return safety_table;
}

Safety read_safety(Fields& root, const exercise::Names& names, std::span<const exercise::Reading> exercises) {
    Safety safety;
    static const document::Table none;
    const document::Table* table = root.table("safety");
    const document::Node* node = root.node("safety");
    Fields fields(table == nullptr ? none : *table, node == nullptr ? diag::Position{} : node->at, "[safety]",
                  safety_table, root.source(), root.problems());
    safety.contractions = allowance(fields, "contractions");
    safety.tensing = allowance(fields, "tensing");
    exercise::Conditions conditions = exercise::read_conditions(fields, names);
    safety.blocked_when = std::move(conditions.blocked_when);
    safety.not_before = std::move(conditions.not_before);
    for (const Rule& rule : rules) {
        const auto& allowed = rule.permission == Permission::tensing ? safety.tensing : safety.contractions;
        check(root, rule, said(allowed, fields.has(rule.key)), exercises);
    }
    return safety;
}

}  // namespace rx::plan
