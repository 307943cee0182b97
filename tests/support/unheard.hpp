// A speaker for tests that do not listen.
#pragma once

#include "core/session/heard.hpp"
#include "core/session/ports.hpp"

namespace rx::support {

class Unheard final : public session::Speaker {
public:
    void sound(const session::Heard& /*heard*/) override {}
};

}  // namespace rx::support
