#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/report");

using namespace rx;
using support::date;

namespace {

std::string calendar_of(std::string_view tables, const patient::Patient& patient = {}) {
    const plan::Plan plan = support::read_plan(R"(format = 1
id = "home"
title = "Home practice"
[[exercise]]
id = "x"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m..10m"
)" + std::string(tables));
    return report::calendar_text(plan, progress::calendar({plan, patient, date("2026-11-20"), 1, std::chrono::Monday}));
}

}  // namespace

TEST_CASE("a week has its days with their minutes and routines, and its totals") {
    CHECK(calendar_of(R"([[routine]]
id = "evening"
title = "Evening"
do = ["x"]
often = "1..2 per day"
[[routine]]
id = "class"
title = "Class"
do = ["x"]
often = "on Tue"
from = 2026-11-17
[[phase]]
routine = "evening"
title = "Less"
from = 2026-11-20
often = "on Sun"
)") == "Home practice\n"
       "\n"
       "Week from Mon 16 Nov 2026\n"
       "  Tue 17 Nov: Class begins: on Tue\n"
       "  Fri 20 Nov: Evening from here on: Less, on Sun\n"
       "  Mon 16 Nov  5 to 20 min   Evening 1 to 2 times\n"
       "  Tue 17 Nov  10 to 30 min  Evening 1 to 2 times, Class\n"
       "  Wed 18 Nov  5 to 20 min   Evening 1 to 2 times\n"
       "  Thu 19 Nov  5 to 20 min   Evening 1 to 2 times\n"
       "  Fri 20 Nov                -\n"
       "  Sat 21 Nov                -\n"
       "  Sun 22 Nov  5 to 10 min   Evening\n"
       "  in all 6 to 10 sessions, 30 min to 1 h 40 min\n");
}

TEST_CASE("a phase that changes what is done says what") {
    const std::string text = calendar_of(R"([[routine]]
id = "evening"
title = "Evening"
do = ["x"]
often = "daily"
[[phase]]
routine = "evening"
from = 2026-11-18
do = ["x", "x"]
)");
    CHECK(text.find("  Wed 18 Nov: Evening from here on: 1 per day, with x, x\n") != std::string::npos);
}

TEST_CASE("a phase of the chosen alternative says what changes in it, under the name of what offers it") {
    patient::Patient person;
    person.choices["evening"] = {{date("2026-11-01"), "walk"}};
    const std::string text = calendar_of(R"([[routine]]
id = "evening"
title = "Evening"
alternatives = ["walk", "rest"]
[[routine]]
id = "walk"
do = ["x"]
often = "daily"
[[routine]]
id = "rest"
do = ["x"]
often = "daily"
[[phase]]
routine = "walk"
from = 2026-11-17
often = "2 per day"
[[phase]]
routine = "walk"
from = 2026-11-18
do = ["x", "x"]
)",
                                         person);
    CHECK(text.find("  Tue 17 Nov: Evening from here on: 2 per day\n"
                    "  Wed 18 Nov: Evening from here on: 2 per day, with x, x\n") != std::string::npos);
}

TEST_CASE("what is an example, open or not known is said below") {
    const std::string text = calendar_of(R"([[routine]]
id = "evening"
title = "Evening"
do = ["x"]
often = "1 per week"
[[routine]]
id = "open"
title = "Open"
do = ["x"]
often = "?"
[[routine]]
id = "later"
do = ["x"]
often = "daily"
from = "4 weeks after surgery"
)");
    CHECK(text.find("is asked of a week or a month, or every few days, stands on days that are\nan example") !=
          std::string::npos);
    CHECK(text.find("Not in it: Open. Your plan leaves open how often: ask your clinic.\n") != std::string::npos);
    CHECK(text.find("When was your surgery?") != std::string::npos);
    CHECK(text.find("in all 1 session, 5 to 10 min\n") != std::string::npos);
}

TEST_CASE("a week that asks for nothing says so, and the last day of a plan is marked") {
    const std::string text = calendar_of("[[routine]]\nid = \"r\"\ndo = [\"x\"]\noptional = true\n");
    CHECK(text.find("  nothing is asked for\n") != std::string::npos);
}

TEST_SUITE_END();
