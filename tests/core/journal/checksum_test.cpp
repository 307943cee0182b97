#include "core/journal/checksum.hpp"

#include <doctest/doctest.h>

using namespace rx::journal;

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("the sum is CRC-32C with its published check value") {
    CHECK(checksum("123456789") == "e3069283");
    CHECK(checksum("") == "00000000");
    CHECK(checksum(std::string(32, '\0')) == "8a9136aa");  // RFC 3720, B.4
}

TEST_CASE("the id of a line without one is CRC-64/XZ with its published check value") {
    CHECK(id_of_line("123456789") == "995dc9bbdf1939fa");
    CHECK(id_of_line("").size() == 16);
}

TEST_SUITE_END();
