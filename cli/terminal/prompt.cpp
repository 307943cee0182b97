#include "cli/terminal/prompt.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ostream>
#include <string_view>
#include <vector>

#include "core/text/safe.hpp"

namespace rx::terminal {

namespace {

constexpr std::size_t longest_line = 4096;

std::string trimmed(const std::string& text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

std::optional<YesNo> read_yes_no(const std::string& answer) {
    const std::string word = in_small_letters(answer);
    if (word == "y" || word == "yes") return YesNo::yes;
    if (word == "n" || word == "no") return YesNo::no;
    return std::nullopt;
}

std::optional<std::string> matching(const std::string& answer, std::span<const std::string> choices) {
    if (std::ranges::find(choices, answer) != choices.end()) return answer;
    std::vector<std::string> alike;
    std::ranges::copy_if(choices, std::back_inserter(alike), [&](const std::string& choice) {
        return in_small_letters(choice) == in_small_letters(answer);
    });
    if (alike.size() == 1) return alike.front();
    return std::nullopt;
}

std::string listed(std::span<const std::string> choices) {
    std::string list;
    for (const std::string& choice : choices) list += (list.empty() ? "" : ", ") + text::safe(choice);
    return list;
}

}  // namespace

std::optional<std::string> DescriptorLines::read_line() {
    std::size_t end = 0;
    while ((end = read_.find('\n')) == std::string::npos && read_.size() < longest_line) {
        if (read_more()) continue;
        if (read_.empty()) return std::nullopt;
        end = read_.size();
        break;
    }
    const std::size_t taken = std::min({end, read_.size(), longest_line});
    std::string line = read_.substr(0, taken);
    read_.erase(0, end == taken ? taken + 1 : taken);
    return line;
}

bool DescriptorLines::read_more() {
    std::array<char, longest_line> bytes{};
    for (;;) {
        const ssize_t count = read(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        read_.append(bytes.data(), static_cast<std::size_t>(count));
        return true;
    }
}

std::optional<std::string> Prompt::ask(const std::string& question) {
    questions_ << question << ' ' << std::flush;
    const auto line = answers_.read_line();
    if (!line) {
        questions_ << '\n' << std::flush;
        return std::nullopt;
    }
    return trimmed(*line);
}

std::optional<YesNo> Prompt::yes_or_no(const std::string& question, std::optional<YesNo> on_enter) {
    const std::string choices = !on_enter ? "[y/n]" : *on_enter == YesNo::yes ? "[Y/n]" : "[y/N]";
    while (const auto answer = ask(text::safe(question) + ' ' + choices)) {
        if (answer->empty() && on_enter) return on_enter;
        if (const auto read = read_yes_no(*answer)) return read;
        questions_ << "Please answer y or n.\n";
    }
    return std::nullopt;
}

std::optional<units::LocalDate> Prompt::date(const std::string& question) {
    while (const auto answer = ask(text::safe(question) + " [year-month-day]")) {
        if (const auto date = units::parse_date(*answer)) return *date;
        questions_ << "Please write a date like 2026-11-20.\n";
    }
    return std::nullopt;
}

std::optional<std::string> Prompt::choice(const std::string& question, std::span<const std::string> choices) {
    while (const auto answer = ask(text::safe(question) + " [" + listed(choices) + "]")) {
        if (const auto chosen = matching(*answer, choices)) return chosen;
        questions_ << "Please answer with one of " << listed(choices) << ".\n";
    }
    return std::nullopt;
}

}  // namespace rx::terminal
