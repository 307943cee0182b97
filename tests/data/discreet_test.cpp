// Whatever is practised in discreet words, of every draft and with whatever keys: no frame of it tells what it is.
#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string_view>

#include "core/session/heard.hpp"
#include "core/session/runner.hpp"
#include "core/timeline/discreet.hpp"
#include "tests/data/drafts.hpp"
#include "tests/policy/source_tree.hpp"

using namespace rx;
using namespace rx::data;

namespace {

std::vector<std::string> telling_words() {
    std::istringstream lines(policy::read_file("tests/data/telling-words.txt"));
    std::vector<std::string> words;
    for (std::string line; std::getline(lines, line);) words.push_back(line);
    return words;
}

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

std::string in_small_letters(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

// The first of the words that a word of `text` begins with; "" for none.
std::string telling_word_in(const std::string& text, const std::vector<std::string>& words) {
    const std::string small = in_small_letters(text);
    for (const std::string& word : words) {
        for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
            if (at == 0 || !is_letter(small[at - 1])) return word;
        }
    }
    return "";
}

std::string all_words(const session::Frame& frame) {
    std::string all;
    for (const std::string* text :
         {&frame.title, &frame.word, &frame.place, &frame.next, &frame.text, &frame.keys, &frame.note})
        all += *text + "\n";
    return all;
}

// Time that jumps from deadline to deadline, a person who presses any keys now and then, and whoever reads along.
class Onlooker : public session::Clock,
                 public session::Input,
                 public session::Screen,
                 public session::Speaker,
                 public session::Keeper {
public:
    Onlooker(unsigned seed, const std::vector<std::string>& words) : dice_(seed), words_(words) {}

    [[nodiscard]] session::Instant now() override { return session::Instant(now_); }
    [[nodiscard]] session::Duration asleep() override { return {}; }
    [[nodiscard]] session::Event next(std::optional<session::Instant> deadline) override {
        if (++events_ > most_events) return session::Signal::hangup;
        if (!deadline || std::bernoulli_distribution(0.2)(dice_)) return any_key();
        now_ = std::max(now_, deadline->time_since_epoch());
        return session::Deadline{};
    }
    [[nodiscard]] bool was_stopped() override { return false; }
    void show(const session::Frame& frame) override {
        std::string shown = all_words(frame);
        if (shown == last_) return;
        last_ = std::move(shown);
        ++frames;
        if (const std::string word = telling_word_in(last_, words_); !word.empty())
            FAIL_CHECK("\"" << word << "\" stands in:\n" << last_);
    }
    // What is said is read as what is shown.
    void sound(const session::Heard& heard) override {
        for (const session::Saying& saying : heard.sayings) {
            if (const std::string word = telling_word_in(saying.say, words_); !word.empty())
                FAIL_CHECK("\"" << word << "\" is said in: " << saying.say);
        }
    }
    void keep(const outcome::Outcome& /*so_far*/, const outcome::Standing& /*standing*/) override {}

    int frames = 0;

private:
    static constexpr int most_events = 3000;

    session::Event any_key() {
        // Mostly onwards, so that sessions come to their end.
        constexpr std::string_view keys = "                nnnb+123456tteihfsauxq";
        now_ += std::chrono::seconds{1};
        return session::Key{
            static_cast<char32_t>(keys[std::uniform_int_distribution<std::size_t>(0, keys.size() - 1)(dice_)])};
    }

    std::mt19937 dice_;
    const std::vector<std::string>& words_;
    session::Duration now_{0};
    int events_ = 0;
    std::string last_;
};

exercise::Situation at_second_size(const plan::Plan& plan) {
    exercise::Situation situation;
    for (const auto& [id, kit] : plan.kits) situation.rungs[id] = std::min<std::size_t>(1, kit.sizes.size() - 1);
    return situation;
}

// How many frames were read.
int look_on(const plan::Plan& plan, const plan::Selection& selection, const std::vector<std::string>& words) {
    const plan::Built built = plan::build(plan, selection, at_second_size(plan));
    const timeline::Timeline session = timeline::discreet(built.timeline);
    session::Settings settings;
    // As often as the words can change, which is what is looked at.
    settings.redraw = std::chrono::seconds{10};
    int frames = 0;
    for (const session::Hands hands : {session::Hands::keys, session::Hands::none}) {
        settings.hands = hands;
        CAPTURE(plan.id.text());
        CAPTURE(selection.title);
        Onlooker person(20261121, words);
        const auto finished =
            session::run(session, settings,
                         {.clock = person, .input = person, .screen = person, .speaker = person, .keeper = person});
        CHECK(finished.outcome.exercises.size() == built.timeline.parts.size());
        frames += person.frames;
    }
    return frames;
}

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("no frame of a discreet session has a telling word, in any routine of any draft") {
    const auto words = telling_words();
    REQUIRE(words.size() > 40);
    int frames = 0;
    for (const Draft& draft : all_drafts()) {
        REQUIRE(draft.loaded);
        const plan::Plan& plan = draft.loaded->plan;
        for (const plan::Routine& routine : plan.routines) {
            frames += look_on(plan, plan::select(routine), words);
            for (const plan::Phase& phase : routine.phases)
                frames += look_on(plan, plan::select(routine, &phase), words);
            if (const auto selection = plan::select_short(routine)) frames += look_on(plan, *selection, words);
        }
    }
    CHECK(frames > 1000);
}

TEST_CASE("a word that tells is found wherever it begins, and only there") {
    const std::vector<std::string> words{"pain", "mm", "rect"};
    CHECK(telling_word_in("First number\nSize B, 22 mm", words) == "mm");
    CHECK(telling_word_in("Painless", words) == "pain");
    CHECK(telling_word_in("Correct, a summer", words).empty());
}

TEST_SUITE_END();
