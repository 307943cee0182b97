#include "cli/terminal/composition.hpp"

#include <algorithm>
#include <string>

#include "cli/terminal/big_digits.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"
#include "core/units/duration.hpp"

namespace rx::terminal {

namespace {

using session::Frame;
using session::Scene;

// Digits grow beyond the smallest only while this many rows stay free around them.
constexpr int air_around_large_digits = 3;
// From this height on a part that is empty for a moment keeps its row: the others stay where they are.
constexpr int rows_of_a_steady_page = 10;
constexpr int seconds_in_a_minute = 60;

int cells(std::string_view text) {
    return static_cast<int>(text::width(text));
}

std::string cut(const std::string& text, int columns, const Glyphs& glyphs) {
    if (columns <= 0) return {};
    if (cells(text) <= columns) return text;
    constexpr std::string_view ellipsis = "\u2026";
    std::string fitting = text::fit(text, static_cast<std::size_t>(columns));
    fitting.erase(fitting.size() - ellipsis.size());
    return fitting.append(glyphs.cut);
}

std::vector<std::string> wrapped(const std::string& text, int columns) {
    std::vector<std::string> lines;
    if (text.empty()) return lines;
    const std::string broken = text::wrap(text, static_cast<std::size_t>(std::max(columns, 1)));
    for (std::size_t begin = 0; begin <= broken.size();) {
        const std::size_t end = std::min(broken.find('\n', begin), broken.size());
        lines.push_back(broken.substr(begin, end - begin));
        begin = end + 1;
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

// The first `rows` of `lines`, the last of them cut where more would follow.
std::vector<std::string> beginning(std::vector<std::string> lines, int rows, int columns, const Glyphs& glyphs) {
    const auto shown = static_cast<std::size_t>(rows);
    if (lines.size() <= shown) return lines;
    if (shown > 0) {
        std::string& last = lines[shown - 1];
        last = cut(last + " " + lines[shown], std::min(columns, cells(last) + 2), glyphs);
    }
    lines.resize(shown);
    return lines;
}

constexpr std::string_view between_keys = ", ";

// All hints, in as many rows as they need.
std::vector<std::string> rows_of_keys(std::string_view keys, int columns) {
    std::vector<std::string> rows;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(between_keys), keys.size());
        const std::string hint(keys.substr(0, end));
        keys.remove_prefix(std::min(end + between_keys.size(), keys.size()));
        const int comma = keys.empty() ? 0 : 1;
        if (!rows.empty() && cells(rows.back()) + 1 + cells(hint) + comma <= columns) {
            rows.back() += ' ';
        } else {
            rows.emplace_back();
        }
        rows.back() += hint + (keys.empty() ? "" : ",");
    }
    return rows;
}

// The hints that have room in so many rows. The last one ends the session or goes on: it stays to the last.
std::vector<std::string> fitting_keys(std::string keys, int columns, int most) {
    std::vector<std::string> rows = rows_of_keys(keys, columns);
    while (static_cast<int>(rows.size()) > most) {
        const std::size_t last = keys.rfind(between_keys);
        if (last == std::string::npos || last == 0) break;
        const std::size_t before = keys.rfind(between_keys, last - 1);
        const std::size_t begin = before == std::string::npos ? 0 : before + between_keys.size();
        keys.erase(begin, last + between_keys.size() - begin);
        rows = rows_of_keys(keys, columns);
    }
    return rows;
}

// What a frame says, harmless, in the words of this screen.
struct Content {
    std::vector<std::string> word;
    std::string number;
    std::vector<std::string> text;
    std::string title, place, next, note, keys, left;
};

std::string number_text(int seconds) {
    if (seconds < seconds_in_a_minute) return std::to_string(seconds);
    return units::as_clock(std::chrono::seconds{seconds});
}

int margin(Size size) {
    if (size.columns >= 60) return 4;
    return size.columns >= 30 ? 2 : 0;
}

// A character in the very last cell scrolls some terminals.
int key_columns(Size size) {
    return size.columns - 1;
}

Content content_of(const Frame& frame, Size size) {
    const int columns = size.columns - 2 * margin(size);
    return {.word = wrapped(text::safe(frame.word), columns),
            .number = frame.number ? number_text(*frame.number) : std::string(),
            .text = wrapped(text::safe_lines(frame.text), columns),
            .title = text::safe(frame.title),
            .place = text::safe(frame.place),
            .next = frame.next.empty() ? std::string() : "Next: " + text::safe(frame.next),
            .note = text::safe(frame.note),
            .keys = text::safe(frame.keys),
            .left = frame.left ? units::as_clock(*frame.left) + " left" : std::string()};
}

// How many rows each part gets.
struct Allotment {
    int word = 0, number = 0, bar = 0, next = 0, title = 0, place = 0, text = 0, note = 0, keys = 0;
    int scale = 0;                                                                // of the digits; 0: written small
    int above = 0, after_word = 0, after_number = 0, before_text = 0, below = 0;  // empty rows
};

class Sharing {
public:
    Sharing(const Frame& frame, const Content& content, Size size) : frame_(frame), content_(content), size_(size) {}

