#include "cli/app.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/journal/codec.hpp"
#include "tests/support/fake_environment.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using namespace std::chrono_literals;
using support::FakeEnvironment;

TEST_SUITE_BEGIN("cli");

namespace {

void import(FakeEnvironment& rx, std::string_view plan) {
    rx.store().put("/clinic.toml", std::string(plan));
    REQUIRE(rx.run({"plan", "import", "--yes", "/clinic.toml"}) == ExitStatus::done);
    (void)rx.take_out();
    (void)rx.take_err();
}

std::string journal_of(FakeEnvironment& rx) {
    std::string all;
    for (const auto& [path, content] : rx.store().files()) {
        if (path.ends_with(".journal")) all += content;
    }
    return all;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a journal that was shorter when something was added to it is named once more by then") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    REQUIRE(rx.run({"skip"}) == ExitStatus::done);
    CHECK_FALSE(has(rx.take_err(), "lines may be lost"));
    const auto file = std::ranges::find_if(rx.store().files(), [](const auto& each) {
                          return each.first.ends_with(".journal");
                      })->first;
    rx.store().erase(std::string(file));
    CHECK(rx.run({"skip", "--for", "2d"}) == ExitStatus::done);
    CHECK(has(rx.take_err(), "lines may be lost"));
    CHECK(rx.run({"skip", "--for", "3d"}) == ExitStatus::done);
    CHECK_FALSE(has(rx.take_err(), "lines may be lost"));
}

TEST_CASE("the main job: import, practise, look at the week, ask what is due") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);

    CHECK(rx.run({"due", "-q"}) == ExitStatus::done);
    CHECK(rx.take_out().empty());

    CHECK(rx.run({"session", "start", "--yes"}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "Saved: 60 s of practice."));
    const std::string journal = journal_of(rx);
    CHECK(has(journal, "did=\"breath complete 1m of=1m"));
    CHECK(has(journal, "end=complete"));
    CHECK_FALSE(rx.store().exists("/home/test/.local/state/rx/open-session"));

    CHECK(rx.run({"log", "show", "--week"}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "1 of 3"));
    CHECK(rx.run({"due", "-q"}) == ExitStatus::no);
    CHECK(rx.run({"log", "check"}) == ExitStatus::done);
}

TEST_CASE("importing the same file twice says so and writes nothing") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    const auto before = rx.store().files();
    CHECK(rx.run({"plan", "import", "--yes", "/clinic.toml"}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "nothing new in it"));
    CHECK(rx.store().files() == before);
}

TEST_CASE("a dry run writes nothing at all") {
    FakeEnvironment rx;
    rx.store().put("/clinic.toml", std::string(support::breathing_plan));
    CHECK(rx.run({"plan", "import", "--dry-run", "/clinic.toml"}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "would become the plan in use"));
    CHECK(rx.store().files().size() == 1);
}

TEST_CASE("another plan is asked about, and left out of use without an answer") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    rx.store().put("/other.toml", std::string(support::trainer_plan));
    CHECK(rx.run({"plan", "import", "/other.toml"}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "stays as it is"));
    CHECK(rx.run({"plan", "use", "trainer"}) == ExitStatus::done);
    CHECK(rx.run({"plan", "list"}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "in use  trainer@"));
}

TEST_CASE("without a terminal a session runs only with --yes") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    CHECK(rx.run({"session", "start"}) == ExitStatus::usage);
    CHECK(has(rx.take_err(), "--yes"));
}

TEST_CASE("start conditions are asked once, kept, and hold the session back in the plan's words") {
    FakeEnvironment rx;
    import(rx, support::trainer_plan);
    rx.answer({"n", "2026-11-01"});
    CHECK(rx.run({"session", "start"}) == ExitStatus::no);
    const std::string said = rx.take_err();
    CHECK(has(said, "Are you pregnant"));
    CHECK(has(said, "When was your surgery"));
    CHECK(has(journal_of(rx), "state id="));
    CHECK(has(journal_of(rx), "on=2026-11-01"));

    rx.answer({});
    CHECK(rx.run({"session", "start"}) == ExitStatus::no);
    CHECK_FALSE(has(rx.take_err(), "Are you pregnant"));
    CHECK(rx.run({"due", "-q"}) == ExitStatus::no);

    rx.set_now("2026-12-01T20:00:00+01:00");
    rx.answer({"A"});
    rx.session().type(1s, "nn");     // both questions skipped
    rx.session().type(20s, " ");     // size A is in
    rx.session().type(100s, "h  ");  // half way; both questions skipped
    CHECK(rx.run({"session", "start"}) == ExitStatus::done);
    CHECK(has(journal_of(rx), "label=A"));
    CHECK(has(journal_of(rx), "size=A/15mm/1m depth=half"));
}

