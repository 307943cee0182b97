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

constexpr std::size_t most_areas = 30;

constexpr std::array fields_of_massage{
    Field{"for", Shape::duration_range, Need::required, "", "how long; with \"areas\" on each of them"},
    Field{"areas", Shape::lines, Need::optional, "write 1 to 30 lines, like [\"5 o'clock\", \"7 o'clock\"]",
          "where, one after the other"},
    Field{"rest", Shape::duration, Need::optional, "", "the time between two areas"},
    Field{"by", Shape::choice, Need::optional, "self|partner", "whose hands; a partner is taught first"},
    Field{"internal", Shape::flag, Need::optional, "", "whether it is done inside the body"},
};

class MassageDose final : public Dose {
public:
    MassageDose(const TimeRange& time, std::vector<std::string> areas, std::optional<Duration> rest, bool by_partner)
        : time_(time), areas_(std::move(areas)), rest_(rest), by_partner_(by_partner) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        if (areas_.empty()) add_area(part.blocks, "");
        for (const std::string& area : areas_) {
            if (rest_ && !part.blocks.empty()) {
                part.blocks.push_back({.steps = {{.phase = timeline::Phase::rest, .length = timeline::Timed{*rest_}}}});
            }
            add_area(part.blocks, area);
        }
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text = exact(time_);
        if (!areas_.empty()) {
            text += " on each of " + counted(units::exactly(units::Count(static_cast<int>(areas_.size()))), "area");
        }
        if (rest_) text += ", " + exact(*rest_) + " between";
        return text + (by_partner_ ? ", by a partner who was taught" : "");
    }

    [[nodiscard]] std::vector<Detail> details() const override {
        if (areas_.empty()) return {};
        return {{"areas", fmt::format("{}", fmt::join(areas_, ", "))}};
    }

private:
    void add_area(std::vector<timeline::Block>& blocks, const std::string& area) const {
        blocks.push_back({.name = area, .steps = {{.phase = timeline::Phase::massage, .length = length_of(time_)}}});
    }

    TimeRange time_;
    std::vector<std::string> areas_;
    std::optional<Duration> rest_;
    bool by_partner_;
};

std::shared_ptr<const Dose> read_massage(document::Fields& fields, const Kits& /*kits*/) {
    const auto time = some_time_range(fields, "for");
    auto areas = fields.texts("areas");
    const auto rest = some_time(fields, "rest");
    const auto by = fields.text("by");
    if (rest && areas.size() < 2) {
        fields.report("rest", "dose-form", "\"rest\" is the time between two areas", "leave it out, or name two areas");
    }
    const bool has_areas = has_list_length(fields, "areas", most_areas) && (!fields.has("areas") || !areas.empty());
    if (!has_areas || !time || fields.is_blank("rest")) return nullptr;
    return std::make_shared<MassageDose>(*time, std::move(areas), rest, by == "partner");
}

}  // namespace

Kind massage() {
    return {.name = "massage",
            .fields = fields_of_massage,
            .permission = needs_nothing,
            .read = read_massage,
            .reach = as_written};
}

}  // namespace rx::exercise::kinds
