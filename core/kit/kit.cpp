#include "core/kit/kit.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "core/text/width.hpp"

namespace rx::kit {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::size_t longest_label = 40;
// Makers round circumference and diameter apart; more than this is two different sizes.
constexpr int most_tenths_apart = 5;

constexpr std::array kit_table{
    Field{"title", Shape::line, Need::optional, "", "name of the set, as its maker or your clinic calls it"},
    Field{"material", Shape::line, Need::optional, "", "what the set is made of"},
    Field{"lubricant", Shape::line, Need::optional, "", "which lubricant suits the material"},
    Field{"sizes", Shape::tables, Need::required,
          "write a list of tables, like { label = \"A\", diameter = \"15 mm\" }", "the sizes, smallest first",
          Support::built, "size"},
    Field{"source", Shape::line, Need::optional, "", "where the measures come from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
    Field{"expander", Shape::table, Need::optional, "", "one device that opens in steps", Support::later},
    Field{"handle", Shape::flag, Need::optional, "", "whether the set has a handle", Support::later},
};

constexpr std::array size_table{
    Field{"label", Shape::line, Need::required, "",
          "what is printed on it or what it is called: \"B\", \"#3\", \"finger\""},
    Field{"diameter", Shape::length, Need::optional, "", "how wide it is"},
    Field{"circumference", Shape::length, Need::optional, "", "how far it is around; converted to a diameter"},
    Field{"length", Shape::length, Need::optional, "", "how long it is"},
    Field{"source", Shape::line, Need::optional, "", "where the measures come from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
    Field{"id", Shape::id, Need::optional, "", "tells equal labels apart", Support::later},
    Field{"optional", Shape::flag, Need::optional, "", "a size that not everybody needs", Support::later},
    Field{"colour", Shape::line, Need::optional, "", "its colour", Support::later},
};

bool is_relative(std::string_view label) {
    return label == "current" || label.starts_with("current-") || label.starts_with("current+");
}

bool is_label(std::string_view label) {
    const std::size_t length = text::code_points(label);
    return length >= 1 && length <= longest_label && !label.starts_with(' ') && !label.ends_with(' ');
}

// Labels seen so far, with the line each stands on.
using Seen = std::map<std::string, std::size_t>;

void check_label(Fields& fields, const std::string& label, Seen& seen) {
    if (!is_label(label)) {
        fields.report("label", "label-form", "\"" + label + "\" cannot be a label",
                      "a label has 1 to 40 characters and no space at its ends");
    } else if (is_relative(label)) {
        fields.report("label", "label-reserved", "\"" + label + "\" is how segments name the size in use",
                      "choose another label");
    } else if (const auto [first, is_new] = seen.emplace(label, fields.at().line); !is_new) {
        fields.report(
            "label", "label-twice", "the label \"" + label + "\" stands twice in this kit",
            "it was first used in line " + std::to_string(first->second) + "; give each size a label of its own");
    }
}

std::optional<units::Millimetres> read_diameter(Fields& fields) {
    const auto diameter = fields.length("diameter");
    const auto circumference = fields.length("circumference");
    if (!circumference) return diameter;
    const units::Millimetres converted = units::diameter_of_circumference(*circumference);
    if (!diameter) return converted;
    if (std::abs(diameter->tenths() - converted.tenths()) > most_tenths_apart) {
        fields.report("circumference", "two-measures",
                      "a circumference of " + units::in_words(*circumference) + " is a diameter of " +
                          units::in_words(converted) + ", not " + units::in_words(*diameter),
                      "give the one that was measured");
    }
    return diameter;
}

Size read_size(const document::Node& node, const document::Source& source, diag::Diagnostics& problems, Seen& seen) {
    Fields fields(std::get<document::Table>(node.value), node.at, "size", size_table, source, problems);
    Size size;
    if (const auto label = fields.text("label")) {
        size.label = *label;
        check_label(fields, size.label, seen);
    }
    size.diameter = read_diameter(fields);
    size.length = fields.length("length");
    return size;
}

std::optional<units::KitId> read_name(const document::Key& name, const document::Source& source,
                                      diag::Diagnostics& problems) {
    auto id = units::parse_id<units::KitTag>(name.text);
    if (id) return *std::move(id);
    problems.add(
        source.problem(name.at, text::code_points(name.text), id.error().code, id.error().message, id.error().hint));
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> Kit::index_of(std::string_view label) const {
    const auto found = std::ranges::find(sizes, label, &Size::label);
    if (found == sizes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sizes.begin());
}

std::vector<std::string> Kit::labels() const {
    std::vector<std::string> all;
    all.reserve(sizes.size());
    for (const Size& size : sizes) all.push_back(size.label);
    return all;
}

std::span<const Field> kit_fields() {
    return kit_table;
}

std::span<const Field> size_fields() {
    return size_table;
}

std::optional<Kit> read(const document::Key& name, const document::Node& node, const document::Source& source,
                        diag::Diagnostics& problems) {
    const auto* table = std::get_if<document::Table>(&node.value);
    if (table == nullptr) {
        problems.add(source.problem(node.at, 1, "wrong-type", "`kit." + name.text + "` is not a table",
                                    "write [kit." + name.text + "] on a line of its own"));
        return std::nullopt;
    }
    diag::Diagnostics own;
    const auto id = read_name(name, source, own);
    Fields fields(*table, node.at, "kit \"" + name.text + "\"", kit_table, source, own);
    Kit kit{.id = id.value_or(units::KitId("")),
            .title = fields.text("title").value_or(""),
            .material = fields.text("material").value_or(""),
            .lubricant = fields.text("lubricant").value_or(""),
            .sizes = {}};
    Seen seen;
    for (const document::Node* size : fields.tables("sizes")) kit.sizes.push_back(read_size(*size, source, own, seen));
    if (kit.sizes.empty() && !own.has_errors()) {
        fields.report("sizes", "kit-empty", "kit \"" + name.text + "\" has no sizes", "list at least one size");
    }
    const bool usable = !own.has_errors();
    problems.add_all(own);
    if (!usable) return std::nullopt;
    return kit;
}

std::string in_words(const Size& size) {
    return size.diameter ? size.label + ", " + units::in_words(*size.diameter) : size.label;
}

}  // namespace rx::kit
