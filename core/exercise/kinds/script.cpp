#include "core/exercise/kinds/script.hpp"

#include <array>
#include <utility>

#include "core/exercise/exercise.hpp"
#include "core/exercise/phrases.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_line{
    Field{"at", Shape::duration, Need::required, "", "when, from the beginning of the exercise or of the hold"},
    Field{"say", Shape::line, Need::required, "", "what is shown and later spoken"},
    document::source_field,
    document::note_field,
};

// As voices speak by default: some 150 words a minute.
constexpr int characters_a_second = 15;
constexpr std::size_t shown_of_words = 30;

// About, slower rather than faster.
units::Duration time_to_say(std::string_view words) {
    return std::chrono::seconds{text::code_points(words) / characters_a_second};
}

// Reads the line of the script that comes after those `before` it.
std::optional<timeline::Cue> read_line(document::Fields& line, const std::optional<units::Duration>& low,
                                       std::span<const timeline::Cue> before) {
    const auto at = line.duration("at");
    const auto say = line.text("say");
    if (at && low && *at >= *low) {
        line.report("at", "line-late", "this line comes at " + exact(*at) + ", after the exercise may have ended",
                    *low > units::Duration::zero() ? "at less than " + exact(*low) : "it has no time of its own");
    }
    if (at && !before.empty() && *at <= before.back().at) {
        line.report("at", "line-order", "this line comes no later than the one before it",
                    "write the lines in order of time");
    } else if (at && !before.empty()) {
        kinds::warn_when_long(line, "at", before.back().say, *at - before.back().at);
    }
    if (!at || !say) return std::nullopt;
    return timeline::Cue{.at = *at, .say = *say};
}

}  // namespace

std::span<const Field> script_line_fields() {
    return fields_of_line;
}

std::optional<std::vector<timeline::Cue>> kinds::read_script(document::Fields& fields, std::string_view key,
                                                             const std::optional<units::Duration>& low) {
    std::vector<timeline::Cue> script;
    bool complete = true;
    for (const document::Node* node : fields.tables(key)) {
        document::Fields line(fields, *node, "line of " + fields.what(), fields_of_line);
        auto cue = read_line(line, low, script);
        complete = complete && cue.has_value();
        if (cue) script.push_back(*std::move(cue));
    }
    if (!complete) return std::nullopt;
    return script;
}

void kinds::warn_when_long(document::Fields& fields, std::string_view key, std::string_view words,
                           units::Duration room) {
    const units::Duration needed = time_to_say(words);
    if (needed <= room) return;
    fields.warn(key, "words-long",
                "\"" + text::fit(text::safe(words), shown_of_words) + "\" takes about " + exact(needed) +
                    " to say, and there are " + exact(room) + " for it",
                "a voice leaves it out: shorter words, or more time");
}

}  // namespace rx::exercise
