#include "core/journal/mends.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "core/journal/codec.hpp"
#include "tests/core/journal/sample_records.hpp"
#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::Amend;
using journal::Mended;
using journal::Record;
using journal::Void;

namespace {

using Codes = std::vector<std::string>;
using Set = std::vector<std::pair<std::string, std::string>>;

// "session", then whatever is done to it, an hour apart each.
class Story {
public:
    Story() {
        journal::Session session = support::practised("evening", 5);
        session.outcome.pain.push_back({units::PainScore(4)});
        session_ = add(std::move(session));
    }
    std::string add(journal::Body body) {
        Record record = support::on("2026-11-20", std::move(body));
        record.wrote = record.wrote.plus(std::chrono::hours(records_.size()));
        records_.push_back(record);
        return records_.back().id;
    }
    std::string amend(const Set& set) { return add(Amend{session_, set}); }
    std::string take_back(const std::string& id) { return add(Void{id}); }
    [[nodiscard]] const std::string& session() const { return session_; }
    [[nodiscard]] Mended mended() const { return journal::mend(records_); }
    [[nodiscard]] std::vector<Record>& records() { return records_; }

    // The worst pain of the session; -1 without one, -2 when the session is taken back.
    [[nodiscard]] int pain() const {
        const Mended mended = journal::mend(records_);
        if (mended.records.empty()) return -2;
        const auto& pain = std::get<journal::Session>(mended.records.front().body).outcome.pain;
        return pain.empty() ? -1 : pain.front().score.value();
    }

private:
    std::vector<Record> records_;
    std::string session_;
};

std::string in_text(const Mended& mended) {
    std::string text;
    for (const Record& record : mended.records) text += journal::write(record) + "\n";
    for (const std::string& id : mended.history.voided) text += "void " + id + "\n";
    for (const Record& mend : mended.history.mends) text += "mend " + mend.id + "\n";
    return text;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("an amend gives a record other values, and its line stays") {
    Story story;
    const std::string written = journal::write(story.records().front());
    story.amend({{"pain", "3"}, {"note", "it was easier"}, {"at", "2026-11-19T20:00:00+01:00"}, {"day", "2026-11-19"}});
    const Mended mended = story.mended();
    CHECK(mended.findings.empty());
    REQUIRE(mended.records.size() == 1);
    const Record& record = mended.records.front();
    CHECK(record.id == story.session());
    CHECK(record.at == units::parse_timestamp("2026-11-19T20:00:00+01:00").value());
    CHECK(record.day == support::date("2026-11-19"));
    CHECK(std::get<journal::Session>(record.body).note == "it was easier");
    CHECK(std::get<journal::Session>(record.body).outcome.exercises.size() == 1);
    CHECK(record.origin == journal::Origin::live);
    REQUIRE(mended.history.originals.size() == 1);
    CHECK(journal::write(mended.history.originals.front()) == written);
    CHECK(story.pain() == 3);
}

TEST_CASE("of several amends the one written last holds, key by key") {
    Story story;
    story.amend({{"pain", "3"}, {"note", "one"}});
    story.amend({{"pain", "2"}});
    CHECK(story.pain() == 2);
    CHECK(std::get<journal::Session>(story.mended().records.front().body).note == "one");
    story.amend({{"pain", ""}});
    CHECK(story.pain() == -1);
    story.amend({{"pain", "6@1m"}, {"pain", "5"}});
    CHECK(std::get<journal::Session>(story.mended().records.front().body).outcome.pain.size() == 2);
}

TEST_CASE("an exercise is amended by its name; a name alone takes it out") {
    Story story;
    story.amend({{"did", "x partial 2m of=5m"}, {"did", "y complete 1m"}});
    const auto exercises = [&] {
        return std::get<journal::Session>(story.mended().records.front().body).outcome.exercises;
    };
    REQUIRE(exercises().size() == 2);
    CHECK(exercises()[0].active == 2min);
    CHECK(exercises()[1].exercise == "y");
    story.amend({{"did", "x"}});
    REQUIRE(exercises().size() == 1);
    CHECK(exercises()[0].exercise == "y");
}

TEST_CASE("a void takes a record back, and a void of the void brings it back") {
    Story story;
    const std::string taken = story.take_back(story.session());
    CHECK(story.pain() == -2);
    CHECK(story.mended().history.is_voided(story.session()));
    const std::string back = story.take_back(taken);
    CHECK(story.pain() == 4);
    story.take_back(back);
    CHECK(story.pain() == -2);
}

TEST_CASE("an amend that is taken back changes nothing") {
    Story story;
    const std::string three = story.amend({{"pain", "3"}});
    story.amend({{"note", "still there"}});
    story.take_back(three);
    CHECK(story.pain() == 4);
    CHECK(std::get<journal::Session>(story.mended().records.front().body).note == "still there");
}

TEST_CASE("no void takes back what was written after it") {
    Story story;
    const std::string early = story.add(Void{"0000000000000000"});
    const std::string late = story.take_back(story.session());
    std::get<Void>(story.records()[1].body).record = late;
    CHECK(story.records()[1].id == early);
    CHECK(story.pain() == -2);
}

TEST_CASE("what an amend cannot set leaves the record as it was, and is named") {
    for (const Set& set : {Set{{"pain", "11"}}, Set{{"id", "0123456789abcdef"}}, Set{{"wrote", "2026-11-20T21:30:00Z"}},
                           Set{{"sum", "00000000"}}, Set{{"at", "yesterday"}}, Set{{"at", "2026-11-20T21:30:00Z use"}},
                           Set{{"a b", "c"}}, Set{{"pain", "3"}, {"active", "long"}}}) {
        Story story;
        story.amend(set);
        CHECK(story.pain() == 4);
        CHECK(support::codes_of(story.mended().findings) == Codes{"mend-unusable"});
    }
}

TEST_CASE("a mend of a record that is not here is kept and named") {
    Story story;
    story.add(Amend{"00000000000000ff", {{"pain", "1"}}});
    story.take_back("00000000000000fe");
    CHECK(story.pain() == 4);
    CHECK(support::codes_of(story.mended().findings) == Codes{"mend-lost", "mend-lost"});
    CHECK(story.mended().history.mends.size() == 2);
}

TEST_CASE("lines of mends in any order, repeated, from several files, mean the same") {
    CHECK(rc::check("the union of lines is a set", [] {
        Story story;
        std::vector<std::string> ids{story.session()};
        const int steps = *rc::gen::inRange(1, 12);
        for (int step = 0; step < steps; ++step) {
            const auto target = ids[*rc::gen::inRange<std::size_t>(0, ids.size())];
            const int what = *rc::gen::inRange(0, 4);
            if (what == 0) ids.push_back(story.add(support::practised("other", step)));
            if (what == 1) ids.push_back(story.add(Amend{target, {{"note", std::to_string(step)}}}));
            if (what >= 2) ids.push_back(story.add(Void{target}));
            // Two machines may write in the same second.
            if (*rc::gen::arbitrary<bool>()) story.records().back().wrote = story.records().front().wrote;
        }
        std::vector<std::string> lines;
        for (const Record& record : story.records()) lines.push_back(journal::write(record) + "\n");
        const auto meaning = [](const std::string& one, const std::string& two) {
            journal::Merge merge;
            sample::add_file(merge, one, "one.journal");
            sample::add_file(merge, two, "two.journal");
            return in_text(journal::mend(merge.take_records()));
        };
        std::string all;
        for (const std::string& line : lines) all += line;
        const std::string expected = meaning(all, "");
        std::ranges::shuffle(lines, std::mt19937(*rc::gen::arbitrary<unsigned>()));
        std::string one, two;
        for (const std::string& line : lines) {
            const int where = *rc::gen::inRange(0, 3);
            if (where != 0) one += line;
            if (where != 1) two += line;
        }
        RC_ASSERT(meaning(one, two) == expected);
        RC_ASSERT(meaning(two + one, one) == expected);
    }));
}

TEST_CASE("what can be set is what the line has, without what says which record it is") {
    const Story story;
    const auto settings = journal::settings_of(Story().records().front());
    const auto has = [&](const std::string& key) {
        return std::ranges::find(settings, key, &Set::value_type::first) != settings.end();
    };
    CHECK(settings.front().first == "at");
    CHECK(has("pain"));
    CHECK(has("did"));
    CHECK(has("day"));
    for (const auto* key : {"id", "wrote", "src", "sum"}) CHECK_FALSE(has(key));
}
