// Which file may use what of the outside world.
//
// A rule names headers and words of the code and the places where they may stand. Seen lexically, in code without
// comments and strings: a macro or an alias defined elsewhere can hide a use, and is for a reviewer to find.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "tests/policy/source_tree.hpp"

namespace rx::policy {

struct Rule {
    std::string_view what;                       // in the sentence: "toml++ belongs to ..."
    std::vector<std::string_view> headers = {};  // a header, or the beginning of several: "sys/"
    std::vector<std::string_view> names = {};    // identifiers, wherever they stand and whatever qualifies them
    std::vector<std::string_view> calls = {};    // functions of C, only where they are called
    std::vector<std::string_view> scope = {};    // beginnings of paths the rule looks at
    std::vector<std::string_view> allowed = {};  // beginnings of paths where it may stand
    std::string_view instead;                    // the end of the sentence: what to do
    bool only_code = false;                      // never in a header
    bool only_one = false;                       // in one file only
};

[[nodiscard]] std::span<const Rule> confinement_rules();
[[nodiscard]] Complaints check_confinement(const SourceTree& tree, std::span<const Rule> rules);

}  // namespace rx::policy
