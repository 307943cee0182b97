#include "cli/session/rendering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/text/safe.hpp"

namespace rx {

namespace {

using units::Duration;

// The last sound dies away in it.
constexpr Duration after_the_end = std::chrono::seconds{3};

// Minutes, seconds and the 75 frames of a second, as cue sheets have them.
std::string frames(Duration time) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const auto frame = (time - whole).count() * 75 / 1000;
    return fmt::format("{:02}:{:02}:{:02}", whole.count() / 60, whole.count() % 60, frame);
}

// Cue sheets know no way to write a quotation mark.
std::string in_quotes(const std::string& words) {
    std::string safe = text::safe(words);
    std::ranges::replace(safe, '"', '\'');
    return '"' + safe + '"';
}

}  // namespace

Recorder::Recorder(const RenderWishes& wishes) : wishes_(wishes), mixer_(wishes.volume) {}

void Recorder::hear(const session::State& state, const session::Heard& heard) {
    record_until(state.at.time_since_epoch());
    mixer_.play(session::score_of(heard, wishes_.clips), sound::position_of(state.at.time_since_epoch()));
    for (const sound::Note& note : heard.notes) add_point(state, heard, note);
}

Rendering Recorder::finish(Duration end) {
    record_until(end + after_the_end);
    std::ranges::stable_sort(rendering_.points, {}, &CuePoint::at);
    return std::move(rendering_);
}

void Recorder::record_until(Duration time) {
    const auto from = static_cast<sound::Position>(rendering_.samples.size());
    const sound::Position until = std::max(from, sound::position_of(time));
    rendering_.samples.resize(static_cast<std::size_t>(until));
    mixer_.render(from, std::span(rendering_.samples).subspan(static_cast<std::size_t>(from)));
}

// Each note once, however often it was told.
void Recorder::add_point(const session::State& state, const session::Heard& heard, const sound::Note& note) {
    if (std::ranges::find(told_, note) != told_.end()) return;
    told_.push_back(note);
    const bool practising = !session::is_over(state);
    const auto said = std::ranges::find_if(
        heard.sayings, [&](const session::Saying& saying) { return saying.at.time_since_epoch() == note.at; });
    rendering_.points.push_back({.at = note.at,
                                 .title = practising ? session::part_at(state.timeline, state.cursor).title : "",
                                 .motif = note.motif,
                                 .say = said == heard.sayings.end() ? "" : said->say});
}

Rendering render(const timeline::Timeline& timeline, const session::Settings& settings, const RenderWishes& wishes) {
    Recorder recorder(wishes);
    const Duration length = session::rehearse(timeline, settings, recorder);
    return recorder.finish(length);
}

std::string cue_sheet(const Rendering& rendering, const std::string& file) {
    std::string sheet = fmt::format("FILE {} WAVE\n", in_quotes(file));
    constexpr int most_tracks = 99;
    int track = 0;
    std::string title;
    for (const CuePoint& point : rendering.points) {
        if (track < most_tracks && (track == 0 || (point.title != title && !point.title.empty()))) {
            title = point.title;
            sheet += fmt::format("  TRACK {:02} AUDIO\n    TITLE {}\n    INDEX 01 {}\n", ++track, in_quotes(title),
                                 frames(point.at));
        }
        sheet += fmt::format("    REM {:.3f} {} {}\n", static_cast<double>(point.at.count()) / 1000,
                             sound::name(point.motif), in_quotes(point.say));
    }
    return sheet;
}

}  // namespace rx
