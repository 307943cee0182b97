#include "cli/terminal/prompt.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <deque>
#include <sstream>
#include <vector>

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;

namespace {

class GivenLines final : public LineReader {
public:
    explicit GivenLines(std::deque<std::string> lines) : lines_(std::move(lines)) {}
    std::optional<std::string> read_line() override {
        if (lines_.empty()) return std::nullopt;
        std::string line = lines_.front();
        lines_.pop_front();
        return line;
    }

private:
    std::deque<std::string> lines_;
};

}  // namespace

TEST_CASE("yes and no are read in full, as a letter, in any case") {
    std::ostringstream out;
    for (const char* yes : {"y", "Y", "yes", " YES \r"}) {
        GivenLines answers({yes});
        CHECK(Prompt(answers, out).yes_or_no("Go on?", std::nullopt) == YesNo::yes);
    }
    for (const char* no : {"n", "No"}) {
        GivenLines answers({no});
        CHECK(Prompt(answers, out).yes_or_no("Go on?", std::nullopt) == YesNo::no);
    }
}

TEST_CASE("Enter alone takes the offered answer, or the question comes again") {
    std::ostringstream out;
    GivenLines offered({""});
    CHECK(Prompt(offered, out).yes_or_no("Go on?", YesNo::no) == YesNo::no);
    CHECK(out.str() == "Go on? [y/N] ");
    out.str("");
    GivenLines again({"", "maybe", "y"});
    CHECK(Prompt(again, out).yes_or_no("Go on?", std::nullopt) == YesNo::yes);
    CHECK(out.str() == "Go on? [y/n] Please answer y or n.\nGo on? [y/n] Please answer y or n.\nGo on? [y/n] ");
}

TEST_CASE("the end of input is no answer, whatever was offered") {
    std::ostringstream out;
    GivenLines none({});
    Prompt prompt(none, out);
    CHECK_FALSE(prompt.yes_or_no("Go on?", YesNo::yes));
    CHECK_FALSE(prompt.date("When?"));
    CHECK_FALSE(prompt.choice("Which?", std::vector<std::string>{"A"}));
    CHECK(out.str().ends_with("Which? [A] \n"));
}

TEST_CASE("a date is asked for until it is one") {
    std::ostringstream out;
    GivenLines answers({"yesterday", "2026-02-30", "2026-02-28"});
    const auto date = Prompt(answers, out).date("When did your treatment end?");
    REQUIRE(date);
    CHECK(rx::units::to_text(*date) == "2026-02-28");
    CHECK(out.str().find("Please write a date like 2026-11-20.") != std::string::npos);
}

TEST_CASE("a choice is one of the list, as the list writes it") {
    std::ostringstream out;
    const std::vector<std::string> sizes{"A", "B+", "b"};
    GivenLines answers({"C", "a"});
    CHECK(Prompt(answers, out).choice("Which size?", sizes) == "A");
    CHECK(out.str() == "Which size? [A, B+, b] Please answer with one of A, B+, b.\nWhich size? [A, B+, b] ");
    SUBCASE("case decides where only case differs") {
        const std::vector<std::string> alike{"s", "S"};
        GivenLines exact({"S"});
        CHECK(Prompt(exact, out).choice("Which size?", alike) == "S");
    }
}

TEST_CASE("a question cannot send control characters") {
    std::ostringstream out;
    GivenLines none({});
    (void)Prompt(none, out).choice("\x1B[2J", std::vector<std::string>{"\x07"});
    CHECK(out.str().find('\x1B') == std::string::npos);
    CHECK(out.str().find('\x07') == std::string::npos);
}

TEST_CASE("lines of a descriptor come one by one, the last with or without its line feed") {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    const std::string text = "one\n\n" + std::string(5000, 'x') + "\nlast";
    REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    close(ends[1]);
    DescriptorLines lines(ends[0]);
    CHECK(lines.read_line() == "one");
    CHECK(lines.read_line() == "");
    CHECK(lines.read_line() == std::string(4096, 'x'));
    CHECK(lines.read_line() == std::string(904, 'x'));
    CHECK(lines.read_line() == "last");
    CHECK_FALSE(lines.read_line());
    close(ends[0]);
}

TEST_SUITE_END();
