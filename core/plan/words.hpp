// [words]: what a plan calls the things that the library of exercises has its own words for.
//
// Only words of ours are replaced; whatever the clinic wrote itself stands as it is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/document/fields.hpp"
#include "core/exercise/library.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> words_fields();

// The library in the plan's words; nothing when the plan gives none.
[[nodiscard]] std::optional<exercise::Library> in_own_words(document::Fields& root, const exercise::Library& library);

// `text` with `word` for each "trainer": in the plural, capitalised, and after "a" or "an", as it stands there.
[[nodiscard]] std::string with_word_for_trainer(std::string_view text, std::string_view word);

}  // namespace rx::plan
