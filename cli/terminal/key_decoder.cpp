#include "cli/terminal/key_decoder.hpp"

#include <utility>

#include "core/text/decode.hpp"
#include "core/units/digits.hpp"

namespace rx::terminal {

namespace {

using session::Key;

constexpr unsigned char escape = 0x1B;
constexpr std::string_view page_down = "[6~";
constexpr std::string_view right = "[C";
constexpr std::string_view mouse_begin = "[<";
// What a terminal sends that knows no other report of a mouse: this, and three bytes of any value.
constexpr std::string_view old_mouse = "[M";
constexpr int old_mouse_bytes = 3;
constexpr std::string_view paste_begin = "[200~";
constexpr std::string_view paste_end = "\x1B[201~";

// No sequence of a key is longer; more is noise, and noise must not be gathered without bound.
constexpr std::size_t longest_sequence = 64;

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool continues_character(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

std::size_t size_from_first_byte(unsigned char byte) {
    if (byte >= 0xF0 && byte <= 0xF4) return 4;
    if (byte >= 0xE0 && byte <= 0xEF) return 3;
    if (byte >= 0xC2 && byte <= 0xDF) return 2;
    return 0;
}

// "[<0;12;7M": a button, with the keys held beside it; then column and row. Released ends with m, a wheel has 64, and
// motion 32.
bool is_click(std::string_view sequence) {
    if (!sequence.starts_with(mouse_begin) || !sequence.ends_with('M')) return false;
    const std::string_view button = sequence.substr(mouse_begin.size(), sequence.find(';') - mouse_begin.size());
    constexpr unsigned buttons = 0b11;
    constexpr unsigned held_keys = 0b11100;
    const auto number = units::parse_digits(button, static_cast<int>(buttons | held_keys));
    return number && (static_cast<unsigned>(*number) & buttons) != buttons;
}

bool is_big(std::string_view sequence) {
    return sequence == page_down || sequence == right || is_click(sequence);
}

}  // namespace

std::vector<Key> KeyDecoder::feed(std::string_view bytes) {
    std::vector<Key> keys;
    for (const char byte : bytes) take(static_cast<unsigned char>(byte), keys);
    return keys;
}

std::vector<Key> KeyDecoder::settle() {
    const State was = std::exchange(state_, State::ground);
    pending_.clear();
    if (was == State::escape) return {Key{Key::escape}};
    return {};
}

void KeyDecoder::take(unsigned char byte, std::vector<Key>& keys) {
    switch (state_) {
        case State::ground:
            return begin(byte, keys);
        case State::character:
            return take_in_character(byte, keys);
        case State::escape:
            return take_after_escape(byte, keys);
        case State::sequence:
            return take_in_sequence(byte, keys);
        case State::function_key:
            // As an application that takes the keypad is sent it.
            if (pending_ == "O" && byte == 'C') keys.push_back(Key{Key::big});
            state_ = State::ground;
            return;
        case State::old_mouse:
            return take_in_old_mouse();
        case State::paste:
            return take_in_paste(byte);
    }
}

void KeyDecoder::begin(unsigned char byte, std::vector<Key>& keys) {
    pending_.clear();
    state_ = State::ground;
    if (byte == escape) {
        state_ = State::escape;
    } else if (byte == '\r' || byte == '\n') {
        keys.push_back(Key{Key::big});
    } else if (byte < 0x80) {
        if (!is_control(byte)) keys.push_back(Key{byte});
    } else if (const std::size_t size = size_from_first_byte(byte); size > 0) {
        state_ = State::character;
        character_size_ = size;
        pending_ = static_cast<char>(byte);
    }
}

void KeyDecoder::take_in_character(unsigned char byte, std::vector<Key>& keys) {
    if (!continues_character(byte)) return begin(byte, keys);
    pending_ += static_cast<char>(byte);
    if (pending_.size() < character_size_) return;
    state_ = State::ground;
    const auto code = text::decode_first(pending_).code_point;
    if (code && !is_control(static_cast<char32_t>(*code))) keys.push_back(Key{static_cast<char32_t>(*code)});
}

void KeyDecoder::take_after_escape(unsigned char byte, std::vector<Key>& keys) {
    if (byte == escape) {
        keys.push_back(Key{Key::escape});
    } else if (byte == '[') {
        state_ = State::sequence;
        pending_ = '[';
    } else if (byte == 'O') {
        state_ = State::function_key;
        pending_ = 'O';
    } else if (is_control(byte)) {
        keys.push_back(Key{Key::escape});
        begin(byte, keys);
    } else {
        state_ = State::ground;  // Alt and a key
    }
}

void KeyDecoder::take_in_sequence(unsigned char byte, std::vector<Key>& keys) {
    // The Linux console sends F1 as "Esc [ [ A".
    const bool console_function_key = byte == '[' && pending_ == "[";
    if (byte < 0x20 || byte >= 0x7F || pending_.size() >= longest_sequence) return begin(byte, keys);
    pending_ += static_cast<char>(byte);
    if (console_function_key) {
        state_ = State::function_key;
    } else if (byte >= 0x40) {
        end_sequence(keys);
    }
}

void KeyDecoder::end_sequence(std::vector<Key>& keys) {
    if (is_big(pending_)) keys.push_back(Key{Key::big});
    state_ = State::ground;
    if (pending_ == paste_begin) state_ = State::paste;
    if (pending_ == old_mouse) {
        state_ = State::old_mouse;
        mouse_bytes_ = old_mouse_bytes;
    }
    pending_.clear();
}

void KeyDecoder::take_in_old_mouse() {
    if (--mouse_bytes_ == 0) state_ = State::ground;
}

void KeyDecoder::take_in_paste(unsigned char byte) {
    pending_ += static_cast<char>(byte);
    if (pending_.size() > paste_end.size()) pending_.erase(0, 1);
    if (pending_ == paste_end) state_ = State::ground;
}

}  // namespace rx::terminal
