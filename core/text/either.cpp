#include "core/text/either.hpp"

namespace rx::text {

std::string either(std::span<const std::string> words) {
    std::string list;
    for (const std::string& word : words) {
        if (!list.empty()) list += &word == &words.back() ? " or " : ", ";
        list += word;
    }
    return list;
}

}  // namespace rx::text
