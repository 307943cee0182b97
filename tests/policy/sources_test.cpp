#include "tests/policy/sources.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/document/document.hpp"
#include "tests/policy/complaint_check.hpp"

using namespace rx;
using namespace rx::policy;

namespace {

Complaints complaints_about(const std::string& text, const std::string& origin = "x.toml") {
    const auto document = document::parse(text, origin);
    REQUIRE(document.has_value());
    return check_sources(*document);
}

}  // namespace

TEST_SUITE_BEGIN("policy");

TEST_CASE("every number of the shipped files has a source") {
    for (const SourceFile& file : read_tree({"data"})) expect_clean(complaints_about(read_file(file.path), file.path));
}

TEST_CASE("a number without a source is named, whatever table it is in") {
    expect_one(complaints_about("source = \"A\"\n[[exercise]]\nin = \"4s\"\n"), "x.toml:3: in has no source");
    expect_one(complaints_about("[kit.k]\nsizes = [\n  { diameter = \"9 mm\" },\n]\n"),
               "x.toml:3: diameter has no source");
    expect_one(complaints_about("[[exercise]]\n[[exercise.segments]]\nfor = \"5m\"\n"), "x.toml:3: for has no source");
}

TEST_CASE("a source in the table itself or in one around it is enough") {
    expect_clean(complaints_about("[[exercise]]\nsource = \"A\"\n[[exercise.segments]]\nfor = \"5m\"\n"));
    expect_clean(complaints_about("[[stop]]\npain = \"> 3\"\nsource = \"A\"\n"));
    expect_clean(complaints_about("[[exercise]]\nid = \"walk\"\n"));
}

TEST_SUITE_END();
