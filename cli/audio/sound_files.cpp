#include "cli/audio/sound_files.hpp"

#include <dlfcn.h>
#include <samplerate.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace rx::audio {

namespace {

using sound::Sample;

// A function of a shared library, with the type that its own header gives it.
template <class Function>
bool find(void* library, const char* name, Function*& function) {
    function = reinterpret_cast<Function*>(dlsym(library, name));
    return function != nullptr;
}

struct Libraries {
    decltype(&sf_open_virtual) open = nullptr;
    decltype(&sf_close) close = nullptr;
    decltype(&sf_writef_short) write = nullptr;
    decltype(&sf_readf_float) read = nullptr;
    decltype(&sf_strerror) error = nullptr;
    decltype(&src_simple) resample = nullptr;
    bool complete = false;

    Libraries() {
        // Never unloaded: they are used until the program ends.
        void* files = dlopen("libsndfile.so.1", RTLD_NOW | RTLD_LOCAL);
        void* rates = dlopen("libsamplerate.so.0", RTLD_NOW | RTLD_LOCAL);
        if (files == nullptr || rates == nullptr) return;
        complete = find(files, "sf_open_virtual", open) && find(files, "sf_close", close) &&
                   find(files, "sf_writef_short", write) && find(files, "sf_readf_float", read) &&
                   find(files, "sf_strerror", error) && find(rates, "src_simple", resample);
    }
};

diag::Result<const Libraries*> libraries() {
    static const Libraries loaded;
    if (loaded.complete) return &loaded;
    return diag::failure(diag::Kind::config, "no-sound-library", "the libraries for sound files are not here",
                         "install libsndfile1 and libsamplerate0");
}

// A file that is a text.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory_of(void* user) {
    return *static_cast<Memory*>(user);
}

sf_count_t length_of_memory(void* user) {
    return static_cast<sf_count_t>(memory_of(user).bytes.size());
}

sf_count_t seek_in_memory(sf_count_t offset, int whence, void* user) {
    Memory& memory = memory_of(user);
    const auto base = whence == SEEK_SET   ? sf_count_t{0}
                      : whence == SEEK_CUR ? static_cast<sf_count_t>(memory.at)
                                           : static_cast<sf_count_t>(memory.bytes.size());
    if (base + offset < 0) return -1;
    memory.at = static_cast<std::size_t>(base + offset);
    return base + offset;
}

sf_count_t tell_in_memory(void* user) {
    return static_cast<sf_count_t>(memory_of(user).at);
}

sf_count_t read_memory(void* into, sf_count_t count, void* user) {
    Memory& memory = memory_of(user);
    const std::size_t left = memory.bytes.size() - std::min(memory.at, memory.bytes.size());
    const std::size_t taken = std::min(left, static_cast<std::size_t>(count));
    std::memcpy(into, memory.bytes.data() + memory.at, taken);
    memory.at += taken;
    return static_cast<sf_count_t>(taken);
}

sf_count_t write_memory(const void* from, sf_count_t count, void* user) {
    Memory& memory = memory_of(user);
    const auto size = static_cast<std::size_t>(count);
    if (memory.at + size > memory.bytes.size()) memory.bytes.resize(memory.at + size);
    std::memcpy(memory.bytes.data() + memory.at, from, size);
    memory.at += size;
    return count;
}

SF_VIRTUAL_IO in_memory() {
    return {.get_filelen = length_of_memory,
            .seek = seek_in_memory,
            .read = read_memory,
            .write = write_memory,
            .tell = tell_in_memory};
}

int form_of(SoundFormat format) {
    switch (format) {
        case SoundFormat::wav:
            return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
        case SoundFormat::flac:
            return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
        case SoundFormat::opus:
            return SF_FORMAT_OGG | SF_FORMAT_OPUS;
    }
    std::terminate();
}

