#include "core/document/fields.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/support/plan_text.hpp"

using namespace rx::document;
using namespace std::chrono_literals;
namespace units = rx::units;
using rx::diag::Position;
using rx::diag::Severity;

namespace {

constexpr std::array known = {
    Field{.key = "id", .shape = Shape::id, .need = Need::required, .meaning = "names it"},
    Field{.key = "title", .shape = Shape::line},
    Field{.key = "how", .shape = Shape::prose},
    Field{.key = "goals", .shape = Shape::lines},
    Field{.key = "blocked-when", .shape = Shape::ids},
    Field{.key = "cue", .shape = Shape::choice, .allowed = "inhale|exhale"},
    Field{.key = "optional", .shape = Shape::flag},
    Field{.key = "sets", .shape = Shape::whole, .allowed = "1..9"},
    Field{.key = "review", .shape = Shape::date},
    Field{.key = "duration", .shape = Shape::duration},
    Field{.key = "for", .shape = Shape::duration_range},
    Field{.key = "breaths", .shape = Shape::count},
    Field{.key = "reps", .shape = Shape::count_range},
    Field{.key = "diameter", .shape = Shape::length},
    Field{.key = "after", .shape = Shape::span},
    Field{.key = "safety", .shape = Shape::table},
    Field{.key = "stop", .shape = Shape::tables},
    Field{.key = "do", .shape = Shape::any},
    Field{.key = "movement", .shape = Shape::line, .support = Support::later},
};

// A table read with `known`, with all it needs to live.
class Reading {
public:
    explicit Reading(std::string_view text, std::span<const Field> fields_known = known)
        : document_(parse(text, "clinic.toml").value()),
          fields(document_.root, {1, 1}, "exercise \"x\"", fields_known, document_.source, problems) {}

