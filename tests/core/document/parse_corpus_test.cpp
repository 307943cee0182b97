// The test suite of TOML 1.0 that Debian ships, golang-github-burntsushi-toml-dev: each file that TOML takes gives its
// values, each that it refuses is refused. Where we differ, it is listed here with the reason.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/document/document.hpp"

namespace fs = std::filesystem;
using namespace rx;
using namespace rx::document;
using nlohmann::json;

namespace {

const fs::path suite = "/usr/share/gocode/src/github.com/BurntSushi/toml/internal/toml-test/tests";

struct Difference {
    std::string_view file;
    std::string_view code;
    std::string_view reason;
};
constexpr std::array refused_by_us{
    Difference{"valid/empty-file.toml", "file-empty",
               "an empty plan is a slip of whoever saved it, and is said to be one"},
    Difference{"valid/comment/noeol.toml", "file-empty", "so is one with nothing but comments"},
    Difference{"valid/string/escape-esc.toml", "syntax", "an escape of the next TOML; the suite leaves it out of 1.0"},
};

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

bool same(const Node& node, const json& expected);

bool same(const Table& table, const json& expected) {
    return table.size() == expected.size() && std::ranges::all_of(table, [&](const Entry& entry) {
               return expected.contains(entry.first.text) && same(entry.second, expected[entry.first.text]);
           });
}

bool same_float(double value, const std::string& text) {
    if (text.ends_with("nan")) return std::isnan(value);
    return value == std::stod(text);
}

// A value of the suite is {"type": ..., "value": "text"}. Of times only the type is compared: we keep them as written.
bool same_scalar(const Node& node, const std::string& type, const std::string& text) {
    if (const auto* value = std::get_if<bool>(&node.value))
        return type == "bool" && text == (*value ? "true" : "false");
    if (const auto* value = std::get_if<std::int64_t>(&node.value))
        return type == "integer" && text == std::to_string(*value);
    if (const auto* value = std::get_if<double>(&node.value)) return type == "float" && same_float(*value, text);
    if (const auto* value = std::get_if<std::string>(&node.value)) return type == "string" && text == *value;
    if (const auto* value = std::get_if<Date>(&node.value)) return type == "date-local" && text == value->text;
    return std::holds_alternative<Moment>(node.value) &&
           (type == "datetime" || type == "datetime-local" || type == "time-local");
}

bool same(const Node& node, const json& expected) {
    if (const auto* array = std::get_if<Array>(&node.value)) {
        if (!expected.is_array() || array->size() != expected.size()) return false;
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (!same((*array)[i], expected[i])) return false;
        }
        return true;
    }
    if (!expected.is_object()) return false;
    if (const auto* table = std::get_if<Table>(&node.value)) return same(*table, expected);
    return expected.size() == 2 && expected.contains("type") && expected.contains("value") &&
           same_scalar(node, expected["type"], expected["value"]);
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("what the suite of TOML takes has the values the suite says, but for what is listed") {
    REQUIRE_MESSAGE(fs::exists(suite), "golang-github-burntsushi-toml-dev is not installed; see debian/control");
    std::size_t taken = 0;
    std::size_t differences = 0;
    for (const fs::path& file : files_below(suite / "valid")) {
        const std::string name = fs::relative(file, suite).generic_string();
        CAPTURE(name);
        const auto document = parse(content(file), name);
        const auto difference = std::ranges::find(refused_by_us, name, &Difference::file);
        if (difference != refused_by_us.end()) {
            ++differences;
            REQUIRE_FALSE(document);
            CHECK(document.error().all().front().code == difference->code);
            continue;
        }
        ++taken;
        if (!document) {
            FAIL_CHECK(document.error().all().front().code, ": ", document.error().all().front().message);
            continue;
        }
        CHECK(same(document->root, json::parse(content(fs::path(file).replace_extension(".json")))));
    }
    CHECK(taken >= 90);
    CHECK(differences == refused_by_us.size());
}

TEST_CASE("what the suite of TOML refuses is refused, at a place") {
    REQUIRE(fs::exists(suite));
    std::size_t refused = 0;
    for (const fs::path& file : files_below(suite / "invalid")) {
        const std::string name = fs::relative(file, suite).generic_string();
        CAPTURE(name);
        const auto document = parse(content(file), name);
        CHECK_FALSE(document);
        if (document) continue;
        ++refused;
        const diag::Diagnostic& problem = document.error().all().front();
        CHECK_FALSE(problem.message.empty());
        CHECK((problem.at.line > 0 || problem.code == "not-utf8" || problem.code == "file-empty"));
    }
    CHECK(refused >= 230);
}

TEST_SUITE_END();
