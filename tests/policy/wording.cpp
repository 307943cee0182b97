#include "tests/policy/wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string>

namespace rx::policy {

namespace {

constexpr std::array<std::string_view, 13> unkind{
    " missed ", " failed ",     " fail ",      " failure ", " must ",       " streak ",    " lazy ",
    " excuse ", " compliance ", " compliant ", " shame ",   " just relax ", " try harder "};

// Lower-case words with one blank around each.
std::string plain_words(std::string_view line) {
    std::string words = " ";
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = std::isalnum(byte) != 0 || c == '-';
        if (letter) words += static_cast<char>(std::tolower(byte));
        if (!letter && words.back() != ' ') words += ' ';
    }
    return words + " ";
}

}  // namespace

Complaints check_wording(std::string_view path, std::string_view text) {
    Complaints complaints;
    std::istringstream lines{std::string(text)};
    std::size_t number = 1;
    for (std::string line; std::getline(lines, line); ++number) {
        const std::string where = std::string(path) + ":" + std::to_string(number) + ": ";
        const std::string words = plain_words(line);
        for (const std::string_view word : unkind) {
            if (words.find(word) != std::string::npos)
                complaints.push_back(where + "says" + std::string(word) + "to a person; say it kindly");
        }
        // HTML's own first line is no exclamation.
        if (line.find('!') != std::string::npos && line != "<!DOCTYPE html>")
            complaints.push_back(where + "calls out; end the sentence with a full stop");
    }
    return complaints;
}

}  // namespace rx::policy
