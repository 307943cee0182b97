#include "core/progress/situation.hpp"

#include "core/progress/occasion.hpp"

namespace rx::progress {

exercise::Situation situation_of(const plan::Plan& plan, const patient::Patient& patient) {
    return {.rungs = rungs_of(plan, patient)};
}

}  // namespace rx::progress
