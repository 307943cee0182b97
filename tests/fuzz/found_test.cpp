// What the fuzzers found, and the plans they began with.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/fuzz/plan_target.hpp"
#include "tests/support/source_dir.hpp"

TEST_SUITE_BEGIN("fuzz");

TEST_CASE("every text that a fuzzer found or began with is answered") {
    std::size_t texts = 0;
    for (const char* folder : {"tests/fuzz/inputs", "data/protocols"}) {
        for (const auto& entry : std::filesystem::directory_iterator(rx::support::source_dir() / folder)) {
            std::ifstream in(entry.path(), std::ios::binary);
            std::ostringstream text;
            text << in.rdbuf();
            CAPTURE(entry.path().string());
            CHECK(rx::fuzz::is_answered(text.str()));
            ++texts;
        }
    }
    CHECK(texts > 15);
}

TEST_SUITE_END();
