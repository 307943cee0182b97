#include <array>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_wait{
    Field{"for", Shape::duration_range, Need::required, "", "how long until it takes effect"},
};

class WaitDose final : public Dose {
public:
    explicit WaitDose(const TimeRange& time) : time_(time) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks.push_back({.steps = {{.phase = timeline::Phase::wait, .length = length_of(time_)}}});
    }
    [[nodiscard]] std::string in_words() const override { return "wait " + exact(time_); }

private:
    TimeRange time_;
};

std::shared_ptr<const Dose> read_wait(document::Fields& fields, const Kits& /*kits*/) {
    const auto time = some_time_range(fields, "for");
    if (!time) return nullptr;
    return std::make_shared<WaitDose>(*time);
}

}  // namespace

Kind wait() {
    return {
        .name = "wait", .fields = fields_of_wait, .permission = needs_nothing, .read = read_wait, .load = Load::none};
}

}  // namespace rx::exercise::kinds
