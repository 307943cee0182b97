#include "cli/audio/bell.hpp"

#include <exception>

namespace rx::audio {

int rings(sound::Motif motif) {
    using sound::Motif;
    switch (motif) {
        case Motif::breathe_in:
        case Motif::hold_breath:
        case Motif::contract:
        case Motif::stretch:
        case Motif::relax:
        case Motif::dwell:
        case Motif::massage:
        case Motif::move:
        case Motif::device:
        case Motif::wait:
        case Motif::your_turn:
        case Motif::question:
            return 1;
        case Motif::breathe_out:
        case Motif::silence:
        case Motif::release:
        case Motif::paused:
            return 2;
        case Motif::stop:
        case Motif::done:
            return 3;
        case Motif::lead_in:
        case Motif::tick:
            return 0;
    }
    std::terminate();
}

}  // namespace rx::audio
