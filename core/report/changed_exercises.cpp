#include <fmt/format.h>

#include <algorithm>

#include "core/exercise/phrases.hpp"
#include "core/report/changed.hpp"
#include "core/report/plan_words.hpp"

namespace rx::report {

namespace {

Sentences clauses_of(std::string_view dose) {
    Sentences clauses;
    while (!dose.empty()) {
        const std::size_t end = std::min(dose.find(", "), dose.size());
        clauses.emplace_back(dose.substr(0, end));
        dose.remove_prefix(std::min(end + 2, dose.size()));
    }
    return clauses;
}

// Only the clauses that differ, when both doses have as many: "hold 5 s becomes hold 7 s".
void changed_dose(Sentences& all, std::string_view what, const std::string& before, const std::string& after) {
    const Sentences then = clauses_of(before);
    const Sentences now = clauses_of(after);
    if (then.size() != now.size()) return changed(all, what, before, after);
    for (std::size_t i = 0; i < now.size(); ++i) changed(all, what, then[i], now[i]);
}

// All that is said in a session of this exercise alone, with its moments.
std::string said_in(const exercise::Exercise& exercise) {
    std::string text;
    if (!exercise.dose) return text;
    const timeline::Part part = exercise::to_part(exercise, {.last_of_day = true});
    const auto add = [&text](const std::vector<timeline::Cue>& cues) {
        for (const timeline::Cue& cue : cues) text += units::to_text(cue.at) + " " + cue.say + "\n";
    };
    add(part.cues);
    for (const timeline::Block& block : part.blocks) {
        for (const timeline::Step& step : block.steps) {
            text += step.say + "\n";
            add(step.cues);
        }
    }
    return text;
}

std::string approver(const std::optional<exercise::Approver>& approval) {
    if (!approval) return "you, any time";
    return *approval == exercise::Approver::clinic ? "your clinic" : "you, when you feel ready";
}

// The values of one name together: two lines may be said at the same moment.
std::string value_of(const std::vector<exercise::Detail>& details, const std::string& name) {
    Sentences values;
    for (const exercise::Detail& each : details) {
        if (each.name == name) values.push_back(each.value);
    }
    return joined(values);
}

// Each detail by its name; true when there was one that changes.
bool changed_details(Sentences& all, const exercise::Exercise& then, const exercise::Exercise& now) {
    const auto before = details_of(then);
    const auto after = details_of(now);
    Sentences names;
    for (const auto* details : {&after, &before}) {
        for (const exercise::Detail& each : *details) {
            if (std::ranges::find(names, each.name) == names.end()) names.push_back(each.name);
        }
    }
    const std::size_t said = all.size();
    for (const std::string& name : names)
        changed(all, now.title + ", " + name, value_of(before, name), value_of(after, name));
    return all.size() > said;
}

void changed_exercise(Sentences& all, const exercise::Exercise& then, const exercise::Exercise& now) {
    if (then.kind != now.kind) all.push_back(now.title + " is of another kind now.");
    const std::size_t said = all.size();
    changed_dose(all, now.title, dose_in_words(then), dose_in_words(now));
    const bool told = changed_details(all, then, now) || all.size() > said;
    if (!told && said_in(then) != said_in(now)) all.push_back(now.title + ": what is said on the way is worded anew.");
    if (then.how != now.how || then.position != now.position)
        all.push_back(now.title + ": how it is done is worded anew.");
    changed(all, now.title + ", with the kit", exercise::title_from(then.kit), exercise::title_from(now.kit));
    changed_guidance(all, then, now);
    changed(all, now.title + ", shown and checked", date_or_nothing(then.taught), date_or_nothing(now.taught));
    changed(all, now.title + ", who says that it may begin", approver(then.approval), approver(now.approval));
    changed(all, now.title, limits_of(then.not_before, then.blocked_when), limits_of(now.not_before, now.blocked_when));
}

}  // namespace

void changed_exercises(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    const auto title = [](const exercise::Exercise& exercise) {
        return fmt::format("{} ({})", exercise.title, dose_in_words(exercise));
    };
    compare_named(all, before.exercises, after.exercises, &exercise::Exercise::id, title,
                  [&](const exercise::Exercise& then, const exercise::Exercise& now) {
                      const std::size_t said = all.size();
                      changed_title(all, then.title, now.title);
                      exercise::Exercise named = now;
                      named.title = title_of(after, now);
                      changed_exercise(all, then, named);
                      some_details(all, said, named.title, differs(before, after, "exercise", now.id.text()));
                  });
}

}  // namespace rx::report
