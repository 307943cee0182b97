// A session as lines of text: for pipes, screen readers, braille, terminals that can do little, and --plain.
//
// One line per change, nothing is ever redrawn, no control character but the line feed, no glyph outside ASCII except
// in the clinic's own words. Each line is written at once; one that nobody takes is dropped. A hidden frame says
// nothing.
#pragma once

#include <map>
#include <string>

#include "cli/terminal/steady_output.hpp"
#include "core/session/frame.hpp"
#include "core/session/ports.hpp"

namespace rx::terminal {

// What is new since the frame before, in words. Pure.
class Narration {
public:
    // Lines, each with its line feed; empty when nothing is new. "0:40  Breathe out (6 s)  next: Breathe in".
    [[nodiscard]] std::string tell(const session::Frame& frame);

private:
    [[nodiscard]] bool is_new_step(const session::Frame& frame) const;

    session::Frame last_;
    bool began_ = false;
    std::map<session::Scene, std::string> keys_told_;
};

class PlainLines final : public session::Screen {
public:
    // `erasing` is written when the session is hidden: on a terminal what clears it, elsewhere nothing.
    PlainLines(int descriptor, std::string erasing);

    void show(const session::Frame& frame) override;

    // The reader is gone, or the disk is full. The session goes on; its command says so at the end.
    [[nodiscard]] bool broken() const { return output_.broken(); }

private:
    SteadyOutput output_;
    std::string erasing_;
    bool erased_ = false;
    Narration narration_;
    bool torn_ = false;  // the last line was cut by a reader that was too slow
};

}  // namespace rx::terminal
