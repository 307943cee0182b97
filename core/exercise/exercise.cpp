#include "core/exercise/exercise.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document/lookup.hpp"
#include "core/exercise/kinds/script.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::array common_table{
    Field{"id", Shape::id, Need::required, "", "its name in routines and in the journal"},
    Field{"kind", Shape::choice, Need::required,
          "breathing|release|hold|quick|stretch|relaxation|massage|movement|wait|checklist|dilator|contract-relax|"
          "device|log-only|custom",
          "what sort of exercise it is; it decides which other keys there are"},
    Field{"title", Shape::line, Need::optional, "", "what the person sees"},
    Field{"use", Shape::id, Need::optional, "", "an exercise of the library that gives title, how and position"},
    Field{"how", Shape::prose, Need::optional, "", "instructions, one on each line"},
    Field{"position", Shape::line, Need::optional, "", "how to sit, lie or stand"},
    Field{"blocked-when", Shape::ids, Need::optional, "", "states of the person that hold this exercise back"},
    Field{"not-before", Shape::lines_or_dates, Need::optional,
          "write a list, like [\"4 weeks after surgery\", 2026-12-01]",
          "earliest starts, each a date or so long after an event"},
    Field{"source", Shape::line, Need::optional, "", "where the numbers come from"},
    document::note_field,
    Field{"attention", Shape::choice, Need::optional, "quiet|guided|free",
          "how much is said and counted while it runs"},
    Field{"taught", Shape::date, Need::optional, "", "when the technique was shown and checked"},
    Field{"approval", Shape::choice, Need::optional, "patient|clinic", "who says first that it may begin"},
    Field{"cues", Shape::tables, Need::optional, "write a list of tables, like { at = \"1m\", say = \"...\" }",
          "what to say and when, by its practice time", Support::built, "line"},
    Field{"prepare", Shape::lines, Need::optional, "", "what to see to before it"},
    Field{"after-care", Shape::lines, Need::optional, "", "what to see to after it"},
    Field{"discreet", Shape::line, Need::optional, "", "its title in a session in discreet words"},
};

// The keys that an exercise of this kind may have. Of a kind that is not known: those of any kind, unchecked, so that
// one wrong word does not make every other line wrong.
std::vector<Field> fields_for(const Kind* kind) {
    std::vector<Field> fields(common_table.begin(), common_table.end());
    if (kind != nullptr) {
        fields.insert(fields.end(), kind->fields.begin(), kind->fields.end());
        return fields;
    }
    for (const Kind& any : all_kinds()) {
        for (Field field : any.fields) {
            if (document::find_field(fields, field.key) != nullptr) continue;
            field.shape = Shape::any;
            field.need = Need::optional;
            fields.push_back(field);
        }
    }
    return fields;
}

// The words make the exercise what it is, so a plan that uses them needs the same allowances, whatever it says itself.
void take_nature(Fields& fields, const LibraryEntry& entry) {
    for (const Nature& nature : entry.is) {
        if (fields.flag(nature.key) == false) {
            fields.report(nature.key, "use-flag",
                          "\"" + entry.id.text() + "\" of the library " + std::string(nature.says),
                          "leave this line out, or write title and how yourself instead of \"use\"");
        }
        fields.set_flag(nature.key);
    }
}

// The words speak of this side and the other, and a session without sides would leave one of them out.
void check_sides(Fields& fields, const LibraryEntry& entry) {
    if (!entry.one_sided || fields.has("per-side") || fields.has("how")) return;
    fields.warn("use", "one-sided", "\"" + entry.id.text() + "\" is written for one side",
                "add per-side = true; or per-side = false where one side is meant");
}

const LibraryEntry* read_use(Fields& fields, const Library& library, const Kind* kind) {
    const auto id = fields.id<units::ExerciseTag>("use");
    if (!id) return nullptr;
    const LibraryEntry* entry = library.find(*id);
    if (entry == nullptr) {
        fields.report("use", "unknown-exercise", "the library has no exercise \"" + id->text() + "\"",
                      suggestion(id->text(), library.ids(), "rx-plan(5) lists them; or write title and how here"));
    } else if (kind != nullptr && entry->kind != kind->name) {
        fields.report("use", "kind-differs",
                      "\"" + id->text() + "\" is of kind \"" + entry->kind + "\" in the library, here of kind \"" +
                          std::string(kind->name) + "\"",
                      "write kind = \"" + entry->kind + "\", or leave out \"use\"");
    } else {
        take_nature(fields, *entry);
        check_sides(fields, *entry);
    }
    return entry;
}

