#include "core/progress/advice.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <string_view>
#include <tuple>

#include "core/outcome/outcome.hpp"
#include "core/patient/stage.hpp"
#include "core/plan/stand_ins.hpp"

namespace rx::progress {

namespace {

using journal::Record;
using units::LocalDate;

// A session in which a kit was used.
struct Use {
    const Record* record;
    const outcome::Outcome* outcome;
    bool at_current = false;                   // some of it at the current size, since it is that
    bool moved = false;                        // with movement, to its end
    std::optional<outcome::Depth> depth = {};  // the furthest
    std::optional<outcome::Ease> ease = {};    // the least easily
};

auto age(const Record& record) {
    return std::tuple(record.at, record.wrote, std::string_view(record.id));
}

// The highest rating that the rule is about; nothing when none was given.
template <class Score>
std::optional<int> rated(const std::vector<outcome::Rating<Score>>& ratings, timeline::RatingTime which) {
    std::optional<int> worst;
    for (const auto& rating : ratings) {
        if (outcome::is_about(which, rating.moment)) worst = std::max(worst.value_or(0), rating.score.value());
    }
    return worst;
}

enum class Holds { no, yes, nothing_asked };

Holds holds(const std::optional<units::ScoreLimit>& limit, std::optional<int> score) {
    if (!limit) return Holds::nothing_asked;
    return score && limit->holds(*score) ? Holds::yes : Holds::no;
}

// Whatever the ratings were, a session that was stopped is no reason to go on to a larger size.
bool was_stopped(const outcome::Outcome& outcome) {
    return outcome.ending == outcome::Ending::stop_rule || !outcome.stopped_by.empty();
}

bool keeps(const plan::Advance& rule, const Use& use) {
    if (was_stopped(*use.outcome)) return false;
    const Holds pain = holds(rule.limits.pain, rated(use.outcome->pain, rule.limits.rating));
    const Holds fear = holds(rule.limits.fear, rated(use.outcome->fear, rule.limits.rating));
    const bool deep_enough = !rule.depth || (use.depth && *use.depth >= *rule.depth);
    const bool easily_enough = !rule.ease || (use.ease && *use.ease >= *rule.ease);
    return pain != Holds::no && fear != Holds::no && deep_enough && easily_enough && (!rule.with_movement || use.moved);
}

bool reaches(const plan::StepBack& rule, const Use& use) {
    return holds(rule.limits.pain, rated(use.outcome->pain, rule.limits.rating)) == Holds::yes ||
           holds(rule.limits.fear, rated(use.outcome->fear, rule.limits.rating)) == Holds::yes ||
           (rule.ease && use.ease && *use.ease <= *rule.ease);
}

// What the records say about one kit.
class KitHistory {
public:
    KitHistory(const AdviceQuestion& question, const kit::Kit& kit) : today_(question.today), kit_(kit) {
        for (const exercise::Exercise& each : question.plan.exercises) {
            if (each.kit == kit.id.text()) exercises_.push_back(each.id.text());
        }
        read_current(question.records);
        read_uses(question.records);
    }

