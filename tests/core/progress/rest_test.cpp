#include "core/progress/rest.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/progress");

using namespace rx;
using support::date;

namespace {

constexpr std::string_view pain = "[[stop]]\npain = \">= 7\"\nrest = \"2 days\"\nsay = \"Rest.\"\n";
constexpr std::string_view fear = "[[stop]]\nfear = \">= 8\"\nrest = \"1 week\"\nsay = \"Breathe.\"\n";
constexpr std::string_view sign = "[[stop]]\nsign = \"bleeding\"\nsay = \"Call us.\"\n";

// With the id "p".
plan::Plan plan_with_stops(std::string_view stops) {
    return support::read_plan(support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n" + std::string(stops)));
}

patient::Patient stopped(std::string_view day, std::string by, std::string plan = "p") {
    patient::Patient patient;
    patient.stops.push_back({date(day), std::move(plan), std::move(by)});
    return patient;
}

// The first day of practice again as of that day; "" when nothing holds it back.
std::string until(const plan::Plan& plan, const patient::Patient& patient, std::string_view day) {
    const auto rest = progress::rest(plan, patient, date(day));
    return rest ? units::to_text(rest->until) : "";
}

}  // namespace

TEST_CASE("after a stop the plan rests for so many whole days") {
    const auto plan = plan_with_stops(pain);
    const auto who = stopped("2026-11-19", "pain >= 7");
    CHECK(until(plan, who, "2026-11-18") == "");
    CHECK(until(plan, who, "2026-11-19") == "2026-11-22");
    CHECK(until(plan, who, "2026-11-21") == "2026-11-22");
    CHECK(until(plan, who, "2026-11-22") == "");
    CHECK(progress::in_words(progress::rest(plan, who, date("2026-11-20")).value()) ==
          "Your plan rests; practice goes on on Sun 22 Nov 2026.");
}

TEST_CASE("which stop it was decides, and of several rests the longest holds") {
    const auto plan = plan_with_stops(std::string(pain) + std::string(fear) + std::string(sign));
    CHECK(until(plan, stopped("2026-11-19", "sign"), "2026-11-20") == "");
    CHECK(until(plan, stopped("2026-11-19", "pain >= 5"), "2026-11-20") == "");
    auto who = stopped("2026-11-13", "fear >= 8");
    who.stops.push_back({date("2026-11-19"), "", "pain >= 7"});
    CHECK(until(plan, who, "2026-11-20") == "2026-11-22");
    CHECK(progress::rest(plan, who, date("2026-11-20"))->by == "pain >= 7");
    who.stops.front().day = date("2026-11-16");
    CHECK(until(plan, who, "2026-11-20") == "2026-11-24");
}

TEST_CASE("a record that does not say which stop it was holds back by the only one there is") {
    CHECK(until(plan_with_stops(pain), stopped("2026-11-19", ""), "2026-11-20") == "2026-11-22");
    CHECK(until(plan_with_stops(std::string(pain) + std::string(sign)), stopped("2026-11-19", ""), "2026-11-20") == "");
}

TEST_CASE("a stop of another plan, or one without rest, holds nothing back") {
    CHECK(until(plan_with_stops(pain), stopped("2026-11-19", "pain >= 7", "other"), "2026-11-20") == "");
    CHECK(until(plan_with_stops(sign), stopped("2026-11-19", "sign"), "2026-11-20") == "");
}

TEST_SUITE_END();
