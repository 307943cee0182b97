#include <array>

#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/sets.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using timeline::Side;

constexpr std::array fields_of_movement{
    Field{"each", Shape::duration, Need::required, "", "how long one repetition of the motion takes"},
    Field{"reps", Shape::count_range, Need::required, "", "how many in a set, on each side where it has sides"},
    Field{"sets", Shape::count, Need::optional, "", "how many sets; one when absent"},
    Field{"set-rest", Shape::duration, Need::optional, "", "the rest between sets; needed with more than one set"},
    Field{"per-side", Shape::flag, Need::optional, "", "whether it is done left and right"},
};

class MovementDose final : public Dose {
public:
    MovementDose(Duration each, const Sets& sets, bool per_side) : each_(each), sets_(sets), per_side_(per_side) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        if (!per_side_) return add(part.blocks, std::nullopt);
        add(part.blocks, Side::left);
        add(part.blocks, Side::right);
    }
    [[nodiscard]] std::string in_words() const override {
        return exact(each_) + " each, " + sets_.in_words() + (per_side_ ? ", on each side" : "");
    }

private:
    void add(std::vector<timeline::Block>& blocks, std::optional<Side> side) const {
        const timeline::Step motion{.phase = timeline::Phase::move, .length = timeline::Timed{each_}, .side = side};
        for (timeline::Block& block : sets_.blocks({motion})) {
            if (side) block.name = std::string(timeline::word(*side)) + (block.name.empty() ? "" : ", " + block.name);
            blocks.push_back(std::move(block));
        }
    }

    Duration each_;
    Sets sets_;
    bool per_side_;
};

std::shared_ptr<const Dose> read_movement(document::Fields& fields, const Kits& /*kits*/) {
    const auto each = some_time(fields, "each");
    const auto sets = read_sets(fields);
    const bool per_side = fields.flag("per-side").value_or(false);
    if (!each || !sets) return nullptr;
    return std::make_shared<MovementDose>(*each, *sets, per_side);
}

}  // namespace

Kind movement() {
    return {.name = "movement", .fields = fields_of_movement, .permission = needs_nothing, .read = read_movement};
}

}  // namespace rx::exercise::kinds
