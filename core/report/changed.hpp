// How a change from one version of a plan to another is put into sentences; changes_text.cpp has all of them.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.hpp"

namespace rx::report {

using Sentences = std::vector<std::string>;

// "What: before becomes after."; nothing where both are the same.
void changed(Sentences& all, std::string_view what, const std::string& before, const std::string& after);

// "Title is called New now."; nothing where both are the same.
void changed_title(Sentences& all, const std::string& before, const std::string& after);

// What holds an exercise, or the whole plan, back: "not before Tue 1 Dec 2026, not while: infection".
[[nodiscard]] std::string limits_of(const std::vector<plan::Moment>& days, const std::vector<units::StateId>& states);

// Nothing changes without a word: says of a part of the file that something of it does, where none of the sentences
// from `said` on tells what.
void some_details(Sentences& all, std::size_t said, const std::string& title, bool differs);

// Whether the part with that id or name is written differently.
[[nodiscard]] bool differs(const plan::Plan& before, const plan::Plan& after, std::string_view table,
                           std::string_view id);

// "" for none.
[[nodiscard]] std::string date_or_nothing(const std::optional<units::LocalDate>& date);

// All of the exercises.
void changed_exercises(Sentences& all, const plan::Plan& before, const plan::Plan& after);

// What belongs to an exercise or a routine beside what is done.
template <class Thing>
void changed_guidance(Sentences& all, const Thing& then, const Thing& now) {
    if (then.prepare != now.prepare || then.after_care != now.after_care)
        all.push_back(now.title + ": what to see to before and after it is worded anew.");
    changed(all, now.title + ", in discreet words", then.discreet, now.discreet);
    if (then.attention != now.attention) all.push_back(now.title + ": how much is said while it runs changes.");
}

// Pairs up what has the same name. Things of the plan before that are gone come last, in their own order.
template <class Thing, class NameOf, class Title, class Compare>
void compare_named(Sentences& all, const std::vector<Thing>& before, const std::vector<Thing>& after, NameOf name_of,
                   Title title, Compare compare) {
    for (const Thing& now : after) {
        const auto then = std::ranges::find(before, std::invoke(name_of, now), name_of);
        if (then == before.end()) {
            all.push_back(title(now) + " is new.");
        } else {
            compare(*then, now);
        }
    }
    for (const Thing& then : before) {
        if (std::ranges::find(after, std::invoke(name_of, then), name_of) == after.end())
            all.push_back(title(then) + " is gone.");
    }
}

}  // namespace rx::report
