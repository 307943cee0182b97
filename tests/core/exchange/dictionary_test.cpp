#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>

#include "core/exchange/formats.hpp"
#include "tests/support/source_dir.hpp"

using namespace rx;

TEST_SUITE_BEGIN("core/exchange");

TEST_CASE("the dictionary has each key that rx writes, once") {
    const auto rows = exchange::from_csv(exchange::dictionary()).value();
    std::set<std::string> keys;
    for (const exchange::Entry& row : rows) {
        REQUIRE(row.size() == 4);
        CHECK(keys.insert(row[0].second).second);
    }
    std::set<std::string> written{"at",         "word",        "pain-before", "pain",
                                  "pain-after", "fear-before", "fear",        "fear-after"};
    for (const auto* name : {"core/journal/codec.cpp", "core/journal/session_keys.cpp"}) {
        std::ifstream file(support::source_dir() / name);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const std::regex key(R"re(add_pair\(line, "([a-z-]+)")re");
        for (std::sregex_iterator found(text.begin(), text.end(), key); found != std::sregex_iterator(); ++found)
            written.insert((*found)[1]);
    }
    written.erase("sum");
    for (const std::string& key : written) {
        CAPTURE(key);
        CHECK(keys.contains(key));
    }
    for (const std::string& key : keys) {
        CAPTURE(key);
        CHECK(written.contains(key));
    }
}