    Allotment share() {
        left_ = size_.rows;
        take(rows_.word, 1);
        if (frame_.number) take(rows_.number, 1);
        if (frame_.done) take(rows_.bar, 1);
        take_for(content_.keys + content_.note, rows_.keys);
        const bool number_first = frame_.scene == Scene::step && frame_.number.has_value();
        if (number_first) take_for(content_.next, rows_.next);
        take(rows_.word, count(content_.word) - 1);
        take(rows_.text, number_first ? 0 : count(content_.text));
        if (!number_first) take_for(content_.next, rows_.next);
        take_for(content_.title + content_.left, rows_.title);
        if (number_first) take(rows_.text, std::min(count(content_.text), 2));
        grow_digits(0);
        take_for(content_.place, rows_.place);
        if (size_.rows >= rows_of_a_steady_page) take(rows_.note, 1);
        take(rows_.text, count(content_.text) - rows_.text);
        // Where nothing is counted there is time to read.
        if (rows_.number == 0 && rows_.keys == 1) take_more_keys();
        while (grow_digits(air_around_large_digits)) {
        }
        share_air();
        return rows_;
    }

private:
    static int count(const std::vector<std::string>& lines) { return static_cast<int>(lines.size()); }

    void take(int& part, int wanted) {
        const int taken = std::clamp(wanted, 0, left_);
        part += taken;
        left_ -= taken;
    }

    void take_for(const std::string& text, int& part) {
        if (!text.empty() || size_.rows >= rows_of_a_steady_page) take(part, 1);
    }

    void take_more_keys() { take(rows_.keys, count(rows_of_keys(content_.keys, key_columns(size_))) - rows_.keys); }

    bool grow_digits(int air) {
        // As wide as two digits at least, so that they do not jump when 10 becomes 9.
        const std::string_view widest = content_.number.size() < 2 ? std::string_view("00") : content_.number;
        const int scale = rows_.scale + 1;
        const int more = scale * digit_rows - rows_.number;
        if (rows_.number == 0 || left_ < more + air) return false;
        if (big_width(widest, scale) > size_.columns - 2 * margin(size_)) return false;
        take(rows_.number, more);
        rows_.scale = scale;
        return true;
    }

    void share_air() {
        if (rows_.number > 0) take(rows_.after_word, 1);
        if (rows_.bar > 0) take(rows_.after_number, 1);
        if (rows_.text > 0) take(rows_.before_text, 1);
        take(rows_.above, (left_ + 1) / 2);
        take(rows_.below, left_);
    }

    const Frame& frame_;
    const Content& content_;
    Size size_;
    Allotment rows_;
    int left_ = 0;
};

class Page {
public:
    Page(Size size, const Glyphs& glyphs) : size_(size), glyphs_(glyphs) {}

    void blank(int rows) { rows_.resize(rows_.size() + static_cast<std::size_t>(rows)); }

    void left(const std::string& text, Style style) { rows_.push_back({cut(text, room(), glyphs_), style}); }

    void centred(const std::string& text, Style style) {
        const std::string fitting = cut(text, room(), glyphs_);
        const int indent = (size_.columns - cells(fitting)) / 2;
        rows_.push_back({std::string(static_cast<std::size_t>(indent), ' ') + fitting, style});
    }

    // Lines that belong together: in the middle as a whole, beginning one under the other.
    void centred(const std::vector<std::string>& lines, Style style) {
        int widest = 0;
        for (const std::string& line : lines) widest = std::max(widest, cells(line));
        const auto indent = static_cast<std::size_t>(std::max(size_.columns - widest, 0) / 2);
        for (const std::string& line : lines) left(std::string(indent, ' ') + line, style);
    }

    void bar(double done, int columns) {
        const int width = std::min(columns, room());
        const int passed = static_cast<int>(std::clamp(done, 0.0, 1.0) * width);
        std::string drawn;
        for (int cell = 0; cell < width; ++cell) drawn += cell < passed ? glyphs_.full : glyphs_.empty;
        const auto indent = static_cast<std::size_t>((size_.columns - columns) / 2);
        left(std::string(indent, ' ') + drawn, Style::plain);
    }

