#include "core/journal/codec.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fstream>

#include "core/journal/checksum.hpp"
#include "tests/support/source_dir.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::Record;
using journal::Trust;

namespace {

constexpr std::string_view start = "2026-11-20T21:30:05+01:00 ";

Record record_of(journal::Body body) {
    const auto at = units::parse_timestamp("2026-11-20T21:30:05+01:00").value();
    return {.id = "9f86d081884c7d65",
            .at = at,
            .day = at.date(),
            .wrote = at.plus(13min),
            .origin = journal::Origin::live,
            .body = std::move(body)};
}

std::string with_sum(const std::string& line) {
    return line + " sum=" + journal::checksum(line);
}

diag::Diagnostic problem_of(std::string_view line) {
    const auto record = journal::read(line);
    REQUIRE_FALSE(record.has_value());
    return record.error();
}

std::vector<std::string> record_lines_of_the_man_page() {
    std::ifstream page(support::source_dir() / "man/rx-journal.5");
    std::vector<std::string> lines;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("2026-")) lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("each kind of record is written as rx-journal(5) says") {
    CHECK(journal::write(record_of(journal::UsePlan{"home@3f2a9c1b2d4e"})) ==
          with_sum("2026-11-20T21:30:05+01:00 use id=9f86d081884c7d65 day=2026-11-20 "
                   "wrote=2026-11-20T21:43:05+01:00 src=live plan=home@3f2a9c1b2d4e"));
    const auto tail = [](journal::Body body) {
        const std::string line = journal::write(record_of(std::move(body)));
        const auto from = line.find("src=live ") + 9;
        return line.substr(from, line.rfind(' ') - from);
    };
    CHECK(tail(journal::CurrentSize{"main", "X L", units::Millimetres(224)}) ==
          R"(kit=main label="X L" diameter=22.4mm)");
    CHECK(tail(journal::CurrentSize{"main", "finger", std::nullopt}) == "kit=main label=finger");
    CHECK(tail(journal::CurrentSize{"main", "blue", std::nullopt, "small"}) == "kit=main label=blue size-id=small");
    CHECK(tail(journal::EventDate{"surgery", units::parse_date("2026-09-01").value()}) ==
          "event=surgery on=2026-09-01");
    CHECK(tail(journal::StateAnswer{"infection", false}) == "state=infection holds=no");
    CHECK(tail(journal::StateAnswer{"infection", true}) == "state=infection holds=yes");
    CHECK(tail(journal::Approval{"", journal::Approval::By::clinic, true}) == "of=toning by=clinic given=yes");
    CHECK(tail(journal::Approval{"thumb", journal::Approval::By::patient, false}) ==
          "of=exercise exercise=thumb by=patient given=no");
    CHECK(tail(journal::Approval{"", journal::Approval::By::patient, true, "walk"}) ==
          "of=routine routine=walk by=patient given=yes");
    CHECK(tail(journal::Chosen{"moving", "walk"}) == "routine=moving alternative=walk");
    CHECK(tail(journal::Measured{"sitting", {65}, units::Scale{{0}, {100}, false}}) ==
          "measure=sitting value=6.5 scale=0..10");
    CHECK(tail(journal::Measured{"sitting", {-20}, {}}) == "measure=sitting value=-2");
    CHECK(tail(journal::Note{"slept well", {"sleep"}}) == "text=\"slept well\" tag=sleep");
    const auto day = units::parse_date("2026-11-20").value();
    CHECK(tail(journal::Skip{day, day.plus_days(4), journal::Skip::Reason::travel}) ==
          "first=2026-11-20 last=2026-11-24 reason=travel");
    CHECK(tail(journal::Amend{"0123456789abcdef", {{"pain", "3@0s"}, {"note", ""}}}) ==
          "record=0123456789abcdef set=\"pain=3@0s\" set=\"note=\"");
    CHECK(tail(journal::Void{"0123456789abcdef"}) == "record=0123456789abcdef");
    CHECK(tail(journal::Void{"0123456789abcdef", true}) == "record=0123456789abcdef by=undo");
}

TEST_CASE("the examples of rx-journal(5) are records with right sums, and are what rx writes") {
    const auto lines = record_lines_of_the_man_page();
    REQUIRE(lines.size() == 2);
    for (const std::string& line : lines) {
        CAPTURE(line);
        const auto record = journal::read(line);
        REQUIRE(record.has_value());
        CHECK(record->trust == Trust::whole);
        CHECK(record->unknown.empty());
        CHECK(journal::write(*record) == line);
    }
    const auto session = std::get<journal::Session>(journal::read(lines[1]).value().body);
    CHECK(session.outcome.exercises.size() == 2);
    CHECK(session.outcome.exercises[1].sizes.front().label == "B");
}

TEST_CASE("words and keys of a later version are kept, in their order") {
    const std::string line = with_sum(std::string(start) +
                                      "remark id=9f86d081884c7d65 day=2026-11-20 wrote=2026-11-20T21:43:05+01:00 "
                                      "src=later about=0123456789abcdef text=\"it was easier\" mood=3 mood=4");
    const auto record = journal::read(line);
    REQUIRE(record.has_value());
    CHECK(std::get<journal::Other>(record->body).word == "remark");
    CHECK(record->unknown.size() == 4);
    CHECK(journal::write(*record) == line);

    const std::string use = with_sum(std::string(start) +
                                     "use id=9f86d081884c7d65 day=2026-11-20 wrote=2026-11-20T21:43:05+01:00 "
                                     "src=live plan=p@1 by=clinic");
    CHECK(journal::write(journal::read(use).value()) == use);
}

TEST_CASE("a word is of the letters of a key, whoever wrote it") {
    for (const std::string_view word : {"Remark", "\x1b[2J", "id=1", "3", "re.mark", "\u202eremark"}) {
        for (const std::string_view sum : {"", " sum=00000000"}) {
            const auto record = journal::read(std::string(start) + std::string(word) + " text=well" + std::string(sum));
            REQUIRE_FALSE(record.has_value());
            CHECK(record.error().code == "record-form");
        }
    }
}

TEST_CASE("a line without a sum was written by hand; what is left out has its default") {
    const std::string line = std::string(start) + "session did=\"breathing complete 5m\" pain=2";
    const auto record = journal::read(line);
    REQUIRE(record.has_value());
    CHECK(record->trust == Trust::by_hand);
    CHECK(record->id == journal::id_of_line(line));
    CHECK(units::to_text(record->day) == "2026-11-20");
    CHECK(record->wrote == record->at);
    CHECK(record->origin == journal::Origin::later);
    CHECK(journal::read(line + "\r")->id == record->id);
    CHECK(journal::read(line + "\r\r\r")->id == record->id);
}

TEST_CASE("a line whose sum is wrong was changed by hand and counts as it stands") {
    std::string line = journal::write(record_of(journal::StateAnswer{"infection", true}));
    line.replace(line.find("holds=yes"), 9, "holds=no");
    const auto record = journal::read(line);
    REQUIRE(record.has_value());
    CHECK(record->trust == Trust::changed);
    CHECK(record->id == "9f86d081884c7d65");
    CHECK_FALSE(std::get<journal::StateAnswer>(record->body).holds);

    const std::string added = journal::write(record_of(journal::UsePlan{"p@1"})) + " note=mine";
    CHECK(journal::read(added)->trust == Trust::changed);
}

TEST_CASE("however much of a line is torn off, it never counts") {
    journal::Session session;
    session.plan = "home@3f2a9c1b2d4e";
    session.outcome.active = 5min;
    session.outcome.stopped_by = "pain >= 7";
    for (const Record& record : {record_of(session), record_of(journal::UsePlan{"home@3f2a9c1b2d4e"}),
                                 record_of(journal::CurrentSize{"main", "B", units::Millimetres(220)}),
                                 record_of(journal::CurrentSize{"main", "blue", std::nullopt, "small"}),
                                 record_of(journal::EventDate{"surgery", units::parse_date("2026-09-01").value()}),
                                 record_of(journal::StateAnswer{"infection", true}),
                                 record_of(journal::Approval{"thumb", journal::Approval::By::clinic, true}),
                                 record_of(journal::Approval{"", journal::Approval::By::clinic, true, "walk"})}) {
        const std::string line = journal::write(record);
        for (std::size_t length = 1; length < line.size(); ++length) {
            CAPTURE(line.substr(0, length));
            CHECK_FALSE(journal::read(line.substr(0, length)).has_value());
        }
    }
}

TEST_CASE("the order of keys does not matter to the reader") {
    const auto record = journal::read(std::string(start) + "event on=2026-09-01 event=surgery src=import");
    REQUIRE(record.has_value());
    CHECK(std::get<journal::EventDate>(record->body).event == "surgery");
    CHECK(record->origin == journal::Origin::import);
}

TEST_CASE("each kind of unreadable line has its code and column") {
    const std::string s(start);
    CHECK(problem_of("session " + s).code == "record-time");
    CHECK(problem_of("2026-11-20 session did=\"x complete 5m\"").code == "record-time");
    CHECK(problem_of("2026-02-30T21:30:05+01:00 session").code == "record-time");
    CHECK(problem_of(s + "session word").code == "record-form");
    CHECK(problem_of(s + "sesion did=\"x complete 5m\"").hint == "did you mean `session`?");
    CHECK(problem_of(s + "qqqqqqqq x=1").hint ==
          "words are session, use, size, event, state, approval, choice, measure, note, skip, amend, void");
    CHECK(problem_of(s).code == "record-form");
    CHECK(problem_of(s + "use").message == "`plan` is missing");
    CHECK(problem_of(s + "size kit=main").message == "`label` is missing");
    CHECK(problem_of(s + "event event=surgery").message == "`on` is missing");
    CHECK(problem_of(s + "measure measure=sitting value=much").code == "record-key");
    CHECK(problem_of(s + "measure measure=sitting").code == "record-key");
    CHECK(problem_of(s + "measure measure=sitting value=1 scale=10").code == "record-key");
    CHECK(problem_of(s + "state state=infection holds=maybe").code == "record-key");
    CHECK(problem_of(s + "state state=infection holds=maybe").at.column == 49);
    CHECK(problem_of(s + "use plan=p id=12").code == "record-key");
    CHECK(problem_of(s + "use plan=p src=dream").code == "record-key");
    CHECK(problem_of(s + "use plan=p day=2026-13-01").code == "record-key");
    CHECK(problem_of(s + "use plan=\xFF").code == "record-utf8");
    CHECK(problem_of(s + "use plan=\xFF").at.column == 36);
    CHECK(problem_of("<<<<<<< HEAD").message == "a merge left its mark here");
    CHECK(problem_of("=======").message == "a merge left its mark here");
}

TEST_CASE("a run of empty bytes is counted") {
    CHECK(problem_of(std::string(205, '\0')).message == "205 empty bytes: power cut?");
}

TEST_CASE("a line longer than any record is refused without reading it") {
    const auto problem = problem_of(std::string(start) + "use plan=" + std::string(10'000'000, 'x'));
    CHECK(problem.code == "record-long");
    CHECK(problem.message.size() < 100);
}

TEST_CASE("comments and blank lines are no records") {
    CHECK(journal::is_comment(journal::first_line));
    CHECK(journal::is_comment(""));
    CHECK(journal::is_comment(" \t\r"));
    CHECK_FALSE(journal::is_comment(" # no"));
    CHECK_FALSE(journal::is_comment(start));
}

// Records as rx could write them: any text in labels and unknown values, any numbers in their ranges.
namespace generate {

std::string text() {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "B", " ", "/", "\"", "\\", "%", "=", "ä", "中", "\n", "\t", "\u0085", "\u202e", "X", "7", "#", "\U0001F642"));
    std::string joined;
    for (const std::string& piece : pieces) joined += piece;
    return joined;
}

