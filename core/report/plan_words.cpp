#include "core/report/plan_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/report/wording.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::report {

std::string paragraph(std::string_view foreign, std::string_view indent) {
    constexpr std::size_t widest_line = 78;
    constexpr std::string_view further = "  ";
    const std::string harmless = text::safe_lines(foreign);
    std::string text;
    for (std::string_view rest = harmless; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string wrapped = text::wrap(rest.substr(0, end), widest_line - indent.size() - further.size());
        for (std::size_t at = 0; (at = wrapped.find('\n', at)) != std::string::npos; ++at) {
            wrapped.insert(at + 1, fmt::format("{}{}", indent, further));
        }
        text.append(indent).append(wrapped).append("\n");
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return text;
}

std::string dose_in_words(const exercise::Exercise& exercise) {
    return exercise.dose ? exercise.dose->in_words() : std::string(ask_your_clinic);
}

std::string how_often(const plan::Routine& routine) {
    if (routine.optional) return "whenever you like";
    return routine.often ? plan::to_text(*routine.often) : "how often: " + std::string(ask_your_clinic);
}

std::string limit_of(const timeline::StopRule& rule) {
    if (!rule.sign.empty()) return rule.sign;
    if (!rule.pain && !rule.fear) return "";
    const std::string limit = rule.pain ? "pain " + limit_in_words(*rule.pain) : "fear " + limit_in_words(*rule.fear);
    if (rule.rating == timeline::RatingTime::any) return limit;
    return fmt::format("{} {} practice", limit, timeline::word(rule.rating));
}

}  // namespace rx::report
