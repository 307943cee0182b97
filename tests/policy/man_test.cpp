#include <doctest/doctest.h>

#include "cli/command_line.hpp"
#include "core/config/config.hpp"
#include "core/plan/plan.hpp"
#include "tests/policy/complaint_check.hpp"
#include "tests/policy/man_pages.hpp"

using namespace rx;
using namespace rx::policy;
using document::Field;
using document::Need;
using document::Shape;
using document::Support;

namespace {

const std::string command_page =
    ".Sh DESCRIPTION\n.Ss rx due\n.Bl -tag\n.It Ar ROUTINE\nWhich.\n.It Fl q , Fl -quiet\nSilent.\n.El\n"
    ".Ss What due means\n.It Li 2 per day\n.Sh EXIT STATUS\n.It 0\nDone.\n.It 1\n";

const std::string language_page =
    ".Sh TABLES\n.Ss stop\n.Bl -tag\n.It Ic pain\n.It Ic fear , Ic worry\n.El\nNot supported yet:\n.Bl -tag\n.It Ic "
    "sign\n.El\n"
    ".Ss kit\n.It Ic title\n.Sh MESSAGES\n.It Ic unknown-key\n";

constexpr Field stop_fields[] = {{.key = "pain", .shape = Shape::line},
                                 {.key = "fear", .shape = Shape::line},
                                 {.key = "worry", .shape = Shape::line},
                                 {.key = "sign", .shape = Shape::line, .support = Support::later}};
constexpr Field kit_fields[] = {{.key = "title", .shape = Shape::line}};

}  // namespace

TEST_SUITE_BEGIN("policy");

TEST_CASE("every command and option is in its page, and every option of a page exists") {
    expect_clean(check_options(command_line::describe(), read_pages()));
}

TEST_CASE("rx(1) lists every command, and no others") {
    expect_clean(check_command_list(command_line::describe(), read_pages()));
}

TEST_CASE("rx-plan(5) has the keys that the plan's reader has") {
    std::vector<Keys> language;
    for (const document::TableFields& table : plan::language())
        language.push_back({std::string(table.name), table.fields});
    expect_clean(check_keys(language, "rx-plan.5", read_pages()));
}

TEST_CASE("rx-config(5) has the keys that the preferences' reader has") {
    expect_clean(check_keys({{"Keys", config::config_fields()}}, "rx-config.5", read_pages()));
}

TEST_CASE("rx(1) has the exit statuses that the program has") {
    expect_clean(check_statuses(statuses_in_code(read_file("cli/exit_status.hpp")), read_pages()));
}

TEST_CASE("every page of ours that a page refers to is there") {
    expect_clean(check_references(read_pages()));
}

TEST_CASE("an option that is only in the program, or only in the page, is named") {
    const Pages pages{{"rx-due.1", command_page}};
    expect_clean(check_options({{.path = "due", .options = {"-q", "--quiet"}, .positionals = {"WHAT"}}}, pages));
    expect_one(check_options({{.path = "due", .options = {"-q", "--quiet"}, .positionals = {}}}, pages),
               "man/rx-due.1 explains an argument, which rx due does not have");
    expect_one(
        check_options({{.path = "due", .options = {"-q", "--quiet", "--json"}, .positionals = {"ROUTINE"}}}, pages),
        "man/rx-due.1 does not explain --json of rx due");
    expect_one(check_options({{.path = "due", .options = {"-q"}, .positionals = {"ROUTINE"}}}, pages),
               "man/rx-due.1 explains --quiet, which rx due does not have");
}

TEST_CASE("a command without a page, and a page without a command, are named") {
    const Pages pages{{"rx-due.1", command_page}};
    const Complaints complaints = check_options({{.path = "log show", .options = {}, .positionals = {}}}, pages);
    REQUIRE(complaints.size() == 2);
    CHECK(complaints[0] == "man/rx-log.1 says nothing of rx log show; give it a .Ss rx log show");
    CHECK(complaints[1] == "the pages explain rx due, which is no command");
}

TEST_CASE("a command that is missing in the list of commands, or only there, is named") {
    const Pages pages{{"rx.1", ".Sh DESCRIPTION\n.Ss Commands\n.Bl -tag\n.It Cm due\n.It Cm log show\n.El\n"}};
    const std::vector<command_line::Described> both{{.path = "due", .options = {}, .positionals = {}},
                                                    {.path = "log show", .options = {}, .positionals = {}}};
    expect_clean(check_command_list(both, pages));
    expect_one(check_command_list({both.front()}, pages), "man/rx.1 lists log show, which is no command");
    std::vector<command_line::Described> more = both;
    more.push_back({.path = "undo", .options = {}, .positionals = {}});
    expect_one(check_command_list(more, pages), "man/rx.1 does not list undo among the commands");
}

TEST_CASE("a key that is only in the reader, or only in the page, is named") {
    const Pages pages{{"rx-plan.5", language_page}};
    const Keys kit{"kit", kit_fields};
    expect_clean(check_keys({{"stop", stop_fields}, kit}, "rx-plan.5", pages));
    expect_one(check_keys({{"stop", std::span(stop_fields).subspan(1)}, kit}, "rx-plan.5", pages),
               "man/rx-plan.5 explains the key pain of stop, which the reader does not have");
    expect_one(check_keys({{"stop", std::span(stop_fields).first(3)}, kit}, "rx-plan.5", pages),
               "man/rx-plan.5 lists as not supported yet sign of stop");
    expect_one(check_keys({{"stop", stop_fields}}, "rx-plan.5", pages),
               "explains a table kit, which the reader does not have");
    expect_one(check_keys({{"stop", stop_fields}, kit, {"size", kit_fields}}, "rx-plan.5", pages),
               "man/rx-plan.5 does not explain the key title of size");
    expect_one(check_keys({}, "rx-config.5", pages), "man/rx-config.5 is not there");
}

TEST_CASE("exit statuses are read from the code and compared with the pages") {
    const auto in_code =
        statuses_in_code("enum class E : int {\n    done = 0,  // fine = 7,\n    no = 1,\n    bug = 70,\n};\n");
    CHECK(in_code == std::set<std::string>{"0", "1", "70"});
    expect_one(check_statuses(in_code, {{"rx.1", command_page}}), "man/rx.1 does not name the exit status 70");
    expect_one(check_statuses({"0"}, {{"rx-due.1", command_page}}), "man/rx-due.1 names the exit status 1");
}

TEST_CASE("a reference to a page that is not there is named") {
    expect_one(check_references({{"rx.1", "See\n.Xr rx-due 1 ,\n.Xr cron 8\n"}}), "man/rx.1 refers to rx-due.1");
    expect_clean(check_references({{"rx.1", ".Xr rx-due 1\n"}, {"rx-due.1", ".Xr rx 1 .\n"}}));
}

TEST_SUITE_END();
