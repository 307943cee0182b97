// Rings the terminal's bell at each change of what to do, over any screen.
//
// The one sound of this version, off unless asked for (config: bell). It is written without waiting and dropped when
// the terminal has no room.
#pragma once

#include <memory>
#include <string>

#include "cli/terminal/steady_output.hpp"
#include "core/session/ports.hpp"

namespace rx::terminal {

class Bell final : public session::Screen {
public:
    Bell(std::unique_ptr<session::Screen> screen, int terminal) : screen_(std::move(screen)), output_(terminal) {}

    void show(const session::Frame& frame) override;

private:
    std::unique_ptr<session::Screen> screen_;
    SteadyOutput output_;
    std::string word_;
    session::Scene scene_ = session::Scene::question;
};

}  // namespace rx::terminal
