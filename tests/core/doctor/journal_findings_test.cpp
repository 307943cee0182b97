#include <doctest/doctest.h>

#include "core/doctor/findings.hpp"
#include "core/journal/codec.hpp"
#include "tests/support/memory_store.hpp"

using namespace rx;
using support::MemoryStore;

namespace {

journal::Contents journal_of(std::string_view lines) {
    MemoryStore store;
    store.put("/j/pc.journal", std::string(lines));
    return journal::read_all(store, "/j").value();
}

units::Timestamp the_evening() {
    return units::parse_timestamp("2026-11-20T21:30:00+01:00").value();
}

}  // namespace

TEST_SUITE_BEGIN("core/doctor");

TEST_CASE("a journal that is whole has no findings") {
    const auto contents = journal_of("2026-11-20T08:00:00+01:00 session routine=evening active=1m\n");
    CHECK(doctor::of_journal(contents, the_evening()).empty());
    CHECK(doctor::unknown_keys(contents).empty());
}

TEST_CASE("findings of a kind are one, with their number, where the first is, and what to do") {
    const auto contents = journal_of(
        "no record\n"
        "2026-11-20T08:00:00+01:00 session wrote=2026-11-20T08:00:00+01:00 active=1m\n"
        "nor this\n"
        "2026-12-20T08:00:00+01:00 session active=1m\n");
    const auto findings = doctor::of_journal(contents, the_evening());
    REQUIRE(findings.all().size() == 3);
    CHECK(findings.all()[0].code == "record-time");
    CHECK(findings.all()[0].message == "2 lines have no time");
    CHECK(findings.all()[0].at.line == 1);
    CHECK(findings.all()[1].code == "record-torn");
    CHECK(findings.all()[1].message == "a line was cut off, as by a power cut");
    CHECK(findings.all()[2].code == "record-ahead");
    for (const auto& finding : findings.all()) {
        CHECK(finding.severity == diag::Severity::warning);
        CHECK_FALSE(finding.hint.empty());
        CHECK(finding.excerpt.empty());
    }
}

TEST_CASE("keys that this version does not know are named, and those of a newer word are not") {
    const auto contents = journal_of(
        "2026-11-20T08:00:00+01:00 session active=1m mood=fine weather=rain\n"
        "2026-11-20T09:00:00+01:00 session active=1m mood=fine\n");
    const auto findings = doctor::unknown_keys(contents);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].message == "2 records with keys this rx does not know: mood, weather");
}

TEST_SUITE_END();
