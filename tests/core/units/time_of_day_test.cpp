#include "core/units/time_of_day.hpp"

#include <doctest/doctest.h>

namespace rx::units {

using namespace std::chrono_literals;

TEST_CASE("core/units: a time of the day has hours and minutes of two digits each") {
    CHECK(parse_time_of_day("00:00") == 0min);
    CHECK(parse_time_of_day("07:30") == 7h + 30min);
    CHECK(parse_time_of_day("23:59") == 23h + 59min);
    for (const char* wrong :
         {"", "7:30", "07:3", "0730", "07.30", "24:00", "07:60", "07:30:00", "-7:30", " 07:30", "ab:cd"}) {
        CAPTURE(wrong);
        CHECK(parse_time_of_day(wrong) == std::nullopt);
    }
}

}  // namespace rx::units
