#include "core/journal/session_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "core/journal/did.hpp"
#include "core/units/duration.hpp"
#include "core/units/id.hpp"

namespace rx::journal {

namespace {

using outcome::ExerciseResult;
using outcome::Moment;
using outcome::Outcome;
using outcome::Rating;
using units::Duration;

struct RatingKey {
    Moment moment;
    std::string_view key;
};
using RatingKeys = std::array<RatingKey, 3>;
constexpr RatingKeys pain_keys{
    {{Moment::before, "pain-before"}, {Moment::during, "pain"}, {Moment::after, "pain-after"}}};
constexpr RatingKeys fear_keys{
    {{Moment::before, "fear-before"}, {Moment::during, "fear"}, {Moment::after, "fear-after"}}};

// When a rating without a time was given.
Duration implied_time(Moment moment, Duration active) {
    return moment == Moment::after ? active : Duration{0};
}

template <class Score>
std::string rating_text(const Rating<Score>& rating, Duration active) {
    const std::string at = duration_text(rating.at);
    const bool implied = rating.moment != Moment::during && at == duration_text(implied_time(rating.moment, active));
    return units::to_text(rating.score) + (implied ? "" : "@" + at);
}

template <class Score>
void add_ratings(std::string& line, const RatingKeys& names, const std::vector<Rating<Score>>& ratings,
                 Duration active) {
    for (const auto& [moment, key] : names) {
        for (const Rating<Score>& rating : ratings) {
            if (rating.moment == moment) add_pair(line, key, rating_text(rating, active));
        }
    }
}

template <class Tag>
std::vector<Rating<units::Score<Tag>>> read_ratings(Keys& keys, const RatingKeys& names, Duration active) {
    std::vector<Rating<units::Score<Tag>>> ratings;
    for (const auto& [when, key] : names) {
        keys.each(key, [&, moment = when](const Pair& pair) {
            const auto sign = pair.value.find('@');
            const auto score = units::parse_score<Tag>(pair.value.substr(0, sign));
            const auto at = sign == pair.value.npos ? diag::Result<Duration>(implied_time(moment, active))
                                                    : units::parse_duration(pair.value.substr(sign + 1));
            if (!score) keys.fail(pair, score.error().message);
            if (!at) keys.fail(pair, at.error().message);
            if (score && at) ratings.push_back({*score, moment, *at});
        });
    }
    return ratings;
}

diag::Result<outcome::Ending> parse_ending(std::string_view word) {
    if (const auto ending = outcome::parse_ending(word)) return *ending;
    return diag::failure(diag::Kind::content, "record-key", fmt::format("`{}` is no way to end", word));
}

diag::Result<outcome::Reason> parse_reason(std::string_view word) {
    if (const auto reason = outcome::parse_reason(word)) return *reason;
    return diag::failure(diag::Kind::content, "record-key", fmt::format("`{}` is no reason", word));
}

// The whole routine has no word of its own; a form that a later version knows is a session all the same.
diag::Result<bool> parse_is_short(std::string_view word) {
    return word == "short";
}

Duration sum_of(const std::vector<ExerciseResult>& exercises) {
    const auto add = [](Duration sum, const ExerciseResult& exercise) {
        return sum + exercise.active;
    };
    return std::accumulate(exercises.begin(), exercises.end(), Duration{0}, add);
}

}  // namespace

void add_tags(std::string& line, const std::vector<std::string>& tags) {
    for (const std::string& tag : tags) add_pair(line, "tag", tag);
}

std::vector<std::string> read_tags(Keys& keys) {
    std::vector<std::string> tags;
    keys.each("tag", [&](const Pair& pair) {
        if (!units::is_slug(pair.value)) keys.fail(pair, "a tag is of lower-case letters, digits and hyphens");
        tags.emplace_back(pair.value);
    });
    return tags;
}

void add_session(std::string& line, const Session& session) {
    const Outcome& outcome = session.outcome;
    if (!session.plan.empty()) add_pair(line, "plan", session.plan);
    if (!session.routine.empty()) add_pair(line, "routine", session.routine);
    if (session.is_short) add_pair(line, "form", "short");
    for (const ExerciseResult& exercise : outcome.exercises) add_pair(line, "did", did_text(exercise));
    add_pair(line, "active", duration_text(outcome.active));
    if (outcome.paused > Duration{0}) add_pair(line, "paused", duration_text(outcome.paused));
    add_ratings(line, pain_keys, outcome.pain, outcome.active);
    add_ratings(line, fear_keys, outcome.fear, outcome.active);
    if (!outcome.gentler.empty()) add_pair(line, "gentler", outcome.gentler);
    if (!outcome.stopped_by.empty()) add_pair(line, "stopped-by", outcome.stopped_by);
    if (outcome.reason) add_pair(line, "reason", outcome::to_text(*outcome.reason));
    if (!session.note.empty()) add_pair(line, "note", session.note);
    add_tags(line, session.tags);
    if (!session.with.empty()) add_pair(line, "with", session.with);
    add_pair(line, "end", outcome::to_text(outcome.ending));
}

Body read_session(Keys& keys) {
    Body body{std::in_place_type<Session>};  // the most frequent and the largest: it is never moved
    Session& session = std::get<Session>(body);
    session.plan = keys.text("plan");
    session.routine = keys.text("routine");
    session.is_short = keys.value("form", parse_is_short).value_or(false);

    Outcome& outcome = session.outcome;
    outcome.exercises = keys.values("did", parse_did);
    const auto active = keys.value("active", units::parse_duration);
    if (!active && outcome.exercises.empty()) keys.fail_missing("did");
    outcome.active = active.value_or(sum_of(outcome.exercises));
    outcome.paused = keys.value("paused", units::parse_duration).value_or(Duration{0});
    outcome.pain = read_ratings<units::PainTag>(keys, pain_keys, outcome.active);
    outcome.fear = read_ratings<units::FearTag>(keys, fear_keys, outcome.active);
    outcome.gentler = keys.text("gentler");
    outcome.stopped_by = keys.text("stopped-by");
    outcome.reason = keys.value("reason", parse_reason);
    session.note = keys.text("note");
    session.tags = read_tags(keys);
    session.with = keys.value("with", parse_id).value_or("");
    outcome.ending = keys.value("end", parse_ending).value_or(outcome::Ending::complete);
    return body;
}

}  // namespace rx::journal
