#include "cli/audio/voice.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include "cli/audio/sound_files.hpp"
#include "cli/child.hpp"
#include "core/text/safe.hpp"

namespace rx::audio {

namespace {

constexpr int longest_wait_ms = 5000;                    // for the next piece of sound
constexpr std::size_t longest_sound = 32 * 1024 * 1024;  // bytes; several minutes
constexpr int quiet = 200;                               // of 32767: less is the silence around words
constexpr double loudest = 0.9;

std::unexpected<diag::Diagnostic> no_voice(const Voice& voice, std::string_view why) {
    return diag::failure(
        diag::Kind::config, "no-voice",
        fmt::format("the voice \"{}\" {}", text::safe(voice.command.empty() ? "" : voice.command.front()), why),
        fmt::format("is it installed, and does it speak \"{}\"?", text::safe(voice.language)));
}

std::vector<std::string> command_for(const Voice& voice) {
    constexpr std::string_view place = "{language}";
    std::vector<std::string> words = voice.command;
    for (std::string& word : words) {
        if (const auto at = word.find(place); at != std::string::npos) word.replace(at, place.size(), voice.language);
    }
    return words;
}

// Words only: no markup that a voice would act upon.
std::string plain_words(const std::string& text) {
    std::string words = text::safe(text);
    for (const char special : {'<', '>', '[', ']', '{', '}', '|', '\\'}) std::ranges::replace(words, special, ' ');
    return words + "\n";
}

// Writes all of `text` and reads all that comes back.
diag::Result<std::string> converse(Child& child, const Voice& voice, std::string_view text) {
    std::string heard;
    for (;;) {
        std::array<pollfd, 2> watched{{{child.output(), POLLIN, 0}, {child.input(), POLLOUT, 0}}};
        if (poll(watched.data(), child.input() >= 0 ? 2 : 1, longest_wait_ms) <= 0)
            return diag::failure(diag::Kind::config, "voice-slow", "the voice takes too long");
        if (child.input() >= 0 && watched[1].revents != 0) {
            const ssize_t written = write(child.input(), text.data(), text.size());
            if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
            if (text.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) child.close_input();
        }
        if (watched[0].revents == 0) continue;
        std::array<char, 65536> piece{};
        const ssize_t read = ::read(child.output(), piece.data(), piece.size());
        if (read == 0) return heard;
        if (read < 0 && errno != EAGAIN && errno != EINTR) return no_voice(voice, "broke off");
        if (read > 0) heard.append(piece.data(), static_cast<std::size_t>(read));
        if (heard.size() > longest_sound) return no_voice(voice, "goes on without end");
    }
}

// Without the silence around it, and as loud as it may be.
std::vector<sound::Sample> trimmed(std::vector<sound::Sample> samples) {
    const auto is_loud = [](sound::Sample sample) {
        return std::abs(static_cast<int>(sample)) > quiet;
    };
    samples.erase(std::find_if(samples.rbegin(), samples.rend(), is_loud).base(), samples.end());
    samples.erase(samples.begin(), std::ranges::find_if(samples, is_loud));
    int peak = 1;
    for (const sound::Sample sample : samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
    const double gain = loudest * 32767 / peak;
    for (sound::Sample& sample : samples) sample = static_cast<sound::Sample>(sample * gain);
    return samples;
}

}  // namespace

std::vector<std::string> default_voice_command() {
    return {"espeak-ng", "--stdin", "--stdout", "-v", "{language}"};
}

diag::Result<sound::Clip> speak(const Voice& voice, const std::string& text) {
    auto child = Child::start(command_for(voice), Child::Writes::to_us);
    if (!child) return no_voice(voice, "cannot be run");
    const auto heard = converse(*child, voice, plain_words(text));
    if (!heard) return std::unexpected(heard.error());
    if (heard->empty()) return no_voice(voice, "says nothing");
    auto samples = decode(*heard);
    if (!samples) return std::unexpected(samples.error());
    auto words = trimmed(*std::move(samples));
    if (words.empty()) return no_voice(voice, "says nothing");
    return std::make_shared<const std::vector<sound::Sample>>(std::move(words));
}

}  // namespace rx::audio
