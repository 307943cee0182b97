// What the fuzzers found, and what they began with.
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "tests/fuzz/exchange_target.hpp"
#include "tests/fuzz/journal_target.hpp"
#include "tests/fuzz/plan_target.hpp"
#include "tests/fuzz/safe_target.hpp"
#include "tests/fuzz/shipped.hpp"
#include "tests/support/source_dir.hpp"

using namespace rx;

namespace {

using Promise = bool (*)(std::string_view);
using Wanted = std::function<bool(const std::filesystem::path&)>;

bool any_file(const std::filesystem::path& /*file*/) {
    return true;
}

// Journals of the golden runs, before and after, and the sessions they left open.
bool is_of_a_journal(const std::filesystem::path& file) {
    static const std::set<std::string> names{"journal", "journal.after", "open-session"};
    return names.contains(file.filename()) || file.extension() == ".journal";
}

// How many files in the folder and below it kept the promise; no folder holds none.
int kept_by(Promise promise, const std::string& folder, const Wanted& is_wanted = any_file) {
    int files = 0;
    const auto path = support::source_dir() / folder;
    if (!std::filesystem::exists(path)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
        if (!entry.is_regular_file() || !is_wanted(entry.path())) continue;
        CAPTURE(entry.path().string());
        CHECK(promise(fuzz::bytes_of(entry.path())));
        ++files;
    }
    return files;
}

}  // namespace

TEST_SUITE_BEGIN("fuzz");

TEST_CASE("every plan that a fuzzer found or began with is answered") {
    CHECK(kept_by(fuzz::is_answered, "tests/fuzz/inputs/plan") > 1);
    CHECK(kept_by(fuzz::is_answered, "data/protocols") > 13);
}

TEST_CASE("every journal that a fuzzer found or began with is one journal") {
    kept_by(fuzz::is_one_journal, "tests/fuzz/inputs/journal");
    CHECK(kept_by(fuzz::is_one_journal, "tests/golden", is_of_a_journal) > 100);
}

TEST_CASE("every file of another program that a fuzzer found or began with is taken in or refused") {
    kept_by(fuzz::is_taken_in, "tests/fuzz/inputs/exchange");
    CHECK(kept_by(fuzz::is_taken_in, "tests/golden/log-import") > 10);
}

TEST_CASE("every text that a fuzzer found is made safe, and so are journals") {
    kept_by(fuzz::is_made_safe, "tests/fuzz/inputs/safe");
    CHECK(kept_by(fuzz::is_made_safe, "tests/golden", is_of_a_journal) > 100);
}

TEST_SUITE_END();
