// Routines that stand in for others: choices of which the person does one, and substitutes that count.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/fields.hpp"
#include "core/plan/plan.hpp"
#include "core/plan/routines.hpp"

namespace rx::plan {

// Whether a session of routine `done` is one of routine `asked`: the same one, one of its alternatives, or one that
// counts as it, also by way of others. A routine that the plan does not have is only ever itself.
[[nodiscard]] bool counts_for(const Plan& plan, std::string_view done, std::string_view asked);
// Every routine whose sessions are ones of `asked`, itself among them: to look many sessions up in.
using RoutineNames = std::set<std::string, std::less<>>;
[[nodiscard]] RoutineNames all_that_count_for(const Plan& plan, std::string_view asked);

// What the [[routine]] tables say of one another, readable or not: enough to check each of them by itself.
class Links {
public:
    explicit Links(document::Fields& root);

    // Of all of them, sorted.
    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
    // The first that has this one among its alternatives; "" when none has.
    [[nodiscard]] std::string_view alternative_of(std::string_view id) const;
    [[nodiscard]] bool has_alternatives(std::string_view id) const;
    [[nodiscard]] bool says_often(std::string_view id) const;
    // Whether a session of `from` counts for `to` as these tables have it.
    [[nodiscard]] bool leads(std::string_view from, std::string_view to) const;

private:
    struct Link {
        std::string counts_as;
        std::vector<std::string> alternatives;
        bool says_often = false;
    };
    [[nodiscard]] const Link* find(std::string_view id) const;

    std::vector<std::string> ids_;
    std::map<std::string, Link, std::less<>> links_;
    std::map<std::string, std::string, std::less<>> group_of_;
};

// Reads `alternatives` and `counts-as` of a routine whose id is read, and checks them against the others.
// Codes besides those of Fields: "unknown-routine", "routine-circle", "alternatives-form", "list-length".
void read_stand_ins(document::Fields& fields, const Links& links, Routine& routine);

// Gives each alternative what it does not say itself and the routine says of which it is one: how often, its limits,
// from when until when, whose word it waits for, its short form, how much is said, and what to see to before and after
// it.
void hand_down(const Links& links, std::span<PlacedRoutine> routines);

}  // namespace rx::plan
