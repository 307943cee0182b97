#include <array>
#include <variant>

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
    Field{"for", Shape::duration_range, Need::optional, "", "how long altogether, of a motion that is not counted"},
    Field{"each", Shape::duration, Need::optional, "", "how long one repetition of the motion takes"},
    Field{"reps", Shape::count_range, Need::optional, "", "how many in a set, on each side where it has sides"},
    Field{"sets", Shape::count, Need::optional, "", "how many sets; one when absent"},
    Field{"set-rest", Shape::duration, Need::optional, "", "the rest between sets; needed with more than one set"},
    Field{"per-side", Shape::flag, Need::optional, "", "whether it is done left and right"},
};

// So many times, or as long as it goes on.
struct Motions {
    Duration each;
    Sets sets;
};
using Amount = std::variant<TimeRange, Motions>;

class MovementDose final : public Dose {
public:
    MovementDose(Amount amount, bool per_side) : amount_(std::move(amount)), per_side_(per_side) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        if (!per_side_) return add(part.blocks, std::nullopt);
        add(part.blocks, Side::left);
        add(part.blocks, Side::right);
    }
    [[nodiscard]] std::string in_words() const override {
        const auto* motions = std::get_if<Motions>(&amount_);
        const std::string text = motions == nullptr ? exact(std::get<TimeRange>(amount_))
                                                    : exact(motions->each) + " each, " + motions->sets.in_words();
        return text + (per_side_ ? ", on each side" : "");
    }

private:
    void add(std::vector<timeline::Block>& blocks, std::optional<Side> side) const {
        for (timeline::Block& block : blocks_of(side)) {
            if (side) block.name = std::string(timeline::word(*side)) + (block.name.empty() ? "" : ", " + block.name);
            blocks.push_back(std::move(block));
        }
    }

    [[nodiscard]] std::vector<timeline::Block> blocks_of(std::optional<Side> side) const {
        timeline::Step motion{.phase = timeline::Phase::move, .length = timeline::Timed{}, .side = side};
        if (const auto* motions = std::get_if<Motions>(&amount_)) {
            motion.length = timeline::Timed{motions->each};
            return motions->sets.blocks({motion});
        }
        motion.length = length_of(std::get<TimeRange>(amount_));
        return {timeline::Block{.steps = {motion}}};
    }

    Amount amount_;
    bool per_side_;
};

std::optional<Amount> read_going_on(document::Fields& fields) {
    refuse_each(fields, {"each", "sets", "set-rest"}, "belongs to a motion counted in \"reps\"",
                "leave it out, or write \"reps\" instead of \"for\"");
    const auto time = some_time_range(fields, "for");
    if (!time) return std::nullopt;
    return *time;
}

std::optional<Amount> read_motions(document::Fields& fields) {
    require(fields, "each", "say how long one repetition takes, like \"4s\", or \"?\" to leave it open");
    const auto each = some_time(fields, "each");
    const auto sets = read_sets(fields);
    if (!each || !sets) return std::nullopt;
    return Motions{*each, *sets};
}

std::shared_ptr<const Dose> read_movement(document::Fields& fields, const Kits& /*kits*/) {
    const bool per_side = fields.flag("per-side").value_or(false);
    if (!has_one_of(fields, "for", "reps")) return nullptr;
    auto amount = fields.has("for") ? read_going_on(fields) : read_motions(fields);
    if (!amount) return nullptr;
    return std::make_shared<MovementDose>(*std::move(amount), per_side);
}

}  // namespace

Kind movement() {
    return {.name = "movement", .fields = fields_of_movement, .permission = needs_nothing, .read = read_movement};
}

}  // namespace rx::exercise::kinds
