#include <doctest/doctest.h>

#include "core/doctor/findings.hpp"
#include "tests/support/memory_store.hpp"

using rx::doctor::in_shell_history;
using rx::support::MemoryStore;

TEST_SUITE_BEGIN("core/doctor");

TEST_CASE("commands that take what was felt are found in each shell's own form of a line") {
    MemoryStore store;
    store.put("/home/a/.bash_history", "ls\nrx due\n rx log add evening --pain 7\nrx skip --reason illness\n");
    store.put("/home/a/.zsh_history", ": 1763650000:0;rx log rate last --pain 3\n: 1763650001:0;echo rx log\n");
    store.put("/home/a/.local/share/fish/fish_history", "- cmd: rx log note\n  when: 1763650000\n");
    const auto findings = in_shell_history(store, "/home/a", "");
    REQUIRE(findings.all().size() == 3);
    const auto& bash = findings.all()[0];
    CHECK(bash.code == "shell-history");
    CHECK(bash.at.line == 3);
    CHECK(bash.message == "a shell remembers 2 commands that tell of your practice, the first of them here");
    CHECK(bash.hint.starts_with("sed -i '/\\<rx .*\\<\\(log\\|skip\\)\\>/d' /home/a/.bash_history "));
    CHECK(bash.excerpt.empty());
    CHECK(findings.all()[1].message == "a shell remembers a command that tells of your practice");
    CHECK(findings.all()[2].hint == "history delete --contains 'rx ', in fish");
}

TEST_CASE("a history elsewhere is looked into, none is no finding, and none is looked at twice") {
    MemoryStore store;
    store.put("/home/a/shell/history", "rx log amend last pain=2\n");
    CHECK(in_shell_history(store, "/home/a", "").empty());
    CHECK(in_shell_history(store, "/home/a", "/home/a/shell/history").all().size() == 1);
    store.put("/home/a/.bash_history", "rx log add evening\n");
    CHECK(in_shell_history(store, "/home/a", "/home/a/.bash_history").all().size() == 1);
}

TEST_CASE("a command is found behind a pipe, with its path and behind its own options") {
    for (const std::string line :
         {"echo \"felt awful\" | rx log note last", "/usr/bin/rx log rate last --pain 7",
          "rx --data-dir /x log add evening", "cd /x && rx --color=never skip --reason illness"}) {
        MemoryStore store;
        store.put("/home/a/.bash_history", line + "\n");
        CAPTURE(line);
        CHECK(in_shell_history(store, "/home/a", "").all().size() == 1);
    }
}

TEST_CASE("what tells nothing of the person is left in peace") {
    MemoryStore store;
    store.put("/home/a/.bash_history",
              "rx due\nrx session start\nrx log show --week\nrxlog add\nrx plan import a.toml\n");
    CHECK(in_shell_history(store, "/home/a", "").empty());
}

TEST_SUITE_END();