units::Duration duration() {
    return units::Duration(*rc::gen::inRange(0, 1'000'000) * 100);
}

outcome::Moment moment() {
    return *rc::gen::element(outcome::Moment::before, outcome::Moment::during, outcome::Moment::after);
}

outcome::ExerciseResult exercise() {
    outcome::ExerciseResult result;
    result.exercise = *rc::gen::element<std::string>("breathing", "trainer", "hold-2");
    result.progress = *rc::gen::element(outcome::Progress::complete, outcome::Progress::partial,
                                        outcome::Progress::skipped, outcome::Progress::left_out);
    result.active = duration();
    const auto low = duration();
    result.planned = {low, low + duration()};
    if (*rc::gen::arbitrary<bool>()) result.repetitions = outcome::Repetitions{*rc::gen::inRange(0, 99), 10};
    const int sizes = *rc::gen::inRange(0, 3);
    for (int i = 0; i < sizes; ++i) {
        result.sizes.push_back({text(), std::nullopt, duration()});
        if (*rc::gen::arbitrary<bool>()) result.sizes.back().diameter = units::Millimetres(*rc::gen::inRange(1, 5001));
    }
    if (*rc::gen::arbitrary<bool>()) result.depth = outcome::Depth::entrance;
    if (*rc::gen::arbitrary<bool>())
        result.ease = *rc::gen::element(outcome::Ease::hard, outcome::Ease::with_effort, outcome::Ease::easily);
    return result;
}

