// How big files and functions may get, and what no file may be called.
//
// A function is measured from the line its head begins on to its closing brace, found by counting braces outside
// comments and strings. A lambda counts as part of the function around it, a table at namespace scope not at all, and
// code that the preprocessor hides is counted all the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/policy/source_tree.hpp"

namespace rx::policy {

struct Function {
    std::string head;  // "int f(int a)"
    std::size_t line = 0;
    std::size_t lines = 0;
};
[[nodiscard]] std::vector<Function> functions(std::string_view text);

[[nodiscard]] Complaints check_sizes(const SourceTree& tree);
[[nodiscard]] Complaints check_names(const SourceTree& tree);

// An umbrella is a header of core or cli that more than a third of all files outside its own module include. Judged
// only once there are enough files for a third to mean something. diag/diagnostic.hpp is the one exception: every
// fallible function's result names it.
[[nodiscard]] Complaints check_umbrellas(const SourceTree& tree);

}  // namespace rx::policy
