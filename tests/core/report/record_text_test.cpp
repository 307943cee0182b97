#include "core/report/record_text.hpp"

#include <doctest/doctest.h>

#include "tests/support/practice.hpp"

using namespace rx;
using support::date;
using support::on;

namespace {

std::string words(journal::Body body) {
    return report::record_in_words(on("2026-11-20", std::move(body)));
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("each kind of record in words") {
    CHECK(words(support::practised("evening", 5)) == "session evening, 5 min");
    CHECK(words(support::practised("", 5)) == "session x, 5 min");
    CHECK(words(journal::UsePlan{"home@1"}) == "plan home@1 taken into use");
    CHECK(words(journal::CurrentSize{"main", "B", units::Millimetres(220)}) == "size B 22 mm of main");
    CHECK(words(journal::EventDate{"birth", date("2026-09-01")}) == "birth on Tue 1 Sep 2026");
    CHECK(words(journal::StateAnswer{"infection", false}) == "infection: no");
    CHECK(words(journal::Approval{"", journal::Approval::By::clinic, true}) == "word for toning: yes");
    CHECK(words(journal::Approval{"thumb", journal::Approval::By::patient, false}) == "word for thumb: no");
    CHECK(words(journal::Approval{"", journal::Approval::By::patient, true, "walk"}) == "word for walk: yes");
    CHECK(words(journal::Chosen{"moving", "walk"}) == "choice of walk for moving");
    CHECK(words(journal::Measured{"sitting", {65}, {}}) == "sitting 6.5");
    CHECK(words(journal::Note{"one\x1b[31m", {}}) == "note: one␛[31m");
    CHECK(words(journal::Skip{date("2026-11-20"), date("2026-11-21")}) ==
          "days off from Fri 20 Nov 2026 to Sat 21 Nov 2026 (other)");
    CHECK(words(journal::Other{"remark"}) == "remark");
}

TEST_CASE("mends of themselves and of one another, as nobody writes them, are put into words as well") {
    journal::Contents contents;
    std::vector<journal::Record>& mends = contents.history.mends;
    mends.push_back(on("2026-11-20", journal::Void{"a"}));
    mends.back().id = "a";
    CHECK(report::record_in_words(contents, mends[0]) == "void of a");
    mends[0].body = journal::Void{"b"};
    mends.push_back(mends[0]);
    mends[1].id = "b";
    mends[1].body = journal::Amend{"a", {{"note", "x"}}};
    CHECK(report::record_in_words(contents, mends[0]) == "void of b");
    CHECK(report::record_in_words(contents, mends[1]) == "change of void of b");
}

TEST_CASE("the history says what was written, what changed it, and what of that was taken back") {
    const auto session = on("2026-11-20", support::practised("evening", 5));
    auto amend = on("2026-11-20", journal::Amend{session.id, {{"active", "4m"}, {"pain", "3"}, {"day", "2026-11-20"}}});
    const auto taken = on("2026-11-21", journal::Void{session.id});
    const auto back = on("2026-11-22", journal::Void{taken.id, true});
    auto mended = journal::mend({session, amend, taken, back});
    const journal::Contents contents{.records = mended.records, .history = mended.history};
    const std::string text = report::history_text(contents, {date("2026-11-16"), date("2026-11-22")});
    CHECK(text.starts_with("Fri 20 Nov 2026 12:00  session evening, 5 min  ["));
    CHECK(text.find("changed: active 5m -> 4m; pain none -> 3  [") != text.npos);
    CHECK(text.find("taken back; that was taken back itself  [") != text.npos);
    CHECK(text.find("day 2026") == text.npos);
    CHECK(report::record_in_words(contents, amend) == "change of session evening, 4 min");
    CHECK(report::record_in_words(contents, back) == "undo of void of session evening, 4 min");
    CHECK(report::history_text(contents, {date("2026-11-01"), date("2026-11-02")}) ==
          "Nothing was changed or taken back.\n");
}
