#include "core/plan/stand_ins.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/document/lookup.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::plan {

namespace {

using document::Fields;

// As many as a person chooses among at a glance.
constexpr std::size_t most_alternatives = 20;

// Its texts, harmless or not.
std::vector<std::string> texts_at(const document::Table& table, std::string_view key) {
    std::vector<std::string> texts;
    const document::Array* list = document::list_of(document::find(table, key));
    if (list == nullptr) return texts;
    for (const document::Node& each : *list) {
        if (const std::string* text = document::text_of(&each)) texts.push_back(*text);
    }
    return texts;
}

// Whether one gets from `from` to `to`; `leads_to` adds where one gets from an id.
template <class LeadsTo>
bool reaches(std::string_view from, std::string_view to, LeadsTo leads_to) {
    std::set<std::string_view> seen;
    std::vector<std::string_view> open{from};
    while (!open.empty()) {
        const std::string_view id = open.back();
        open.pop_back();
        if (id == to) return true;
        if (seen.insert(id).second) leads_to(id, open);
    }
    return false;
}

// The reader of one routine's `alternatives`.
class AlternativesReader {
public:
    AlternativesReader(Fields& fields, const Links& links, Routine& routine)
        : fields_(fields), links_(links), routine_(routine) {}

    void read() {
        const auto ids = fields_.ids<units::RoutineTag>("alternatives");
        const document::Array* list = document::list_of(fields_.node("alternatives"));
        if (list == nullptr) return;  // no list of ids, which is said already
        if (list->size() < 2 || list->size() > most_alternatives) {
            fields_.report("alternatives", "list-length",
                           fields_.what() + " has " + std::to_string(list->size()) + " to choose from",
                           "2 to " + std::to_string(most_alternatives));
        }
        for (const document::Node& each : *list) {
            const std::string* id = document::text_of(&each);
            if (id != nullptr && units::is_slug(*id)) check(*id, each);
        }
        routine_.alternatives = ids;
    }

private:
    void check(const std::string& id, const document::Node& node) {
        if (id == routine_.id.text())
            return fields_.report_at(node, "routine-circle", exercise::quoted(id) + " is an alternative of itself",
                                     "name other routines");
        if (!std::ranges::binary_search(links_.ids(), id)) {
            return fields_.report_at(node, unknown_routine(id, links_.ids()));
        }
        if (!seen_.insert(id).second)
            return fields_.report_at(node, "alternatives-form",
                                     exercise::quoted(id) + " stands twice among the alternatives", "name each once");
        if (links_.has_alternatives(id))
            return fields_.report_at(node, "alternatives-form", exercise::quoted(id) + " has alternatives itself",
                                     "name the routines that it offers");
        if (const std::string_view first = links_.alternative_of(id); first != routine_.id.text())
            fields_.report_at(node, "alternatives-form",
                              exercise::quoted(id) + " is an alternative of " + exercise::quoted(first) + " already",
                              "add a routine of its own for each");
    }

    Fields& fields_;
    const Links& links_;
    Routine& routine_;
    std::set<std::string> seen_;
};

void check_what_is_done(Fields& fields) {
    const bool has_do = fields.has("do");
    const bool has_alternatives = fields.has("alternatives");
    if (has_do && has_alternatives) {
        fields.report("alternatives", "alternatives-form", fields.what() + " has \"do\" and \"alternatives\"",
                      "give the exercises to a routine of their own, and name that among the alternatives");
    } else if (!has_do && !has_alternatives) {
        fields.report("", "missing-key", fields.what() + " has no \"do\"",
                      "write a list of exercise ids, like [\"belly-breath\", \"trainer\"]");
    }
}

void read_counts_as(Fields& fields, const Links& links, Routine& routine) {
    const auto id = fields.id<units::RoutineTag>("counts-as");
    if (!id) return;
    if (!std::ranges::binary_search(links.ids(), id->text())) {
        fields.report("counts-as", unknown_routine(id->text(), links.ids()));
    } else if (links.leads(id->text(), routine.id.text())) {
        fields.report("counts-as", "routine-circle",
                      *id == routine.id ? exercise::quoted(id->text()) + " counts as itself"
                                        : exercise::quoted(id->text()) + " counts as " +
                                              exercise::quoted(routine.id.text()) + " already",
                      "write it with one of them");
    }
    routine.counts_as = id;
}

template <class T>
void hand_down(const std::optional<T>& from, std::optional<T>& to) {
    if (!to) to = from;
}

void hand_down(const std::vector<std::string>& from, std::vector<std::string>& to) {
    if (to.empty()) to = from;
}

}  // namespace

