#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/document/lookup.hpp"
#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

constexpr std::array fields_of_device{
    Field{"device", Shape::line, Need::required, "", "what it is called"},
    Field{"mode", Shape::choice, Need::required, "stimulation|biofeedback", "whether it acts on the body or shows it"},
    Field{"for", Shape::duration_range, Need::required, "", "how long it runs"},
    Field{"program", Shape::line, Need::optional, "", "which of its programs or settings"},
    Field{"contractions", Shape::flag, Need::optional, "",
          "whether muscles are tensed on purpose with it; [safety] has to allow it"},
    Field{"readings", Shape::lines, Need::optional, "write 1 to 30 lines, like [\"Resting average, in microvolts\"]",
          "what to note down afterwards"},
    Field{"internal", Shape::flag, Need::optional, "", "whether a part of it is worn inside the body"},
    Field{"hands-free", Shape::duration, Need::optional, "", "the time to switch it on when nobody presses keys"},
};

constexpr std::size_t most_readings = 30;

enum class Mode { stimulation, biofeedback };

struct Unit {
    std::string name;
    std::string program;  // "" when the plan names none
    Mode mode = Mode::stimulation;
    timeline::Nature nature = timeline::Nature::gentle;
    std::vector<std::string> readings;
    std::optional<Duration> hands_free;
};

class DeviceDose final : public Dose {
public:
    DeviceDose(Unit unit, const TimeRange& time) : unit_(std::move(unit)), time_(time) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.nature = unit_.nature;
        part.blocks.push_back({.steps = {{.phase = timeline::Phase::ready,
                                          .say = "Switch on: " + name(),
                                          .length = timeline::UntilKey{unit_.hands_free}}}});
        // What runs is the device, so what is said follows it and never asks for more than it does.
        part.blocks.push_back(
            {.steps = {{.phase = timeline::Phase::device,
                        .say = unit_.mode == Mode::biofeedback ? "Follow what it shows" : "Let it work",
                        .length = length_of(time_)}}});
        for (const std::string& reading : unit_.readings) part.after_care.push_back("Note down: " + reading);
    }
    [[nodiscard]] std::string in_words() const override {
        std::string text = name() + ", " + exact(time_);
        if (unit_.nature == timeline::Nature::contraction) text += ", with contractions";
        return text;
    }
    [[nodiscard]] std::vector<Detail> details() const override {
        std::vector<Detail> details{
            {"what it does", unit_.mode == Mode::biofeedback ? "shows what the body does" : "acts on the body"}};
        if (!unit_.readings.empty())
            details.push_back({"noted down afterwards", fmt::format("{}", fmt::join(unit_.readings, "; "))});
        if (unit_.hands_free) details.push_back({"without keys", exact(*unit_.hands_free) + " to switch it on"});
        return details;
    }

private:
    [[nodiscard]] std::string name() const { return unit_.name + (unit_.program.empty() ? "" : ", " + unit_.program); }

    Unit unit_;
    TimeRange time_;
};

bool is_biofeedback(document::Fields& fields) {
    return fields.text("mode") == "biofeedback";
}

void check_blocked(document::Fields& fields) {
    const document::Array* states = document::list_of(fields.node("blocked-when"));
    if (fields.has("blocked-when") && (states == nullptr || !states->empty())) return;
    fields.report("blocked-when", "device-unblocked", fields.what() + " does not say when the device is not used",
                  "add blocked-when, like [\"pregnant\", \"pacemaker\"], as its leaflet and your clinic have it");
}

std::shared_ptr<const Dose> read_device(document::Fields& fields, const Kits& /*kits*/) {
    check_blocked(fields);
    const auto time = some_time_range(fields, "for");
    const bool contracts = fields.flag("contractions").value_or(false);
    Unit unit{.name = fields.text("device").value_or(""),
              .program = fields.text("program").value_or(""),
              .mode = is_biofeedback(fields) ? Mode::biofeedback : Mode::stimulation,
              .nature = contracts ? timeline::Nature::contraction : timeline::Nature::gentle,
              .readings = fields.texts("readings"),
              .hands_free = some_time(fields, "hands-free")};
    const bool listed = has_list_length(fields, "readings", most_readings);
    if (!time || !listed || fields.is_blank("hands-free")) return nullptr;
    return std::make_shared<DeviceDose>(std::move(unit), *time);
}

// Biofeedback with contractions has a key of its own (decisions.md, "Safety"); contracting along with stimulation is
// toning.
Permission needs_allowed(document::Fields& fields) {
    if (!fields.flag("contractions").value_or(false)) return Permission::none;
    return is_biofeedback(fields) ? Permission::biofeedback : Permission::contractions;
}

}  // namespace

Kind device() {
    return {.name = "device",
            .fields = fields_of_device,
            .permission = needs_allowed,
            .read = read_device,
            .reach = as_written};
}

}  // namespace rx::exercise::kinds