TEST_CASE("an unknown answer stays unknown and does not begin") {
    FakeEnvironment rx;
    import(rx, support::trainer_plan);
    rx.answer({"", ""});
    CHECK(rx.run({"session", "start"}) == ExitStatus::no);
    CHECK_FALSE(has(journal_of(rx), "pregnant"));
}

TEST_CASE("a size that the kit does not have is refused with what it has") {
    FakeEnvironment rx;
    import(rx, support::trainer_plan);
    CHECK(rx.run({"session", "preview", "--size", "C"}) == ExitStatus::usage);
    CHECK(has(rx.take_err(), "A, B"));
}

TEST_CASE("a stop rule ends the session with the clinic's words and is recorded") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    rx.answer({});
    rx.session().type(1s, "nn");  // both questions skipped
    rx.session().type(30s, "8");  // pain, in the middle of it
    CHECK(rx.run({"session", "start"}) == ExitStatus::done);
    CHECK(rx.take_out() ==
          "Please stop for today and call us if it stays.\nYour clinic: Mon-Fri 9-16, 555 0100\nSaved: 19 s of "
          "practice.\n");
    const std::string journal = journal_of(rx);
    CHECK(has(journal, "end=stop-rule"));
    CHECK(has(journal, "stopped-by=\"pain >= 7\""));
    bool spoken = false;
    for (const auto& shown : rx.session().shown())
        spoken = spoken || has(shown.frame.text + shown.frame.word, "Please stop for today");
    CHECK(spoken);
}

TEST_CASE("in a plan of another language no word of rx is said, live or in a sound file") {
    for (const std::vector<std::string>& command : {std::vector<std::string>{"session", "start", "--yes", "--voice"},
                                                    {"session", "render", "--voice", "-o", "/s.wav"}}) {
        FakeEnvironment rx;
        std::string plan(support::breathing_plan);
        import(rx, plan.insert(plan.find("title"), "language = \"de\"\n"));
        CHECK(rx.run(command) == ExitStatus::done);
        CHECK(std::ranges::find(rx.spoken(), "breath") != rx.spoken().end());
        for (const std::string& word : rx.spoken()) CHECK_FALSE(has(word, "Breathe"));
    }
}

TEST_CASE("a journal that lost lines is named by log show and log check, and merging a copy ends that") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    CHECK(rx.run({"session", "start", "--yes"}) == ExitStatus::done);
    std::string path, whole;
    for (const auto& [name, content] : rx.store().files()) {
        if (!name.ends_with(".journal")) continue;
        path = name;
        whole = content;
    }
    rx.store().put("/backup", whole);
    rx.store().put(path, whole.substr(0, whole.find('\n', whole.find('\n') + 1) + 1));
    (void)rx.take_err();
    CHECK(rx.run({"log", "show"}) == ExitStatus::done);
    CHECK(has(rx.take_err(), "lines may be lost"));
    CHECK(rx.run({"log", "check"}) == ExitStatus::no);
    (void)rx.take_out();
    CHECK(rx.run({"log", "merge", "/backup"}) == ExitStatus::done);
    CHECK(rx.take_out() == "Saved: 1 new record; 1 here already.\n");
    CHECK(journal_of(rx) == whole);
    (void)rx.take_err();
    CHECK(rx.run({"log", "check"}) == ExitStatus::done);
    CHECK(rx.take_err().empty());
}

TEST_CASE("what another rx adds while the journal is read does not pass for a loss") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    const auto& calls = rx.store().calls();
    const auto earlier = static_cast<std::ptrdiff_t>(calls.size());
    CHECK(rx.run({"log", "check"}) == ExitStatus::done);
    const auto first_call = [&](std::string_view ending) {
        return std::find_if(calls.begin() + earlier, calls.end(),
                            [&](const std::string& call) { return call.ends_with(ending); });
    };
    CHECK(first_call("/journal-length") < first_call(".journal"));
    CHECK(first_call(".journal") != calls.end());
}

