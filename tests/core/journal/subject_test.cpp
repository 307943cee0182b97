#include "core/journal/subject.hpp"

#include <doctest/doctest.h>

#include "tests/core/journal/sample_records.hpp"

using namespace rx;
using namespace std::chrono_literals;
using journal::moment_of_fact;

namespace {

using sample::record;

journal::Record state(const std::string& id, const std::string& name, std::chrono::hours later) {
    journal::Record fact = record(id, journal::StateAnswer{name, true});
    fact.wrote = fact.wrote.plus(later);
    return fact;
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("records of which only the newest holds have one subject") {
    const auto subject = [](journal::Body body) {
        return journal::subject_of(record("01", std::move(body)));
    };
    CHECK(subject(journal::UsePlan{"home@1"}) == subject(journal::UsePlan{"other@2"}));
    CHECK(subject(journal::CurrentSize{"one", "A", {}}) == subject(journal::CurrentSize{"one", "B", {}}));
    CHECK(subject(journal::CurrentSize{"one", "A", {}}) != subject(journal::CurrentSize{"two", "A", {}}));
    CHECK(subject(journal::StateAnswer{"a", true}) != subject(journal::StateAnswer{"b", true}));
    CHECK(subject(journal::StateAnswer{"a", true}) != subject(journal::EventDate{"a", sample::first.day}));
    CHECK(subject(journal::Approval{"x", journal::Approval::By::clinic, true}) !=
          subject(journal::Approval{"x", journal::Approval::By::patient, true}));
    CHECK(subject(journal::Session{}).empty());
    CHECK(subject(journal::Measured{"sitting", {60}, {}}).empty());
}

TEST_CASE("a fact is written after all about the same, of which a clock may have written one ahead") {
    const auto fact = state("0b", "infection", 0h);
    CHECK(moment_of_fact({}, fact) == fact.wrote);
    CHECK(moment_of_fact({state("0a", "infection", -1h), state("0c", "fever", 9h)}, fact) == fact.wrote);
    CHECK(moment_of_fact({state("0c", "infection", 5h), state("0d", "infection", 9h), state("0e", "infection", 7h)},
                         fact) == fact.wrote.plus(9h).plus(1s));
    // Of two in one second the larger id would hold.
    CHECK(moment_of_fact({state("0c", "infection", 0h)}, fact) == fact.wrote.plus(1s));
    CHECK(moment_of_fact({state("0a", "infection", 0h)}, fact) == fact.wrote);
    auto session = record("0c", journal::Session{});
    session.wrote = session.wrote.plus(9h);
    CHECK(moment_of_fact({session}, record("0b", journal::Session{})) == fact.wrote);
}

TEST_SUITE_END();
