#include "tests/policy/man_pages.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>

#include "tests/support/source_dir.hpp"

namespace rx::policy {

namespace {

using Names = std::set<std::string>;

std::vector<std::string> words_of(std::string_view line) {
    std::istringstream in{std::string(line)};
    return {std::istream_iterator<std::string>(in), {}};
}

Names without(const Names& all, const Names& known) {
    Names rest;
    std::ranges::set_difference(all, known, std::inserter(rest, rest.end()));
    return rest;
}

void add_each(const Names& names, std::string_view before, std::string_view after, Complaints& complaints) {
    for (const std::string& name : names) complaints.push_back(std::string(before) + name + std::string(after));
}

std::string page_of(const std::string& command) {
    return command.empty() ? "rx.1" : "rx-" + command.substr(0, command.find(' ')) + ".1";
}

std::string heading_of(const std::string& command) {
    return command.empty() ? "rx" : "rx " + command;
}

bool is_of_command(const Item& item) {
    return item.section == "DESCRIPTION" && (item.subsection == "rx" || item.subsection.starts_with("rx "));
}

// Stands for all that a command takes beside options: page and program may call it by different names.
const std::string an_argument = "an argument";

std::map<std::string, Names> words_by_heading(const Pages& pages) {
    std::map<std::string, Names> documented;
    for (const auto& [name, text] : pages) {
        for (const Item& item : items(text)) {
            if (!name.ends_with(".1") || !is_of_command(item)) continue;
            Names& words = documented[item.subsection];
            for (const std::string& flag : arguments(item, "Fl")) words.insert("-" + flag);
            if (item.macros.front() == "Ar") words.insert(an_argument);
        }
    }
    return documented;
}

Names numbers_in(std::string_view page) {
    Names numbers;
    for (const Item& item : items(page)) {
        if (item.section == "EXIT STATUS" && !item.macros.empty()) numbers.insert(item.macros.front());
    }
    return numbers;
}

struct DocumentedKeys {
    Names built;
    Names later;
};

// Keys of all lists below a heading; a word of another macro ("It Li 2 per day") is no key.
std::map<std::string, DocumentedKeys> keys_by_table(std::string_view page) {
    std::map<std::string, DocumentedKeys> tables;
    for (const Item& item : items(page)) {
        if (item.section != "TABLES" && item.subsection != "Keys") continue;
        DocumentedKeys& table = tables[item.subsection];
        for (const std::string& key : arguments(item, "Ic")) (item.later ? table.later : table.built).insert(key);
    }
    return tables;
}

DocumentedKeys keys_of(std::span<const document::Field> fields) {
    DocumentedKeys keys;
    for (const document::Field& f : fields) {
        (f.support == document::Support::later ? keys.later : keys.built).emplace(f.key);
    }
    return keys;
}

}  // namespace

std::vector<Item> items(std::string_view page) {
    std::vector<Item> found;
    Item here;
    std::istringstream lines{std::string(page)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(".Sh ")) here = {line.substr(4), "", {}, false};
        if (line.starts_with(".Ss ")) here = {here.section, line.substr(4), {}, false};
        if (line.starts_with("Not supported yet")) here.later = true;
        if (!line.starts_with(".It ")) continue;
        found.push_back(here);
        found.back().macros = words_of(std::string_view(line).substr(4));
    }
    return found;
}

std::vector<std::string> arguments(const Item& item, std::string_view macro) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i + 1 < item.macros.size(); ++i) {
        if (item.macros[i] == macro) found.push_back(item.macros[i + 1]);
    }
    return found;
}

Pages read_pages() {
    Pages pages;
    for (const auto& entry : std::filesystem::directory_iterator(support::source_dir() / "man")) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".1") || name.ends_with(".5")) pages[name] = read_file("man/" + name);
    }
    return pages;
}

