// How people write how often, where it is not how a plan says it: "3x/week", "every other day", "Mon, Wed, Fri", "8pm".
#pragma once

#include <string>
#include <string_view>

namespace rx::plan {

// The text with such words in the language's own, "3 per week"; in lower case, and otherwise as it was. Whether that
// says how often is for parse_schedule() to tell. A limit begins with "at most". Of a very long text its beginning.
[[nodiscard]] std::string in_plan_words(std::string_view text);

}  // namespace rx::plan