std::unexpected<diag::Diagnostic> trouble(const Libraries& library, SNDFILE* file) {
    return diag::failure(diag::Kind::io, "sound-file", std::string("the sound file: ") + library.error(file));
}

std::vector<float> mixed_to_one(const std::vector<float>& frames, int channels) {
    const auto width = static_cast<std::size_t>(channels);
    std::vector<float> mixed(frames.size() / width);
    for (std::size_t frame = 0; frame < mixed.size(); ++frame) {
        float sum = 0;
        for (std::size_t channel = 0; channel < width; ++channel) sum += frames[frame * width + channel];
        mixed[frame] = sum / static_cast<float>(channels);
    }
    return mixed;
}

std::vector<float> read_all(const Libraries& library, SNDFILE* file, int channels) {
    constexpr sf_count_t piece = 4096;
    const auto width = static_cast<std::size_t>(channels);
    std::vector<float> frames;
    // What a header says of its length is not believed: one that was written into a pipe cannot know it.
    for (;;) {
        const std::size_t before = frames.size();
        frames.resize(before + static_cast<std::size_t>(piece) * width);
        const sf_count_t read = library.read(file, frames.data() + before, piece);
        frames.resize(before + static_cast<std::size_t>(std::max<sf_count_t>(read, 0)) * width);
        if (read <= 0) return frames;
    }
}

diag::Result<std::vector<float>> at_our_rate(const Libraries& library, std::vector<float> samples, int rate) {
    if (rate == sound::sample_rate) return samples;
    const double ratio = static_cast<double>(sound::sample_rate) / rate;
    std::vector<float> result(static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * ratio)) + 1);
    SRC_DATA data{};
    data.data_in = samples.data();
    data.data_out = result.data();
    data.input_frames = static_cast<long>(samples.size());
    data.output_frames = static_cast<long>(result.size());
    data.src_ratio = ratio;
    if (library.resample(&data, SRC_SINC_FASTEST, 1) != 0)
        return diag::failure(diag::Kind::io, "sound-file", "its rate cannot be brought to ours");
    result.resize(static_cast<std::size_t>(data.output_frames_gen));
    return result;
}

std::vector<Sample> as_samples(const std::vector<float>& values) {
    std::vector<Sample> samples(values.size());
    std::ranges::transform(values, samples.begin(), [](float value) {
        return static_cast<Sample>(std::lround(std::clamp(value, -1.0F, 1.0F) * 32767.0F));
    });
    return samples;
}

}  // namespace

diag::Result<std::string> encode(std::span<const Sample> samples, SoundFormat format) {
    const auto library = libraries();
    if (!library) return std::unexpected(library.error());
    Memory memory;
    SF_VIRTUAL_IO io = in_memory();
    SF_INFO info{};
    info.samplerate = sound::sample_rate;
    info.channels = 1;
    info.format = form_of(format);
    SNDFILE* file = (*library)->open(&io, SFM_WRITE, &info, &memory);
    if (file == nullptr) return trouble(**library, nullptr);
    const auto count = static_cast<sf_count_t>(samples.size());
    const bool whole = (*library)->write(file, samples.data(), count) == count;
    if ((*library)->close(file) != 0 || !whole) return trouble(**library, nullptr);
    return std::move(memory.bytes);
}

diag::Result<std::vector<Sample>> decode(std::string_view bytes) {
    const auto library = libraries();
    if (!library) return std::unexpected(library.error());
    Memory memory{.bytes = std::string(bytes)};
    SF_VIRTUAL_IO io = in_memory();
    SF_INFO info{};
    SNDFILE* file = (*library)->open(&io, SFM_READ, &info, &memory);
    if (file == nullptr) return trouble(**library, nullptr);
    const std::vector<float> frames = read_all(**library, file, info.channels);
    (*library)->close(file);
    const auto samples = at_our_rate(**library, mixed_to_one(frames, info.channels), info.samplerate);
    if (!samples) return std::unexpected(samples.error());
    return as_samples(*samples);
}

}  // namespace rx::audio
