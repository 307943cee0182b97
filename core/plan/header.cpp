#include "core/plan/header.hpp"

#include <algorithm>
#include <array>

namespace rx::plan {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::int64_t newest_format = 1;

constexpr std::array root_table{
    Field{"format", Shape::whole, Need::required, "1..1", "the version of this language"},
    Field{"id", Shape::id, Need::required, "", "the plan's name in lists and in the journal"},
    Field{"title", Shape::line, Need::required, "", "what the person sees"},
    Field{"author", Shape::line, Need::optional, "", "who wrote it"},
    Field{"clinic", Shape::line, Need::optional, "", "which clinic it is from"},
    Field{"contact", Shape::line, Need::optional, "", "whom to ask and when"},
    Field{"issued", Shape::date, Need::optional, "", "the day it was written"},
    Field{"review", Shape::date, Need::optional, "", "the day to look at it again together"},
    Field{"ends", Shape::date, Need::optional, "", "its last day: nothing is due after it"},
    Field{"purpose", Shape::choice, Need::optional, "desensitise|patency",
          "what it is for, which decides what a hard day means"},
    Field{"language", Shape::line, Need::optional, "write a language, like \"en\" or \"de\"",
          "the language of its texts"},
    Field{"goals", Shape::lines, Need::optional, "", "what the person wants, in their own words"},
    Field{"source", Shape::line, Need::optional, "", "where the plan comes from"},
    document::note_field,
    Field{"safety", Shape::table, Need::optional, "", "what may be in the plan and what holds it back"},
    Field{"stop", Shape::tables, Need::optional, "", "when a session ends, and with which words"},
    Field{"leaving", Shape::table, Need::optional, "", "what leads out of a session that is ended early"},
    Field{"gentler", Shape::tables, Need::optional, "", "what is offered instead when a rating before is high"},
    Field{"events", Shape::named, Need::optional, "", "what has a date, and how to ask for it"},
    Field{"states", Shape::named, Need::optional, "", "what holds or does not, and how to ask for it"},
    Field{"kit", Shape::named, Need::optional, "", "sets of sizes, by name"},
    Field{"exercise", Shape::tables, Need::optional, "", "what to do, one table each"},
    Field{"routine", Shape::tables, Need::optional, "", "what belongs together, and how often"},
    Field{"phase", Shape::tables, Need::optional, "", "how often, or what, from a time on"},
    Field{"words", Shape::table, Need::optional, "", "words to show instead of others"},
    Field{"advance", Shape::tables, Need::optional, "", "when to suggest a larger size"},
    Field{"step-back", Shape::tables, Need::optional, "", "when to suggest a smaller size"},
    Field{"restart", Shape::tables, Need::optional, "", "where to begin again after a gap"},
    Field{"measure", Shape::tables, Need::optional, "", "own ratings and totals of questionnaires"},
    Field{"prepare", Shape::lines, Need::optional, "", "what to see to before every session"},
    Field{"after-care", Shape::lines, Need::optional, "", "what to see to after every session"},
};

Purpose purpose_of(const std::optional<std::string>& word) {
    if (!word) return Purpose::unstated;
    return *word == "patency" ? Purpose::patency : Purpose::desensitise;
}

void check_end(document::Fields& root, units::LocalDate today, const Plan& plan) {
    if (!plan.ends) return;
    const std::string day = units::in_words(*plan.ends);
    if (plan.issued && *plan.ends < *plan.issued) {
        root.report("ends", "ends-order", "the plan ends on " + day + ", before it was issued",
                    "write the last day on which something is asked for");
    } else if (*plan.ends < today) {
        root.warn("ends", "ends-past", "the plan's last day, " + day + ", is over",
                  "nothing of it is due any more; ask your clinic about a new one");
    }
}

}  // namespace

std::span<const Field> header_fields() {
    return root_table;
}

std::optional<diag::Diagnostic> newer_format(const document::Document& document) {
    const auto entry = std::ranges::find(document.root, "format", [](const auto& each) { return each.first.text; });
    if (entry == document.root.end()) return std::nullopt;
    const auto* format = std::get_if<std::int64_t>(&entry->second.value);
    if (format == nullptr || *format <= newest_format) return std::nullopt;
    return document.source.problem(
        entry->second.at, entry->second.span, "format-newer",
        "this plan is written in format " + std::to_string(*format) + ", which needs a newer rx",
        "this rx reads format " + std::to_string(newest_format));
}

void read_header(document::Fields& root, units::LocalDate today, Plan& plan) {
    const auto text = [&root](std::string_view key) {
        return root.text(key).value_or("");
    };
    if (auto id = root.id<units::PlanTag>("id")) plan.id = *std::move(id);
    plan.title = text("title");
    plan.author = text("author");
    plan.clinic = text("clinic");
    plan.contact = text("contact");
    plan.source = text("source");
    plan.language = text("language");
    plan.goals = root.texts("goals");
    plan.purpose = purpose_of(root.text("purpose"));
    plan.prepare = root.texts("prepare");
    plan.after_care = root.texts("after-care");
    plan.issued = root.date("issued");
    plan.review = root.date("review");
    plan.ends = root.date("ends");
    check_end(root, today, plan);
    if (plan.review && *plan.review < today) {
        root.warn("review", "review-past", "the review date, " + units::in_words(*plan.review) + ", is over",
                  "the plan still works; ask your clinic about a new one");
    }
}

}  // namespace rx::plan