bool counts_for(const Plan& plan, std::string_view done, std::string_view asked) {
    return reaches(done, asked, [&plan](std::string_view id, std::vector<std::string_view>& next) {
        const Routine* routine = plan.find_routine(id);
        if (routine == nullptr) return;
        if (routine->counts_as) next.push_back(routine->counts_as->text());
        if (routine->alternative_of) next.push_back(routine->alternative_of->text());
    });
}

RoutineNames all_that_count_for(const Plan& plan, std::string_view asked) {
    RoutineNames names{std::string(asked)};
    for (const Routine& routine : plan.routines) {
        if (counts_for(plan, routine.id.text(), asked)) names.insert(routine.id.text());
    }
    return names;
}

Links::Links(Fields& root) : ids_(routine_ids(root)) {
    for (const document::Node* node : root.tables("routine")) {
        const auto& table = std::get<document::Table>(node->value);
        const std::string id = document::text_at(table, "id");
        if (id.empty()) continue;
        Link link{.counts_as = document::text_at(table, "counts-as"),
                  .alternatives = texts_at(table, "alternatives"),
                  .says_often = document::find(table, "often") != nullptr};
        for (const std::string& each : link.alternatives) group_of_.try_emplace(each, id);
        links_.try_emplace(id, std::move(link));
    }
}

const Links::Link* Links::find(std::string_view id) const {
    const auto found = links_.find(id);
    return found == links_.end() ? nullptr : &found->second;
}

std::string_view Links::alternative_of(std::string_view id) const {
    const auto found = group_of_.find(id);
    return found == group_of_.end() ? std::string_view() : found->second;
}

bool Links::has_alternatives(std::string_view id) const {
    const Link* link = find(id);
    return link != nullptr && !link->alternatives.empty();
}

bool Links::says_often(std::string_view id) const {
    const Link* link = find(id);
    return link != nullptr && link->says_often;
}

bool Links::leads(std::string_view from, std::string_view to) const {
    return reaches(from, to, [this](std::string_view id, std::vector<std::string_view>& next) {
        if (const Link* link = find(id); link != nullptr && !link->counts_as.empty()) next.push_back(link->counts_as);
        if (const std::string_view group = alternative_of(id); !group.empty()) next.push_back(group);
    });
}

void read_stand_ins(Fields& fields, const Links& links, Routine& routine) {
    check_what_is_done(fields);
    if (fields.has("alternatives")) AlternativesReader(fields, links, routine).read();
    read_counts_as(fields, links, routine);
    if (const std::string_view group = links.alternative_of(routine.id.text()); !group.empty())
        routine.alternative_of = units::RoutineId(std::string(group));
}

void hand_down(const Links& links, std::span<PlacedRoutine> routines) {
    for (PlacedRoutine& placed : routines) {
        Routine& routine = placed.routine;
        if (!routine.alternative_of) continue;
        const auto group = std::ranges::find_if(
            routines, [&](const PlacedRoutine& each) { return each.routine.id == *routine.alternative_of; });
        if (group == routines.end()) continue;
        const Routine& offering = group->routine;
        if (!links.says_often(routine.id.text())) routine.often = offering.often;
        routine.optional = offering.optional;
        hand_down(offering.caps.at_most, routine.caps.at_most);
        hand_down(offering.caps.apart, routine.caps.apart);
        hand_down(offering.from, routine.from);
        // Sessions in all are counted of the routine that offers it.
        if (!routine.sessions_in_all) hand_down(offering.until, routine.until);
        hand_down(offering.approval, routine.approval);
        hand_down(offering.short_form, routine.short_form);
        hand_down(offering.attention, routine.attention);
        hand_down(offering.prepare, routine.prepare);
        hand_down(offering.after_care, routine.after_care);
    }
}

}  // namespace rx::plan
