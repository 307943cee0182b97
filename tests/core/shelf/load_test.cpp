// Reading kept versions again: declared in core/shelf/shelf.hpp.
#include <doctest/doctest.h>

#include <string>

#include "core/shelf/shelf.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/shelved.hpp"

using namespace rx::shelf;
using rx::support::MemoryStore;
using rx::support::plans_folder;
using rx::support::version_of;

namespace {

constexpr std::string_view loadable =
    "format = 1\nid = \"home\"\ntitle = \"Home\"\nreview = 2026-12-18\n"
    "[[exercise]]\nid = \"belly\"\nkind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\nfor = \"5m\"\n"
    "[[routine]]\nid = \"evening\"\ndo = [\"belly\"]\noften = \"daily\"\n";

rx::units::LocalDate day(int year, unsigned month, unsigned date) {
    return rx::units::LocalDate(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(date));
}

// A store that keeps the plan, and its loading.
struct Kept {
    MemoryStore store;
    Version version = version_of(loadable);
    rx::files::Path file = file_of(plans_folder, version);

    Kept() { REQUIRE(keep(store, plans_folder, version, loadable) == true); }

    [[nodiscard]] rx::diag::Checked<rx::plan::Loaded> load(rx::units::LocalDate today = day(2026, 11, 20)) const {
        return rx::shelf::load(store, plans_folder, version, rx::exercise::Library{}, today);
    }
    [[nodiscard]] std::vector<rx::diag::Diagnostic> refused() const {
        const auto loaded = load();
        REQUIRE_FALSE(loaded);
        return loaded.error().in_line_order();
    }
};

}  // namespace

TEST_SUITE_BEGIN("core/shelf");

TEST_CASE("a kept plan is read again, with what there is to say about it on that day") {
    const Kept kept;
    const auto loaded = kept.load();
    REQUIRE(loaded);
    CHECK(loaded->plan.id.text() == "home");
    CHECK(loaded->plan.exercises.size() == 1);
    CHECK(loaded->warnings.empty());

    const auto later = kept.load(day(2027, 1, 1));
    REQUIRE(later);
    REQUIRE(later->warnings.all().size() == 1);
    CHECK(later->warnings.all()[0].code == "review-past");
    CHECK(later->warnings.all()[0].origin == kept.file.string());
}

TEST_CASE("comments and white space may change in a kept file, its content may not") {
    Kept kept;
    kept.store.put(kept.file, "# printed for the patient\n" + std::string(loadable));
    CHECK(kept.load());

    std::string changed(loadable);
    changed.replace(changed.find("5m"), 2, "9m");
    kept.store.put(kept.file, changed);
    const auto problems = kept.refused();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "version-changed");
    CHECK(problems[0].kind == rx::diag::Kind::content);
    CHECK(problems[0].message == "the kept plan " + to_text(kept.version) + " is not as it was imported");
    CHECK(problems[0].origin == kept.file.string());
}

TEST_CASE("a kept file that is no TOML any more says so and where") {
    Kept kept;
    kept.store.put(kept.file, "format = 1\nid = \"ho\n");
    const auto problems = kept.refused();
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].code == "version-changed");
    CHECK(problems[1].code == "syntax");
    CHECK(problems[1].at == rx::diag::Position{2, 6});
    CHECK(problems[1].origin == kept.file.string());
}

TEST_CASE("a file kept under another plan's name is not that plan") {
    Kept kept;
    kept.version.plan = rx::units::PlanId("clinic");
    kept.store.put(file_of(plans_folder, kept.version), std::string(loadable));
    CHECK(kept.refused()[0].code == "version-changed");
}

TEST_CASE("a kept plan that this version of rx cannot use says so in its file") {
    const std::string text = std::string(loadable) + "of-later = \"x\"\n";
    MemoryStore store;
    REQUIRE(keep(store, plans_folder, version_of(text), text));
    const auto loaded = load(store, plans_folder, version_of(text), rx::exercise::Library{}, day(2026, 11, 20));
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().all().size() == 1);
    CHECK(loaded.error().all()[0].code == "unknown-key");
    CHECK(loaded.error().all()[0].origin == "/data/plans/" + to_text(version_of(text)) + ".toml");
}

TEST_CASE("a version that is not there gives the store's own words") {
    const MemoryStore store;
    const auto loaded = load(store, plans_folder, version_of(loadable), rx::exercise::Library{}, day(2026, 11, 20));
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().all().size() == 1);
    CHECK(loaded.error().all()[0].kind == rx::diag::Kind::missing);
}

TEST_SUITE_END();
