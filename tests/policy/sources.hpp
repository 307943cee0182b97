// Where the numbers of a document come from: every table that states one names its source, itself or in a table
// around it. The document's own `source` speaks for the file as a whole and not for a number in it.
//
// Whether the source says so is for a reader to check.
#pragma once

#include "core/document/document.hpp"
#include "tests/policy/source_tree.hpp"

namespace rx::policy {

[[nodiscard]] Complaints check_sources(const document::Document& document);

}  // namespace rx::policy