Complaints check_options(const std::vector<command_line::Described>& commands, const Pages& pages) {
    std::map<std::string, Names> documented = words_by_heading(pages);
    Complaints complaints;
    for (const command_line::Described& command : commands) {
        const std::string heading = heading_of(command.path);
        const auto page = pages.find(page_of(command.path));
        if (page == pages.end() || page->second.find("\n.Ss " + heading + "\n") == std::string::npos) {
            complaints.push_back("man/" + page_of(command.path) + " says nothing of " + heading + "; give it a .Ss " +
                                 heading);
            continue;
        }
        Names options(command.options.begin(), command.options.end());
        if (!command.positionals.empty()) options.insert(an_argument);
        add_each(without(options, documented[heading]), "man/" + page->first + " does not explain ", " of " + heading,
                 complaints);
        add_each(without(documented[heading], options), "man/" + page->first + " explains ",
                 ", which " + heading + " does not have", complaints);
        documented.erase(heading);
    }
    for (const auto& [heading, options] : documented)
        complaints.push_back("the pages explain " + heading + ", which is no command");
    return complaints;
}

Complaints check_command_list(const std::vector<command_line::Described>& commands, const Pages& pages) {
    Names in_program;
    for (const command_line::Described& command : commands) {
        if (!command.path.empty()) in_program.insert(command.path);
    }
    const auto page = pages.find("rx.1");
    if (page == pages.end()) return {"man/rx.1 is not there; write it"};
    Names in_page;
    for (const Item& item : items(page->second)) {
        if (item.subsection != "Commands" || item.macros.size() < 2 || item.macros.front() != "Cm") continue;
        std::string path = item.macros[1];
        for (std::size_t word = 2; word < item.macros.size(); ++word) path += " " + item.macros[word];
        in_page.insert(path);
    }
    Complaints complaints;
    add_each(without(in_program, in_page), "man/rx.1 does not list ", " among the commands", complaints);
    add_each(without(in_page, in_program), "man/rx.1 lists ", ", which is no command", complaints);
    return complaints;
}

Complaints check_keys(const std::vector<Keys>& language, std::string_view page_name, const Pages& pages) {
    const std::string where = "man/" + std::string(page_name);
    const auto page = pages.find(page_name);
    if (page == pages.end()) return {where + " is not there; write it"};
    auto documented = keys_by_table(page->second);
    Complaints complaints;
    for (const Keys& table : language) {
        const std::string of = " of " + table.table;
        const DocumentedKeys in_page = documented[table.table];
        const DocumentedKeys in_code = keys_of(table.fields);
        add_each(without(in_code.built, in_page.built), where + " does not explain the key ", of, complaints);
        add_each(without(in_page.built, in_code.built), where + " explains the key ",
                 of + ", which the reader does not have", complaints);
        add_each(without(in_code.later, in_page.later), where + " does not list as not supported yet ", of, complaints);
        add_each(without(in_page.later, in_code.later), where + " lists as not supported yet ",
                 of + ", which the reader does not know", complaints);
        documented.erase(table.table);
    }
    for (const auto& [table, keys] : documented) {
        if (!keys.built.empty())
            complaints.push_back(where + " explains a table " + table + ", which the reader does not have");
    }
    return complaints;
}

std::set<std::string> statuses_in_code(std::string_view exit_status_hpp) {
    Names numbers;
    std::istringstream lines(without_comments(exit_status_hpp, Strings::blank));
    for (std::string line; std::getline(lines, line);) {
        const auto words = words_of(line);
        if (words.size() == 3 && words[1] == "=" && words[2].ends_with(','))
            numbers.insert(words[2].substr(0, words[2].size() - 1));
    }
    return numbers;
}

Complaints check_statuses(const std::set<std::string>& in_code, const Pages& pages) {
    Complaints complaints;
    for (const auto& [name, text] : pages) {
        const Names in_page = numbers_in(text);
        add_each(without(in_page, in_code), "man/" + name + " names the exit status ",
                 ", which cli/exit_status.hpp does not have", complaints);
        if (name == "rx.1")
            add_each(without(in_code, in_page), "man/rx.1 does not name the exit status ", "; add it to EXIT STATUS",
                     complaints);
    }
    return complaints;
}

Complaints check_references(const Pages& pages) {
    Complaints complaints;
    for (const auto& [name, text] : pages) {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            const auto words = words_of(line);
            if (words.size() < 3 || words[0] != ".Xr" || !words[1].starts_with("rx")) continue;
            const std::string other = words[1] + "." + words[2];
            if (!pages.contains(other))
                complaints.push_back("man/" + name + " refers to " + other + ", which is not there");
        }
    }
    return complaints;
}

}  // namespace rx::policy
