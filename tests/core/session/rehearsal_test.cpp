#include "core/session/rehearsal.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::samples;
using namespace rx::session;
using namespace std::chrono_literals;

namespace {

class Ears final : public Listener {
public:
    void hear(const State& state, const Heard& heard) override {
        CHECK(state.at >= last_);
        last_ = state.at;
        over_ = is_over(state);
        for (const sound::Note& note : heard.notes) {
            if (notes_.empty() || notes_.back() != note) notes_.push_back(note);
        }
    }
    [[nodiscard]] bool heard_the_end() const { return over_; }
    [[nodiscard]] const std::vector<sound::Note>& notes() const { return notes_; }

private:
    Instant last_{};
    bool over_ = false;
    std::vector<sound::Note> notes_;
};

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a rehearsal goes through the whole session and says how long it took") {
    Ears ears;
    CHECK(rehearse(timeline_of({breathing(2, 2)}), plain_settings(), ears) == 20s);
    CHECK(ears.heard_the_end());
    REQUIRE(ears.notes().size() == 5);
    CHECK(ears.notes()[1].motif == sound::Motif::breathe_out);
    CHECK(ears.notes()[1].at == 4s);
    CHECK(ears.notes().back().motif == sound::Motif::done);
}

TEST_CASE("what needs a key is left out of it") {
    Ears ears;
    CHECK(rehearse(timeline_of({noted(), breathing(1, 1)}), plain_settings(), ears) == 10s);
    CHECK(ears.heard_the_end());
}

TEST_SUITE_END();
