#include <array>
#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/sets.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;

// What tells a quick contraction from a held one; a matter of words, no dose.
constexpr Duration longest_quick = std::chrono::seconds{2};

constexpr std::array fields_of_hold{
    Field{"hold", Shape::duration, Need::required, "", "how long to hold each contraction"},
    Field{"rest", Shape::duration, Need::required, "", "how long to let go after each"},
    Field{"reps", Shape::count_range, Need::required, "", "how many in a set"},
    Field{"sets", Shape::count, Need::optional, "", "how many sets; one when absent"},
    Field{"set-rest", Shape::duration, Need::optional, "", "the rest between sets; needed with more than one set"},
};

class HoldDose final : public Dose {
public:
    HoldDose(Duration hold, Duration rest, const Sets& sets) : hold_(hold), rest_(rest), sets_(sets) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.nature = timeline::Nature::contraction;
        part.blocks = sets_.blocks({{.phase = timeline::Phase::contract, .length = timeline::Timed{hold_}},
                                    {.phase = timeline::Phase::rest, .length = timeline::Timed{rest_}}});
    }
    [[nodiscard]] std::string in_words() const override {
        return "hold " + exact(hold_) + ", rest " + exact(rest_) + ", " + sets_.in_words();
    }

private:
    Duration hold_;
    Duration rest_;
    Sets sets_;
};

struct Contraction {
    std::optional<Duration> hold;
    std::optional<Duration> rest;
};

Contraction read_contraction(document::Fields& fields) {
    return {.hold = some_time(fields, "hold"), .rest = some_time(fields, "rest")};
}

std::shared_ptr<const Dose> with_sets(document::Fields& fields, const Contraction& contraction) {
    const auto sets = read_sets(fields);
    if (!contraction.hold || !contraction.rest || !sets) return nullptr;
    return std::make_shared<HoldDose>(*contraction.hold, *contraction.rest, *sets);
}

std::shared_ptr<const Dose> read_hold(document::Fields& fields, const Kits& /*kits*/) {
    const Contraction contraction = read_contraction(fields);
    // Rest at least as long as the hold: evidence.md c7.
    if (contraction.hold && contraction.rest && *contraction.rest < *contraction.hold) {
        fields.warn(
            "rest", "rest-short",
            "the rest of " + exact(*contraction.rest) + " is shorter than the hold of " + exact(*contraction.hold),
            "sources rest at least as long as they hold");
    }
    return with_sets(fields, contraction);
}

std::shared_ptr<const Dose> read_quick(document::Fields& fields, const Kits& /*kits*/) {
    const Contraction contraction = read_contraction(fields);
    if (contraction.hold && *contraction.hold > longest_quick) {
        fields.report("hold", "quick-long", "a quick contraction of " + exact(*contraction.hold) + " is a held one",
                      "at most " + exact(longest_quick) + "; for longer ones write kind = \"hold\"");
    }
    return with_sets(fields, contraction);
}

Permission needs_contractions(document::Fields& /*fields*/) {
    return Permission::contractions;
}

}  // namespace

Kind hold() {
    return {.name = "hold", .fields = fields_of_hold, .permission = needs_contractions, .read = read_hold};
}

Kind quick() {
    return {.name = "quick", .fields = fields_of_hold, .permission = needs_contractions, .read = read_quick};
}

}  // namespace rx::exercise::kinds
