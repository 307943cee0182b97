// What went wrong, where, and what to do about it.
//
// A Diagnostic is a value: modules collect them, nobody throws them. Its text is for a person and may quote
// foreign text raw; whoever prints it passes every part through text::safe() (cli/terminal/diagnostic_printer).
// It does not print, does not choose an exit status and does not know about terminals.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace rx::diag {

// What kind of trouble it is; cli/exit_status.hpp gives each kind its process ending.
enum class Kind {
    content,        // a file says something that cannot be used
    missing,        // a file is not there, or is no regular file
    usage,          // the command line is wrong
    cannot_create,  // a file or folder cannot be made
    io,             // reading or writing failed, or is not confirmed on disk
    busy,           // somebody else holds it; try again
    permission,     // not allowed
    config,         // preferences or environment are wrong
    refused,        // the plan or the person's own answers say no
};

enum class Severity { error, warning };

// Lines and columns count from 1; 0 means unknown. Columns count code points, not bytes and not display cells.
struct Position {
    std::size_t line = 0;
    std::size_t column = 0;

    auto operator<=>(const Position&) const = default;
};

struct Diagnostic {
    Kind kind = Kind::content;
    Severity severity = Severity::error;
    std::string code;         // stable, kebab-case, documented in the man page of the format: "unknown-key"
    std::string message;      // one sentence, no full stop, no blame
    std::string hint = {};    // what is allowed, or what to do; may be empty
    std::string origin = {};  // the file as the person named it; empty when there is none
    Position at = {};
    std::size_t span = 1;      // code points the caret underlines, at least 1
    std::string excerpt = {};  // the offending line, raw; empty when unknown
};

template <class T>
using Result = std::expected<T, Diagnostic>;

inline std::unexpected<Diagnostic> failure(Kind kind, std::string code, std::string message, std::string hint = {}) {
    return std::unexpected(Diagnostic{kind, Severity::error, std::move(code), std::move(message), std::move(hint)});
}

// All problems of one input, kept in the order found until in_line_order() is asked for.
class Diagnostics {
public:
    void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
    void add_all(const Diagnostics& more) { all_.insert(all_.end(), more.all_.begin(), more.all_.end()); }

    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

    // Sorted by position; problems without a position come first. Stable.
    [[nodiscard]] std::vector<Diagnostic> in_line_order() const;

private:
    std::vector<Diagnostic> all_;
};

// Just this one.
[[nodiscard]] Diagnostics only(Diagnostic problem);

template <class T>
using Checked = std::expected<T, Diagnostics>;

}  // namespace rx::diag
