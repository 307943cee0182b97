#include "core/exercise/kinds/kit_sizes.hpp"

#include <cstdlib>
#include <utility>

#include "core/exercise/kit_choice.hpp"
#include "core/exercise/phrases.hpp"
#include "core/units/digits.hpp"

namespace rx::exercise::kinds {

using timeline::SizeRef;

namespace {

std::string relative_in_words(int offset) {
    if (offset == 0) return "current size";
    const int steps = std::abs(offset);
    return (steps == 1 ? "one size" : std::to_string(steps) + " sizes") + (offset < 0 ? " smaller" : " larger");
}

// "current", "current-1", "current+2"; nothing for text that is not relative, whatever it means.
std::optional<SizeRef> parse_relative(std::string_view text) {
    constexpr std::string_view current = "current";
    if (!text.starts_with(current)) return std::nullopt;
    text.remove_prefix(current.size());
    if (text.empty()) return SizeRef{SizeRef::Base::current, 0};
    const auto steps = units::parse_digits(text.substr(1), units::Count::largest);
    if (!steps || *steps == 0 || (text[0] != '-' && text[0] != '+')) return std::nullopt;
    return SizeRef{SizeRef::Base::current, text[0] == '-' ? -*steps : *steps};
}

}  // namespace

std::optional<SizeRef> read_size(document::Fields& fields, const kit::Kit& kit) {
    const auto text = fields.text("size");
    // Without a kit it cannot be said which sizes there are.
    if (!text || kit.sizes.empty()) return std::nullopt;
    if (const auto index = kit.index_of(*text)) return SizeRef{SizeRef::Base::fixed, static_cast<int>(*index)};
    const auto relative = parse_relative(*text);
    if (relative && std::abs(relative->value) < std::ssize(kit.sizes)) return relative;
    if (relative) {
        fields.report("size", "unknown-size", "\"" + *text + "\" is never a size of kit \"" + kit.id.text() + "\"",
                      "the kit has " + std::to_string(kit.sizes.size()) + (kit.sizes.size() == 1 ? " size" : " sizes"));
        return std::nullopt;
    }
    report_unknown_size(fields, "size", kit, SizeForms::name_or_relative);
    return std::nullopt;
}

std::string size_in_words(const kit::Kit& kit, const SizeRef& size) {
    if (size.base == SizeRef::Base::current) return relative_in_words(size.value);
    return "size " + kit::name_in_words(kit.sizes[static_cast<std::size_t>(size.value)]);
}

void use_kit(timeline::Part& part, const kit::Kit& kit, const Situation& situation) {
    part.kit = kit.id.text();
    for (const kit::Size& size : kit.sizes) {
        part.ladder.push_back(
            {.label = size.label, .diameter = size.diameter, .id = size.id, .words = kit::in_words(size)});
    }
    const auto rung = situation.rungs.find(kit.id);
    if (rung != situation.rungs.end() && rung->second < kit.sizes.size()) part.rung = rung->second;
}

std::optional<std::string> name_in(timeline::Part& part, const kit::Kit& kit, const SizeRef& size) {
    if (const auto index = timeline::resolve(part, size)) return "size " + kit::name_in_words(kit.sizes[*index]);
    if (!part.rung) {
        // The size in use is not known yet: a preview, or a first session before the question.
        return size.value == 0 ? "your current size" : relative_in_words(size.value) + " than your current one";
    }
    const bool smaller = size.value < 0;
    part.notes.push_back(std::string("there is no ") + (smaller ? "smaller" : "larger") + " size than " +
                         (smaller ? kit.sizes.front() : kit.sizes.back()).label + ": the part with it is left out");
    return std::nullopt;
}

timeline::Block taking(const std::string& name, const SizeRef& size, const std::optional<units::Duration>& hands_free) {
    return {.name = heading(name),
            .steps = {{.phase = timeline::Phase::ready,
                       .say = "Take " + name,
                       .length = timeline::UntilKey{hands_free},
                       .size = size}}};
}

std::string heading(std::string name) {
    return capitalised(std::move(name));
}

}  // namespace rx::exercise::kinds