TEST_CASE("the person's own program is told of each new record, and costs none when it fails") {
    FakeEnvironment rx;
    rx.store().put("/home/test/.config/rx/config.toml", "on-record = [\"mine\"]\n");
    import(rx, support::breathing_plan);
    CHECK(rx.run({"session", "start", "--yes"}) == ExitStatus::done);
    REQUIRE(rx.told().size() == 2);
    CHECK(has(rx.told()[0], "\"word\": \"use\""));
    CHECK(has(rx.told()[1], "\"word\": \"session\""));
    CHECK(has(rx.told()[1], "\"version\": \"1.0\""));
    CHECK(rx.run({"log", "show"}) == ExitStatus::done);
    CHECK(rx.told().size() == 2);

    rx.store().put("/home/test/.config/rx/config.toml", "on-record = [\"fails\"]\n");
    const std::string before = journal_of(rx);
    (void)rx.take_err();
    CHECK(rx.run({"log", "void", "last"}) == ExitStatus::done);
    CHECK(journal_of(rx).size() > before.size());
    CHECK(has(rx.take_err(), "on-record: it failed"));
}

TEST_CASE("a signal records first and then gives its own exit status") {
    const std::pair<session::Signal, ExitStatus> endings[] = {{session::Signal::interrupt, ExitStatus::interrupt},
                                                              {session::Signal::terminate, ExitStatus::terminate},
                                                              {session::Signal::hangup, ExitStatus::hangup}};
    for (const auto& [signal, status] : endings) {
        FakeEnvironment rx;
        import(rx, support::breathing_plan);
        rx.session().at(40s, signal);
        CHECK(rx.run({"session", "start", "--yes"}) == status);
        CHECK(has(journal_of(rx), "end=interrupted"));
    }
}

TEST_CASE("a wall clock that is set in mid-session changes neither what was done nor when it began") {
    for (const std::chrono::seconds by : {std::chrono::seconds(-1h), std::chrono::seconds(24h)}) {
        FakeEnvironment rx;
        import(rx, support::breathing_plan);
        rx.turn_clock(40s, by);
        rx.session().at(60s, session::Signal::interrupt);
        CHECK(rx.run({"session", "start", "--yes"}) == ExitStatus::interrupt);
        const std::string journal = journal_of(rx);
        CHECK(has(journal, "2026-11-20T21:30:00+01:00 session "));
        CHECK(has(journal,
                  "day=2026-11-20 wrote=" + std::string(by < 0s ? "2026-11-20T20:31:00" : "2026-11-21T21:31:00")));
        CHECK(has(journal, " active=50s end=interrupted"));  // ten seconds to get ready
    }
}

TEST_CASE("a session belongs to the day on which it began") {
    const std::pair<const char*, const char*> nights[] = {{"2026-11-20T23:59:30+01:00", "day=2026-11-20"},
                                                          {"2028-02-29T23:59:30+01:00", "day=2028-02-29"},
                                                          {"2026-12-31T23:59:30+01:00", "day=2026-12-31"}};
    for (const auto& [moment, day] : nights) {
        FakeEnvironment rx(moment);
        import(rx, support::breathing_plan);
        rx.session().at(70s, session::Signal::interrupt);
        CHECK(rx.run({"session", "start", "--yes"}) == ExitStatus::interrupt);
        CHECK(has(journal_of(rx), std::string(moment) + " session "));
        CHECK(has(journal_of(rx).substr(journal_of(rx).find(" session ")), day));
    }
}

TEST_CASE("a clock from before rx is said to look wrong, and taken all the same") {
    FakeEnvironment rx("1970-01-02T00:00:00+00:00");
    rx.store().put("/clinic.toml", std::string(support::breathing_plan));
    CHECK(rx.run({"plan", "import", "--yes", "/clinic.toml"}) == ExitStatus::done);
    CHECK(has(rx.take_err(), "The clock of this machine looks wrong: it says Fri 2 Jan 1970."));
    CHECK(has(journal_of(rx), "1970-01-02T00:00:00+00:00 use "));
    (void)rx.run({"due"});
    CHECK(has(rx.take_err(), "clock"));
    (void)rx.run({"due", "-q"});
    CHECK_FALSE(has(rx.take_err(), "clock"));  // cron would mail it every day
    FakeEnvironment now;
    (void)now.run({});
    CHECK_FALSE(has(now.take_err(), "clock"));
}

