// The screen of a session on a capable terminal.
//
// Takes the terminal's alternate screen, hides its cursor and takes clicks of the mouse with the first frame; gives all
// of it back by leave() and on destruction. Writes only cells that have changed, at most one write a frame, and never
// waits: a frame that the terminal has no room for is dropped, and the next one is drawn whole. Has no colours but
// those of little light, and does not touch the window's title. A hidden frame gives the terminal back and clears all
// of it: both screens and what has scrolled off.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal/capabilities.hpp"
#include "cli/terminal/composition.hpp"
#include "cli/terminal/guest.hpp"
#include "cli/terminal/steady_output.hpp"
#include "core/session/ports.hpp"

namespace rx::terminal {

class FullScreen final : public session::Screen, public Guest {
public:
    FullScreen(int terminal, Capabilities capabilities, Glyphs glyphs);
    ~FullScreen() override;
    FullScreen(const FullScreen&) = delete;
    FullScreen& operator=(const FullScreen&) = delete;

    void show(const session::Frame& frame) override;
    void leave() override;
    void come_back() override;
    void disturbed() override;

    // The terminal takes nothing any more, for another reason than being slow.
    [[nodiscard]] bool broken() const { return output_.broken(); }

private:
    void erase();
    [[nodiscard]] std::string styled(std::string_view text, Style style) const;
    [[nodiscard]] std::string changes(const std::vector<Row>& rows) const;

    SteadyOutput output_;
    Capabilities capabilities_;
    Glyphs glyphs_;
    Size size_;
    std::vector<Row> standing_;  // what the terminal shows; empty: unknown
    bool here_ = true;
    bool erased_ = false;   // and nobody has written since
    bool entered_ = false;  // the alternate screen, by the first frame since coming here
};

}  // namespace rx::terminal
