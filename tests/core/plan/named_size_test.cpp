#include "core/plan/named_size.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/plan_text.hpp"

using namespace rx;

namespace {

// "M of two" is the label of one of its sizes.
const plan::Plan& two_kits() {
    static const plan::Plan plan = support::read_plan(R"(
format = 1
id = "home"
title = "Home"
[kit.one]
sizes = [{ label = "S", diameter = "15 mm" }, { label = "M", diameter = "20 mm" }]
[kit.two]
sizes = [{ label = "M", diameter = "22 mm" }, { label = "L", diameter = "28 mm" }]
[kit.three]
sizes = [{ label = "M of L" }, { label = "XL" }]
[[exercise]]
id = "breath"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
[[routine]]
id = "evening"
do = ["breath"]
often = "daily"
)");
    return plan;
}

std::string found(const std::string& name) {
    const auto size = plan::find_size(two_kits(), name);
    return size ? size->kit->id.text() + " " + std::to_string(size->index) : size.error().message;
}

}  // namespace

TEST_SUITE_BEGIN("core/plan");

TEST_CASE("a size is found by its name, or by its name and its kit") {
    CHECK(found("S") == "one 0");
    CHECK(found("L") == "two 1");
    CHECK(found("l") == "two 1");
    CHECK(found("xl") == "three 1");
    CHECK(found("m of two") == "two 0");
    CHECK(found("M of two") == "two 0");
    CHECK(found("M of one") == "one 1");
    CHECK(found("M of L") == "three 0");
    CHECK(found("M of L of three") == "three 0");
}

TEST_CASE("a size that several kits have, or none, is not guessed") {
    CHECK(found("M") == "more than one kit has a size \"M\"");
    CHECK(plan::find_size(two_kits(), "M").error().hint == "say of which: \"M of one\", \"M of two\"");
    for (const char* none : {"", "XS", "M of four", "L of one", " of one", "of"}) {
        CAPTURE(none);
        CHECK(found(none) == fmt::format("your plan has no size \"{}\"", none));
    }
    CHECK(plan::find_size(two_kits(), "XS").error().code == "unknown-size");
}

TEST_SUITE_END();
