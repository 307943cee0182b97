#include <array>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_log_only{
    Field{"count", Shape::count_range, Need::optional, "", "how many times altogether"},
    Field{"say", Shape::line, Need::optional, "", "what to ask when it is noted"},
};

class LogOnlyDose final : public Dose {
public:
    LogOnlyDose(std::optional<CountRange> count, std::string say) : count_(count), say_(std::move(say)) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        // Counted as one repetition, so that a person who did it has practised although nothing ran here.
        part.blocks.push_back({.name = count_ ? times(*count_) : "",
                               .steps = {{.phase = timeline::Phase::log, .say = say_, .length = timeline::UntilKey{}}},
                               .on_resume = timeline::OnResume::restart_repetition,
                               .counting = timeline::Counting::repetitions});
    }
    [[nodiscard]] std::string in_words() const override {
        return "done anywhere" + (count_ ? ", " + times(*count_) : "") + "; noted here";
    }
    [[nodiscard]] std::vector<Detail> details() const override {
        if (say_.empty()) return {};
        return {{"asked", say_}};
    }

private:
    std::optional<CountRange> count_;
    std::string say_;
};

std::shared_ptr<const Dose> read_log_only(document::Fields& fields, const Kits& /*kits*/) {
    const auto count = fields.count_range("count");
    if (fields.has("count") && !count) return nullptr;
    return std::make_shared<LogOnlyDose>(count, fields.text("say").value_or(""));
}

}  // namespace

Kind log_only() {
    return {.name = "log-only", .fields = fields_of_log_only, .permission = needs_nothing, .read = read_log_only};
}

}  // namespace rx::exercise::kinds
