#include <doctest/doctest.h>

#include <string>

#include "core/document/document.hpp"
#include "core/exercise/library.hpp"
#include "core/plan/plan.hpp"
#include "tests/policy/complaint_check.hpp"

using namespace rx;
using namespace rx::policy;

namespace {

// The day of the first release: no shipped draft has a review date for it to pass.
const units::LocalDate today{std::chrono::year{2026} / 11 / 21};

Complaints sentences(const diag::Diagnostics& problems) {
    Complaints complaints;
    for (const diag::Diagnostic& d : problems.all()) {
        complaints.push_back(d.origin + ":" + std::to_string(d.at.line) + ": " + d.code + ": " + d.message);
    }
    return complaints;
}

std::vector<std::string> shipped(std::string_view folder) {
    std::vector<std::string> paths;
    for (const SourceFile& file : read_tree({folder})) paths.push_back(file.path);
    return paths;
}

document::Document parsed(const std::string& text, const std::string& origin) {
    auto document = document::parse(text, origin);
    REQUIRE_MESSAGE(document.has_value(), listed(sentences(document.error())));
    return *std::move(document);
}

exercise::Library library() {
    exercise::Library library;
    for (const std::string& path : shipped("data/exercises")) {
        auto entries = exercise::read_library(read_file(path), path);
        REQUIRE_MESSAGE(entries.has_value(), listed(sentences(entries.error())));
        for (exercise::LibraryEntry& entry : *entries) library.add(std::move(entry));
    }
    return library;
}

}  // namespace

TEST_SUITE_BEGIN("policy");

TEST_CASE("every shipped file is an exercise library or a protocol") {
    for (const std::string& path : shipped("data")) {
        CAPTURE(path);
        const bool known = folder_of(path) == "data/exercises" || folder_of(path) == "data/protocols";
        CHECK((known && path.ends_with(".toml")));
    }
}

TEST_CASE("the shipped exercise libraries load, and no exercise stands twice") {
    std::size_t read = 0;
    for (const std::string& path : shipped("data/exercises"))
        read += exercise::read_library(read_file(path), path).value().size();
    CHECK(read > 0);
    CHECK(library().ids().size() == read);
}

TEST_CASE("the shipped protocols load without errors and without warnings") {
    const exercise::Library words = library();
    const auto paths = shipped("data/protocols");
    CHECK(paths.size() >= 4);
    for (const std::string& path : paths) {
        const auto loaded = plan::read(parsed(read_file(path), path), words, today);
        CHECK_MESSAGE(loaded.has_value(), listed(sentences(loaded ? loaded->warnings : loaded.error())));
        if (loaded) expect_clean(sentences(loaded->warnings));
    }
}

TEST_SUITE_END();
