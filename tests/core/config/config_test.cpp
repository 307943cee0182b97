#include "core/config/config.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "tests/support/source_dir.hpp"

using namespace rx::config;
using namespace std::chrono_literals;
using rx::diag::Position;

namespace {

Config read_good(std::string_view text) {
    const auto config = read(text, "config.toml");
    REQUIRE(config);
    return *config;
}

rx::diag::Diagnostic read_bad(std::string_view text) {
    const auto config = read(text, "config.toml");
    REQUIRE_FALSE(config);
    REQUIRE(config.error().all().size() == 1);
    return config.error().all().front();
}

void check_defaults(const Config& config) {
    CHECK(config.days.day_start == 0min);
    CHECK(config.days.week_start == std::chrono::Monday);
    CHECK(config.lead_in == 10s);
    CHECK(config.longer_by == 30s);
    CHECK(config.count);
    CHECK_FALSE(config.plain);
    CHECK_FALSE(config.discreet);
    CHECK_FALSE(config.low_light);
    CHECK_FALSE(config.less_motion);
    CHECK_FALSE(config.bell);
    CHECK(config.colour == Colour::automatic);
}

std::vector<std::string> lines_of_page() {
    std::ifstream page(rx::support::source_dir() / "man/rx-config.5");
    std::vector<std::string> lines;
    for (std::string line; std::getline(page, line);) lines.push_back(line);
    REQUIRE_FALSE(lines.empty());
    return lines;
}

}  // namespace

TEST_SUITE_BEGIN("core/config");

TEST_CASE("an empty file means all defaults") {
    check_defaults(read_good(""));
    check_defaults(read_good("# nothing yet\n"));
}

TEST_CASE("every preference is read") {
    const Config config = read_good(
        "day-start = \"04:30\"\nweek-start = \"Sunday\"\nlead-in = \"15s\"\nlonger-by = \"1m\"\npause-limit = \"20m\"\n"
        "count = false\nhands-free = true\nplain = true\ndiscreet = true\nlow-light = true\n"
        "less-motion = true\nbell = true\ncolour = \"never\"\n");
    CHECK(config.days.day_start == 4h + 30min);
    CHECK(config.days.week_start == std::chrono::Sunday);
    CHECK(config.lead_in == 15s);
    CHECK(config.longer_by == 1min);
    CHECK(config.pause_limit == 20min);
    CHECK_FALSE(config.count);
    CHECK(config.hands_free);
    CHECK(config.plain);
    CHECK(config.discreet);
    CHECK(config.low_light);
    CHECK(config.less_motion);
    CHECK(config.bell);
    CHECK(config.colour == Colour::never);
}

TEST_CASE("colour takes each of its words") {
    CHECK(read_good("colour = \"auto\"").colour == Colour::automatic);
    CHECK(read_good("colour = \"always\"").colour == Colour::always);
}

TEST_CASE("what is not written keeps its default") {
    Config config = read_good("bell = true");
    CHECK(config.bell);
    config.bell = false;
    check_defaults(config);
}

TEST_CASE("how sessions sound is read") {
    const Sound sound = read_good(
                            "sound = false\nvolume = 0\nnight-volume = 100\nnight = \"21:30..06:00\"\n"
                            "player = [\"pacat\", \"--raw\"]\nsound-delay = \"0.2s\"\nvoice = true\n"
                            "voice-command = [\"say\"]\n")
                            .sound;
    CHECK_FALSE(sound.on);
    CHECK(sound.volume_at(12h) == 0);
    CHECK(sound.volume_at(22h) == 100);
    CHECK(sound.player == std::vector<std::string>{"pacat", "--raw"});
    CHECK(sound.delay == 200ms);
    CHECK(sound.voice);
    CHECK(sound.voice_command == std::vector<std::string>{"say"});
    CHECK(read_bad("volume = 101").code == "whole-range");
    CHECK(read_bad("sound-delay = \"3s\"").code == "duration-range");
}

TEST_CASE("a night may go over midnight, and ends when the day begins") {
    const Sound sound = read_good("").sound;
    CHECK(sound.volume_at(21h + 59min) == 50);
    CHECK(sound.volume_at(22h) == 20);
    CHECK(sound.volume_at(6h + 59min) == 20);
    CHECK(sound.volume_at(7h) == 50);
    const Sound siesta = read_good("night = \"13:00..15:00\"").sound;
    CHECK(siesta.volume_at(14h) == 20);
    CHECK(siesta.volume_at(2h) == 50);
    for (const char* text : {"22:00", "22:00-07:00", "24:00..07:00", "22:00..", "..", "22:00..7:00", "?"}) {
        CAPTURE(text);
        CHECK(read_bad("night = \"" + std::string(text) + "\"").code == "night");
    }
}

