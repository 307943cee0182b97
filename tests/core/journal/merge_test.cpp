#include "core/journal/merge.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "core/journal/codec.hpp"
#include "tests/core/journal/sample_records.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::Merge;
using journal::Record;

namespace {

Record use(const std::string& id, units::Duration later, const std::string& plan) {
    const auto at = units::parse_timestamp("2026-11-20T21:30:05+01:00").value().plus(later);
    return {.id = id, .at = at, .day = at.date(), .wrote = at, .body = journal::UsePlan{plan}};
}

const std::string id_a = "aaaaaaaaaaaaaaaa";
const std::string id_b = "bbbbbbbbbbbbbbbb";

std::string lines(std::initializer_list<std::string> all) {
    std::string text;
    for (const std::string& line : all) text += line + "\n";
    return text;
}

using Codes = std::vector<std::string>;

std::string changed(const Record& record, std::string_view from, std::string_view to) {
    std::string line = journal::write(record);
    return line.replace(line.find(from), from.size(), to);
}

std::string plan_of(const Record& record) {
    return std::get<journal::UsePlan>(record.body).plan;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("records of several files come in the order of their time") {
    const std::string first = lines({"# rx-journal 1", journal::write(use(id_b, 1h, "p@2"))});
    const std::string second = lines({journal::write(use(id_a, 0h, "p@1")), "", journal::write(use(id_b, 1h, "p@2"))});
    Merge merge;
    sample::add_file(merge, first, "one.journal");
    sample::add_file(merge, second, "two.journal");
    const auto records = merge.take_records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].id == id_a);
    CHECK(records[1].id == id_b);
    CHECK(merge.findings().empty());
    CHECK(merge.problems().empty());
}

TEST_CASE("of two lines with one id, the newest written counts and both are named") {
    Record old = use(id_a, 0h, "p@1");
    Record renewed = old;
    renewed.wrote = old.wrote.plus(1h);
    renewed.body = journal::UsePlan{"p@2"};
    const std::string one = lines({journal::write(renewed)});
    const std::string two = lines({"# two", journal::write(old)});
    Merge merge;
    sample::add_file(merge, one, "one.journal");
    sample::add_file(merge, two, "two.journal");
    CHECK(plan_of(merge.take_records().front()) == "p@2");
    REQUIRE(support::codes_of(merge.findings()) == Codes{"record-twice"});
    const auto& finding = merge.findings().all().front();
    CHECK(finding.message == "the same id as line 1 of one.journal, with other content");
    CHECK(finding.hint == "the other one counts");
    CHECK(finding.origin == "two.journal");
    CHECK(finding.at == diag::Position{2, 1});
}

TEST_CASE("a line changed by hand counts against a newer whole one") {
    Record renewed = use(id_a, 0h, "p@3");
    renewed.wrote = renewed.wrote.plus(1h);
    const std::string text = lines({changed(use(id_a, 0h, "p@1"), "p@1", "p@2"), journal::write(renewed)});
    Merge merge;
    sample::add_file(merge, text, "a.journal");
    CHECK(plan_of(merge.take_records().front()) == "p@2");
    CHECK(support::codes_of(merge.findings()) == Codes{"record-changed", "record-twice"});
}

TEST_CASE("any order and any repetition of lines means the same") {
    Record renewed = use(id_a, 0h, "p@9");
    renewed.wrote = renewed.wrote.plus(1h);
    const std::vector<std::string> all{journal::write(use(id_a, 0h, "p@1")),
                                       changed(use(id_a, 0h, "p@1"), "p@1", "p@7"),
                                       changed(use(id_a, 0h, "p@1"), "p@1", "p@8"),
                                       journal::write(renewed),
                                       journal::write(use(id_b, 2h, "p@2")),
                                       "2026-11-20T21:00:00+01:00 session did=\"breathing complete 5m\"",
                                       "# rx-journal 1"};
    const auto meaning = [](const std::vector<std::string>& some) {
        std::string text;
        for (const std::string& line : some) text += line + "\n";
        Merge merge;
        sample::add_file(merge, text, "a.journal");
        std::string result;
        for (const Record& record : merge.take_records()) result += journal::write(record) + "\n";
        return result;
    };
    const std::string expected = meaning(all);
    CHECK(rc::check("the union of lines is a set", [&] {
        auto some = all;
        const auto more = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(all));
        some.insert(some.end(), more.begin(), more.end());
        const auto turns = *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(some));
        std::ranges::rotate(some, some.begin() + turns);
        if (*rc::gen::arbitrary<bool>()) std::ranges::reverse(some);
        RC_ASSERT(meaning(some) == expected);
    }));
}

TEST_CASE("an unreadable line is named with file, line and text, and the others count") {
    const std::string text = lines({"# rx-journal 1", "garbage", journal::write(use(id_a, 0h, "p@1"))});
    Merge merge;
    sample::add_file(merge, text, "a.journal");
    REQUIRE(merge.problems().all().size() == 1);
    const auto& problem = merge.problems().all().front();
    CHECK(problem.code == "record-time");
    CHECK(problem.origin == "a.journal");
    CHECK(problem.at == diag::Position{2, 1});
    CHECK(problem.excerpt == "garbage");
    CHECK(merge.unreadable() == 1);
    CHECK(merge.take_records().size() == 1);
}

TEST_CASE("a file of nothing but noise is counted in full and named in part") {
    std::string noise;
    for (int i = 0; i < 5000; ++i) noise += "?\n";
    Merge merge;
    sample::add_file(merge, noise, "a.journal");
    CHECK(merge.unreadable() == 5000);
    CHECK(merge.problems().all().size() == 100);
}

TEST_CASE("a huge line is not quoted in its problem") {
    const std::string text(5'000'000, 'x');
    Merge merge;
    sample::add_file(merge, text, "a.journal");
    REQUIRE(merge.problems().all().size() == 1);
    CHECK(merge.problems().all().front().code == "record-long");
    CHECK(merge.problems().all().front().excerpt.empty());
}

TEST_CASE("merge conflict marks are named and the records between them count once") {
    const std::string a = journal::write(use(id_a, 0h, "p@1"));
    const std::string b = journal::write(use(id_b, 1h, "p@2"));
    const std::string text = lines({"<<<<<<< HEAD", a, "=======", a, b, ">>>>>>> other"});
    Merge merge;
    sample::add_file(merge, text, "a.journal");
    CHECK(merge.unreadable() == 3);
    CHECK(merge.take_records().size() == 2);
}

TEST_CASE("clocks that were wrong, and what a newer rx wrote, are found") {
    Record early = use(id_a, 0h, "p@1");
    early.wrote = early.at.plus(-1h);
    Record note = use(id_b, 0h, "");
    note.body = journal::Other{"remark"};
    const std::string text = lines({"# rx-journal 2", journal::write(early), journal::write(note)});
    Merge merge;
    sample::add_file(merge, text, "a.journal");
    CHECK(merge.take_records().size() == 2);
    CHECK(support::codes_of(merge.findings()) == Codes{"journal-newer", "record-order", "record-newer"});
    CHECK_FALSE(merge.findings().has_errors());
}

TEST_SUITE_END();
