#include <array>

#include "core/exercise/kinds/breaths.hpp"
#include "core/exercise/kinds/kinds.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::array fields_of_breathing{
    Field{"in", Shape::duration, Need::required, "", "how long to breathe in"},
    Field{"hold", Shape::duration, Need::optional, "", "how long to hold the breath after breathing in"},
    Field{"out", Shape::duration, Need::required, "", "how long to breathe out"},
    Field{"rest", Shape::duration, Need::optional, "", "how long to pause after breathing out"},
    Field{"for", Shape::duration_range, Need::optional, "",
          "how long altogether, in whole breaths; or give \"breaths\""},
    Field{"breaths", Shape::count_range, Need::optional, "", "how many breaths; or give \"for\""},
    Field{"ramp-to", Shape::table, Need::optional, "", "a slower pace to arrive at", Support::later},
    Field{"paced-by", Shape::choice, Need::optional, "time|key", "who keeps the pace", Support::later},
};

class BreathingDose final : public Dose {
public:
    BreathingDose(const Breath& breath, const BreathAmount& amount) : breath_(breath), amount_(amount) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks.push_back(breath_block(breath_.steps(), amount_));
    }
    [[nodiscard]] std::string in_words() const override {
        return "breathe " + breath_.in_words() + ", " + amount_.in_words();
    }

private:
    Breath breath_;
    BreathAmount amount_;
};

std::shared_ptr<const Dose> read_dose(document::Fields& fields, const Kits& /*kits*/) {
    const auto breath = read_breath(fields);
    const auto amount = read_breath_amount(fields, breath);
    if (!breath || !amount) return nullptr;
    return std::make_shared<BreathingDose>(*breath, *amount);
}

}  // namespace

Kind breathing() {
    return {.name = "breathing", .fields = fields_of_breathing, .permission = needs_nothing, .read = read_dose};
}

}  // namespace rx::exercise::kinds
