#include "cli/terminal/composition.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>

#include "core/text/width.hpp"

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;
using rx::session::Frame;
using rx::session::Scene;
using namespace std::chrono_literals;

namespace {

std::string drawn(const Frame& frame, Size size, const Glyphs& glyphs = ascii_glyphs) {
    std::string text = "\n";
    for (const Row& row : compose(frame, size, glyphs)) text += row.text + '\n';
    return text;
}

Frame breathe_out() {
    Frame frame;
    frame.word = "Breathe out";
    frame.number = 12;
    frame.done = 0.4;
    frame.title = "Slow breathing";
    frame.place = "4 of 10";
    frame.next = "Breathe in";
    frame.keys = "space pause, n next, 0-9 pain, a fear, q end";
    frame.left = 754s;
    return frame;
}

Frame lead_in() {
    Frame frame;
    frame.scene = Scene::lead_in;
    frame.word = "Lie down, get comfortable";
    frame.number = 8;
    frame.done = 0.0;
    frame.title = "Slow breathing";
    frame.next = "Breathe in";
    frame.text =
        "Lie on your back with a cushion under your knees and let the belly be soft.\n"
        "One hand rests on the belly.";
    frame.keys = "space pause, n begin, q end";
    frame.left = 754s;
    return frame;
}

Frame stopped() {
    Frame frame;
    frame.scene = Scene::stopped;
    frame.word = "Stop here";
    frame.title = "Dilator";
    frame.text = "Take it out slowly and rest. Call us if it has not eased by tomorrow.";
    frame.keys = "u undo, space end";
    return frame;
}

}  // namespace

TEST_CASE("a step at 80 x 24") {
    CHECK(drawn(breathe_out(), {24, 80}) == R"(
Slow breathing                                                        12:34 left
4 of 10



                                  Breathe out

                              ####        ############
                              ####        ############
                          ########                ####
                          ########                ####
                              ####        ############
                              ####        ############
                              ####        ####
                              ####        ####
                          ############    ############
                          ############    ############

    ############################............................................
                                Next: Breathe in



space pause, n next, 0-9 pain, a fear, q end
)");
}

TEST_CASE("a step at 40 x 12") {
    CHECK(drawn(breathe_out(), {12, 40}) == R"(
Slow breathing                12:34 left
4 of 10
              Breathe out
               ##    ######
             ####        ##
               ##    ######
               ##    ##
             ######  ######
  ##############......................
            Next: Breathe in

space pause, n next, 0-9 pain, q end
)");
}

TEST_CASE("a step at 20 x 5 keeps word, number and bar") {
    CHECK(drawn(breathe_out(), {5, 20}) == R"(
    Breathe out
         12
########............
  Next: Breathe in
space pause, q end
)");
    CHECK(drawn(breathe_out(), {5, 20}, block_glyphs) == R"(
    Breathe out
         12
████████░░░░░░░░░░░░
  Next: Breathe in
space pause, q end
)");
}

TEST_CASE("a question has all its keys, below each other where it must, and at 20 x 5 those that have room") {
    Frame frame;
    frame.scene = Scene::question;
    frame.word = "If you like: what was it?";
    frame.keys = "p pain, f fear, i interrupted, e enough, space skip";
    CHECK(drawn(frame, {.rows = 6, .columns = 24}) == R"(

 If you like: what was
          it?
p pain, f fear,
i interrupted,
e enough, space skip
)");
    CHECK(drawn(frame, {.rows = 5, .columns = 20}) == R"(
 If you like: what
      was it?
p pain, f fear,
i interrupted,
space skip
)");
}

TEST_CASE("a step at 10 x 3 and smaller keeps what fits") {
    CHECK(drawn(breathe_out(), {3, 10}) == "\nBreathe ~\n    12\n###......\n");
    CHECK(drawn(breathe_out(), {1, 20}) == "\n12 Breathe out\n");
    CHECK(drawn(breathe_out(), {1, 10}) == "\n12 Breat~\n");
    Frame frame = breathe_out();
    frame.number = 4;
    CHECK(drawn(frame, {1, 1}) == "\n4\n");
    CHECK(drawn(frame, {2, 1}) == "\n~\n4\n");
    frame.number.reset();
    CHECK(drawn(frame, {1, 1}) == "\nB\n");
}

TEST_CASE("while getting ready the instructions go before large digits") {
    CHECK(drawn(lead_in(), {12, 40}) == R"(
Slow breathing                12:34 left

       Lie down, get comfortable
                   8
  ....................................
            Next: Breathe in
   Lie on your back with a cushion
   under your knees and let the belly
   be soft.
   One hand rests on the belly.

space pause, n begin, q end
)");
    CHECK(drawn(lead_in(), {5, 20}) == R"(
   Lie down, get
    comfortable
         8
....................
space pause, q end
)");
}

