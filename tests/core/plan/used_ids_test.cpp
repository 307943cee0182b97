#include "core/plan/used_ids.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

TEST_CASE("an id that an earlier table has is reported with the line of the first") {
    const document::Document document =
        support::document_of("[[t]]\nid = \"a\"\n[[t]]\n[[t]]\nid = \"b\"\n[[t]]\nid = \"a\"\n");
    constexpr std::array fields{document::Field{"t", document::Shape::tables}};
    diag::Diagnostics problems;
    document::Fields root(document.root, {}, "this", fields, document.source, problems);
    plan::UsedIds used;
    for (const document::Node* table : root.tables("t")) used.check(*table, root);
    CHECK(support::in_short(problems) == "7:6 id-twice");
    CHECK(problems.all()[0].hint == "it was first used in line 2");
}

TEST_SUITE_END();
