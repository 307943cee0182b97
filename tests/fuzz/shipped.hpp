// What a plan or a journal is read beside: the exercises that rx ships, and the plans of the golden runs.
#pragma once

#include <filesystem>
#include <string>

#include "core/exercise/library.hpp"
#include "core/plan/plan.hpp"

namespace rx::fuzz {

[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

[[nodiscard]] const exercise::Library& shipped_library();

// The plan that a version text names, "trainer@3f2a9c1b2d4e", whatever its hash; else the one with the trainer.
[[nodiscard]] const plan::Plan& plan_named(const std::string& version);

}  // namespace rx::fuzz