    [[nodiscard]] std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (const auto& problem : problems.all()) found.push_back(problem.code);
        return found;
    }
    [[nodiscard]] const rx::diag::Diagnostic& only() const {
        REQUIRE(problems.all().size() == 1);
        return problems.all().front();
    }

private:
    Document document_;

public:
    rx::diag::Diagnostics problems;
    Fields fields;
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("every getter reads what was written") {
    Reading r(
        "id = \"belly\"\ntitle = \"Belly\"\nhow = \"a\\nb\"\ngoals = [\"g\", \"h\"]\nblocked-when = [\"pregnant\"]\n"
        "cue = \"inhale\"\noptional = true\nsets = 3\nreview = 2026-11-20\nduration = \"1m30s\"\nfor = \"5m..15m\"\n"
        "breaths = 10\nreps = \"8..12\"\ndiameter = \"15 mm\"\nafter = \"4 weeks\"\ndo = [\"a\"]\nsafety = { x = 1 }\n"
        "[[stop]]\ny = 1\n[[stop]]\n");
    CHECK(r.fields.id<units::ExerciseTag>("id") == units::ExerciseId("belly"));
    CHECK(r.fields.text("title") == "Belly");
    CHECK(r.fields.text("how") == "a\nb");
    CHECK(r.fields.texts("goals") == std::vector<std::string>{"g", "h"});
    CHECK(r.fields.ids<units::StateTag>("blocked-when") == std::vector{units::StateId("pregnant")});
    CHECK(r.fields.text("cue") == "inhale");
    CHECK(r.fields.flag("optional") == true);
    CHECK(r.fields.whole("sets") == 3);
    CHECK(units::to_text(r.fields.date("review").value()) == "2026-11-20");
    CHECK(r.fields.duration("duration") == units::Duration(90s));
    CHECK(r.fields.duration_range("for") == units::Range<units::Duration>{5min, 15min});
    CHECK(r.fields.count("breaths") == units::Count(10));
    CHECK(r.fields.count_range("reps") == units::Range<units::Count>{units::Count(8), units::Count(12)});
    CHECK(r.fields.length("diameter") == units::Millimetres(150));
    CHECK(r.fields.span("after") == units::CalendarSpan{4, units::CalendarSpan::Unit::weeks});
    CHECK(r.fields.table("safety")->size() == 1);
    REQUIRE(r.fields.tables("stop").size() == 2);
    CHECK(std::get<Table>(r.fields.tables("stop")[0]->value).size() == 1);
    CHECK(std::get<Array>(r.fields.node("do")->value).size() == 1);
    CHECK(r.problems.empty());
}

TEST_CASE("one number is a range of one") {
    Reading r("id = \"x\"\nreps = 8\nfor = \"5m\"\n");
    CHECK(r.fields.count_range("reps") == units::exactly(units::Count(8)));
    CHECK(r.fields.duration_range("for") == units::exactly(units::Duration(5min)));
}

TEST_CASE("absent keys give nothing and are no problem") {
    Reading r("id = \"x\"\n");
    CHECK_FALSE(r.fields.has("title"));
    CHECK_FALSE(r.fields.text("title"));
    CHECK(r.fields.texts("goals").empty());
    CHECK(r.fields.ids<units::StateTag>("blocked-when").empty());
    CHECK_FALSE(r.fields.flag("optional"));
    CHECK_FALSE(r.fields.whole("sets"));
    CHECK_FALSE(r.fields.date("review"));
    CHECK_FALSE(r.fields.duration("duration"));
    CHECK_FALSE(r.fields.duration_range("for"));
    CHECK_FALSE(r.fields.count("breaths"));
    CHECK_FALSE(r.fields.count_range("reps"));
    CHECK_FALSE(r.fields.length("diameter"));
    CHECK_FALSE(r.fields.span("after"));
    CHECK(r.fields.table("safety") == nullptr);
    CHECK(r.fields.tables("stop").empty());
    CHECK(r.fields.node("do") == nullptr);
    CHECK(r.problems.empty());
}

TEST_CASE("a year that nobody plans with is noticed, and read as written") {
    for (const char* far : {"1999-12-31", "2101-01-01"}) {
        CAPTURE(far);
        Reading r("id = \"x\"\nreview = " + std::string(far) + "\n");
        CHECK(units::to_text(r.fields.date("review").value()) == far);
        CHECK(r.only().code == "date-far");
        CHECK(r.only().message == "the year " + std::string(far).substr(0, 4) + " is far off");
        CHECK(r.only().severity == Severity::warning);
        CHECK(r.only().at == Position{2, 10});
    }
    for (const char* near : {"2000-01-01", "2100-12-31"}) {
        Reading r("id = \"x\"\nreview = " + std::string(near) + "\n");
        CHECK(r.fields.date("review").has_value());
        CHECK(r.problems.empty());
    }
}

TEST_CASE("a blank dose is there, read as nothing, and no problem") {
    Reading r("id = \"x\"\nduration = \"?\"\nfor = \"?\"\nbreaths = \"?\"\nreps = \"?\"\ntitle = \"?\"\n");
    for (const char* key : {"duration", "for", "breaths", "reps"}) {
        CAPTURE(key);
        CHECK(r.fields.has(key));
        CHECK(r.fields.is_blank(key));
    }
    CHECK_FALSE(r.fields.is_blank("title"));
    CHECK_FALSE(r.fields.is_blank("goals"));
    CHECK_FALSE(r.fields.duration("duration"));
    CHECK_FALSE(r.fields.duration_range("for"));
    CHECK_FALSE(r.fields.count("breaths"));
    CHECK_FALSE(r.fields.count_range("reps"));
    CHECK(r.problems.empty());
}

TEST_CASE("a key that is there already is not what was meant, and one that is needed comes first") {
    constexpr std::array keys{Field{"do", Shape::line}, Field{"use", Shape::line},
                              Field{"cue", Shape::line, Need::required}, Field{"id", Shape::id, Need::required}};
    CHECK(Reading("id = \"x\"\ncue = \"y\"\nd = 1", keys).only().hint == "did you mean \"do\"?");
    CHECK(Reading("id = \"x\"\nuce = 1", keys).problems.all().front().hint == "did you mean \"cue\"?");
    CHECK(Reading("id = \"x\"\ncue = \"y\"\ncuee = 1", keys).only().hint == "did you mean \"cue\"?");
}

TEST_CASE("an unknown key gets the key that was meant, at its place") {
    Reading r("id = \"x\"\n  \"durtion\" = 1\n");
    CHECK(r.only().code == "unknown-key");
    CHECK(r.only().message == "unknown key \"durtion\" in exercise \"x\"");
    CHECK(r.only().hint == "did you mean \"duration\"?");
    CHECK(r.only().at == Position{2, 3});
    CHECK(r.only().span == 9);
    CHECK(r.only().origin == "clinic.toml");
    CHECK(r.only().excerpt == "  \"durtion\" = 1");
}

TEST_CASE("an unknown key near no other gets the list of those that are built") {
    const Reading r("id = \"x\"\nfrequency = 1\n");
    CHECK(
        r.only().hint ==
        "it may have: id, title, how, goals, blocked-when, cue, optional, sets, review, duration, for, breaths, reps, "
        "diameter, after, safety, stop, do");
}

TEST_CASE("a key of another table of the language is told where it belongs, in tables within as well") {
    constexpr std::array file_keys{Field{"stop", Shape::tables}, Field{"routine", Shape::tables}};
    constexpr std::array stop_keys{Field{"pain", Shape::line}, Field{"source", Shape::line}};
    constexpr std::array routine_keys{Field{"often", Shape::line}, Field{"sauce", Shape::line},
                                      Field{"paint", Shape::line}};
    const std::array<TableFields, 3> language{{{"plan", file_keys}, {"stop", stop_keys}, {"routine", routine_keys}}};
    const Document document = parse("often = 1\n[[routine]]\npain = 1\nsource = 1\nofen = 1\n", "clinic.toml").value();
    rx::diag::Diagnostics problems;
    Fields file(document.root, {}, "this plan", file_keys, {document.source, language}, problems);
    const Fields routine(file, *file.tables("routine").at(0), "this routine", routine_keys);
    std::vector<std::string> hints;
    for (const auto& problem : problems.all()) hints.push_back(problem.hint);
    // One letter is a slip; two may be, unless another table has the very word.
    CHECK(hints == std::vector<std::string>{"\"often\" belongs in [[routine]]", "did you mean \"paint\"?",
                                            "\"source\" belongs in [[stop]]", "did you mean \"often\"?"});
}

TEST_CASE("a table within may keep its problems to itself") {
    const Document document = parse("[safety]\n", "clinic.toml").value();
    constexpr std::array file_keys{Field{"safety", Shape::table}};
    rx::diag::Diagnostics problems;
    Fields file(document.root, {}, "this plan", file_keys, document.source, problems);
    rx::diag::Diagnostics own;
    const Fields safety(file, *file.node("safety"), "[safety]", known, own);
    CHECK(problems.empty());
    REQUIRE(own.all().size() == 1);
    CHECK(own.all().front().message == "[safety] has no \"id\"");
    CHECK(own.all().front().at.line == 1);
}

TEST_CASE("a table full of unknown keys is answered in little time and space") {
    std::string text = "id = \"x\"\n";
    for (int i = 0; i < 10'000; ++i) text += "durtion" + std::to_string(i) + " = 1\n";
    const Reading r(text);
    CHECK(r.problems.all().size() == 10'000);
    CHECK(r.problems.all().back().hint.empty());
}

TEST_CASE("an overlong unknown key is shown cut") {
    const Reading r("id = \"x\"\n" + std::string(200, 'k') + " = 1\n");
    CHECK(r.only().message == "unknown key \"" + std::string(59, 'k') + "\u2026\" in exercise \"x\"");
}

TEST_CASE("a missing key is reported at the table, with what it means") {
    const Reading r("title = \"a\"\n");
    CHECK(r.only().code == "missing-key");
    CHECK(r.only().message == "exercise \"x\" has no \"id\"");
    CHECK(r.only().hint == "id: names it; write an id in quotes, like \"evening-stretch\"");
    CHECK(r.only().at == Position{1, 1});
}

TEST_CASE("a key that is there by a nearly right name is not missing as well") {
    const Reading r("idd = \"x\"\n");
    CHECK(r.only().code == "unknown-key");
    CHECK(r.only().hint == "did you mean \"id\"?");
}

TEST_CASE("a missing key without a meaning still says what to write") {
    constexpr std::array need_date = {Field{.key = "day", .shape = Shape::date, .need = Need::required},
                                      Field{.key = "x", .shape = Shape::flag}};
    CHECK(Reading("x = true", need_date).only().hint == "write a date without quotes, like 2026-11-20");
}

TEST_CASE("a missing dose may be left open, and the hint says so") {
    constexpr std::array need_time = {Field{.key = "hold", .shape = Shape::duration, .need = Need::required},
                                      Field{.key = "x", .shape = Shape::flag}};
    CHECK(Reading("x = true", need_time).only().hint.ends_with(", or \"?\" to leave it open"));
}

TEST_CASE("a key of the language that is not built yet is refused, never ignored") {
    Reading r("id = \"x\"\nmovement = 5\n");
    CHECK(r.only().code == "not-supported-yet");
    CHECK(r.only().message == "\"movement\" is not supported yet");
    CHECK(r.only().hint == "this version of rx does not guide this; leave it out or put it into \"how\"");
    CHECK(r.only().at == Position{2, 1});
    CHECK(r.only().span == 8);
    CHECK_FALSE(r.fields.text("movement"));

    constexpr std::array without_how = {
        Field{.key = "words", .shape = Shape::table, .need = Need::required, .support = Support::later},
        Field{.key = "x", .shape = Shape::flag}};
    CHECK(Reading("words = {}", without_how).only().hint == "this version of rx does not know it; leave it out");
    CHECK(Reading("x = true", without_how).problems.empty());
}

TEST_CASE("a value of the wrong type is reported once, at the value, and read as nothing") {
    Reading r("id = \"x\"\nduration = 10\n");
    CHECK_FALSE(r.fields.duration("duration"));
    CHECK(r.fields.node("duration") == nullptr);
    CHECK(r.fields.has("duration"));
    CHECK(r.only().code == "duration-unit");
    CHECK(r.only().message == "\"duration\" is a number");
    CHECK(r.only().hint == "say of what, in quotes: \"10s\", \"10m\" or \"10h\"");
    CHECK(r.only().at == Position{2, 12});
    CHECK(r.only().span == 2);
}

TEST_CASE("a range as leaflets print it is refused with the range that was meant") {
    const auto hint_about = [](const std::string& text) {
        Reading r("id = \"x\"\n" + text);
        CHECK_FALSE(r.fields.duration_range("for"));
        CHECK_FALSE(r.fields.count_range("reps"));
        return r.only().hint;
    };
    CHECK(hint_about("for = \"30-60s\"\n") == "a range has two dots and no spaces: write \"30s..60s\"");
    CHECK(hint_about("for = \"5 to 10 minutes\"\n").ends_with("write \"5m..10m\""));
    CHECK(hint_about("reps = \"8-10\"\n").ends_with("write \"8..10\""));
    for (const char* text : {"for = \"60-30s\"\n", "for = \"15m..5m\"\n", "reps = \"0-5\"\n", "for = \"1-2 days\"\n"}) {
        CAPTURE(text);
        CHECK(hint_about(text).find("two dots") == std::string::npos);
    }
}

TEST_CASE("what the units refuse is reported at the value, once however often it is asked for") {
    Reading r(
        "id = \"B C\"\nduration = \"10\"\nfor = \"15m..5m\"\nbreaths = 0\nreps = \"0..3\"\n"
        "diameter = \"15\"\nafter = \"soon\"\nreview = 1800-01-01\nblocked-when = [\"ok\", \"Not Ok\"]\n");
    for (int i = 0; i < 2; ++i) {
        CHECK_FALSE(r.fields.id<units::ExerciseTag>("id"));
        CHECK_FALSE(r.fields.duration("duration"));
        CHECK_FALSE(r.fields.duration_range("for"));
        CHECK_FALSE(r.fields.count("breaths"));
        CHECK_FALSE(r.fields.count_range("reps"));
        CHECK_FALSE(r.fields.length("diameter"));
        CHECK_FALSE(r.fields.span("after"));
        CHECK_FALSE(r.fields.date("review"));
    }
    CHECK(r.fields.ids<units::StateTag>("blocked-when") == std::vector{units::StateId("ok")});
    CHECK(r.fields.ids<units::StateTag>("blocked-when").empty());
    CHECK(r.codes() == Codes{"id-form", "duration-unit", "range-order", "count-range", "count-range", "length-unit",
                             "span-form", "date-form", "id-form"});
    CHECK(r.problems.all()[0].hint.find("\"b-c\"") != std::string::npos);
    CHECK(r.problems.all()[1].at == Position{2, 12});
    CHECK(r.problems.all()[1].span == 4);
    CHECK(r.problems.all().back().at == Position{9, 23});
}

TEST_CASE("text fields are converted by any reader of text") {
    Reading r("id = \"x\"\ntitle = \">= 7\"\nhow = \"7\"\n");
    CHECK(r.fields.converted("title", units::parse_limit) ==
          units::ScoreLimit{units::ScoreLimit::Relation::at_least, 7});
    CHECK_FALSE(r.fields.converted("how", units::parse_limit));
    CHECK(r.only().code == "limit-form");
    CHECK(r.only().at == Position{3, 7});
}

TEST_CASE("a text may be left open where its owner takes it for that") {
    Reading r("id = \"x\"\ntitle = \"?\"\nhow = \">= 7\"\n");
    CHECK(r.fields.is_open("title"));
    CHECK_FALSE(r.fields.unless_open("title", units::parse_limit));
    CHECK_FALSE(r.fields.is_open("how"));
    CHECK(r.fields.unless_open("how", units::parse_limit) ==
          units::ScoreLimit{units::ScoreLimit::Relation::at_least, 7});
    CHECK_FALSE(r.fields.is_open("goals"));
    CHECK_FALSE(r.fields.unless_open("goals", units::parse_limit));
    CHECK(r.problems.all().empty());
}

TEST_CASE("all mistakes of a table are found at once") {
    Reading r("titel = \"x\"\ncue = \"in\"\nsets = 10\noptional = 1\ngoals = [\"a\\u202e\"]\nmovement = \"x\"\n");
    CHECK(r.codes() == Codes{"unknown-key", "unknown-word", "whole-range", "wrong-type", "unsafe-text",
                             "not-supported-yet", "missing-key"});
    CHECK_FALSE(r.fields.text("cue"));
    CHECK_FALSE(r.fields.whole("sets"));
    CHECK_FALSE(r.fields.flag("optional"));
    CHECK(r.fields.texts("goals").empty());
    CHECK(r.problems.has_errors());
}

TEST_CASE("an owner reports at the value, or at the table where the key is absent") {
    Reading r("id = \"x\"\ntitle = \"abc\"\n");
    r.fields.report("title", "a", "message", "hint");
    r.fields.warn("how", "b", "message");
    REQUIRE(r.codes() == Codes{"a", "b"});
    CHECK(r.problems.all()[0].at == Position{2, 9});
    CHECK(r.problems.all()[0].span == 5);
    CHECK(r.problems.all()[0].severity == Severity::error);
    CHECK(r.problems.all()[1].at == r.fields.at());
    CHECK(r.problems.all()[1].severity == Severity::warning);
    CHECK(r.fields.what() == "exercise \"x\"");
    CHECK(r.fields.source().origin() == "clinic.toml");
    CHECK(&r.fields.problems() == &r.problems);
}

TEST_CASE("a no-break space in a quantity is the first thing to be said about it") {
    for (const char* line : {"in = \"4\u00A0s\"", "in = \"4\u202Fs\""}) {
        CAPTURE(line);
        const auto plan = rx::support::check_plan(
            rx::support::plan_with_exercise("kind = \"breathing\"\nout = \"6s\"\nbreaths = 5\n" + std::string(line)));
        REQUIRE_FALSE(plan);
        CHECK(plan.error().all()[0].code == "duration-form");
        CHECK(
            plan.error().all()[0].hint ==
            "it has a no-break space in it, as word processors write it: delete it, and write a plain space where one "
            "belongs");
    }
}

TEST_CASE("a flag that something else has set is true, whatever is written") {
    Reading r("id = \"x\"\noptional = false\n");
    CHECK(r.fields.flag("optional") == false);
    r.fields.set_flag("optional");
    CHECK(r.fields.flag("optional") == true);
    CHECK(r.problems.all().empty());
}

TEST_CASE("one table where there may be several is refused, and can be asked for its name") {
    Reading r("id = \"x\"\n[stop]\nid = \"one\"\n");
    CHECK(r.codes() == Codes{"wrong-type"});
    CHECK(r.fields.node("stop") == nullptr);
    REQUIRE(r.fields.single_table("stop") != nullptr);
    CHECK(r.fields.single_table("stop")->at.line == 2);
    CHECK(r.fields.single_table("id") == nullptr);
}

TEST_SUITE_END();