TEST_CASE("a day begins between midnight and noon") {
    CHECK(read_good("day-start = \"00:00\"").days.day_start == 0min);
    CHECK(read_good("day-start = \"12:00\"").days.day_start == 12h);
    for (const char* text :
         {"12:01", "23:00", "4:00", "04:60", "04.00", "04:00:00", "", "-1:00", "04:0", "004:0", "?"}) {
        CAPTURE(text);
        const auto problem = read_bad("day-start = \"" + std::string(text) + "\"");
        CHECK((problem.code == "day-start" || problem.code == "empty-text"));
        CHECK(problem.at == Position{1, 13});
    }
    CHECK(read_bad("day-start = 4").hint == "write a time in quotes, \"00:00\" to \"12:00\", like \"04:00\"");
}

TEST_CASE("times stay within what they may be") {
    CHECK(read_good("lead-in = \"0s\"").lead_in == 0s);
    CHECK(read_good("lead-in = \"10m\"").lead_in == 10min);
    CHECK(read_good("longer-by = \"1s\"").longer_by == 1s);
    const auto problem = read_bad("lead-in = \"10m1s\"");
    CHECK(problem.code == "duration-range");
    CHECK(problem.message == "\"lead-in\" is 10m1s");
    CHECK(problem.hint == "write \"0s\" to \"10m\"");
    CHECK(problem.at == Position{1, 11});
    CHECK(read_bad("longer-by = \"0.5s\"").code == "duration-range");
    CHECK(read_bad("pause-limit = \"59s\"").code == "duration-range");
    CHECK(read_bad("pause-limit = \"3h\"").code == "duration-range");
    CHECK(read_bad("longer-by = \"1h\"").code == "duration-range");
    CHECK(read_bad("lead-in = 15").code == "duration-unit");
}

TEST_CASE("mistakes are all found at once, as mistakes of preferences with their place") {
    const auto config =
        read("week-start = \"someday\"\nbel = true\ncolour = \"blue\"\ncount = \"no\"\n", "config.toml");
    REQUIRE_FALSE(config);
    std::vector<std::string> codes;
    for (const auto& problem : config.error().in_line_order()) {
        CHECK(problem.kind == rx::diag::Kind::config);
        CHECK(problem.origin == "config.toml");
        codes.push_back(problem.code);
    }
    CHECK(codes == std::vector<std::string>{"weekday-form", "unknown-key", "unknown-word", "wrong-type"});
    CHECK(config.error().in_line_order()[1].message == "unknown key \"bel\" in the preferences");
    CHECK(config.error().in_line_order()[1].hint == "did you mean \"bell\"?");
}

TEST_CASE("a file that is no TOML is a mistake of preferences, too") {
    const auto problem = read_bad("bell = yes\n");
    CHECK(problem.kind == rx::diag::Kind::config);
    CHECK(problem.code == "syntax");
}

TEST_CASE("every field is optional, built and says what it is for") {
    CHECK_FALSE(config_fields().empty());
    for (const auto& field : config_fields()) {
        CAPTURE(field.key);
        CHECK(field.need == rx::document::Need::optional);
        CHECK(field.support == rx::document::Support::built);
        CHECK_FALSE(field.meaning.empty());
    }
}

TEST_CASE("rx-config(5) describes every key and no other") {
    std::set<std::string> described;
    for (const std::string& line : lines_of_page()) {
        constexpr std::string_view item = ".It Ic ";
        if (line.starts_with(item)) described.insert(line.substr(item.size()));
    }
    std::set<std::string> keys;
    for (const auto& field : config_fields()) keys.emplace(field.key);
    CHECK(described == keys);
}

TEST_CASE("the example in rx-config(5) is good") {
    std::string example;
    bool within = false;
    for (const std::string& line : lines_of_page()) {
        if (line == ".Ed") within = false;
        if (within) example += line + '\n';
        if (line.starts_with(".Bd -literal")) within = true;
    }
    const Config config = read_good(example);
    CHECK(config.days.day_start == 4h);
    CHECK(config.days.week_start == std::chrono::Sunday);
    CHECK(config.lead_in == 20s);
    CHECK(config.bell);
    CHECK(config.colour == Colour::never);
}

TEST_SUITE_END();