TEST_CASE("a TZ that names no time zone is said to be UTC, but not where rx is to be quiet") {
    for (const char* zone : {"garbage", "Europe/Nowhere", "../etc/passwd", "ab3", "\x1b]0;x\x07", "Foo123", "XYZ24",
                             "<-30>30", "X1234567890123"}) {
        CAPTURE(zone);
        FakeEnvironment rx;
        rx.set_variable("TZ", zone);
        rx.store().put("/usr/share/etc/passwd", "root:x:0:0:");
        (void)rx.run({});
        const std::string said = rx.take_err();
        CHECK(has(said, "which is no time zone: times are in UTC."));
        CHECK_FALSE(has(said, "\x1b"));
        (void)rx.run({"due"});
        CHECK(has(rx.take_err(), "zone"));
        (void)rx.run({"due", "-q"});
        CHECK_FALSE(has(rx.take_err(), "zone"));
    }
    for (const char* zone :
         {"", "UTC", "UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+0330>-3:30", ":Europe/Berlin", "Europe/Berlin"}) {
        CAPTURE(zone);
        FakeEnvironment rx;
        rx.set_variable("TZ", zone);
        rx.store().put("/usr/share/zoneinfo/Europe/Berlin", "TZif2");
        (void)rx.run({});
        CHECK_FALSE(has(rx.take_err(), "zone"));
    }
}

TEST_CASE("a record that cannot be saved is printed, kept and offered") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    rx.session().at(40s, session::Signal::interrupt);
    // The journal takes nothing more; the open-session file still does.
    for (int nth = 1; nth < 20; ++nth) {
        rx.store().fail(support::Operation::append_line, nth,
                        {.kind = diag::Kind::io, .code = "disk-full", .message = "no room"});
    }
    CHECK(rx.run({"session", "start", "--yes"}) == ExitStatus::io);
    CHECK(has(rx.take_err(), "end=interrupted"));
}

TEST_CASE("a session that was left open is offered, and kept once") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    // Power goes while the session runs: what stands in the open-session file is all there is.
    rx.session().at(40s, session::Signal::hangup);
    rx.store().fail(support::Operation::remove, 1, {.kind = diag::Kind::io, .code = "gone", .message = "gone"});
    (void)rx.run({"session", "start", "--yes"});
    REQUIRE(rx.store().exists("/home/test/.local/state/rx/open-session"));
    // The record is in the journal already, so nothing is offered and nothing doubled.
    (void)rx.take_err();
    CHECK(rx.run({"log", "show"}) == ExitStatus::done);
    CHECK_FALSE(has(rx.take_err(), "recover"));
}

TEST_CASE("standard output that takes nothing ends in 74") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    rx.break_output();
    CHECK(rx.run({"plan", "show"}) == ExitStatus::io);
    CHECK_FALSE(has(rx.take_err(), "saved"));
    CHECK(rx.run({"log", "add", "--yes"}) == ExitStatus::io);
    CHECK(has(rx.take_err(), "What was to be saved is saved."));
}

TEST_CASE("bare rx tells what it is the first time, and what to type later") {
    FakeEnvironment rx;
    CHECK(rx.run({}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "no medical advice"));
    CHECK(rx.store().files().empty());
    import(rx, support::breathing_plan);
    CHECK(rx.run({}) == ExitStatus::done);
    CHECK(has(rx.take_out(), "rx session start"));
}

TEST_CASE("speed is for demos in a folder marked as one") {
    FakeEnvironment rx;
    import(rx, support::breathing_plan);
    CHECK(rx.run({"session", "start", "--yes", "--speed", "60"}) == ExitStatus::usage);
    CHECK(rx.run({"session", "start", "--yes", "--demo"}) == ExitStatus::usage);
    rx.store().put("/demo/rx-demo", "");
    CHECK(rx.run({"--data-dir", "/demo", "plan", "import", "/clinic.toml"}) == ExitStatus::done);
    CHECK(rx.run({"--data-dir", "/demo", "session", "start", "--yes"}) == ExitStatus::usage);
    CHECK(rx.run({"--data-dir", "/demo", "session", "start", "--yes", "--demo", "--speed", "60"}) == ExitStatus::done);
    CHECK(rx.wishes().speed == 60);
}

TEST_SUITE_END();
