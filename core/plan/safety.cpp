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
using exercise::Permission;

constexpr std::array safety_table{
    Field{"contractions", Shape::choice, Need::optional, "forbidden|allowed|after-release",
          "whether the plan may contain toning: kinds hold and quick"},
    Field{"tensing", Shape::choice, Need::optional, "forbidden|allowed",
          "whether muscles may be tensed on purpose in a relaxation"},
    Field{"contract-relax", Shape::choice, Need::optional, "forbidden|allowed",
          "whether muscles may be tightened and let go by turns: kind contract-relax"},
    Field{"biofeedback", Shape::choice, Need::optional, "forbidden|allowed",
          "whether a device may show contractions made on purpose"},
    Field{"toning-approval", Shape::choice, Need::optional, "patient|clinic",
          "with after-release: who says that letting go comes easily"},
    Field{"consent", Shape::choice, Need::optional, "each-time",
          "whether work inside the body is asked for at every session"},
    Field{"blocked-when", Shape::ids, Need::optional, "", "states of the person that hold the whole plan back"},
    Field{"asked-each-day", Shape::ids, Need::optional, "",
          "states that come and go: asked again on each day of practice"},
    Field{"not-before", Shape::lines_or_dates, Need::optional,
          "write a list, like [\"4 weeks after surgery\", 2026-12-01]",
          "earliest starts, each a date or so long after an event"},
    document::source_field,
    document::note_field,
};

// What an allowance is called in the plan and in its messages, and where it is kept.
struct Rule {
    Permission permission;
    std::optional<Allowance> Safety::* kept;
    std::string_view key;
    std::string_view forbidden_code;
    std::string_view what;
};

constexpr std::array rules{
    Rule{Permission::contractions, &Safety::contractions, "contractions", "contractions-forbidden", "contractions are"},
    Rule{Permission::tensing, &Safety::tensing, "tensing", "tensing-forbidden", "tensing muscles is"},
    Rule{Permission::contract_relax, &Safety::contract_relax, "contract-relax", "contract-relax-forbidden",
         "contract-relax is"},
    Rule{Permission::biofeedback, &Safety::biofeedback, "biofeedback", "biofeedback-forbidden",
         "biofeedback with contractions is"},
};

std::optional<Allowance> allowance(Fields& fields, std::string_view key) {
    const auto word = fields.text(key);
    if (!word) return std::nullopt;
    if (*word == "after-release") return Allowance::after_release;
    return *word == "allowed" ? Allowance::allowed : Allowance::forbidden;
}

std::string named(const exercise::Reading& reading) {
    return reading.id.empty() ? "an exercise" : "\"" + reading.id + "\"";
}

void report_forbidden(Fields& root, const Rule& rule, const exercise::Reading& reading) {
    root.report_at(reading.at, std::string(rule.forbidden_code),
                   "the plan contains " + named(reading) + ", and says that " + std::string(rule.what) + " forbidden",
                   "leave the exercise out, or write " + std::string(rule.key) + " = \"allowed\" under [safety]");
}

void report_missing(Fields& root, const Rule& rule, const exercise::Reading& reading) {
    root.report_at(
        reading.at, "safety-missing",
        "the plan contains " + named(reading) + " but does not say whether " + std::string(rule.what) + " allowed",
        "add " + std::string(rule.key) + " = \"allowed\" or \"forbidden\" under [safety]");
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

// Who says that toning may begin; asked for exactly where it waits.
std::optional<exercise::Approver> read_toning_approval(Fields& fields, const Safety& safety) {
    const bool waits = safety.contractions == Allowance::after_release;
    if (waits && !fields.has("toning-approval")) {
        fields.report("", "missing-key", fields.what() + " has no \"toning-approval\"",
                      "say who signs release off: \"patient\" or \"clinic\"");
    }
    // A word for contractions that was refused may have been meant as the one that waits.
    if (safety.contractions && !waits && fields.has("toning-approval")) {
        fields.report("toning-approval", "approval-unused", "contractions do not wait for an approval here",
                      "write contractions = \"after-release\", or leave this out");
    }
    const auto word = fields.text("toning-approval");
    if (!word) return std::nullopt;
    return *word == "clinic" ? exercise::Approver::clinic : exercise::Approver::patient;
}

}  // namespace

std::span<const Field> safety_fields() {
    return safety_table;
}

Safety read_safety(Fields& root, const exercise::Names& names, std::span<const exercise::Reading> exercises) {
    Safety safety;
    static const document::Node none{.value = document::Table{}, .at = {}};
    Fields fields(root, root.table("safety") == nullptr ? none : *root.node("safety"), "[safety]", safety_table);
    for (const Rule& rule : rules) safety.*rule.kept = allowance(fields, rule.key);
    safety.toning_approval = read_toning_approval(fields, safety);
    if (fields.text("consent")) safety.consent = Consent::each_time;
    exercise::Conditions conditions = exercise::read_conditions(fields, names);
    safety.blocked_when = std::move(conditions.blocked_when);
    safety.not_before = std::move(conditions.not_before);
    safety.asked_each_day = exercise::read_states(fields, "asked-each-day", names);
    for (const Rule& rule : rules) check(root, rule, said(safety.*rule.kept, fields.has(rule.key)), exercises);
    return safety;
}

}  // namespace rx::plan
