#include "tests/fuzz/shipped.hpp"

#include <chrono>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/support/source_dir.hpp"

namespace rx::fuzz {

namespace {

using PlansById = std::map<std::string, plan::Plan>;

exercise::Library library_of_files() {
    exercise::Library library;
    for (const auto& file : std::filesystem::directory_iterator(support::source_dir() / "data" / "exercises")) {
        const auto entries = exercise::read_library(bytes_of(file.path()), file.path().filename());
        for (const exercise::LibraryEntry& entry : entries.value()) library.add(entry);
    }
    return library;
}

PlansById plans_of_golden_runs() {
    using namespace std::chrono_literals;
    PlansById plans;
    for (const auto& file : std::filesystem::directory_iterator(support::source_dir() / "tests" / "golden" / "files")) {
        const auto document = document::parse(bytes_of(file.path()), file.path().filename());
        if (!document) continue;
        const auto loaded = plan::read(*document, shipped_library(), units::LocalDate(2026y / 11 / 20));
        if (loaded) plans.insert_or_assign(file.path().stem(), loaded->plan);
    }
    return plans;
}

}  // namespace

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

const exercise::Library& shipped_library() {
    static const exercise::Library library = library_of_files();
    return library;
}

const plan::Plan& plan_named(const std::string& version) {
    static const PlansById plans = plans_of_golden_runs();
    const auto named = plans.find(version.substr(0, version.find('@')));
    return named == plans.end() ? plans.at("trainer") : named->second;
}

}  // namespace rx::fuzz
