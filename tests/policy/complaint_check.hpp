// Checks on complaints that show the sentences themselves, because they say what to do.
#pragma once

#include <doctest/doctest.h>

#include <string_view>

#include "tests/policy/source_tree.hpp"

namespace rx::policy {

inline void expect_clean(const Complaints& complaints) {
    CHECK_MESSAGE(complaints.empty(), listed(complaints));
}

// Exactly one complaint, which holds `words`.
inline void expect_one(const Complaints& complaints, std::string_view words) {
    CHECK_MESSAGE(complaints.size() == 1, "expected one complaint with \"", words, "\", found:", listed(complaints));
    CHECK_MESSAGE(listed(complaints).find(words) != std::string::npos, "expected \"", words,
                  "\" in:", listed(complaints));
}

}  // namespace rx::policy
