#include <doctest/doctest.h>

#include "core/doctor/findings.hpp"
#include "tests/support/memory_store.hpp"

using namespace rx::doctor;
using rx::diag::Diagnostics;
using rx::files::Facts;
using rx::support::MemoryStore;

namespace {

MemoryStore with_a_journal() {
    MemoryStore store;
    store.put("/home/a/rx/journal/pc.journal", "# rx-journal 1\n");
    return store;
}

std::string exposure_codes(const Diagnostics& findings) {
    std::string codes;
    for (const auto& each : findings.all()) codes += (codes.empty() ? "" : " ") + each.code;
    return codes;
}

}  // namespace

TEST_SUITE_BEGIN("core/doctor");

TEST_CASE("what others may open is named with the command that closes it") {
    MemoryStore store = with_a_journal();
    CHECK(open_to_others(store, {"/home/a/rx/journal"}).empty());
    CHECK(open_to_others(store, {"/nowhere"}).empty());

    store.set_facts("/home/a/rx/journal", Facts{.is_folder = true, .mode = 0755});
    store.set_facts("/home/a/rx/journal/pc.journal", Facts{.mode = 0640});
    const Diagnostics findings = open_to_others(store, {"/home/a/rx/journal"});
    REQUIRE(exposure_codes(findings) == "open-to-others open-to-others");
    CHECK(findings.all()[0].hint == "chmod 700 /home/a/rx/journal");
    CHECK(findings.all()[1].hint == "chmod 600 /home/a/rx/journal/pc.journal");
    CHECK(findings.all()[1].message == "others on this machine may open this file");

    store.set_facts("/home/a/rx/journal", Facts{.is_folder = true, .mode = 0700});
    store.set_facts("/home/a/rx/journal/pc.journal", Facts{.mode = 0600, .is_own = false});
    CHECK(exposure_codes(open_to_others(store, {"/home/a/rx/journal"})) == "other-owner");
}

TEST_CASE("a synchroniser is known by its folder's name and by what it keeps there") {
    MemoryStore store = with_a_journal();
    CHECK(leaves_the_machine(store, {"/home/a/rx/journal"}).empty());
    store.put("/home/a/.stfolder/mark", "");
    CHECK(exposure_codes(leaves_the_machine(store, {"/home/a/rx/journal"})) == "synced");
    CHECK(leaves_the_machine(store, {"/nowhere"}).empty());

    store.put("/home/b/Dropbox/rx/journal/pc.journal", "");
    const Diagnostics findings = leaves_the_machine(store, {"/home/b/Dropbox/rx/journal"});
    REQUIRE(exposure_codes(findings) == "synced");
    CHECK(findings.all()[0].message == "Dropbox may send this folder to other machines");
    CHECK(findings.all()[0].hint.find("/home/b/Dropbox") != std::string::npos);
}

TEST_CASE("git with and without another machine is told apart, and the disk of another machine is known") {
    MemoryStore store = with_a_journal();
    store.put("/home/a/.git/config", "[core]\n");
    Diagnostics findings = leaves_the_machine(store, {"/home/a/rx/journal"});
    REQUIRE(exposure_codes(findings) == "in-git");
    CHECK(findings.all()[0].hint ==
          "git -C /home/a rm -r --cached rx/journal; echo /rx/journal/ >> /home/a/.gitignore");

    store.put("/home/a/.git/config", "[core]\n[remote \"origin\"]\n\turl = elsewhere\n");
    CHECK(exposure_codes(leaves_the_machine(store, {"/home/a/rx/journal"})) == "git-remote");

    store.set_facts("/home/a/rx/journal", Facts{.is_folder = true, .mode = 0700, .is_remote = true});
    CHECK(exposure_codes(leaves_the_machine(store, {"/home/a/rx/journal"})) == "remote-disk git-remote");
}

TEST_CASE("copies that editors leave are named, journals are not") {
    MemoryStore store = with_a_journal();
    for (const char* name : {"pc.journal~", ".pc.journal.swp", "#pc.journal#", ".#pc.journal", "pc.bak", ".new-x7Hq2a"})
        store.put(std::string("/home/a/rx/journal/") + name, "");
    const Diagnostics findings = stray_copies(store, {"/home/a/rx/journal", "/nowhere"});
    CHECK(findings.all().size() == 6);
    CHECK(findings.all()[0].hint == "rm '/home/a/rx/journal/#pc.journal#'");
}

TEST_CASE("a word for the shell is quoted where it has to be") {
    CHECK(shell_word("/home/a/rx.journal") == "/home/a/rx.journal");
    CHECK(shell_word("/home/a b") == "'/home/a b'");
    CHECK(shell_word("it's") == "'it'\\''s'");
    CHECK(shell_word("$(date)") == "'$(date)'");
    CHECK(shell_word("") == "''");
}

TEST_SUITE_END();
