// How long a plan of the largest size takes from text to a plan with its hash's text: under 50 ms is promised.
#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

#include "core/plan/plan.hpp"

namespace {

using namespace rx;

// 256 KiB of exercises of two kinds, all of them used.
std::string largest_plan() {
    std::string text = "format = 1\nid = \"large\"\ntitle = \"A plan of the largest size\"\n";
    std::string routines;
    for (int i = 0; text.size() + routines.size() < document::largest_file - 1024; ++i) {
        const std::string id = "exercise-" + std::to_string(i);
        text +=
            "\n[[exercise]]\nid = \"" + id + "\"\nkind = \"" +
            (i % 2 == 0 ? "breathing\"\nin = \"4s\"\nout = \"6s\"\nfor = \"1m..2m\"\n"
                        : "stretch\"\nhold = \"30s\"\nreps = 3\nrest = \"10s\"\nper-side = true\n") +
            "how = \"\"\"\nSlowly, and as far as it is comfortable.\nThen back again.\n\"\"\"\nsource = \"made up\"\n";
        routines += "\n[[routine]]\nid = \"routine-" + std::to_string(i) + "\"\ndo = [\"" + id +
                    "\"]\noften = \"3..4 per week\"\noptional = true\n";
    }
    return text + routines;
}

void import_largest(benchmark::State& state) {
    using namespace std::chrono_literals;
    const std::string text = largest_plan();
    for (auto _ : state) {
        const auto document = document::parse(text, "clinic.toml");
        if (!document) return state.SkipWithError("the plan is no TOML");
        const auto loaded = plan::read(*document, exercise::Library{}, units::LocalDate(2026y / 11 / 20));
        if (!loaded) return state.SkipWithError("the plan was refused");
        benchmark::DoNotOptimize(document::canonical(*document));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(import_largest)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