    void at_both_ends(const std::string& first, const std::string& last, Style style) {
        const int room_for_first = room() - cells(last) - 2;
        if (last.empty() || room_for_first < cells(last)) return left(first, style);
        const std::string fitting = cut(first, room_for_first, glyphs_);
        const auto gap = static_cast<std::size_t>(room() - cells(fitting) - cells(last));
        rows_.push_back({fitting + std::string(gap, ' ') + last, style});
    }

    std::vector<Row> finish() {
        for (Row& row : rows_) {
            row.text.erase(row.text.find_last_not_of(' ') + 1);
            if (row.text.empty()) row.style = Style::plain;
        }
        return std::move(rows_);
    }

private:
    // A character in the very last cell scrolls some terminals.
    [[nodiscard]] int room() const {
        const bool last = static_cast<int>(rows_.size()) + 1 == size_.rows;
        return last ? std::max(size_.columns - 1, 1) : size_.columns;
    }

    Size size_;
    Glyphs glyphs_;
    std::vector<Row> rows_;
};

// Where there is no room for more, the number says more than the word.
std::string in_one_row(const Content& content, Size size, const Glyphs& glyphs) {
    const std::string word = content.word.empty() ? std::string() : content.word.front();
    if (content.number.empty()) return word;
    const int room_for_word = size.columns - cells(content.number) - 2;
    return room_for_word < 2 ? content.number : content.number + " " + cut(word, room_for_word, glyphs);
}

void draw_number(Page& page, const Content& content, int scale, const Glyphs& glyphs) {
    if (scale == 0) return page.centred(content.number, Style::strong);
    for (const std::string& row : big_digits(content.number, scale, glyphs.full)) page.centred(row, Style::plain);
}

void draw_keys(Page& page, const Content& content, const Allotment& rows, Size size) {
    if (rows.keys == 0) return;
    // Where there are no keys at all, their row is free.
    if (rows.note == 0 && content.keys.empty()) {
        page.blank(rows.keys - 1);
        return page.left(content.note, Style::strong);
    }
    const auto keys = fitting_keys(content.keys, key_columns(size), rows.keys);
    page.blank(rows.keys - static_cast<int>(keys.size()));
    for (const std::string& row : keys) page.left(row, Style::faint);
}

// Without a row of its own the answer to the last key takes, for its moment, that of something which can wait. Never
// that of the keys or their list, nor the clinic's words at a stop: then it is left out.
void make_room_for_note(Content& content, const Allotment& rows, Scene scene) {
    if (content.note.empty() || content.keys.empty() || rows.note > 0) return;
    const auto last_line = static_cast<std::size_t>(rows.text);
    const bool text_can_wait = scene != Scene::stopped && scene != Scene::keys;
    if (rows.place > 0) {
        content.place = content.note;
    } else if (rows.title > 0) {
        content.title = content.note;
        content.left.clear();
    } else if (rows.next > 0) {
        content.next = content.note;
    } else if (text_can_wait && last_line > 0 && content.text.size() >= last_line) {
        content.text.resize(last_line);
        content.text.back() = content.note;
    }
}

}  // namespace

std::vector<Row> compose(const Frame& frame, Size size, const Glyphs& glyphs) {
    Content content = content_of(frame, size);
    Page page(size, glyphs);
    if (size.rows == 1) {
        page.left(in_one_row(content, size, glyphs), Style::strong);
        return page.finish();
    }
    const Allotment rows = Sharing(frame, content, size).share();
    const int columns = size.columns - 2 * margin(size);
    make_room_for_note(content, rows, frame.scene);

    if (rows.title > 0) page.at_both_ends(content.title, content.left, Style::plain);
    if (rows.place > 0) page.left(content.place, Style::plain);
    page.blank(rows.above);
    if (content.word.empty()) page.blank(rows.word);
    for (const auto& line : beginning(content.word, rows.word, columns, glyphs)) page.centred(line, Style::strong);
    page.blank(rows.after_word);
    if (rows.number > 0) draw_number(page, content, rows.scale, glyphs);
    page.blank(rows.after_number);
    if (rows.bar > 0) page.bar(*frame.done, columns);
    if (rows.next > 0) page.centred(content.next, Style::plain);
    page.blank(rows.before_text);
    page.centred(beginning(content.text, rows.text, columns, glyphs), Style::plain);
    page.blank(rows.below);
    if (rows.note > 0) page.left(content.note, Style::strong);
    draw_keys(page, content, rows, size);
    return page.finish();
}

}  // namespace rx::terminal
