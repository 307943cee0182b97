#include "core/journal/file_names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rx;
using journal::NameKind;

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("a journal is told from copies of one and from what is none by its name") {
    CHECK(journal::kind_of("desk-12ab.journal") == NameKind::journal);
    CHECK(journal::kind_of("README") == NameKind::foreign);
    for (const char* copy : {"a.sync-conflict-20261120-213005-ABCDEFG.journal", "a (conflicted copy).journal",
                             "a (Anna's Conflicted copy).journal", "a.journal~", ".a.journal.swp", "a.journal.bak"}) {
        CAPTURE(copy);
        CHECK(journal::kind_of(copy) == NameKind::copy);
    }
}

TEST_CASE("the name of a journal file has no folder before it") {
    CHECK(journal::is_journal_name("desk-12ab.journal"));
    for (const char* name : {"../desk.journal", "/desk.journal", "desk", "desk.journal~", ".desk.journal", ""}) {
        CAPTURE(name);
        CHECK_FALSE(journal::is_journal_name(name));
    }
}

TEST_SUITE_END();
