#include "core/document/scan.hpp"

#include <algorithm>
#include <utility>

#include "core/document/document.hpp"

namespace rx::document {

namespace {

// The byte after the string that begins at `at`; npos when it is never closed.
std::size_t after_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool several_lines = text.substr(at).starts_with(three);
    const std::string_view closing = three.substr(0, several_lines ? 3 : 1);
    for (std::size_t i = at + closing.size(); i < text.size(); ++i) {
        if (text[i] == '\n' && !several_lines) return std::string_view::npos;
        const bool line_goes_on = several_lines || !text.substr(i + 1).starts_with('\n');
        if (text[i] == '\\' && quote == '"' && line_goes_on) {
            ++i;
            continue;
        }
        if (!text.substr(i).starts_with(closing)) continue;
        i += closing.size();
        // Up to two more quotes before the closing three belong to the text.
        for (int extra = 0; several_lines && extra < 2 && text.substr(i).starts_with(quote); ++extra) ++i;
        return i;
    }
    return std::string_view::npos;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    Outline run() {
        while (at_ < text_.size() && !stopped()) step();
        end_statement();
        for (const auto& [bracket, where] : brackets_) outline_.open_brackets.push_back(where);
        return std::move(outline_);
    }

private:
    enum class Place { line_begin, key, header, value };
    struct Bracket {
        char kind;
        std::size_t at;
    };

    [[nodiscard]] bool stopped() const { return outline_.unclosed_text || outline_.excess; }

    void step() {
        const char c = text_[at_];
        if (c == '#') {
            end_statement();
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (c == '\n') {
            if (brackets_.empty()) end_line();
            ++at_;
        } else if (is_blank(c)) {
            ++at_;
        } else if (place_ == Place::line_begin) {
            begin_statement(c);
        } else if (c == '"' || c == '\'') {
            skip_string();
        } else {
            if (place_ == Place::value) {
                in_value(c);
            } else {
                in_key(c);
            }
            ++at_;
        }
    }

    void begin_statement(char c) {
        Statement statement;
        if (c == '[') {
            statement.form =
                text_.substr(at_).starts_with("[[") ? Statement::Form::table_in_array : Statement::Form::table;
            at_ += statement.form == Statement::Form::table ? 1 : 2;
        }
        begin_key(c == '[' ? Place::header : Place::key);
        statement.begin = statement.end = at_;
        current_ = statement;
    }

    void begin_key(Place place) {
        place_ = place;
        parts_ = 1;
    }

    void end_statement() {
        if (!current_) return;
        std::size_t end = at_;
        while (current_->begin < end && is_blank(text_[current_->begin])) ++current_->begin;
        while (end > current_->begin && is_blank(text_[end - 1])) --end;
        current_->end = end;
        outline_.statements.push_back(*std::exchange(current_, std::nullopt));
    }

    void end_line() {
        end_statement();
        place_ = Place::line_begin;
    }

    void skip_string() {
        const std::size_t after = after_string(text_, at_);
        if (after == std::string_view::npos) {
            outline_.unclosed_text = at_;
        } else {
            at_ = after;
        }
    }

    void in_key(char c) {
        if (c == '.' && ++parts_ > longest_key) outline_.excess = {Outline::Limit::key_parts, at_};
        if ((c == '=' && place_ == Place::key) || (c == ']' && place_ == Place::header)) {
            end_statement();
            place_ = Place::value;
        } else if (place_ == Place::key) {
            in_value(c);
        }
    }

    void in_value(char c) {
        if (c == '[' || c == '{') {
            brackets_.push_back({c, at_});
            if (brackets_.size() > deepest) outline_.excess = {Outline::Limit::depth, at_};
        } else if ((c == ']' || c == '}') && !brackets_.empty()) {
            brackets_.pop_back();
            place_ = Place::value;
            return;
        }
        if ((c == '{' || c == ',') && !brackets_.empty() && brackets_.back().kind == '{') {
            begin_key(Place::key);
        } else if (c == '[') {
            place_ = Place::value;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Place place_ = Place::line_begin;
    std::size_t parts_ = 1;
    std::vector<Bracket> brackets_;
    std::optional<Statement> current_;
    Outline outline_;
};

}  // namespace

Outline scan(std::string_view text) {
    return Scanner(text).run();
}

}  // namespace rx::document
