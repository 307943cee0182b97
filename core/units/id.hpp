// Names that plans give to things: short, plain, and of different kinds that cannot be swapped.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/diag/diagnostic.hpp"

namespace rx::units {

// Lower-case ASCII letters and digits with single hyphens between them, 1 to 60 characters, beginning with a letter
// or digit: harmless in argv, file names and journals.
[[nodiscard]] bool is_slug(std::string_view text);

// "Belly Breath!" -> "belly-breath"; empty when nothing usable is in it. For hints.
[[nodiscard]] std::string slug_from(std::string_view text);

template <class Tag>
class Id {
public:
    // The text is the caller's promise: is_slug(text).
    explicit Id(std::string slug) : slug_(std::move(slug)) {}

    [[nodiscard]] const std::string& text() const { return slug_; }
    auto operator<=>(const Id&) const = default;

private:
    std::string slug_;
};

struct PlanTag;
struct ExerciseTag;
struct RoutineTag;
struct KitTag;
struct EventTag;
struct StateTag;
struct MeasureTag;
using PlanId = Id<PlanTag>;
using ExerciseId = Id<ExerciseTag>;
using RoutineId = Id<RoutineTag>;
using KitId = Id<KitTag>;
using EventId = Id<EventTag>;  // something with a date: surgery, radiotherapy-ended
using StateId = Id<StateTag>;  // something that holds or not: pregnant, infection
using MeasureId = Id<MeasureTag>;

// Code: "id-form", with slug_from() as the hint.
template <class Tag>
[[nodiscard]] diag::Result<Id<Tag>> parse_id(std::string_view text) {
    if (is_slug(text)) return Id<Tag>(std::string(text));
    const std::string better = slug_from(text);
    return diag::failure(
        diag::Kind::content, "id-form", "\"" + std::string(text) + "\" cannot be an id",
        "an id is lower-case letters, digits and hyphens" + (better.empty() ? "" : ", for example \"" + better + "\""));
}

}  // namespace rx::units
