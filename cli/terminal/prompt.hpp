// Questions a person answers in a line: yes or no, a date, one of a list.
//
// For a terminal as it was found (no raw mode, no event loop alive): Ctrl-C then ends the program by the signal's own
// action, which a shell sees as 130, and nothing is half-done because nothing was taken. An answer that cannot be read
// is asked for again, kindly.
#pragma once

#include <expected>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>

#include "core/units/local_date.hpp"

namespace rx::terminal {

class LineReader {
public:
    virtual ~LineReader() = default;
    // The next line without its line feed; nothing at the end of input.
    [[nodiscard]] virtual std::optional<std::string> read_line() = 0;
};

// Lines of a descriptor. A line of more than 4,096 bytes counts as several.
class DescriptorLines final : public LineReader {
public:
    explicit DescriptorLines(int descriptor) : descriptor_(descriptor) {}
    [[nodiscard]] std::optional<std::string> read_line() override;

private:
    [[nodiscard]] bool read_more();

    int descriptor_;
    std::string read_;
};

enum class YesNo { yes, no };

class Prompt {
public:
    Prompt(LineReader& answers, std::ostream& questions) : answers_(answers), questions_(questions) {}

    // Nothing: the input ended. Enter alone gives `on_enter`; without one the question comes again.
    [[nodiscard]] std::optional<YesNo> yes_or_no(const std::string& question, std::optional<YesNo> on_enter);
    [[nodiscard]] std::optional<units::LocalDate> date(const std::string& question);
    // One of `choices` as it stands there; upper and lower case are the same where that is unambiguous.
    [[nodiscard]] std::optional<std::string> choice(const std::string& question, std::span<const std::string> choices);

private:
    [[nodiscard]] std::optional<std::string> ask(const std::string& question);

    LineReader& answers_;
    std::ostream& questions_;
};

}  // namespace rx::terminal
