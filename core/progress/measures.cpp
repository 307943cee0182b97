#include "core/progress/measures.hpp"

#include "core/progress/due.hpp"

namespace rx::progress {

namespace {

std::vector<When> answers_to(const plan::Measure& measure, const MeasuresQuestion& question) {
    std::vector<When> answers;
    for (const journal::Record& record : question.records) {
        const auto* measured = std::get_if<journal::Measured>(&record.body);
        if (measured && measured->measure == measure.id.text() && record.day <= question.now.day)
            answers.push_back(when(record.day, record.at));
    }
    return answers;
}

bool is_wanted(const plan::Measure& measure, const MeasuresQuestion& question) {
    if (!measure.often) return false;
    const patient::Stage stage{.counted_from = patient::first_day(question.plan, question.patient),
                               .often = measure.often};
    const auto answers = answers_to(measure, question);
    return turn({stage, answers, question.now, question.week_start}).reason == Reason::due;
}

}  // namespace

std::vector<const plan::Measure*> wanted_measures(const MeasuresQuestion& question) {
    std::vector<const plan::Measure*> wanted;
    if (question.plan.ends && *question.plan.ends < question.now.day) return wanted;
    for (const plan::Measure& measure : question.plan.measures) {
        if (is_wanted(measure, question)) wanted.push_back(&measure);
    }
    return wanted;
}

}  // namespace rx::progress
