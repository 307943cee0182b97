// Writes to a descriptor without ever waiting for whoever reads it.
//
// A terminal that stands still, or a pipe nobody empties, must never stop a session's clock: what does not fit now is
// dropped. The descriptor's own flags stay as they are: other processes share them.
#pragma once

#include <chrono>
#include <string_view>

namespace rx::terminal {

enum class Written { all, part, nothing };

class SteadyOutput {
public:
    // `descriptor` stays the caller's and outlives this. SIGPIPE is expected to be ignored (EventLoop does).
    explicit SteadyOutput(int descriptor);
    ~SteadyOutput();
    SteadyOutput(const SteadyOutput&) = delete;
    SteadyOutput& operator=(const SteadyOutput&) = delete;

    Written write(std::string_view bytes);
    // For the one text that matters more than a moment, giving the terminal back: waits up to `patience` for room.
    Written write_within(std::string_view bytes, std::chrono::milliseconds patience);

    // A write has failed for another reason than a lack of room: the reader is gone, or the disk is full.
    [[nodiscard]] bool broken() const { return broken_; }
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    enum class Way {
        own_description,  // opened again without blocking
        asked_first,      // written when poll says that there is room, never more than a pipe or socket then takes
    };

    [[nodiscard]] bool has_room(std::chrono::milliseconds patience) const;

    int given_;
    int descriptor_;
    Way way_ = Way::asked_first;
    bool broken_ = false;
};

}  // namespace rx::terminal
