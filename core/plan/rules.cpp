#include "core/plan/rules.hpp"

#include <algorithm>
#include <array>

#include "core/exercise/kit_choice.hpp"
#include "core/exercise/phrases.hpp"
#include "core/plan/routines.hpp"
#include "core/units/digits.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using units::ScoreLimit;

constexpr int most_steps = 100;  // down, where no kit says how many there are

constexpr std::string_view sessions_hint = "write it like \"3 of 3 sessions\" or \"5 days in a row\"";
constexpr std::string_view low_limit = "write a limit, like \"<= 2\" or \"< 4\"";
constexpr std::string_view high_limit = "write a limit, like \">= 5\", or \"any\"";
constexpr std::string_view target_hint = "write \"current-1\" or a label of the kit";

constexpr Field kit_field{"kit", Shape::id, Need::required, "", "which set: the NAME of a [kit.NAME]"};
constexpr Field rating_field{"rating", Shape::choice, Need::optional, "before|during|after|worst",
                             "which rating of a session; the worst one when absent"};
constexpr Field say_field{"say", Shape::line, Need::optional, "", "what the person reads with the suggestion"};

constexpr std::array advance_table{
    kit_field,
    Field{"after", Shape::line, Need::optional, sessions_hint,
          "in how many of the last sessions at the current size, or days with one, the rest has to hold"},
    Field{"pain", Shape::limit, Need::optional, low_limit, "the rating of pain with which a session is one of these"},
    Field{"fear", Shape::limit, Need::optional, low_limit, "the same for the rating of fear"},
    rating_field,
    Field{"depth", Shape::choice, Need::optional, "touch|entrance|tip|half|full", "how far it has to go, at least"},
    Field{"ease", Shape::choice, Need::optional, "with-effort|easily",
          "how it has to go in, at least; an exercise asks for it with \"ease-asked\""},
    Field{"with-movement", Shape::flag, Need::optional, "", "whether the movement of the session has to be done"},
    Field{"not-sooner-than", Shape::span, Need::optional, "", "how long at the current size, at least"},
    Field{"not-before", Shape::lines_or_dates, Need::optional,
          "write a list, like [\"6 weeks after surgery\", 2026-12-01]",
          "before which it is not suggested, each a date or so long after an event"},
    Field{"until", Shape::line, Need::optional, "write a label of the kit", "the last size it leads to"},
    Field{"approval", Shape::choice, Need::optional, "patient|clinic", "who agrees; both together when absent"},
    say_field,
    document::source_field,
    document::note_field,
};

constexpr std::array step_back_table{
    kit_field,
    Field{"after", Shape::line, Need::required, sessions_hint,
          "in how many of the last sessions at the current size, or days with one, it has to be so"},
    Field{"pain", Shape::limit, Need::optional, high_limit, "the rating of pain with which a session is one of these"},
    Field{"fear", Shape::limit, Need::optional, high_limit, "the rating of fear"},
    Field{"ease", Shape::choice, Need::optional, "hard|with-effort",
          "how it went in, or less easily; any of the three is enough"},
    rating_field,
    Field{"to", Shape::line, Need::optional, target_hint, "the size to go back to; the next smaller one when absent"},
    say_field,
    document::source_field,
    document::note_field,
};

constexpr std::array restart_table{
    Field{"kit", Shape::id, Need::optional, "", "which set has rested; or give \"routine\""},
    Field{"routine", Shape::id, Need::optional, "", "which routine has rested; or give \"kit\""},
    Field{"after-gap", Shape::span, Need::required, "write it in quotes, like \"5 days\"",
          "how long after the last session"},
    Field{"to", Shape::line, Need::optional, target_hint, "the size to begin with; the next smaller one when absent"},
    say_field,
    document::source_field,
    document::note_field,
};

bool is_left_open(Fields& fields, std::initializer_list<std::string_view> keys) {
    return std::ranges::any_of(keys, [&](std::string_view key) { return fields.is_open(key); });
}

enum class Direction { low, high };

