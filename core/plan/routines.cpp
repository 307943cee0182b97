#include "core/plan/routines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document/lookup.hpp"
#include "core/exercise/phrases.hpp"
#include "core/plan/items.hpp"
#include "core/plan/sessions.hpp"
#include "core/plan/stand_ins.hpp"
#include "core/plan/used_ids.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::array routine_table{
    Field{"id", Shape::id, Need::required, "", "its name on the command line and in the journal"},
    Field{"title", Shape::line, Need::optional, "", "what the person sees"},
    Field{"do", Shape::ids_or_tables, Need::optional,
          "write a list of exercise ids, like [\"belly-breath\", \"trainer\"]",
          "its exercises in order; { exercise = \"id\", optional = true } for one that may be skipped", Support::built,
          "item"},
    Field{"often", Shape::line, Need::optional, "write it like \"3 per week\" or \"daily\", or \"?\" to leave it open",
          "how often; needed unless the routine is optional"},
    Field{"at-most", Shape::line, Need::optional, "write it like \"1 per day\" or \"3 per week\"",
          "a limit: it does not start oftener than that"},
    Field{"apart", Shape::line, Need::optional, "write it like \"48h\" or \"2 days\"",
          "a limit: at least so long from one to the next"},
    Field{"from", Shape::any, Need::optional, "", "when it begins: a date, or so long after an event"},
    Field{"until", Shape::any, Need::optional, "",
          "its last day, or when it is over: so long after an event, or so many sessions in all"},
    Field{"optional", Shape::flag, Need::optional, "", "whether it is practice beside the plan, never due"},
    document::source_field,
    document::note_field,
    Field{"short", Shape::table, Need::optional, "write it like { do = [\"belly-breath\"] }",
          "a shorter form of it that counts"},
    Field{"attention", Shape::choice, Need::optional, "quiet|guided|free",
          "how much is said and counted while its exercises run, where they do not say it themselves"},
    Field{"prepare", Shape::lines, Need::optional, "", "what to see to before it"},
    Field{"after-care", Shape::lines, Need::optional, "", "what to see to after it"},
    Field{"discreet", Shape::line, Need::optional, "", "its title in a session in discreet words"},
    Field{"approval", Shape::choice, Need::optional, "patient|clinic",
          "who has to say first that it may begin; it waits until then"},
    Field{"alternatives", Shape::ids, Need::optional, "write a list of routine ids, like [\"yoga\", \"walk\"]",
          "instead of do: routines of which the person chooses one"},
    Field{"counts-as", Shape::id, Need::optional, "", "another routine; a session of this one is one of that as well"},
};

constexpr std::array short_table{
    Field{"do", Shape::ids_or_tables, Need::required, "write a list of exercise ids, like [\"belly-breath\"]",
          "its exercises in order", Support::built, "item"},
    Field{"title", Shape::line, Need::optional, "", "what the person sees"},
    document::source_field,
    document::note_field,
};

std::optional<ShortForm> read_short(Fields& routine, const std::string& title, const Known& known) {
    if (routine.table("short") == nullptr) return std::nullopt;
    Fields fields(routine, *routine.node("short"), "the short form of " + routine.what(), short_table);
    return ShortForm{.title = fields.text("title").value_or(title + ", short"),
                     .items = read_items(fields, "do", known.exercises),
                     .source = fields.text("source").value_or("")};
}

// Who has to say how often: an alternative leaves it to its routine, and a routine may leave it to all of its
// alternatives.
bool may_leave_open(const Links& links, const Routine& routine) {
    if (routine.optional || routine.alternative_of) return true;
    return !routine.alternatives.empty() && std::ranges::all_of(routine.alternatives, [&](const units::RoutineId& id) {
        return links.says_often(id.text());
    });
}

std::optional<Schedule> read_often(Fields& fields, const Links& links, const Routine& routine) {
    if (!fields.has("often")) {
        if (!may_leave_open(links, routine)) {
            fields.report("", "missing-key", fields.what() + " has no \"often\"",
                          "write it like \"3 per week\" or \"daily\", or \"?\" to leave it open" +
                              std::string(routine.alternatives.empty() ? "" : "; or with each of its alternatives"));
        }
        return std::nullopt;
    }
    if (routine.optional) {
        fields.warn("often", "often-optional", "an optional routine is never due, whatever \"often\" says",
                    "leave out one of \"often\" and optional = true, as is meant");
    }
    return fields.unless_open<Schedule>("often", parse_schedule);
}