journal::Session session() {
    journal::Session session;
    session.plan = *rc::gen::element<std::string>("", "home@3f2a9c1b2d4e");
    session.routine = *rc::gen::element<std::string>("", "evening");
    const int exercises = *rc::gen::inRange(0, 4);
    for (int i = 0; i < exercises; ++i) session.outcome.exercises.push_back(exercise());
    session.outcome.active = duration();
    session.outcome.paused = duration();
    const int ratings = *rc::gen::inRange(0, 5);
    for (int i = 0; i < ratings; ++i) {
        session.outcome.pain.push_back({units::PainScore(*rc::gen::inRange(0, 11)), moment(), duration()});
        session.outcome.fear.push_back({units::FearScore(*rc::gen::inRange(0, 11)), moment(), duration()});
    }
    session.outcome.ending =
        *rc::gen::element(outcome::Ending::complete, outcome::Ending::early, outcome::Ending::stop_rule,
                          outcome::Ending::interrupted, outcome::Ending::lost);
    session.outcome.stopped_by = *rc::gen::element<std::string>("", "pain >= 7");
    session.note = text();
    if (*rc::gen::arbitrary<bool>()) session.tags = {"sleep", "travel-2"};
    return session;
}

Record record() {
    const int kind = *rc::gen::inRange(0, 6);
    Record made = kind == 0   ? record_of(journal::CurrentSize{"main", "L" + text(), std::nullopt})
                  : kind == 1 ? record_of(journal::Other{"remark"})
                  : kind == 2 ? record_of(journal::Note{"n" + text(), {"sleep"}})
                  : kind == 3 ? record_of(journal::Amend{"0123456789abcdef", {{"note", text()}, {"pain", "3"}}})
                  : kind == 4 ? record_of(journal::Void{"0123456789abcdef", *rc::gen::arbitrary<bool>()})
                              : record_of(session());
    const int unknown = *rc::gen::inRange(0, 3);
    for (int i = 0; i < unknown; ++i) made.unknown.emplace_back("later-key", text());
    return made;
}

}  // namespace generate