std::optional<ScoreLimit> read_limit(Fields& fields, std::string_view key, Direction direction) {
    const auto limit = fields.unless_open(key, units::parse_limit);
    if (!limit) return std::nullopt;
    const bool is_low = limit->is_upper_bound();
    if (is_low == (direction == Direction::low)) return limit;
    fields.report(
        key, "rule-direction",
        "\"" + units::to_text(*limit) + "\" would hold when " + std::string(key) + " is " + (is_low ? "low" : "high"),
        direction == Direction::low ? "write \"<=\" or \"<\"" : "write \">=\" or \">\"");
    return std::nullopt;
}

Limits read_limits(Fields& fields, Direction direction) {
    return {.pain = read_limit(fields, "pain", direction),
            .fear = read_limit(fields, "fear", direction),
            .rating = timeline::rating_time(fields.text("rating").value_or(""))};
}

// The reader of the tables of one plan.
class RuleReader {
public:
    RuleReader(Fields& root, const Nameable& nameable)
        : root_(root), names_(nameable.names), kits_(nameable.kits), routines_(routine_ids(root)) {}

    Rules read() {
        Rules found;
        each("advance", "this advance", advance_table, found.advance, &RuleReader::advance);
        each("step-back", "this step-back", step_back_table, found.step_back, &RuleReader::step_back);
        each("restart", "this restart", restart_table, found.restart, &RuleReader::restart);
        return found;
    }

private:
    template <class Rule>
    void each(std::string_view key, const std::string& what, std::span<const Field> known, std::vector<Rule>& found,
              std::optional<Rule> (RuleReader::*read_one)(Fields&)) {
        for (const document::Node* node : root_.tables(key)) {
            diag::Diagnostics own;
            Fields fields(root_, *node, what, known, own);
            auto rule = (this->*read_one)(fields);
            if (rule && !own.has_errors()) found.push_back(*std::move(rule));
            root_.problems().add_all(own);
        }
    }

    std::optional<Advance> advance(Fields& fields) {
        const kit::Kit* kit = exercise::read_kit(fields, kits_);
        Advance rule{.kit = kit == nullptr ? units::KitId("") : kit->id,
                     .after = fields.unless_open("after", parse_sessions),
                     .limits = read_limits(fields, Direction::low),
                     .with_movement = fields.flag("with-movement").value_or(false),
                     .not_sooner_than = fields.unless_open("not-sooner-than", units::parse_span),
                     .not_before = exercise::read_not_before(fields, names_),
                     .say = fields.text("say").value_or(""),
                     .open = is_left_open(fields, {"after", "pain", "fear", "not-sooner-than"}),
                     .at = fields.at()};
        if (const auto depth = fields.text("depth")) rule.depth = outcome::parse_depth(*depth);
        if (const auto ease = fields.text("ease")) rule.ease = outcome::parse_ease(*ease);
        if (const auto label = fields.text("until")) rule.until = find_size(fields, "until", kit, *label);
        const auto approval = fields.text("approval");
        if (approval) rule.approval = *approval == "clinic" ? Approval::clinic : Approval::patient;
        check_after(fields, rule);
        return kit == nullptr ? std::nullopt : std::optional(std::move(rule));
    }

    // Without `after` a rule says only that the clinic decides.
    static void check_after(Fields& fields, const Advance& rule) {
        if (fields.has("after")) return;
        for (const std::string_view key :
             {"pain", "fear", "rating", "depth", "ease", "with-movement", "not-sooner-than", "not-before"}) {
            if (!fields.has(key)) continue;
            fields.report(key, "rule-limit", "\"" + std::string(key) + "\" needs to know of how many sessions",
                          "add after = \"3 of 3 sessions\", with the number that is meant");
            return;
        }
        if (rule.approval == Approval::clinic) return;
        fields.report("", "rule-limit", "this advance does not say when",
                      "add after = \"3 of 3 sessions\" with the number that is meant, or approval = \"clinic\" where "
                      "only the clinic decides");
    }

