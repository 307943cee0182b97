#include <array>

#include "core/exercise/kinds/breaths.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_breathing{
    Field{"in", Shape::duration, Need::optional, "", "how long to breathe in"},
    Field{"hold", Shape::duration, Need::optional, "", "how long to hold the breath after breathing in"},
    Field{"out", Shape::duration, Need::optional, "", "how long to breathe out"},
    Field{"rest", Shape::duration, Need::optional, "", "how long to pause after breathing out"},
    Field{"for", Shape::duration_range, Need::optional, "",
          "how long altogether, in whole breaths; or give \"breaths\""},
    Field{"breaths", Shape::count_range, Need::optional, "", "how many breaths; or give \"for\""},
    Field{"ramp-to", Shape::table, Need::optional, "write a table, like { in = \"5s\", out = \"7s\", over = 10 }",
          "a pace to arrive at little by little"},
    Field{"paced-by", Shape::choice, Need::optional, "program|key",
          "who keeps the pace; with key each breath ends by the person's key"},
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

class KeyedBreaths final : public Dose {
public:
    explicit KeyedBreaths(const CountRange& breaths) : breaths_(breaths) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks.push_back(keyed_block("Breathe in, breathe out", breaths_));
    }
    [[nodiscard]] std::string in_words() const override {
        return counted(breaths_, "breath") + " at your own pace, a key after each";
    }

private:
    CountRange breaths_;
};

std::shared_ptr<const Dose> read_breathing(document::Fields& fields, const Kits& /*kits*/) {
    if (is_paced_by_key(fields)) {
        const auto breaths = read_keyed_breaths(fields);
        return breaths ? std::make_shared<KeyedBreaths>(*breaths) : nullptr;
    }
    for (const char* key : {"in", "out"}) require(fields, key, "say how long, like \"4s\", or \"?\"");
    const auto breath = read_breath(fields);
    const auto amount = read_breath_amount(fields, breath);
    if (!breath || !amount) return nullptr;
    return std::make_shared<BreathingDose>(*breath, *amount);
}

}  // namespace

Kind breathing() {
    return {.name = "breathing", .fields = fields_of_breathing, .permission = needs_nothing, .read = read_breathing};
}

}  // namespace rx::exercise::kinds