TEST_CASE("reading and writing give back every line, byte for byte") {
    CHECK(rc::check("write(read(line)) == line", [] {
        const std::string line = journal::write(generate::record());
        const auto back = journal::read(line);
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->trust == Trust::whole);
        RC_ASSERT(journal::write(*back) == line);
    }));
}

TEST_CASE("bytes changed anywhere in a line never pass as whole") {
    CHECK(rc::check("a changed byte is noticed", [] {
        std::string line = journal::write(generate::record());
        const auto at = *rc::gen::inRange<std::size_t>(0, line.size());
        const auto byte = *rc::gen::arbitrary<char>();
        RC_PRE(line[at] != byte);
        line[at] = byte;
        const auto back = journal::read(line);
        RC_ASSERT(!back.has_value() || back->trust != Trust::whole);
    }));
}

TEST_CASE("an approval says what it is of and who gave it, or is no record") {
    const auto read = [](std::string_view keys) {
        return journal::read(std::string(start) + "approval " + std::string(keys));
    };
    const auto toning = read("of=toning by=clinic given=yes");
    REQUIRE(toning);
    CHECK(std::get<journal::Approval>(toning->body).exercise.empty());
    CHECK(std::get<journal::Approval>(toning->body).by == journal::Approval::By::clinic);
    CHECK(std::get<journal::Approval>(toning->body).given);
    CHECK(std::get<journal::Approval>(read("of=exercise exercise=thumb by=patient given=no")->body).exercise ==
          "thumb");
    const auto routine = read("of=routine routine=walk by=clinic given=yes");
    REQUIRE(routine);
    CHECK(std::get<journal::Approval>(routine->body).routine == "walk");
    CHECK(std::get<journal::Approval>(routine->body).exercise.empty());
    for (const char* keys : {"of=routine by=clinic given=yes", "by=clinic given=yes", "of=exercise by=clinic given=yes",
                             "of=thumb by=clinic given=yes", "of=toning by=doctor given=yes", "of=toning by=clinic",
                             "of=toning given=yes"}) {
        CAPTURE(keys);
        const auto refused = read(keys);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "record-key");
    }
}

TEST_CASE("a choice names the routine and the alternative, or is no record") {
    const auto read = journal::read("2026-11-20T21:30:05+01:00 choice routine=moving alternative=walk");
    REQUIRE(read);
    const auto& chosen = std::get<journal::Chosen>(read->body);
    CHECK(chosen.routine == "moving");
    CHECK(chosen.alternative == "walk");
    CHECK_FALSE(journal::read("2026-11-20T21:30:05+01:00 choice routine=moving"));
    CHECK_FALSE(journal::read("2026-11-20T21:30:05+01:00 choice alternative=walk"));
}

TEST_SUITE_END();

TEST_CASE("an amend, a void, a skip and a note say what they are of, or are no records") {
    const auto line = [](std::string_view rest) {
        return std::string(start) + std::string(rest);
    };
    for (const std::string_view good :
         {"amend record=0123456789abcdef set=pain=3", "amend record=0123456789abcdef", "void record=0123456789abcdef",
          "note text=well", "skip first=2026-11-20 last=2026-11-24",
          "skip first=2026-11-20 last=2026-11-20 reason=rest"})
        CHECK(journal::read(line(good)).has_value());
    for (const std::string_view bad :
         {"amend set=\"pain=3\"", "amend record=last set=\"pain=3\"", "amend record=0123456789abcdef set=pain", "void",
          "void record=4", "note", "note text=well tag=\"My Tag\"", "skip first=2026-11-20", "skip last=2026-11-20",
          "skip first=2026-11-20 last=2026-11-24 reason=lazy"}) {
        CAPTURE(bad);
        const auto read = journal::read(line(bad));
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == "record-key");
    }
}
