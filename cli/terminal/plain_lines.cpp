#include "cli/terminal/plain_lines.hpp"

#include <chrono>
#include <utility>

#include "core/text/safe.hpp"
#include "core/units/duration.hpp"

namespace rx::terminal {

namespace {

using session::Frame;

std::string step_line(const Frame& frame, bool new_place) {
    std::string line;
    if (frame.left) line += units::as_clock(*frame.left) + "  ";
    line += text::safe(frame.word);
    if (frame.number) line += " (" + units::in_words(std::chrono::seconds{*frame.number}) + ")";
    if (new_place && !frame.place.empty()) line += "  " + text::safe(frame.place);
    if (!frame.next.empty()) line += "  next: " + text::safe(frame.next);
    return line + '\n';
}

}  // namespace

std::string Narration::tell(const Frame& frame) {
    if (frame.scene == session::Scene::hidden) {
        last_ = frame;
        return {};
    }
    std::string lines;
    const auto is_new = [&](std::string Frame::* part) {
        return !(frame.*part).empty() && (!began_ || frame.*part != last_.*part);
    };
    if (is_new(&Frame::title)) lines += text::safe(frame.title) + '\n';
    if (is_new_step(frame)) lines += step_line(frame, is_new(&Frame::place));
    if (is_new(&Frame::text)) lines += text::safe_lines(frame.text) + '\n';
    if (is_new(&Frame::note)) lines += text::safe(frame.note) + '\n';
    if (!frame.keys.empty() && keys_told_[frame.scene] != frame.keys) {
        keys_told_[frame.scene] = frame.keys;
        lines += "keys: " + text::safe(frame.keys) + '\n';
    }
    last_ = frame;
    began_ = true;
    return lines;
}

bool Narration::is_new_step(const Frame& frame) const {
    if (!began_ || frame.scene != last_.scene || frame.word != last_.word || frame.place != last_.place) return true;
    // The same words twice in a row are two steps when the count begins anew.
    return frame.number && last_.number && *frame.number > *last_.number;
}

PlainLines::PlainLines(int descriptor, std::string erasing) : output_(descriptor), erasing_(std::move(erasing)) {}

void PlainLines::show(const Frame& frame) {
    const bool hidden = frame.scene == session::Scene::hidden;
    if (hidden && !erased_) erased_ = output_.write(erasing_) == Written::all;
    if (!hidden) erased_ = false;
    const std::string lines = narration_.tell(frame);
    if (lines.empty()) return;
    const Written written = output_.write(torn_ ? "\n" + lines : lines);
    if (written != Written::nothing) torn_ = written == Written::part;
}

}  // namespace rx::terminal
