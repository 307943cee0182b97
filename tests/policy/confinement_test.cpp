#include "tests/policy/confinement.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/policy/complaint_check.hpp"

using namespace rx::policy;

namespace {

Complaints complaints_about_use(std::string path, std::string text) {
    return check_confinement({{std::move(path), std::move(text)}}, confinement_rules());
}

}  // namespace

TEST_SUITE_BEGIN("policy");

TEST_CASE("libraries, clocks, streams and system calls stay where they belong") {
    expect_clean(check_confinement(read_tree({"core", "cli"}), confinement_rules()));
}

TEST_CASE("toml++ stays in one .cpp of core/document") {
    const std::string use = "#include <toml++/toml.h>\n";
    expect_clean(complaints_about_use("core/document/parse.cpp", use));
    expect_one(complaints_about_use("core/document/parse.hpp", use),
               "core/document/parse.hpp:1: <toml++/toml.h>: toml++ is for one .cpp");
    expect_one(complaints_about_use("core/plan/plan.cpp", use), "read TOML through document::parse");
    expect_one(check_confinement({{"core/document/a.cpp", use}, {"core/document/b.cpp", use}}, confinement_rules()),
               "core/document/b.cpp:1: <toml++/toml.h>: toml++ is for one .cpp of core/document (core/document/a.cpp "
               "uses it already)");
}

TEST_CASE("CLI11 stays where the command line is read") {
    const std::string use = "#include <CLI/CLI.hpp>\n";
    expect_clean(complaints_about_use("cli/arguments.cpp", use));
    expect_one(complaints_about_use("cli/arguments.hpp", use), "CLI11 is for three .cpp files of cli");
    expect_one(complaints_about_use("cli/commands/plan.cpp", use), "say what a command accepts through rx::Arguments");
    expect_one(complaints_about_use("core/plan/plan.cpp", use), "CLI11");
}

TEST_CASE("the other libraries stay in their modules") {
    expect_clean(complaints_about_use("core/report/formats/json.cpp", "#include <nlohmann/json.hpp>\n"));
    expect_one(complaints_about_use("core/report/json.hpp", "#include <nlohmann/json.hpp>\n"),
               "nlohmann-json is for what was done");
    expect_one(complaints_about_use("core/journal/codec.cpp", "#include <sodium.h>\n"), "libsodium is for core/shelf");
    expect_one(complaints_about_use("core/shelf/shelf.cpp", "#include <isa-l.h>\n"), "isa-l is for core/journal");
    expect_one(complaints_about_use("cli/app.cpp", "#include <utf8proc.h>\n"), "utf8proc is for core/text");
}

TEST_CASE("clocks are read in one place each") {
    const std::string wall = "auto n = std::chrono::system_clock::now();";
    const std::string monotonic = "auto n = std::chrono::steady_clock::now();";
    expect_clean(complaints_about_use("cli/environment.cpp", wall));
    expect_clean(complaints_about_use("cli/terminal/event_loop.cpp", monotonic));
    expect_one(complaints_about_use("cli/app.cpp", wall),
               "cli/app.cpp:1: std::chrono::system_clock::now: the wall clock");
    expect_one(complaints_about_use("cli/environment.cpp", monotonic),
               "the monotonic clock is read in cli/terminal/event_loop.cpp only");
    expect_one(complaints_about_use("core/units/a.cpp", "x = ::time(nullptr);"), "take now or today as an argument");
    expect_one(complaints_about_use("core/units/a.cpp", "clock_gettime(CLOCK_BOOTTIME, &t);"), "monotonic");
}

TEST_CASE("nothing sleeps, and there are two threads beside the program's own") {
    const std::string sleep = "std::this_thread::sleep_for(1s);";
    expect_clean(complaints_about_use("core/files/own_file.cpp", sleep));
    expect_one(complaints_about_use("cli/session/keeping_thread.cpp", sleep), "nothing sleeps");
    expect_clean(complaints_about_use("cli/session/keeping_thread.hpp", "#include <thread>\n"));
    expect_one(complaints_about_use("cli/app.cpp", "#include <thread>\n"), "the threads beside the program's own");
}

TEST_CASE("core keeps off streams, signals, endings, environment and POSIX") {
    expect_one(complaints_about_use("core/plan/a.cpp", "#include <iostream>\n"), "core does not write or read streams");
    expect_one(complaints_about_use("core/plan/a.cpp", "#include <csignal>\n"), "core has no signals");
    expect_one(complaints_about_use("core/plan/a.cpp", "void f() { std::exit(1); }"), "never ends the process");
    expect_one(complaints_about_use("core/plan/a.cpp", "auto h = std::getenv(\"HOME\");"),
               "the environment is read in cli/environment.cpp only");
    expect_one(complaints_about_use("core/plan/a.cpp", "#include <sys/stat.h>\n"),
               "headers of POSIX are for core/files and cli");
    expect_clean(complaints_about_use("core/files/posix_files.cpp", "#include <sys/stat.h>\n"));
    expect_clean(complaints_about_use("cli/terminal/raw_mode.cpp", "#include <termios.h>\n#include <csignal>\n"));
}

TEST_CASE("cli writes through its environment and files through core/files") {
    expect_one(complaints_about_use("cli/commands/due.cpp", "std::cout << x;"), "write to the Environment's streams");
    expect_one(complaints_about_use("cli/commands/due.cpp", "std::ofstream f(path);"),
               "take a files::Reader or a files::Store");
}

TEST_CASE("no network call passes, nor its headers") {
    expect_one(complaints_about_use("cli/app.cpp", "int s = socket(AF_INET, SOCK_STREAM, 0);"),
               "never talks to a network");
    expect_one(complaints_about_use("core/files/posix_files.cpp", "#include <netdb.h>\n"), "never talks to a network");
    expect_clean(complaints_about_use("cli/app.cpp", "auto f = std::ranges::bind(a); button.connect(b);"));
}

TEST_CASE("comments and strings do not count") {
    expect_clean(
        complaints_about_use("core/plan/a.cpp", "// std::cout, time(0), getenv()\nauto s = \"exit(1); socket()\";"));
}

TEST_SUITE_END();
