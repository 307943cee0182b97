// A first look over TOML text: only what stands where, nothing about what it means.
//
// toml++ recurses and keeps dotted keys on the stack, so limits are checked here, before it sees the text. Up to the
// first mistake in the text this agrees with toml++ about what is text, comment, key and bracket; behind it nothing
// matters, because toml++ stops there. Linear, without recursion.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rx::document {

// The key of `key = value`, or the name in [name] or [[name]]; those in { } are not counted.
struct Statement {
    enum class Form { key, table, table_in_array };
    Form form = Form::key;
    std::size_t begin = 0;  // bytes, without brackets and white space around it
    std::size_t end = 0;
};

struct Outline {
    enum class Limit { key_parts, depth };
    struct Excess {
        Limit limit;
        std::size_t at;
    };

    std::vector<Statement> statements;
    std::vector<std::size_t> open_brackets;    // never closed, outermost first
    std::optional<std::size_t> unclosed_text;  // its opening quote; nothing behind it was looked at
    std::optional<Excess> excess;              // likewise
};

[[nodiscard]] Outline scan(std::string_view text);

}  // namespace rx::document
