#include "core/diag/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace rx::diag;

TEST_SUITE_BEGIN("core/diag");

TEST_CASE("diagnostics come out in line order, ties in the order found") {
    Diagnostics problems;
    problems.add({.code = "second", .message = "", .at = {7, 3}});
    problems.add({.code = "first", .message = "", .at = {2, 9}});
    problems.add({.code = "third", .message = "", .at = {7, 3}});
    problems.add({.code = "whole-file", .message = ""});

    std::vector<std::string> codes;
    for (const Diagnostic& d : problems.in_line_order()) codes.push_back(d.code);
    CHECK(codes == std::vector<std::string>{"whole-file", "first", "second", "third"});
}

TEST_CASE("warnings alone are no errors") {
    Diagnostics problems;
    CHECK_FALSE(problems.has_errors());
    problems.add({.severity = Severity::warning, .code = "w", .message = ""});
    CHECK_FALSE(problems.has_errors());
    CHECK_FALSE(problems.empty());
    problems.add({.code = "e", .message = ""});
    CHECK(problems.has_errors());
}

TEST_SUITE_END();