    std::optional<StepBack> step_back(Fields& fields) {
        const kit::Kit* kit = exercise::read_kit(fields, kits_);
        StepBack rule{.kit = kit == nullptr ? units::KitId("") : kit->id,
                      .after = fields.unless_open("after", parse_sessions).value_or(Sessions{}),
                      .limits = read_limits(fields, Direction::high),
                      .to = read_target(fields, kit),
                      .say = fields.text("say").value_or(""),
                      .open = is_left_open(fields, {"after", "pain", "fear"}),
                      .at = fields.at()};
        if (const auto ease = fields.text("ease")) rule.ease = outcome::parse_ease(*ease);
        if (!fields.has("pain") && !fields.has("fear") && !fields.has("ease")) {
            fields.report("", "rule-limit", "this step-back has no limit",
                          "add pain = \">= 5\", or fear, or ease = \"hard\", as is meant");
        }
        return kit == nullptr ? std::nullopt : std::optional(std::move(rule));
    }

    std::optional<Restart> restart(Fields& fields) {
        const kit::Kit* kit = exercise::read_kit(fields, kits_);
        const auto routine = fields.id<units::RoutineTag>("routine");
        if (routine) check_routine(fields, *routine);
        check_what_rested(fields);
        Restart rule{.kit = kit == nullptr ? std::nullopt : std::optional(kit->id),
                     .routine = routine,
                     .after_gap = fields.unless_open("after-gap", units::parse_span).value_or(units::CalendarSpan{}),
                     .to = read_target(fields, kit),
                     .say = fields.text("say").value_or(""),
                     .open = is_left_open(fields, {"after-gap"}),
                     .at = fields.at()};
        if (fields.has("kit") && kit == nullptr) return std::nullopt;
        return rule;
    }

    static void check_what_rested(Fields& fields) {
        if (fields.has("kit") == fields.has("routine")) {
            const bool both = fields.has("kit");
            fields.report(both ? "routine" : "", "restart-of",
                          both ? "this restart has both \"kit\" and \"routine\"" : "this restart does not say of what",
                          both ? "write a [[restart]] for each" : "add kit = \"...\", or routine");
        } else if (fields.has("routine") && fields.has("to")) {
            fields.report("to", "restart-of", "a routine has no sizes", "leave \"to\" out, or name a kit");
        } else if (fields.has("routine") && !fields.has("say")) {
            fields.report("", "missing-key", "this restart has no \"say\"",
                          "after a gap in a routine these words are all there is to show");
        }
    }

    void check_routine(Fields& fields, const units::RoutineId& id) {
        if (std::ranges::binary_search(routines_, id.text())) return;
        fields.report("routine", unknown_routine(id.text(), routines_));
    }

    static std::optional<std::size_t> find_size(Fields& fields, std::string_view key, const kit::Kit* kit,
                                                const std::string& name) {
        if (kit == nullptr) return std::nullopt;
        const auto index = kit->index_of(name);
        if (!index) exercise::report_unknown_size(fields, key, *kit, exercise::SizeForms::name);
        return index;
    }

    static Target read_target(Fields& fields, const kit::Kit* kit) {
        const auto text = fields.text("to");
        if (!text) return {};
        constexpr std::string_view smaller = "current-";
        if (text->starts_with(smaller)) {
            const auto most = kit == nullptr ? most_steps : static_cast<int>(kit->sizes.size()) - 1;
            const auto steps = units::parse_digits(std::string_view(*text).substr(smaller.size()), most);
            if (steps && *steps > 0) return {.index = {}, .steps = *steps};
        }
        return {.index = find_size(fields, "to", kit, *text)};
    }

    Fields& root_;
    const exercise::Names& names_;
    const exercise::Kits& kits_;
    std::vector<std::string> routines_;  // sorted
};

}  // namespace

std::optional<std::size_t> resolve(const Target& target, std::size_t current) {
    if (current == 0) return std::nullopt;
    if (target.index) return *target.index < current ? target.index : std::nullopt;
    const auto steps = static_cast<std::size_t>(target.steps);
    return steps < current ? current - steps : 0;
}

std::span<const Field> advance_fields() {
    return advance_table;
}

std::span<const Field> step_back_fields() {
    return step_back_table;
}

std::span<const Field> restart_fields() {
    return restart_table;
}

Rules read_rules(Fields& root, const Nameable& nameable) {
    return RuleReader(root, nameable).read();
}

}  // namespace rx::plan
