// Every routine of every draft can be practised to its end by somebody who follows it, at each size of its kits.
#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "core/session/runner.hpp"
#include "tests/data/drafts.hpp"

using namespace rx;
using namespace rx::data;

namespace {

// Time that jumps to the next deadline, and a person who presses the big key whenever the session waits for one.
class Follower : public session::Clock,
                 public session::Input,
                 public session::Screen,
                 public session::Speaker,
                 public session::Keeper {
public:
    [[nodiscard]] session::Instant now() override { return session::Instant(now_); }
    [[nodiscard]] session::Duration asleep() override { return {}; }
    [[nodiscard]] session::Event next(std::optional<session::Instant> deadline) override {
        if (!deadline || waits_) return ++keys_ > most_keys ? session::Event(session::Signal::hangup) : press();
        now_ = std::max(now_, deadline->time_since_epoch());
        return session::Deadline{};
    }
    [[nodiscard]] bool was_stopped() override { return false; }
    void show(const session::Frame& frame) override { waits_ = frame.scene == session::Scene::waiting; }
    void sound(const session::Heard& /*heard*/) override {}
    void keep(const outcome::Outcome& /*so_far*/, const outcome::Standing& /*standing*/) override {}

private:
    static constexpr int most_keys = 1000;
    session::Event press() {
        now_ += std::chrono::seconds{1};
        return session::Key{session::Key::big};
    }

    session::Duration now_{0};
    int keys_ = 0;
    bool waits_ = false;
};

outcome::Outcome practised(const timeline::Timeline& timeline) {
    Follower person;
    // Hours of practice, and nobody who looks at a bar.
    return session::run(timeline, {.redraw = std::chrono::minutes{1}},
                        {.clock = person, .input = person, .screen = person, .speaker = person, .keeper = person})
        .outcome;
}

std::size_t most_sizes(const plan::Plan& plan) {
    std::size_t most = 1;
    for (const auto& [id, kit] : plan.kits) most = std::max(most, kit.sizes.size());
    return most;
}

exercise::Situation at_size(const plan::Plan& plan, std::size_t index) {
    exercise::Situation situation;
    for (const auto& [id, kit] : plan.kits) situation.rungs[id] = std::min(index, kit.sizes.size() - 1);
    return situation;
}

void practise(const plan::Plan& plan, const plan::Routine& routine, const plan::Phase* phase) {
    const plan::Selection selection = plan::select(routine, phase);
    for (std::size_t index = 0; index < most_sizes(plan); ++index) {
        const plan::Built built = plan::build(plan, selection, at_size(plan, index));
        CAPTURE(plan.id.text());
        CAPTURE(routine.id.text());
        CAPTURE(index);
        CHECK(report::preview_text(built).find(routine.title) != std::string::npos);
        if (built.timeline.parts.empty()) {
            CHECK(built.left_out.empty() == selection.items.empty());
            continue;
        }
        CHECK(built.timeline.parts.size() + built.left_out.size() >= selection.items.size());
        const outcome::Outcome outcome = practised(built.timeline);
        CHECK(outcome.ending == outcome::Ending::complete);
        CHECK(outcome.exercises.size() == built.timeline.parts.size());
    }
}

void practise_all(const plan::Plan& plan) {
    for (const plan::Routine& routine : plan.routines) {
        practise(plan, routine, nullptr);
        for (const plan::Phase& phase : routine.phases) practise(plan, routine, &phase);
    }
}

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("every routine of every draft, in each of its phases, can be practised to its end at every size") {
    for (const Draft& draft : all_drafts()) {
        REQUIRE_MESSAGE(draft.loaded, draft.name);
        practise_all(draft.loaded->plan);
    }
}

TEST_SUITE_END();
