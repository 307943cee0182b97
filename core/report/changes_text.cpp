#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ranges>

#include "core/exercise/phrases.hpp"
#include "core/report/changed.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/rule_words.hpp"
#include "core/report/wording.hpp"

namespace rx::report {

namespace {

constexpr std::string_view nothing = "none";

}  // namespace

void changed(Sentences& all, std::string_view what, const std::string& before, const std::string& after) {
    if (before == after) return;
    all.push_back(
        fmt::format("{}: {} becomes {}.", what, before.empty() ? nothing : before, after.empty() ? nothing : after));
}

void changed_title(Sentences& all, const std::string& before, const std::string& after) {
    if (before != after) all.push_back(fmt::format("{} is called {} now.", before, after));
}

std::string limits_of(const std::vector<plan::Moment>& days, const std::vector<units::StateId>& states) {
    std::string text;
    for (const plan::Moment& day : days) {
        const auto* date = std::get_if<units::LocalDate>(&day);
        text += (text.empty() ? "" : ", ") + ("not before " + (date ? units::in_words(*date) : plan::to_text(day)));
    }
    for (const units::StateId& state : states) text += (text.empty() ? "" : ", ") + ("not while: " + state.text());
    return text;
}

std::string date_or_nothing(const std::optional<units::LocalDate>& date) {
    return date ? units::in_words(*date) : "";
}

void some_details(Sentences& all, std::size_t said, const std::string& title, bool differs) {
    if (differs && all.size() == said) all.push_back(title + ": some details change.");
}

bool differs(const plan::Plan& before, const plan::Plan& after, std::string_view table, std::string_view id) {
    const auto part = [name = plan::part_name(table, id)](const plan::Plan& plan) {
        const auto found = plan.content.find(name);
        return found == plan.content.end() ? "" : found->second;
    };
    return part(before) != part(after);
}

namespace {

std::string short_form_of(const plan::Plan& plan, const plan::Routine& routine) {
    if (!routine.short_form) return "";
    return fmt::format("{} ({})", routine.short_form->title, items_in_words(plan, routine.short_form->items));
}

std::string calendar_of(const plan::Plan& plan, const plan::Routine& routine) {
    return fmt::format("{}", fmt::join(calendar_in_words(plan, routine), "; "));
}

void routines(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    const auto title = [&](const plan::Routine& routine) {
        // Named are what is new, of the plan after, and what is gone, of the plan before.
        const bool is_new = before.find_routine(routine.id.text()) == nullptr;
        const std::string calendar = calendar_of(is_new ? after : before, routine);
        return fmt::format("The routine {} ({}{}{})", routine.title, how_often(routine), calendar.empty() ? "" : "; ",
                           calendar);
    };
    compare_named(all, before.routines, after.routines, &plan::Routine::id, title,
                  [&](const plan::Routine& then, const plan::Routine& now) {
                      const std::size_t said = all.size();
                      changed_title(all, then.title, now.title);
                      changed(all, now.title, how_often(then), how_often(now));
                      // By id: an exercise with a new title is not another exercise.
                      if (then.items != now.items)
                          changed(all, now.title, items_in_words(before, then.items), items_in_words(after, now.items));
                      changed(all, now.title + ", to choose from", alternatives_in_words(before, then),
                              alternatives_in_words(after, now));
                      changed(all, now.title + ", counts as", counts_as_in_words(before, then),
                              counts_as_in_words(after, now));
                      changed(all, now.title + ", in time", calendar_of(before, then), calendar_of(after, now));
                      changed(all, now.title + ", short form", short_form_of(before, then), short_form_of(after, now));
                      changed_guidance(all, then, now);
                      some_details(all, said, now.title, differs(before, after, "routine", now.id.text()));
                  });
}

std::string size_of(const kit::Size& size) {
    std::string text = kit::in_words(size);
    if (size.length) text += fmt::format(", {} long", units::in_words(*size.length));
    if (size.optional) text += ", need not be reached";
    return text;
}

void sizes(Sentences& all, const std::string& kit, const std::vector<kit::Size>& before,
           const std::vector<kit::Size>& after) {
    const auto title = [&](const kit::Size& size) {
        return fmt::format("{}: size {}", kit, size_of(size));
    };
    compare_named(all, before, after, &kit::Size::name, title, [&](const kit::Size& then, const kit::Size& now) {
        if (size_of(then) != size_of(now))
            all.push_back(fmt::format("{}: size {} is replaced by {}.", kit, size_of(then), size_of(now)));
    });
    if (std::ranges::is_permutation(before, after, {}, &kit::Size::name, &kit::Size::name) &&
        !std::ranges::equal(before, after, {}, &kit::Size::name, &kit::Size::name))
        all.push_back(kit + ": the sizes are in another order.");
}

void kits(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    for (const auto& [id, now] : after.kits) {
        const auto then = before.kits.find(id);
        if (then == before.kits.end()) {
            all.push_back(kit_name(now) + " is new, with its sizes.");
            continue;
        }
        const std::size_t said = all.size();
        changed_title(all, kit_name(then->second), kit_name(now));
        changed(all, kit_name(now) + ", material", then->second.material, now.material);
        changed(all, kit_name(now) + ", lubricant", then->second.lubricant, now.lubricant);
        changed(all, kit_name(now) + ", handle", then->second.handle ? "one" : "", now.handle ? "one" : "");
        // An expander's steps are many, and its ends say them all.
        if (then->second.expander || now.expander) {
            changed(all, kit_name(now), kit::names_in_words(then->second), kit::names_in_words(now));
        } else {
            sizes(all, kit_name(now), then->second.sizes, now.sizes);
        }
        some_details(all, said, kit_name(now), differs(before, after, "kit", id.text()));
    }
    for (const auto& [id, then] : before.kits) {
        if (!after.kits.contains(id)) all.push_back(kit_name(then) + " is gone, with its sizes.");
    }
}

void stops(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    const auto title = [](const timeline::StopRule& rule) {
        return fmt::format("Stopping at {}", limit_of(rule));
    };
    compare_named(all, before.stops, after.stops, limit_of, title,
                  [&](const timeline::StopRule& then, const timeline::StopRule& now) {
                      if (then.say != now.say)
                          all.push_back(fmt::format("{}: the words are new: {}", title(now), now.say));
                      const auto rest = [](const timeline::StopRule& rule) {
                          return rule.rest ? units::to_text(*rule.rest) : "";
                      };
                      changed(all, title(now) + ", rest after it", rest(then), rest(now));
                  });
}

void gentler(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    const auto title = [](const plan::GentlerRule& rule) {
        return fmt::format("A gentler session at {}", when_gentler(rule));
    };
    compare_named(all, before.gentler, after.gentler, when_gentler, title,
                  [&](const plan::GentlerRule& then, const plan::GentlerRule& now) {
                      changed(all, title(now), gentler_in_words(before, then), gentler_in_words(after, now));
                  });
}

// A rule has no name: one that reads otherwise is another rule.
template <class Rule>
void rules_of(Sentences& all, const plan::Plan& before, const plan::Plan& after,
              std::vector<Rule> plan::Rules::* which) {
    const auto in_words = [which](const plan::Plan& plan) {
        Sentences sentences;
        for (const Rule& rule : plan.rules.*which) {
            sentences.push_back(rule_in_words(plan, rule) + (rule.say.empty() ? "" : " (" + rule.say + ")"));
        }
        return sentences;
    };
    const Sentences then = in_words(before);
    const Sentences now = in_words(after);
    for (const std::string& rule : now) {
        if (std::ranges::find(then, rule) == then.end()) all.push_back(fmt::format("Suggested from now on: {}.", rule));
    }
    for (const std::string& rule : then) {
        if (std::ranges::find(now, rule) == now.end()) all.push_back(fmt::format("No longer suggested: {}.", rule));
    }
}

void measures(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    const auto title = [](const plan::Measure& measure) {
        return fmt::format("{} ({})", measure.title, measure_in_words(measure));
    };
    compare_named(all, before.measures, after.measures, &plan::Measure::id, title,
                  [&](const plan::Measure& then, const plan::Measure& now) {
                      const std::size_t said = all.size();
                      changed_title(all, then.title, now.title);
                      changed(all, now.title, measure_in_words(then), measure_in_words(now));
                      some_details(all, said, now.title, differs(before, after, "measure", now.id.text()));
                  });
}

// What the person is asked about dates and states. Which of them hold the plan back is said elsewhere.
void questions(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    const auto ask = [&all]<class Question>(const std::vector<Question>& then, const std::vector<Question>& now) {
        for (const Question& question : now) {
            const auto same = std::ranges::find(then, question.id, &Question::id);
            if (same == then.end()) continue;
            const std::string title = exercise::title_from(question.id.text());
            changed(all, fmt::format("The question about {}", title), same->ask, question.ask);
            if constexpr (requires { question.say; })
                changed(all, fmt::format("The words about {}", title), same->say, question.say);
        }
    };
    ask(before.events, after.events);
    ask(before.states, after.states);
}

std::string allowance(const std::optional<plan::Allowance>& allowance) {
    if (!allowance) return "nothing said";
    if (*allowance == plan::Allowance::after_release) return "once letting go comes easily";
    return *allowance == plan::Allowance::forbidden ? "not in this plan" : "allowed";
}

std::string approver_of_toning(const plan::Safety& safety) {
    if (!safety.toning_approval) return "";
    return *safety.toning_approval == exercise::Approver::clinic ? "your clinic" : "you";
}

// Whether a week of two is counted from the day the plan was issued: rx-plan(5), "How often".
bool counts_weeks(const plan::Plan& plan) {
    const auto is_every_other = [](const auto& each) {
        return each.often && each.often->every_other_week;
    };
    return std::ranges::any_of(plan.routines, [&](const plan::Routine& routine) {
        return is_every_other(routine) || std::ranges::any_of(routine.phases, is_every_other);
    });
}

std::string states_in_words(const std::vector<units::StateId>& states) {
    return fmt::format("{}", fmt::join(states | std::views::transform(&units::StateId::text), ", "));
}

void plan_as_a_whole(Sentences& all, const plan::Plan& before, const plan::Plan& after) {
    changed(all, "The plan's title", before.title, after.title);
    changed(all, "Tightening exercises", allowance(before.safety.contractions), allowance(after.safety.contractions));
    changed(all, "Tensing of muscles", allowance(before.safety.tensing), allowance(after.safety.tensing));
    changed(all, "Contract-relax", allowance(before.safety.contract_relax), allowance(after.safety.contract_relax));
    changed(all, "Biofeedback with contractions", allowance(before.safety.biofeedback),
            allowance(after.safety.biofeedback));
    changed(all, "Who says that letting go comes easily", approver_of_toning(before.safety),
            approver_of_toning(after.safety));
    changed(all, "Asked on each day of practice", states_in_words(before.safety.asked_each_day),
            states_in_words(after.safety.asked_each_day));
    changed(all, "Before you begin", limits_of(before.safety.not_before, before.safety.blocked_when),
            limits_of(after.safety.not_before, after.safety.blocked_when));
    changed(all, "The way out of a session", leaving_in_words(before.leaving), leaving_in_words(after.leaving));
    if (before.prepare != after.prepare || before.after_care != after.after_care)
        all.emplace_back("What to see to before and after every session is worded anew.");
    if (before.safety.consent != after.safety.consent) {
        all.emplace_back(after.safety.consent == plan::Consent::each_time
                             ? "Work inside the body is asked for at every session now."
                             : "Work inside the body is not asked for at every session any more.");
    }
    if (before.purpose != after.purpose) all.emplace_back("What the plan is for is stated differently.");
    if (before.goals != after.goals) all.emplace_back("The goals are worded anew.");
    changed(all, "The language of the plan", before.language, after.language);
    changed(all, "Questions go to", before.contact, after.contact);
    changed(all, "The plan's last day", date_or_nothing(before.ends), date_or_nothing(after.ends));
    changed(all, counts_weeks(after) ? "The day from which every other week is counted" : "The day it was issued",
            date_or_nothing(before.issued), date_or_nothing(after.issued));
    changed(all, "The review date", date_or_nothing(before.review), date_or_nothing(after.review));
}

}  // namespace

std::string changes_text(const plan::Plan& before, const plan::Plan& after) {
    Sentences all;
    stops(all, before, after);
    gentler(all, before, after);
    routines(all, before, after);
    changed_exercises(all, before, after);
    kits(all, before, after);
    rules_of(all, before, after, &plan::Rules::advance);
    rules_of(all, before, after, &plan::Rules::step_back);
    rules_of(all, before, after, &plan::Rules::restart);
    measures(all, before, after);
    questions(all, before, after);
    plan_as_a_whole(all, before, after);
    if (all.empty() && before.content != after.content)
        all.emplace_back("Some details change: rx plan show reads the plan to you.");
    std::string text;
    for (const std::string& sentence : all) text += paragraph(sentence, "  ");
    return text;
}

}  // namespace rx::report
