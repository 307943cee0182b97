#include "core/journal/session_keys.hpp"

#include <doctest/doctest.h>

using namespace rx;
using namespace std::chrono_literals;
using journal::Keys;
using journal::Session;
using outcome::Moment;

namespace {

std::string written(const Session& session) {
    std::string line;
    journal::add_session(line, session);
    return line;
}

struct Read {
    Session session;
    std::string problem;
};
Read read(std::string_view line) {
    Keys keys(line, journal::read_pairs(line, 0).value());
    Read result{std::get<journal::Session>(journal::read_session(keys)), ""};
    if (keys.problem()) result.problem = keys.problem()->message;
    return result;
}

Session rated() {
    Session session;
    session.outcome.active = 10min;
    session.outcome.pain = {{units::PainScore(2), Moment::before, 0s},
                            {units::PainScore(4), Moment::during, 200s},
                            {units::PainScore(10), Moment::during, 0s},
                            {units::PainScore(0), Moment::after, 10min}};
    session.outcome.fear = {{units::FearScore(5), Moment::before, 0s}};
    return session;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("every rating keeps its moment and its time; the beginning and the end are not spelled out") {
    CHECK(written(rated()) ==
          " active=10m pain-before=2 pain=4@3m20s pain=10@0s pain-after=0 fear-before=5 end=complete");

    const Session back = read(written(rated())).session;
    REQUIRE(back.outcome.pain.size() == 4);
    CHECK(back.outcome.pain[0].moment == Moment::before);
    CHECK(back.outcome.pain[1].score.value() == 4);
    CHECK(back.outcome.pain[1].at == 200s);
    CHECK(back.outcome.pain[3].moment == Moment::after);
    CHECK(back.outcome.pain[3].at == 10min);
    CHECK(back.outcome.fear.size() == 1);
}

TEST_CASE("a rating before or after that was given at another time keeps that time") {
    Session session = rated();
    session.outcome.pain = {{units::PainScore(3), Moment::after, 8min}};
    session.outcome.fear = {{units::FearScore(3), Moment::before, 5s}};
    CHECK(written(session) == " active=10m pain-after=3@8m fear-before=3@5s end=complete");
    CHECK(read(written(session)).session.outcome.pain.front().at == 8min);
}

TEST_CASE("a rating that was not given is absent, never 0") {
    const Session back = read("active=5m end=early").session;
    CHECK(back.outcome.pain.empty());
    CHECK(back.outcome.fear.empty());
}

TEST_CASE("plan, routine, pauses and the stop rule are written when there are any") {
    Session session;
    session.plan = "home@3f2a9c1b2d4e";
    session.routine = "evening";
    session.outcome.active = 3min;
    session.outcome.paused = 30s;
    session.outcome.ending = outcome::Ending::stop_rule;
    session.outcome.stopped_by = "pain >= 7";
    CHECK(written(session) ==
          " plan=home@3f2a9c1b2d4e routine=evening active=3m paused=30s stopped-by=\"pain >= 7\" end=stop-rule");
    const Session back = read(written(session)).session;
    CHECK(back.plan == session.plan);
    CHECK(back.routine == "evening");
    CHECK(back.outcome.paused == 30s);
    CHECK(back.outcome.ending == outcome::Ending::stop_rule);
    CHECK(back.outcome.stopped_by == "pain >= 7");
}

TEST_CASE("what made the person end early is written when she said so") {
    Session session;
    session.outcome.active = 3min;
    session.outcome.ending = outcome::Ending::early;
    session.outcome.reason = outcome::Reason::fear;
    CHECK(written(session) == " active=3m reason=fear end=early");
    CHECK(read(written(session)).session.outcome.reason == outcome::Reason::fear);
    CHECK_FALSE(read("active=3m end=early").session.outcome.reason);
    CHECK(read("active=5m reason=x end=early").problem == "`reason` cannot be read: `x` is no reason");
}

TEST_CASE("the limit by which a gentler session was done is written when one was") {
    Session session;
    session.outcome.active = 3min;
    session.outcome.gentler = "fear >= 7";
    CHECK(written(session) == " active=3m gentler=\"fear >= 7\" end=complete");
    CHECK(read(written(session)).session.outcome.gentler == "fear >= 7");
}

TEST_CASE("by hand, what was done is enough") {
    const Read hand = read(R"(did="breathing complete 5m" did="trainer partial 2m30s")");
    CHECK(hand.problem.empty());
    CHECK(hand.session.outcome.active == 7min + 30s);
    CHECK(hand.session.outcome.paused == 0s);
    CHECK(hand.session.outcome.ending == outcome::Ending::complete);
}

TEST_CASE("what cannot be read is named by its key") {
    CHECK(read("routine=evening").problem == "`did` is missing");
    CHECK(read("active=5m end=failed").problem == "`end` cannot be read: `failed` is no way to end");
    for (const std::string_view line :
         {"active=5", "active=5m paused=x", "active=5m pain=11", "active=5m pain=3@x", "active=5m fear-after=-1",
          "active=5m did=\"trainer complete\"", "active=5m active=6m"}) {
        CAPTURE(line);
        CHECK_FALSE(read(line).problem.empty());
    }
}

TEST_CASE("a short form is named; the whole is not, and a form of a later version is a session") {
    Session session = rated();
    session.outcome.pain.clear();
    session.outcome.fear.clear();
    session.routine = "evening";
    CHECK(written(session) == " routine=evening active=10m end=complete");
    session.is_short = true;
    CHECK(written(session) == " routine=evening form=short active=10m end=complete");
    CHECK(read(written(session)).session.is_short);
    CHECK_FALSE(read("routine=evening active=5m").session.is_short);
    const Read later = read("routine=evening form=long active=5m end=complete");
    CHECK(later.problem == "");
    CHECK_FALSE(later.session.is_short);
}

TEST_CASE("what it was saved with is the id of a record") {
    CHECK(read("did=\"x complete 5m\" with=00000000000000a1").session.with == "00000000000000a1");
    CHECK(read("did=\"x complete 5m\" with=foo").problem.starts_with("`with` cannot be read"));
}

TEST_SUITE_END();
