#include "cli/audio/player.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace rx::audio {

namespace {

using namespace std::chrono_literals;
using sound::Sample;

// Whole pages, more of them than are ever used at once: a page is free again only when all of it was read.
constexpr int pipe_bytes = 16384;

}  // namespace

std::vector<PlayerCommand> player_commands(const std::vector<std::string>& own) {
    if (!own.empty()) return {{.words = own, .delay = 100ms}};
    const std::string rate = std::to_string(sound::sample_rate);
    return {
        {.words = {"pw-cat", "--playback", "--raw", "--format=s16", "--rate=" + rate, "--channels=1", "--latency=60ms",
                   "-"},
         .delay = 60ms},
        {.words = {"pacat", "--playback", "--raw", "--format=s16le", "--rate=" + rate, "--channels=1",
                   "--latency-msec=60", "--client-name=rx", "--stream-name=rx"},
         .delay = 60ms},
        {.words = {"aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", rate, "-c", "1", "--buffer-time=80000", "-"},
         .delay = 80ms},
    };
}

std::unique_ptr<Player> Player::start(const PlayerCommand& command) {
    auto child = Child::start(command.words, Child::Writes::nowhere);
    if (!child) return nullptr;
    fcntl(child->input(), F_SETPIPE_SZ, pipe_bytes);
    return std::unique_ptr<Player>(new Player(*std::move(child), command.delay));
}

std::size_t Player::write(std::span<const Sample> samples) {
    const auto bytes = std::as_bytes(samples);
    const ssize_t written = ::write(child_.input(), bytes.data(), bytes.size());
    if (written < 0) {
        if (errno != EAGAIN && errno != EINTR) broken_ = true;
        return 0;
    }
    // A write to a pipe of up to PIPE_BUF bytes is whole or nothing, so no sample is ever cut.
    return static_cast<std::size_t>(written) / sizeof(Sample);
}

units::Duration Player::unread() const {
    int bytes = 0;
    if (ioctl(child_.input(), FIONREAD, &bytes) != 0) return 0ms;
    return std::chrono::milliseconds{static_cast<long>(bytes) * 1000 / static_cast<long>(sizeof(Sample)) /
                                     sound::sample_rate};
}

bool Player::is_alive() {
    return !broken_ && child_.is_running();
}

}  // namespace rx::audio
