// Whether a session says what it is.
#pragma once

namespace rx::timeline {

// Discreet: in words that tell whoever else sees or hears them nothing (discreet.hpp).
enum class Wording { open, discreet };

}  // namespace rx::timeline
