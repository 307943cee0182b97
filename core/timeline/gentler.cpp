#include "core/timeline/gentler.hpp"

#include <algorithm>

namespace rx::timeline {

namespace {

bool is_reached(const std::optional<units::ScoreLimit>& limit, std::optional<int> rating) {
    return limit && rating && limit->holds(*rating);
}

bool has_exercise(const std::vector<Part>& parts, const std::string& exercise) {
    return std::ranges::find(parts, exercise, &Part::exercise) != parts.end();
}

}  // namespace

std::string reason_text(const Gentler& rule) {
    return reached_text(rule.pain, rule.fear);
}

std::optional<std::size_t> gentler_at(const Timeline& timeline, std::optional<int> pain, std::optional<int> fear) {
    const auto reached = std::ranges::find_if(timeline.gentler, [&](const Gentler& rule) {
        return is_reached(rule.pain, pain) || is_reached(rule.fear, fear);
    });
    if (reached == timeline.gentler.end()) return std::nullopt;
    return static_cast<std::size_t>(reached - timeline.gentler.begin());
}

GentlerForm gentler_form(Timeline timeline, std::size_t rule) {
    GentlerForm form;
    std::vector<Part> parts = timeline.gentler[rule].parts;
    for (const Part& part : timeline.parts) {
        if (!has_exercise(parts, part.exercise)) form.left_out.push_back(part.exercise);
    }
    timeline.parts = std::move(parts);
    form.timeline = std::move(timeline);
    return form;
}

}  // namespace rx::timeline
