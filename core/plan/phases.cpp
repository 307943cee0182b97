#include "core/plan/phases.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "core/plan/items.hpp"
#include "core/plan/sessions.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::array phase_table{
    Field{"routine", Shape::id, Need::required, "", "the routine it belongs to"},
    Field{"from", Shape::any, Need::required,
          "write a date, or text like \"4 weeks after surgery\", \"20 sessions\" or \"size M\"",
          "when it begins: a date, so long after an event, after so many sessions, or from a size on"},
    Field{"often", Shape::line, Need::optional, "write it like \"3 per week\" or \"daily\", or \"?\" to leave it open",
          "how often from then on"},
    Field{"do", Shape::ids_or_tables, Need::optional,
          "write a list of exercise ids, like [\"belly-breath\", \"trainer\"]", "the exercises from then on",
          document::Support::built, "item"},
    Field{"title", Shape::line, Need::optional, "", "what the person sees"},
    document::source_field,
    document::note_field,
};

// Begins as the routine is before it, so that a phase is complete whatever it leaves out.
Phase as_before(const Routine& routine, Beginning from) {
    const Phase* before = routine.phases.empty() ? nullptr : &routine.phases.back();
    return {.from = std::move(from), .items = items_of(routine, before), .often = often_of(routine, before)};
}

// With each of those above it: kinds of beginnings may be mixed.
void check_order(Fields& fields, const Routine& routine, const Beginning& from) {
    const auto check = [&](const Beginning& earlier) {
        if (!surely_before(from, earlier)) return false;
        fields.report("from", "phase-order", fields.what() + " begins before what stands above it, " + to_text(earlier),
                      "write the phases of a routine in the order in which they begin");
        return true;
    };
    for (const Phase& phase : routine.phases | std::views::reverse) {
        if (check(phase.from)) return;
    }
    if (routine.from && check(*routine.from)) return;
    const auto* sessions = std::get_if<AfterSessions>(&from);
    if (sessions == nullptr || !routine.sessions_in_all || sessions->count < *routine.sessions_in_all) return;
    fields.report(
        "from", "phase-order",
        fields.what() + " begins when its routine is over, after " + session_count_text(*routine.sessions_in_all),
        "fewer sessions here, or more in \"until\" of the routine");
}

void read_phase(Fields& fields, const Known& known, Routine* routine) {
    const auto from = read_beginning(fields, "from", {known.names, known.kits});
    const auto items = read_items(fields, "do", known.exercises);
    const auto often = fields.unless_open<Schedule>("often", parse_schedule);
    const auto title = fields.text("title");
    const auto source = fields.text("source");
    if (!fields.has("often") && !fields.has("do")) {
        fields.report("", "phase-empty", fields.what() + " changes nothing",
                      "write \"often\", \"do\" or both as they are from then on");
    }
    if (!from || routine == nullptr) return;
    if (!routine->alternatives.empty()) {
        fields.report("routine", "alternatives-form",
                      "\"" + routine->id.text() + "\" has alternatives, and so no phases",
                      "write phases for its alternatives");
    }
    check_order(fields, *routine, *from);
    if (const auto problem = often ? over_limit(*often, routine->caps) : std::nullopt) fields.report("often", *problem);
    Phase phase = as_before(*routine, *from);
    phase.title = title.value_or("");
    phase.source = source.value_or("");
    if (fields.has("often")) phase.often = often;
    if (fields.has("do")) phase.items = items;
    routine->phases.push_back(std::move(phase));
}

}  // namespace

std::span<const Field> phase_fields() {
    return phase_table;
}

void read_phases(Fields& root, const Known& known, std::vector<PlacedRoutine>& routines) {
    const std::vector<std::string> ids = routine_ids(root);
    for (const document::Node* node : root.tables("phase")) {
        Fields fields(root, *node, "this phase", phase_table);
        const auto id = fields.id<units::RoutineTag>("routine");
        const auto placed =
            std::ranges::find_if(routines, [&id](const PlacedRoutine& each) { return id && each.routine.id == *id; });
        if (id && std::ranges::find(ids, id->text()) == ids.end()) {
            fields.report("routine", unknown_routine(id->text(), ids));
        }
        read_phase(fields, known, placed == routines.end() ? nullptr : &placed->routine);
    }
}

}  // namespace rx::plan
