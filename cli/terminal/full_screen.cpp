#include "cli/terminal/full_screen.hpp"

#include <fmt/core.h>

#include <chrono>
#include <utility>

#include "cli/terminal/row_change.hpp"

namespace rx::terminal {

namespace {

// A terminal that stands still gets this long to be given back; then the person's shell matters more.
constexpr std::chrono::milliseconds patience_of_farewell{500};
// Nothing else is going on while a session is hidden; what could not be cleared yet is cleared at the next frame.
constexpr std::chrono::milliseconds patience_of_erasing{200};

}  // namespace

FullScreen::FullScreen(int terminal, Capabilities capabilities, Glyphs glyphs)
    : output_(terminal), capabilities_(std::move(capabilities)), glyphs_(glyphs) {}

FullScreen::~FullScreen() {
    leave();
}

void FullScreen::show(const session::Frame& frame) {
    if (!here_) return;
    if (frame.scene == session::Scene::hidden) return erase();
    erased_ = false;
    const Size size = size_of(output_.descriptor());
    if (size != size_) standing_.clear();
    size_ = size;

    std::vector<Row> rows = compose(frame, size, glyphs_);
    const std::string bytes = (entered_ ? "" : capabilities_.greeting()) + changes(rows);
    const Written written = output_.write(bytes);
    if (written == Written::nothing) return;
    entered_ = true;
    standing_ = written == Written::all ? std::move(rows) : std::vector<Row>();
}

void FullScreen::erase() {
    if (erased_) return;
    const std::string leave = entered_ ? capabilities_.clear + capabilities_.farewell() : std::string();
    if (output_.write_within(leave + capabilities_.erase(), patience_of_erasing) != Written::all) return;
    erased_ = true;
    entered_ = false;
    standing_.clear();
}

std::string FullScreen::changes(const std::vector<Row>& rows) const {
    const bool whole = standing_.size() != rows.size();
    std::string bytes = whole ? capabilities_.normal + capabilities_.ground + capabilities_.clear : "";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!whole && standing_[row] == rows[row]) continue;
        if (whole && rows[row].text.empty()) continue;
        const auto change = whole ? std::nullopt : change_of(standing_[row], rows[row]);
        if (change) {
            bytes += capabilities_.to_cell(static_cast<int>(row), static_cast<int>(change->column));
            bytes += styled(change->text, rows[row].style);
            continue;
        }
        bytes += capabilities_.to_cell(static_cast<int>(row), 0);
        // Cleared before, not after: a cursor waiting behind the last column would clear that column.
        if (!whole) bytes += capabilities_.clear_line_end;
        bytes += styled(rows[row].text, rows[row].style);
    }
    return bytes;
}

std::string FullScreen::styled(std::string_view text, Style style) const {
    if (style == Style::plain) return std::string(text);
    const std::string& begin = style == Style::strong ? capabilities_.bold : capabilities_.dim;
    if (begin.empty()) return std::string(text);
    return fmt::format("{}{}{}{}", begin, text, capabilities_.normal, capabilities_.ground);
}

void FullScreen::leave() {
    here_ = false;
    if (!std::exchange(entered_, false)) return;
    output_.write_within(capabilities_.farewell(), patience_of_farewell);
}

void FullScreen::come_back() {
    here_ = true;
    disturbed();
}

void FullScreen::disturbed() {
    standing_.clear();
    erased_ = false;
}

}  // namespace rx::terminal