    [[nodiscard]] const kit::Kit& kit() const { return kit_; }
    // The size in use now; nothing when it is not known, or is one this plan does not have.
    [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
    [[nodiscard]] LocalDate current_since() const { return since_->day; }

    struct Count {
        int sessions = 0;
        int of_last = 0;
    };
    // Of the last sessions at the current size, or days with one, those with `is_one`; `worst` is what that is of the
    // worst session of a day.
    template <class IsOne>
    [[nodiscard]] Count count(const plan::Sessions& after, bool worst, IsOne is_one) const {
        const bool by_day = after.unit != plan::Sessions::Unit::sessions;
        std::vector<bool> newest_first;
        std::optional<LocalDate> day;
        for (const Use& use : uses_ | std::views::reverse) {
            if (!use.at_current) continue;
            const LocalDate its = use.record->day;
            if (by_day && day == its) {
                if (is_one(use) == worst) newest_first.back() = worst;
                continue;
            }
            const bool is_full = newest_first.size() == static_cast<std::size_t>(after.of_last);
            if (is_full || leaves_a_gap(after, day, its)) break;
            newest_first.push_back(is_one(use));
            day = its;
        }
        return {.sessions = static_cast<int>(std::ranges::count(newest_first, true)),
                .of_last = static_cast<int>(newest_first.size())};
    }

    // The day of the last session with the kit, when no size was set after it.
    [[nodiscard]] std::optional<LocalDate> resting_since() const {
        if (uses_.empty() || age(*uses_.back().record) < age(*since_)) return std::nullopt;
        return uses_.back().record->day;
    }

private:
    [[nodiscard]] static bool leaves_a_gap(const plan::Sessions& after, const std::optional<LocalDate>& later,
                                           LocalDate day) {
        return after.unit == plan::Sessions::Unit::days_in_a_row && later && LocalDate::days_between(day, *later) > 1;
    }

    void read_current(const std::vector<Record>& records) {
        std::vector<const Record*> sizes;
        for (const Record& record : records) {
            const auto* size = std::get_if<journal::CurrentSize>(&record.body);
            if (size && size->kit == kit_.id.text() && record.day <= today_) sizes.push_back(&record);
        }
        // As patient::fold() has it: the newest written one holds.
        std::ranges::sort(sizes, {},
                          [](const Record* each) { return std::tuple(each->wrote, std::string_view(each->id)); });
        if (sizes.empty()) return;
        const auto name_of = [](const Record* each) -> const std::string& {
            return std::get<journal::CurrentSize>(each->body).name();
        };
        const std::string& name = name_of(sizes.back());
        current_ = kit_.index_of(name);
        for (const Record* each : sizes | std::views::reverse) {
            if (name_of(each) != name) break;
            since_ = each;
        }
    }

    void read_uses(const std::vector<Record>& records) {
        for (const Record& record : records) {
            const auto* session = std::get_if<journal::Session>(&record.body);
            if (session && record.day <= today_) read_use(record, session->outcome);
        }
        std::ranges::sort(uses_, {}, [](const Use& use) { return age(*use.record); });
    }

    void read_use(const Record& record, const outcome::Outcome& outcome) {
        Use use{.record = &record, .outcome = &outcome};
        bool used = false;
        for (const outcome::ExerciseResult& result : outcome.exercises) {
            if (std::ranges::find(exercises_, result.exercise) == exercises_.end()) continue;
            for (const outcome::TimeAtSize& at : result.sizes) {
                if (at.time <= outcome::Duration::zero()) continue;
                used = true;
                use.at_current = use.at_current || is_current(at, record);
            }
            use.moved = use.moved || result.movement == outcome::Movement::done;
            if (result.depth) use.depth = std::max(use.depth.value_or(*result.depth), *result.depth);
            if (result.ease) use.ease = std::min(use.ease.value_or(*result.ease), *result.ease);
        }
        if (used) uses_.push_back(use);
    }

    [[nodiscard]] bool is_current(const outcome::TimeAtSize& at, const Record& record) const {
        return current_ && record.at >= since_->at && kit_.sizes[*current_].name() == at.name();
    }

    LocalDate today_;
    const kit::Kit& kit_;
    std::vector<std::string> exercises_;  // ids of those with this kit
    std::optional<std::size_t> current_;
    const Record* since_ = nullptr;  // the record that made it the current one
    std::vector<Use> uses_;          // oldest first
};

std::optional<Suggestion> suggested(const plan::Restart& rule, const KitHistory& history, LocalDate today) {
    const auto last = history.resting_since();
    if (rule.open || !last || units::after(*last, rule.after_gap) > today) return std::nullopt;
    return Suggestion{.rule = &rule,
                      .kit = &history.kit(),
                      .from = *history.current(),
                      .to = plan::resolve(rule.to, *history.current()),
                      .days = LocalDate::days_between(*last, today)};
}

std::optional<Suggestion> suggested(const plan::StepBack& rule, const KitHistory& history) {
    const auto count = history.count(rule.after, true, [&](const Use& use) { return reaches(rule, use); });
    if (rule.open || count.sessions < rule.after.times) return std::nullopt;
    return Suggestion{.rule = &rule,
                      .kit = &history.kit(),
                      .from = *history.current(),
                      .to = plan::resolve(rule.to, *history.current()),
                      .sessions = count.sessions,
                      .of_last = count.of_last};
}

std::optional<Suggestion> suggested(const plan::Advance& rule, const KitHistory& history,
                                    const AdviceQuestion& question) {
    const std::size_t next = *history.current() + 1;
    const std::size_t last = rule.until.value_or(history.kit().sizes.size() - 1);
    if (rule.open || !rule.after || next > last) return std::nullopt;
    const auto count = history.count(*rule.after, false, [&](const Use& use) { return keeps(rule, use); });
    if (count.sessions < rule.after->times || !patient::have_come(rule.not_before, question.patient, question.today))
        return std::nullopt;
    if (rule.not_sooner_than && units::after(history.current_since(), *rule.not_sooner_than) > question.today)
        return std::nullopt;
    return Suggestion{.rule = &rule,
                      .kit = &history.kit(),
                      .from = *history.current(),
                      .to = next,
                      .sessions = count.sessions,
                      .of_last = count.of_last};
}

// Smaller first; a rule to which there is no smaller size only where no other has one.
bool comes_before(const Suggestion& a, const Suggestion& b) {
    if (a.to.has_value() != b.to.has_value()) return a.to.has_value();
    return a.to && *a.to < *b.to;
}

bool has_rules(const plan::Rules& rules, const kit::Kit& kit) {
    const auto names_it = [&kit](const auto& rule) {
        return rule.kit == kit.id;
    };
    return std::ranges::any_of(rules.advance, names_it) || std::ranges::any_of(rules.step_back, names_it) ||
           std::ranges::any_of(rules.restart, names_it);
}

std::optional<Suggestion> for_kit(const AdviceQuestion& question, const kit::Kit& kit) {
    if (!has_rules(question.plan.rules, kit)) return std::nullopt;
    const KitHistory history(question, kit);
    if (!history.current()) return std::nullopt;
    std::vector<Suggestion> smaller;
    for (const plan::Restart& rule : question.plan.rules.restart) {
        if (rule.kit != kit.id) continue;
        // At the smallest size one simply begins: there is nothing to suggest.
        if (auto found = suggested(rule, history, question.today); found && found->to) smaller.push_back(*found);
    }
    for (const plan::StepBack& rule : question.plan.rules.step_back) {
        if (rule.kit != kit.id) continue;
        if (auto found = suggested(rule, history)) smaller.push_back(*found);
    }
    if (!smaller.empty()) return *std::ranges::min_element(smaller, comes_before);
    for (const plan::Advance& rule : question.plan.rules.advance) {
        if (rule.kit != kit.id) continue;
        if (auto found = suggested(rule, history, question)) return found;
    }
    return std::nullopt;
}

std::optional<Suggestion> for_routine(const AdviceQuestion& question, const plan::Restart& rule) {
    const plan::RoutineNames its = plan::all_that_count_for(question.plan, rule.routine->text());
    std::optional<LocalDate> last;
    for (const Record& record : question.records) {
        const journal::Session* session = journal::counted_session(record);
        if (session != nullptr && record.day <= question.today && its.contains(session->routine))
            last = std::max(last.value_or(record.day), record.day);
    }
    if (rule.open || !last || units::after(*last, rule.after_gap) > question.today) return std::nullopt;
    return Suggestion{.rule = &rule, .days = LocalDate::days_between(*last, question.today)};
}

}  // namespace

std::vector<Suggestion> advice(const AdviceQuestion& question) {
    std::vector<Suggestion> all;
    if (question.plan.rules.empty()) return all;
    for (const auto& [id, kit] : question.plan.kits) {
        if (auto suggestion = for_kit(question, kit)) all.push_back(*suggestion);
    }
    for (const plan::Restart& rule : question.plan.rules.restart) {
        if (!rule.routine) continue;
        if (auto suggestion = for_routine(question, rule)) all.push_back(*suggestion);
    }
    return all;
}

}  // namespace rx::progress
