// Every source of core has its test at the same place below tests/, and every .cpp is in its folder's CMakeLists.txt.
//
// A test may be about a header alone, and a source may have more tests than one: score_test.cpp and
// score_words_test.cpp are both about core/units/score.hpp. What the tests assert is for a reviewer to judge.
#pragma once

#include "tests/policy/source_tree.hpp"

namespace rx::policy {

[[nodiscard]] Complaints check_mirror(const SourceTree& tree);
[[nodiscard]] Complaints check_listed(const SourceTree& tree);

}  // namespace rx::policy
