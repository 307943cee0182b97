// What the person rates or enters now and then, beside sessions: own ratings, totals of questionnaires, a depth.
//
// Questionnaires are not in a plan: only their total is asked for (evidence.md e). Each measure says which way is
// better; a value is shown, never judged.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document/fields.hpp"
#include "core/plan/schedule.hpp"
#include "core/units/id.hpp"
#include "core/units/scale.hpp"

namespace rx::plan {

enum class Better { low, high };

struct Measure {
    units::MeasureId id;
    std::string title;
    std::string ask;  // the question
    units::Scale scale;
    Better better = Better::low;
    std::string unit = {};               // "cm", "marks"; may be empty
    std::optional<Schedule> often = {};  // nothing: whenever the person likes, or left open
    std::string source = {};
};

[[nodiscard]] std::span<const document::Field> measure_fields();

// Every [[measure]] that can be used. Codes besides those of Fields: "id-twice", "scale-form", "range-order", those of
// parse_schedule().
[[nodiscard]] std::vector<Measure> read_measures(document::Fields& root);

}  // namespace rx::plan
