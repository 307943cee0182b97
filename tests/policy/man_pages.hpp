// What the manual pages say, as data, for comparing it with what the program has. Both ways, always.
//
// Reads the few macros of mdoc(7) that carry facts: sections, and the items of tag lists. Words are for a reader.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.hpp"
#include "core/document/fields.hpp"
#include "tests/policy/source_tree.hpp"

namespace rx::policy {

struct Item {
    std::string section;              // of .Sh
    std::string subsection;           // of .Ss
    std::vector<std::string> macros;  // words of the .It line: "Fl", "-size", "Ar", "LABEL"
    bool later = false;               // in a list below the words "Not supported yet"
};
[[nodiscard]] std::vector<Item> items(std::string_view page);

// The words that follow `macro` in an .It line: "-size" for Fl.
[[nodiscard]] std::vector<std::string> arguments(const Item& item, std::string_view macro);

// A page and its text: "rx-plan.1".
using Pages = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Pages read_pages();

// Each command has a subsection "rx plan import" of its own with its options, in rx-<first word>.1; rx itself in rx.1.
// Of arguments only whether there are any is compared.
[[nodiscard]] Complaints check_options(const std::vector<command_line::Described>& commands, const Pages& pages);

// The list of commands in rx(1) against the commands there are.
[[nodiscard]] Complaints check_command_list(const std::vector<command_line::Described>& commands, const Pages& pages);

// Each table of a language has a subsection of its name with its keys: below TABLES, or "Keys" where there is but one.
struct Keys {
    std::string table;
    std::span<const document::Field> fields;
};
[[nodiscard]] Complaints check_keys(const std::vector<Keys>& language, std::string_view page_name, const Pages& pages);

// The numbers of EXIT STATUS in rx.1 are those of cli/exit_status.hpp; other pages may name some of them.
[[nodiscard]] std::set<std::string> statuses_in_code(std::string_view exit_status_hpp);
[[nodiscard]] Complaints check_statuses(const std::set<std::string>& in_code, const Pages& pages);

// Every page of ours that a page refers to is there.
[[nodiscard]] Complaints check_references(const Pages& pages);

}  // namespace rx::policy