void read_until(Fields& fields, const exercise::Names& names, Routine& routine) {
    if (is_about_sessions(fields.text("until").value_or(""))) {
        routine.sessions_in_all = fields.converted<int>("until", parse_session_count);
    } else {
        routine.until = read_moment(fields, "until", names, ", or \"20 sessions\" for so many in all");
    }
}

std::optional<diag::Diagnostic> order_problem(const Routine& routine) {
    if (!routine.from || !routine.until || !surely_before(*routine.until, *routine.from)) return std::nullopt;
    return diag::Diagnostic{.code = "until-order",
                            .message = "this routine ends before it begins",
                            .hint = "it begins " + in_words(*routine.from) + " and ends " + in_words(*routine.until)};
}

void read_ends(Fields& fields, const exercise::Names& names, Routine& routine) {
    routine.from = read_moment(fields, "from", names);
    read_until(fields, names, routine);
    if (const auto problem = order_problem(routine)) fields.report("until", *problem);
}

// The first of these keys that is there; null when none is.
const document::Node* node_of(Fields& fields, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (const document::Node* node = fields.node(key)) return node;
    }
    return nullptr;
}

// With what an alternative has from the routine that offers it.
void check_ends(Fields& root, const PlacedRoutine& placed) {
    if (placed.ends == nullptr) return;
    if (const auto problem = order_problem(placed.routine)) root.report_at(*placed.ends, *problem);
}

void check_caps(Fields& root, const PlacedRoutine& placed) {
    const Routine& routine = placed.routine;
    if (placed.often == nullptr || !routine.often) return;
    if (const auto problem = over_limit(*routine.often, routine.caps)) root.report_at(*placed.often, *problem);
}

}  // namespace

std::span<const Field> routine_fields() {
    return routine_table;
}

std::span<const Field> short_fields() {
    return short_table;
}

std::vector<std::string> routine_ids(Fields& root) {
    std::vector<std::string> ids;
    for (const document::Node* node : root.tables("routine")) {
        const auto* id = document::text_of(document::find(std::get<document::Table>(node->value), "id"));
        if (id != nullptr) ids.push_back(*id);
    }
    if (const document::Node* single = root.single_table("routine"))
        ids.push_back(document::text_at(std::get<document::Table>(single->value), "id"));
    std::ranges::sort(ids);
    return ids;
}

diag::Diagnostic unknown_routine(std::string_view id, std::span<const std::string> ids) {
    return {.code = "unknown-routine",
            .message = "there is no routine \"" + std::string(id) + "\" in this plan",
            .hint = exercise::suggestion(id, ids, "add a [[routine]] with this id")};
}

std::vector<PlacedRoutine> read_routines(Fields& root, const Known& known) {
    std::vector<PlacedRoutine> routines;
    const Links links(root);
    UsedIds used;
    for (const document::Node* node : root.tables("routine")) {
        used.check(*node, root);
        diag::Diagnostics own;
        Fields fields(root, *node, "this routine", routine_table, own);
        const auto id = fields.id<units::RoutineTag>("id");
        Routine routine{.id = id.value_or(units::RoutineId("")),
                        .title = fields.text("title").value_or(id ? exercise::title_from(id->text()) : ""),
                        .items = read_items(fields, "do", known.exercises)};
        routine.optional = fields.flag("optional").value_or(false);
        read_stand_ins(fields, links, routine);
        routine.often = read_often(fields, links, routine);
        routine.caps = {.at_most = fields.converted<AtMost>("at-most", parse_at_most),
                        .apart = fields.converted<Apart>("apart", parse_apart)};
        read_ends(fields, known.names, routine);
        routine.source = fields.text("source").value_or("");
        if (const auto approver = exercise::read_approver(fields)) routine.approval = {*approver, routine.id};
        routine.short_form = read_short(fields, routine.title, known);
        routine.attention = exercise::read_attention(fields);
        routine.prepare = fields.texts("prepare");
        routine.after_care = fields.texts("after-care");
        routine.discreet = fields.text("discreet").value_or("");
        if (!own.has_errors())
            routines.push_back({.routine = std::move(routine),
                                .at = node->at,
                                .often = node_of(fields, {"often", "at-most", "apart"}),
                                .ends = node_of(fields, {"until", "from"})});
        root.problems().add_all(own);
    }
    hand_down(links, routines);
    for (const PlacedRoutine& placed : routines) {
        check_caps(root, placed);
        check_ends(root, placed);
    }
    return routines;
}

}  // namespace rx::plan
