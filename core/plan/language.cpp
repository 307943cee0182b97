#include "core/exercise/exercise.hpp"
#include "core/kit/kit.hpp"
#include "core/plan/header.hpp"
#include "core/plan/items.hpp"
#include "core/plan/leaving.hpp"
#include "core/plan/measures.hpp"
#include "core/plan/phases.hpp"
#include "core/plan/plan.hpp"
#include "core/plan/questions.hpp"
#include "core/plan/routines.hpp"
#include "core/plan/rules.hpp"
#include "core/plan/safety.hpp"
#include "core/plan/words.hpp"

namespace rx::plan {

std::vector<document::TableFields> language() {
    std::vector<document::TableFields> tables{
        {"plan", header_fields()},
        {"safety", safety_fields()},
        {"stop", stop_fields()},
        {"gentler", gentler_fields()},
        {"events", event_fields()},
        {"states", state_fields()},
        {"kit", kit::kit_fields()},
        {"size", kit::size_fields()},
        {"expander", kit::expander_fields()},
        {"exercise", exercise::common_fields()},
    };
    for (const exercise::Kind& kind : exercise::all_kinds()) {
        tables.push_back({"exercise " + std::string(kind.name), kind.fields});
    }
    tables.push_back({"leaving", leaving_fields()});
    tables.push_back({"line", exercise::script_line_fields()});
    tables.push_back({"ramp-to", exercise::ramp_fields()});
    tables.push_back({"step", exercise::custom_step_fields()});
    tables.push_back({"segment", exercise::segment_fields()});
    tables.push_back({"segment movement", exercise::segment_movement_fields()});
    tables.push_back({"segment contract-relax", exercise::segment_cycles_fields()});
    tables.push_back({"routine", routine_fields()});
    tables.push_back({"short", short_fields()});
    tables.push_back({"item", item_fields()});
    tables.push_back({"advance", advance_fields()});
    tables.push_back({"step-back", step_back_fields()});
    tables.push_back({"restart", restart_fields()});
    tables.push_back({"phase", phase_fields()});
    tables.push_back({"measure", measure_fields()});
    tables.push_back({"words", words_fields()});
    return tables;
}

}  // namespace rx::plan
