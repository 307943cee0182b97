#include "core/journal/ids.hpp"

#include <doctest/doctest.h>

#include "tests/support/practice.hpp"

using namespace rx;

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("a record is found by the beginning or the end of its id") {
    const std::vector<std::string> ids{"1a2014aa00004f2c", "1a2014aa00017b1d", "1a2014ab00008c3e"};
    CHECK(journal::find_id(ids, "4f2c").value() == ids[0]);
    CHECK(journal::find_id(ids, "1a2014ab").value() == ids[2]);
    CHECK(journal::find_id(ids, ids[1]).value() == ids[1]);
    CHECK(journal::find_id(ids, "1a2014aa").error().code == "several-records");
    CHECK(journal::find_id(ids, "2c").error().code == "several-records");
    CHECK(journal::find_id(ids, "0000ffff").error().code == "unknown-record");
    CHECK(journal::find_id(ids, "").error().code == "several-records");
}

TEST_CASE("the piece that is shown finds its record, and no other") {
    const std::vector<std::string> ids{"1a2014aa00004f2c", "1a2014aa00014f2c", "4f2c14ab00008c3e"};
    for (const std::string& id : ids) CHECK(journal::find_id(ids, journal::short_id(ids, id)).value() == id);
    CHECK(journal::short_id(ids, ids[2]) == "8c3e");
    CHECK(journal::short_id(ids, ids[0]) == "04f2c");
}

TEST_CASE("what is taken back and what took it back are found, too") {
    const auto session = support::on("2026-11-20", support::practised("evening"));
    const auto taken = support::on("2026-11-20", journal::Void{session.id});
    auto mended = journal::mend({session, taken});
    const journal::Contents contents{.records = mended.records, .history = mended.history};
    CHECK(journal::all_ids(contents).size() == 2);
    CHECK(journal::find_record(contents, session.id)->id == session.id);
    CHECK(journal::find_record(contents, taken.id)->id == taken.id);
    CHECK(journal::find_record(contents, "00") == nullptr);
}
