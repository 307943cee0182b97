#include "cli/terminal/bell.hpp"

namespace rx::terminal {

void Bell::show(const session::Frame& frame) {
    screen_->show(frame);
    const bool changed = frame.word != word_ || frame.scene != scene_;
    word_ = frame.word;
    scene_ = frame.scene;
    const bool heard =
        scene_ == session::Scene::step || scene_ == session::Scene::waiting || scene_ == session::Scene::over;
    if (changed && heard) output_.write("\a");
}

}  // namespace rx::terminal
