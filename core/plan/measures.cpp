#include "core/plan/measures.hpp"

#include <array>

#include "core/exercise/phrases.hpp"
#include "core/plan/used_ids.hpp"

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::array measure_table{
    Field{"id", Shape::id, Need::required, "", "its name on the command line and in the journal"},
    Field{"title", Shape::line, Need::optional, "", "what the person sees"},
    Field{"ask", Shape::line, Need::required, "write a question for a number", "the question"},
    Field{"scale", Shape::line, Need::required, "write both ends, like \"0..10\" or \"0.0..20.0\"",
          "the lowest and the highest answer"},
    Field{"better", Shape::choice, Need::required, "low|high", "which way is better"},
    Field{"unit", Shape::line, Need::optional, "", "what is counted, like \"cm\""},
    Field{"often", Shape::line, Need::optional, "write it like \"1 per week\", or \"?\" to leave it open",
          "how often it is asked for"},
    document::source_field,
    document::note_field,
};

std::optional<Measure> read_measure(Fields& fields) {
    const auto id = fields.id<units::MeasureTag>("id");
    const auto scale = fields.converted<units::Scale>("scale", units::parse_scale);
    const auto ask = fields.text("ask");
    const auto better = fields.text("better");
    auto often = fields.unless_open<Schedule>("often", parse_schedule);
    if (!id || !scale || !ask || !better) return std::nullopt;
    return Measure{.id = *id,
                   .title = fields.text("title").value_or(exercise::title_from(id->text())),
                   .ask = *ask,
                   .scale = *scale,
                   .better = *better == "high" ? Better::high : Better::low,
                   .unit = fields.text("unit").value_or(""),
                   .often = std::move(often),
                   .source = fields.text("source").value_or("")};
}

}  // namespace

std::span<const Field> measure_fields() {
    return measure_table;
}

std::vector<Measure> read_measures(Fields& root) {
    std::vector<Measure> measures;
    UsedIds used;
    for (const document::Node* node : root.tables("measure")) {
        used.check(*node, root);
        Fields fields(root, *node, "this measure", measure_table);
        if (auto measure = read_measure(fields)) measures.push_back(*std::move(measure));
    }
    return measures;
}

}  // namespace rx::plan
