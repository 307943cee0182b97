#include "core/plan/questions.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::array event_table{
    Field{"ask", Shape::line, Need::required, "write a question for a date, like \"When was your surgery?\"",
          "the question for the date"},
    document::source_field,
    document::note_field,
};

constexpr std::array state_table{
    Field{"ask", Shape::line, Need::required, "write a question to answer with yes or no",
          "the question; yes holds practice back"},
    Field{"say", Shape::line, Need::optional, "", "the clinic's words when it holds"},
    document::source_field,
    document::note_field,
};

struct Prepared {
    const char* id;
    const char* ask;
};

constexpr std::array known_events{
    Prepared{"radiotherapy-ended", "When did your radiotherapy end?"},
    Prepared{"surgery", "When was your surgery?"},
    Prepared{"birth", "When did you give birth?"},
    Prepared{"treatment-ended", "When did your treatment end?"},
    Prepared{"first-use", "When did you first use this kit?"},
    Prepared{"first-practice", "When did you first practise with this plan?"},
};

constexpr std::array known_states{
    Prepared{"pregnant", "Are you pregnant, or could you be?"},
    Prepared{"infection", "Do you have an infection there just now?"},
    Prepared{"bleeding", "Are you bleeding just now, other than a period?"},
    Prepared{"open-wound", "Do you have an open wound there?"},
    Prepared{"period", "Do you have your period just now?"},
    Prepared{"pacemaker", "Do you have a pacemaker or another electrical implant?"},
    Prepared{"epilepsy", "Do you have epilepsy?"},
    Prepared{"no-feeling", "Is there little or no feeling there?"},
    Prepared{"broken-skin", "Is the skin there broken or sore?"},
    Prepared{"pelvic-cancer", "Do you have a cancer in the pelvis, or are you treated for one just now?"},
    Prepared{"prolapse", "Has somebody found a large prolapse?"},
    Prepared{"metal-iud", "Do you have a coil (IUD) with metal in it?"},
    Prepared{"undiagnosed-pain", "Do you have a pain there that nobody has looked into yet?"},
};

// Replaces the question with the same id, or adds a new one.
template <class Question>
void put(std::vector<Question>& questions, Question question) {
    const auto same = std::ranges::find(questions, question.id, &Question::id);
    if (same == questions.end()) {
        questions.push_back(std::move(question));
    } else {
        *same = std::move(question);
    }
}

// Calls `read` with the name and the checked fields of every table in root.KEY, and collects the names.
template <class Read>
void for_each_named(Fields& root, std::string_view key, std::span<const Field> known, std::set<std::string>& names,
                    Read read) {
    const document::Table* tables = root.table(key);
    if (tables == nullptr) return;
    for (const auto& [name, node] : *tables) {
        const std::string where = std::string(key) + "." + name.text;
        names.insert(name.text);
        if (!std::holds_alternative<document::Table>(node.value)) {
            root.report_at(node, "wrong-type", "\"" + where + "\" is no table",
                           "write [" + where + "] and its question as \"ask\"");
            continue;
        }
        if (!units::is_slug(name.text)) {
            const auto refused = units::parse_id<units::EventTag>(name.text).error();
            root.problems().add(root.source().problem(name.at, name.span, refused.code, refused.message, refused.hint));
        }
        Fields fields(root, node, "[" + where + "]", known);
        read(name.text, fields);
    }
}

template <class Question, class IdType>
void keep(const std::vector<Question>& from, const IdType& id, std::vector<Question>& kept) {
    if (std::ranges::find(kept, id, &Question::id) != kept.end()) return;
    const auto found = std::ranges::find(from, id, &Question::id);
    if (found != from.end()) kept.push_back(*found);
}

}  // namespace

std::span<const Field> event_fields() {
    return event_table;
}

std::span<const Field> state_fields() {
    return state_table;
}

Questions read_questions(Fields& root) {
    Questions found;
    for (const Prepared& known : known_events) found.events.push_back({units::EventId(known.id), known.ask});
    for (const Prepared& known : known_states) found.states.push_back({units::StateId(known.id), known.ask, ""});
    for (const EventQuestion& event : found.events) found.names.events.insert(event.id.text());
    for (const StateQuestion& state : found.states) found.names.states.insert(state.id.text());
    for_each_named(root, "events", event_table, found.names.events, [&](const std::string& name, Fields& fields) {
        put(found.events, {units::EventId(name), fields.text("ask").value_or("")});
    });
    for_each_named(root, "states", state_table, found.names.states, [&](const std::string& name, Fields& fields) {
        put(found.states, {units::StateId(name), fields.text("ask").value_or(""), fields.text("say").value_or("")});
    });
    return found;
}

void hold_back_each_day(Plan& plan) {
    const auto has = [](const std::vector<units::StateId>& states, const units::StateId& state) {
        return std::ranges::find(states, state) != states.end();
    };
    for (const units::StateId& state : plan.safety.asked_each_day) {
        const bool of_an_exercise = std::ranges::any_of(
            plan.exercises, [&](const exercise::Exercise& each) { return has(each.blocked_when, state); });
        if (!of_an_exercise && !has(plan.safety.blocked_when, state)) plan.safety.blocked_when.push_back(state);
    }
}

void warn_of_unused(Fields& root, const Plan& plan) {
    const document::Table* declared = root.table("states");
    if (declared == nullptr) return;
    for (const auto& [name, node] : *declared) {
        const auto is_it = [&](const StateQuestion& state) {
            return state.id.text() == name.text;
        };
        if (!std::holds_alternative<document::Table>(node.value) || std::ranges::any_of(plan.states, is_it)) continue;
        root.warn_at(name.at, name.span, "state-unused", "\"" + name.text + "\" holds nothing back",
                     "name it in blocked-when, of [safety] or of an exercise");
    }
}

void keep_needed(const Questions& questions, Plan& plan) {
    const auto keep_all = [&](const std::vector<units::StateId>& states, const std::vector<Moment>& days) {
        for (const units::StateId& state : states) keep(questions.states, state, plan.states);
        for (const Moment& day : days) {
            if (const units::EventId* event = event_of(day)) keep(questions.events, *event, plan.events);
        }
    };
    keep_all(plan.safety.blocked_when, plan.safety.not_before);
    for (const exercise::Exercise& each : plan.exercises) keep_all(each.blocked_when, each.not_before);
    for (const Routine& routine : plan.routines) {
        for (const units::EventId& event : select(routine).dates) keep(questions.events, event, plan.events);
        if (routine.until && is_event_itself(*routine.until))
            keep(questions.events, *event_of(*routine.until), plan.events);
    }
    for (const Advance& rule : plan.rules.advance) keep_all({}, rule.not_before);
}

}  // namespace rx::plan
