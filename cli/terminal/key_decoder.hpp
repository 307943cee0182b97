// Bytes of a keyboard to keys.
//
// A key that is a character comes out as its code point, Escape as itself; Enter, Page Down, Right and the press of a
// mouse's button are the big key. Everything else a terminal sends (other arrows, function keys, Alt with a key, wheel
// and motion of a mouse, pasted text between its brackets, control characters, bytes that are not UTF-8) is swallowed
// whole: none of its parts is taken for a key. Knows no clock: whoever feeds it says when nothing more came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/ports.hpp"

namespace rx::terminal {

class KeyDecoder {
public:
    [[nodiscard]] std::vector<session::Key> feed(std::string_view bytes);

    // What came last may be a key or the beginning of more: a lone Escape, half a character.
    [[nodiscard]] bool undecided() const { return state_ != State::ground; }
    // Nothing more came for a while: a lone Escape was the key, anything else half-said is dropped.
    [[nodiscard]] std::vector<session::Key> settle();

private:
    enum class State { ground, character, escape, sequence, function_key, old_mouse, paste };

    void take(unsigned char byte, std::vector<session::Key>& keys);
    void begin(unsigned char byte, std::vector<session::Key>& keys);
    void take_in_character(unsigned char byte, std::vector<session::Key>& keys);
    void take_after_escape(unsigned char byte, std::vector<session::Key>& keys);
    void take_in_sequence(unsigned char byte, std::vector<session::Key>& keys);
    void end_sequence(std::vector<session::Key>& keys);
    void take_in_old_mouse();
    void take_in_paste(unsigned char byte);

    State state_ = State::ground;
    std::string pending_;             // the bytes of the current state; in a paste only the last few
    std::size_t character_size_ = 0;  // bytes the character begun will have
    int mouse_bytes_ = 0;             // that the old report of a mouse still has
};

}  // namespace rx::terminal
