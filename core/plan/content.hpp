// What a plan's file says, part by part: whether two versions differ in anything, and where its numbers come from.
//
// It is made of the file itself and not of what was understood, so that a key which nobody compares in words still
// makes a difference.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/document/document.hpp"

namespace rx::plan {

// Text of each part, equal where the parts are: "title", "safety", "stop", "exercise/drop", "kit/trainers". Without
// what is nothing to the person: format and id, sources, notes, author and clinic.
using Content = std::map<std::string, std::string>;
[[nodiscard]] Content content_of(const document::Document& document);

// The name of the part that has an id or a name of its own: "exercise/drop".
[[nodiscard]] std::string part_name(std::string_view table, std::string_view id);

// A source, and the tables of the file that name it: "this plan", "safety", "belly-breath".
struct Cited {
    std::string source;
    std::vector<std::string> by;

    bool operator==(const Cited&) const = default;
};
// In the order of the file.
[[nodiscard]] std::vector<Cited> cited_in(const document::Document& document);

}  // namespace rx::plan
