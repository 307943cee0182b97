#include <array>

#include "core/exercise/kinds/cycle.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/kit_sizes.hpp"
#include "core/exercise/kinds/sets.hpp"
#include "core/exercise/kit_choice.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_contract_relax{
    Field{"contract", Shape::duration, Need::required, "", "how long to tighten gently each time"},
    Field{"relax", Shape::duration, Need::required, "", "how long to let go after each"},
    Field{"reps", Shape::count_range, Need::required, "", "how many in a set"},
    Field{"sets", Shape::count, Need::optional, "", "how many sets; one when absent"},
    Field{"set-rest", Shape::duration, Need::optional, "", "the rest between sets; needed with more than one set"},
    Field{"kit", Shape::id, Need::optional, "", "around a size of this set: the NAME of a [kit.NAME]"},
    Field{"size", Shape::line, Need::optional, "write \"current\", \"current-1\", \"current+1\" or a label of the kit",
          "which size of the kit; needed with \"kit\""},
    Field{"hands-free", Shape::duration, Need::optional, "",
          "with \"kit\": the time to take the size when nobody presses keys"},
};

// The size around which it is done.
struct Around {
    kit::Kit kit;
    timeline::SizeRef size;
    std::optional<Duration> hands_free;
};

class ContractRelaxDose final : public Dose {
public:
    ContractRelaxDose(const Cycle& cycle, const Sets& sets, std::optional<Around> around)
        : cycle_(cycle), sets_(sets), around_(std::move(around)) {}

    void fill(timeline::Part& part, const Situation& situation) const override {
        // It is no toning, but it is tensing on purpose: the plan's number stays (decisions.md, "Safety").
        part.nature = timeline::Nature::contraction;
        if (!around_) return add(part, std::nullopt);
        use_kit(part, around_->kit, situation);
        const auto name = name_in(part, around_->kit, around_->size);
        if (!name) return;
        part.blocks.push_back(taking(*name, around_->size, around_->hands_free));
        add(part, around_->size);
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text = cycle_.in_words() + ", " + sets_.in_words();
        const bool current = around_ && around_->size == timeline::SizeRef{};
        if (around_)
            text += ", around " + std::string(current ? "the " : "") + size_in_words(around_->kit, around_->size);
        return text;
    }
    [[nodiscard]] std::vector<Detail> details() const override {
        if (!around_ || !around_->hands_free) return {};
        return {{"without keys", exact(*around_->hands_free) + " to take the size"}};
    }

private:
    void add(timeline::Part& part, const std::optional<timeline::SizeRef>& size) const {
        for (timeline::Block& block : sets_.blocks(cycle_.steps(size))) part.blocks.push_back(std::move(block));
    }

    Cycle cycle_;
    Sets sets_;
    std::optional<Around> around_;
};

// Nothing when it is done around no size, or when that cannot be read (reported).
std::optional<Around> read_around(document::Fields& fields, const Kits& kits) {
    const auto hands_free = some_time(fields, "hands-free");
    if (!fields.has("kit")) {
        refuse_each(fields, {"size", "hands-free"}, "needs a kit", "add \"kit\", or leave it out");
        return std::nullopt;
    }
    require(fields, "size", "say around which size of the kit: \"current\", or a label");
    const kit::Kit* kit = read_kit(fields, kits);
    const auto size = kit == nullptr ? std::nullopt : read_size(fields, *kit);
    if (!size) return std::nullopt;
    return Around{.kit = *kit, .size = *size, .hands_free = hands_free};
}

std::shared_ptr<const Dose> read_contract_relax(document::Fields& fields, const Kits& kits) {
    const auto cycle = read_cycle(fields);
    const auto sets = read_sets(fields);
    auto around = read_around(fields, kits);
    const bool whole = !fields.is_blank("hands-free") && (around || !fields.has("kit"));
    if (!cycle || !sets || !whole) return nullptr;
    return std::make_shared<ContractRelaxDose>(*cycle, *sets, std::move(around));
}

Permission needs_contract_relax(document::Fields& /*fields*/) {
    return Permission::contract_relax;
}

// Around a size is inside.
Reach reach_of(document::Fields& fields) {
    return fields.has("kit") ? Reach::inside : Reach::outside;
}

}  // namespace

Kind contract_relax() {
    return {.name = "contract-relax",
            .fields = fields_of_contract_relax,
            .permission = needs_contract_relax,
            .read = read_contract_relax,
            .reach = reach_of};
}

}  // namespace rx::exercise::kinds