void read_words(Fields& fields, const LibraryEntry* entry, Exercise& exercise) {
    if (entry != nullptr) {
        exercise.title = entry->title;
        exercise.how = entry->how;
        exercise.position = entry->position;
    }
    if (const auto title = fields.text("title")) exercise.title = *title;
    if (const auto how = fields.text("how")) exercise.how = lines_of(*how);
    if (const auto position = fields.text("position")) exercise.position = *position;
    if (const auto source = fields.text("source")) exercise.source = *source;
    if (exercise.title.empty()) exercise.title = title_from(exercise.id.text());
}

// The practice time it has at least, by which its cues are said.
units::Duration practice_of(timeline::Part part) {
    for (timeline::Block& block : part.blocks) {
        std::erase_if(block.steps, [](const timeline::Step& step) { return !timeline::is_practice(step); });
    }
    return timeline::span_of(part).low;
}

void read_guidance(Fields& fields, Exercise& exercise) {
    exercise.attention = read_attention(fields);
    exercise.taught = fields.date("taught");
    exercise.approval = read_approver(fields);
    exercise.prepare = fields.texts("prepare");
    exercise.after_care = fields.texts("after-care");
    exercise.discreet = fields.text("discreet").value_or("");
    std::optional<units::Duration> low;
    if (exercise.dose != nullptr) low = practice_of(to_part(exercise, Situation{}));
    exercise.cues = kinds::read_script(fields, "cues", low).value_or(std::vector<timeline::Cue>{});
}

void measure(Fields& fields, Exercise& exercise) {
    if (exercise.dose == nullptr) return;
    const timeline::Part part = to_part(exercise, Situation{});
    exercise.kit = part.kit;
    exercise.shortest = timeline::span_of(part).low;
    if (exercise.shortest <= longest_session) return;
    fields.report("", "exercise-too-long", fields.what() + " would last " + absurd(exercise.shortest),
                  "at most " + absurd(longest_session) + "; look at its times, reps and sets");
}

}  // namespace

Reach always_outside(Fields& /*fields*/) {
    return Reach::outside;
}

std::optional<Approver> read_approver(Fields& fields) {
    const auto word = fields.text("approval");
    if (!word) return std::nullopt;
    return *word == "clinic" ? Approver::clinic : Approver::patient;
}

std::optional<timeline::Attention> read_attention(Fields& fields) {
    const auto word = fields.text("attention");
    if (!word) return std::nullopt;
    if (*word == "quiet") return timeline::Attention::quiet;
    return *word == "free" ? timeline::Attention::free : timeline::Attention::guided;
}

void give_attention(timeline::Part& part, timeline::Attention attention) {
    part.attention = attention;
    if (attention != timeline::Attention::quiet) return;
    part.cues.clear();
    for (timeline::Block& block : part.blocks) {
        for (timeline::Step& step : block.steps) step.cues.clear();
    }
}

std::span<const Field> common_fields() {
    return common_table;
}

Reading read(const document::Node& node, const Surroundings& surroundings, Fields& file) {
    const auto& table = std::get<document::Table>(node.value);
    Reading reading{.id = document::text_at(table, "id"), .at = node.at, .exercise = std::nullopt};
    const Kind* kind = find_kind(document::text_at(table, "kind"));
    const std::vector<Field> known = fields_for(kind);
    diag::Diagnostics own;
    Fields fields(file, node, reading.id.empty() ? "this exercise" : "exercise \"" + reading.id + "\"", known, own);

    const auto id = fields.id<units::ExerciseTag>("id");
    Exercise exercise{.id = id.value_or(units::ExerciseId("")), .kind = kind, .title = "", .at = node.at};
    read_words(fields, read_use(fields, surroundings.library, kind), exercise);
    Conditions conditions = read_conditions(fields, surroundings.names);
    exercise.blocked_when = std::move(conditions.blocked_when);
    exercise.not_before = std::move(conditions.not_before);
    if (kind != nullptr) {
        reading.permission = exercise.permission = kind->permission(fields);
        exercise.reach = kind->reach(fields);
        exercise.dose = kind->read(fields, surroundings.kits);
        measure(fields, exercise);
    }
    read_guidance(fields, exercise);
    if (!own.has_errors()) reading.exercise = std::move(exercise);
    file.problems().add_all(own);
    return reading;
}

timeline::Part to_part(const Exercise& exercise, const Situation& situation) {
    timeline::Part part{.exercise = exercise.id.text(), .title = exercise.title, .how = exercise.how, .blocks = {}};
    if (!exercise.position.empty()) part.how.insert(part.how.begin(), exercise.position);
    part.prepare = exercise.prepare;
    part.discreet = exercise.discreet;
    exercise.dose->fill(part, situation);
    part.after_care.insert(part.after_care.end(), exercise.after_care.begin(), exercise.after_care.end());
    part.cues = exercise.cues;
    give_attention(part, exercise.attention.value_or(timeline::Attention::guided));
    return part;
}

}  // namespace rx::exercise
