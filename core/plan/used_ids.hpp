// Ids that tables of one sort have used so far.
#pragma once

#include <map>
#include <string>

#include "core/document/fields.hpp"

namespace rx::plan {

class UsedIds {
public:
    // Reports "id-twice" when an earlier table had the id of this one. A table without a readable id is passed over.
    void check(const document::Node& table, document::Fields& root);

private:
    std::map<std::string, std::size_t> first_lines_;
};

}  // namespace rx::plan
