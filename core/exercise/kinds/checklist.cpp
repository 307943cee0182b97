#include <fmt/format.h>

#include <array>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::size_t longest_list = 30;

constexpr std::array fields_of_checklist{
    Field{"items", Shape::lines, Need::required, "write 1 to 30 lines, like [\"A quiet place\"]",
          "what to see to, one line each"},
    Field{"hands-free", Shape::duration, Need::optional, "", "the time for each when nobody presses keys"},
};

class ChecklistDose final : public Dose {
public:
    ChecklistDose(std::vector<std::string> items, std::optional<Duration> hands_free)
        : items_(std::move(items)), hands_free_(hands_free) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        timeline::Block block{.steps = {}};
        for (const std::string& item : items_) {
            block.steps.push_back(
                {.phase = timeline::Phase::list, .say = item, .length = timeline::UntilKey{hands_free_}});
        }
        part.blocks.push_back(std::move(block));
    }
    [[nodiscard]] std::string in_words() const override { return fmt::format("{}", fmt::join(items_, "; ")); }
    [[nodiscard]] std::vector<Detail> details() const override {
        if (!hands_free_) return {};
        return {{"without keys", exact(*hands_free_) + " for each"}};
    }

private:
    std::vector<std::string> items_;
    std::optional<Duration> hands_free_;
};

std::shared_ptr<const Dose> read_checklist(document::Fields& fields, const Kits& /*kits*/) {
    auto items = fields.texts("items");
    const auto hands_free = some_time(fields, "hands-free");
    if (!has_list_length(fields, "items", longest_list) || items.empty() || fields.is_blank("hands-free"))
        return nullptr;
    return std::make_shared<ChecklistDose>(std::move(items), hands_free);
}

}  // namespace

Kind checklist() {
    return {.name = "checklist",
            .fields = fields_of_checklist,
            .permission = needs_nothing,
            .read = read_checklist,
            .load = Load::none};
}

}  // namespace rx::exercise::kinds