TEST_CASE("what the clinic says where a session stops has room first") {
    CHECK(drawn(stopped(), {12, 40}) == R"(
Dilator



               Stop here


  Take it out slowly and rest. Call us
  if it has not eased by tomorrow.


u undo, space end
)");
    CHECK(drawn(stopped(), {5, 20}) == R"(
     Stop here
Take it out slowly
and rest. Call us if
it has not eased by~
u undo, space end
)");
}

TEST_CASE("minutes are written as a clock") {
    Frame frame = breathe_out();
    frame.number = 60;
    CHECK(drawn(frame, {5, 20}).find(" 1:00\n") != std::string::npos);
    frame.number = 59;
    CHECK(drawn(frame, {5, 20}).find(" 59\n") != std::string::npos);
}

TEST_CASE("an answer to a key has a row of its own where there is room, and never that of the keys") {
    Frame frame = breathe_out();
    frame.note = "Pain 3";
    const auto small = compose(frame, {5, 20}, ascii_glyphs);
    CHECK(small.back().text == "space pause, q end");
    CHECK(small[3].text == "       Pain 3");
    const auto large = compose(frame, {24, 80}, ascii_glyphs);
    CHECK(large[22] == Row{"Pain 3", Style::strong});
    CHECK(large[23] == Row{frame.keys, Style::faint});
    frame.keys.clear();
    CHECK(compose(frame, {5, 20}, ascii_glyphs).back() == Row{"Pain 3", Style::strong});
}

TEST_CASE("where all is taken, an answer waits for the clinic's words at a stop, and elsewhere takes a line of text") {
    Frame frame = stopped();
    frame.note = "Pain 8";
    CHECK(drawn(frame, {5, 20}) == drawn(stopped(), {5, 20}));
    frame.scene = Scene::keys;
    CHECK_FALSE(drawn(frame, {5, 20}).contains("Pain 8"));
    frame.scene = Scene::question;
    frame.keys = "space go on, q end";
    CHECK(drawn(frame, {5, 20}) == R"(
     Stop here
Take it out slowly
and rest. Call us if
Pain 8
space go on, q end
)");
}

TEST_CASE("nothing moves when a number gets shorter, an answer comes, or a step is the last") {
    const Frame before = breathe_out();
    Frame after = before;
    after.number = 9;
    after.note = "Pain 3";
    after.next.clear();
    after.place.clear();
    for (const Size size : {Size{24, 80}, Size{12, 40}, Size{30, 100}}) {
        const auto first = compose(before, size, ascii_glyphs);
        const auto second = compose(after, size, ascii_glyphs);
        for (std::size_t row = 0; row < first.size(); ++row) {
            if (first[row].text == "Breathe out" || first[row].text.find("##..") != std::string::npos) {
                CHECK(second[row] == first[row]);
            }
        }
    }
}

TEST_CASE("wide characters are counted by their cells") {
    Frame frame;
    frame.word = "\u5438\u6C14";
    CHECK(drawn(frame, {2, 10}) == "\n\n   \u5438\u6C14\n");
    CHECK(drawn(frame, {2, 3}) == "\n\u5438\n\u6C14\n");
    CHECK(drawn(frame, {1, 4}) == "\n\u5438~\n");
}

TEST_CASE("whatever is shown, at any size: as many rows as there are, none too wide, no control characters") {
    CHECK(rc::check([](const std::array<std::string, 7>& texts, int number, double done) {
        Frame frame;
        frame.scene = static_cast<Scene>(*rc::gen::inRange(0, 7));
        frame.word = texts[0];
        frame.title = texts[1];
        frame.place = texts[2];
        frame.next = texts[3];
        frame.text = texts[4];
        frame.keys = texts[5];
        frame.note = texts[6];
        if (*rc::gen::arbitrary<bool>()) frame.number = number;
        if (*rc::gen::arbitrary<bool>()) frame.done = done;
        const Size size{.rows = *rc::gen::inRange(1, 60), .columns = *rc::gen::inRange(2, 120)};
        const auto rows = compose(frame, size, ascii_glyphs);
        RC_ASSERT(rows.size() == static_cast<std::size_t>(size.rows));
        for (const Row& row : rows) {
            RC_ASSERT(rx::text::width(row.text) <= static_cast<std::size_t>(size.columns));
            for (const char byte : row.text) RC_ASSERT(static_cast<unsigned char>(byte) >= 0x20);
        }
        RC_ASSERT(rx::text::width(rows.back().text) < static_cast<std::size_t>(size.columns));
    }));
}

TEST_SUITE_END();
