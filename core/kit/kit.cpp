#include "core/kit/kit.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "core/text/width.hpp"
#include "core/units/letters.hpp"

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
    Field{"sizes", Shape::tables, Need::optional,
          "write a list of tables, like { label = \"A\", diameter = \"15 mm\" }", "the sizes, smallest first",
          Support::built, "size"},
    Field{"expander", Shape::table, Need::optional,
          "write a table, like { min = \"15 mm\", max = \"40 mm\", step = \"1 mm\" }",
          "one device that opens in steps, instead of sizes", Support::built, "expander"},
    Field{"handle", Shape::flag, Need::optional, "", "whether the set has a handle"},
    Field{"source", Shape::line, Need::optional, "", "where the measures come from"},
    document::note_field,
};

constexpr std::array size_table{
    Field{"label", Shape::line, Need::required, "",
          "what is printed on it or what it is called: \"B\", \"#3\", \"finger\""},
    Field{"diameter", Shape::length, Need::optional, "", "how wide it is"},
    Field{"circumference", Shape::length, Need::optional, "", "how far it is around; converted to a diameter"},
    Field{"length", Shape::length, Need::optional, "", "how long it is"},
    Field{"id", Shape::id, Need::optional, "", "tells equal labels apart; names the size instead of its label"},
    Field{"colour", Shape::line, Need::optional, "", "its colour, a help to tell it by"},
    Field{"optional", Shape::flag, Need::optional, "", "whether it need not be reached"},
    Field{"source", Shape::line, Need::optional, "", "where the measures come from"},
    document::note_field,
};

constexpr std::array expander_table{
    Field{"min", Shape::length, Need::required, "", "its diameter closed"},
    Field{"max", Shape::length, Need::required, "", "its diameter opened as far as it goes"},
    Field{"step", Shape::length, Need::required, "", "what one step adds"},
    Field{"source", Shape::line, Need::optional, "", "where the measures come from"},
    document::note_field,
};

bool is_relative(std::string_view label) {
    return label == "current" || label.starts_with("current-") || label.starts_with("current+");
}

bool is_label(std::string_view label) {
    const std::size_t length = text::code_points(label);
    return length >= 1 && length <= longest_label && !label.starts_with(' ') && !label.ends_with(' ');
}

// What the sizes read so far are called, with the line each stands on.
struct Seen {
    struct Label {
        std::size_t line;
        bool all_have_ids;
    };
    std::map<std::string, Label> labels = {};
    std::map<std::string, std::size_t> ids = {};
};

std::string first_used(std::size_t line) {
    return "it was first used in line " + std::to_string(line);
}

void check_repeated(Fields& fields, const Size& size, Seen& seen) {
    const auto [first, is_new] =
        seen.labels.emplace(size.label, Seen::Label{.line = fields.at().line, .all_have_ids = !size.id.empty()});
    if (is_new) return;
    first->second.all_have_ids = first->second.all_have_ids && !size.id.empty();
    if (first->second.all_have_ids) return;
    fields.report("label", "label-twice", "the label \"" + size.label + "\" stands twice in this kit",
                  first_used(first->second.line) + "; give each of them an \"id\", or a label of its own");
}

void check_reserved(Fields& fields, std::string_view key, const std::string& name) {
    if (!is_relative(name)) return;
    fields.report(key, "label-reserved", "\"" + name + "\" is how segments name the size in use",
                  "choose another " + std::string(key));
}

void check_label(Fields& fields, const Size& size, Seen& seen) {
    if (!is_label(size.label)) {
        fields.report("label", "label-form", "\"" + size.label + "\" cannot be a label",
                      "a label has 1 to 40 characters and no space at its ends");
    } else if (is_relative(size.label)) {
        check_reserved(fields, "label", size.label);
    } else {
        check_repeated(fields, size, seen);
    }
}

void check_id(Fields& fields, const std::string& id, Seen& seen) {
    check_reserved(fields, "id", id);
    const auto [first, is_new] = seen.ids.emplace(id, fields.at().line);
    if (is_new) return;
    fields.report("id", "id-twice", "two sizes of this kit have the id \"" + id + "\"", first_used(first->second));
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

Size read_size(const document::Node& node, Fields& kit, Seen& seen) {
    Fields fields(kit, node, "size", size_table);
    Size size;
    if (const auto id = fields.id<void>("id")) {
        size.id = id->text();
        check_id(fields, size.id, seen);
    }
    if (const auto label = fields.text("label")) {
        size.label = *label;
        check_label(fields, size, seen);
    }
    size.colour = fields.text("colour").value_or("");
    size.optional = fields.flag("optional").value_or(false);
    size.diameter = read_diameter(fields);
    size.length = fields.length("length");
    return size;
}

// A name has to mean one size, so an id is never what another size is labelled.
void check_ids_are_no_labels(Fields& kit, const std::vector<Size>& sizes, const Seen& seen) {
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Size& size = sizes[i];
        const auto label = seen.labels.find(size.id);
        if (size.id.empty() || label == seen.labels.end() || size.label == size.id) continue;
        const document::Node* node = kit.tables("sizes")[i];
        kit.report_at(node->at, "id-twice", "the id \"" + size.id + "\" is the label of another size",
                      "that one stands in line " + std::to_string(label->second.line));
    }
}

std::string measured(const Size& size) {
    return "\"" + size.name() + "\", " + units::in_words(*size.diameter);
}

// The order is the clinic's, and rules lead from each size to the next: a narrower one after a wider is a slip more
// often than meant.
void check_order(Fields& kit, const std::vector<Size>& sizes) {
    const Size* before = nullptr;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Size& size = sizes[i];
        if (!size.diameter) continue;
        if (before != nullptr && *size.diameter < *before->diameter) {
            const document::Node& node = *kit.tables("sizes")[i];
            kit.warn_at(node.at, node.span, "kit-order",
                        "size " + measured(size) + ", stands after size " + measured(*before),
                        "rules lead from each size to the next: put them in the order in which they are used");
        }
        before = &size;
    }
}

std::vector<Size> read_sizes(Fields& kit) {
    std::vector<Size> sizes;
    Seen seen;
    for (const document::Node* size : kit.tables("sizes")) sizes.push_back(read_size(*size, kit, seen));
    check_ids_are_no_labels(kit, sizes, seen);
    check_order(kit, sizes);
    return sizes;
}

std::optional<Expander> read_expander(Fields& kit) {
    if (kit.table("expander") == nullptr) return std::nullopt;
    Fields fields(kit, *kit.node("expander"), "expander", expander_table);
    const auto min = fields.length("min");
    const auto max = fields.length("max");
    const auto step = fields.length("step");
    if (!min || !max || !step) return std::nullopt;
    const std::string way = "from " + units::in_words(*min) + " to " + units::in_words(*max);
    const int tenths = max->tenths() - min->tenths();
    if (tenths <= 0) {
        fields.report("max", "expander-steps", "an expander does not open " + way, "\"max\" is more than \"min\"");
    } else if (tenths % step->tenths() != 0) {
        fields.report("step", "expander-steps", "steps of " + units::in_words(*step) + " do not lead " + way,
                      "the last step ends at \"max\"");
    } else {
        return Expander{.min = *min, .max = *max, .step = *step};
    }
    return std::nullopt;
}

std::vector<Size> sizes_of(const Expander& expander) {
    std::vector<Size> sizes;
    for (int tenths = expander.min.tenths(); tenths <= expander.max.tenths(); tenths += expander.step.tenths()) {
        const units::Millimetres diameter(tenths);
        sizes.push_back({.label = units::in_words(diameter), .diameter = diameter});
    }
    return sizes;
}

// Sizes, or an expander.
void read_contents(Fields& fields, Kit& kit) {
    const bool both = fields.has("sizes") && fields.has("expander");
    if (both || !(fields.has("sizes") || fields.has("expander"))) {
        fields.report(
            both ? "expander" : "", "kit-form", fields.what() + (both ? " has sizes and an expander" : " has no sizes"),
            both ? "keep one of them" : "write sizes = [{ label = \"A\", diameter = \"15 mm\" }], or an expander");
        return;
    }
    kit.sizes = read_sizes(fields);
    kit.expander = read_expander(fields);
    if (kit.expander) kit.sizes = sizes_of(*kit.expander);
    if (kit.sizes.empty() && !fields.problems().has_errors())
        fields.report("sizes", "kit-empty", fields.what() + " has no sizes", "list at least one size");
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

std::optional<std::size_t> Kit::index_of(std::string_view name) const {
    const auto index = [this](const auto& found) {
        return static_cast<std::size_t>(found - sizes.begin());
    };
    if (const auto found = std::ranges::find(sizes, name, &Size::name); found != sizes.end()) {
        return index(found);
    }
    if (std::ranges::count(sizes, name, &Size::label) == 1) return index(std::ranges::find(sizes, name, &Size::label));
    if (!expander) return std::nullopt;
    auto measure = units::parse_length(name);
    if (!measure) measure = units::parse_length(std::string(name) + " mm");
    if (!measure) return std::nullopt;
    const auto found = std::ranges::find(sizes, *measure, &Size::diameter);
    return found == sizes.end() ? std::nullopt : std::optional(index(found));
}

std::optional<std::size_t> Kit::index_typed(std::string_view name) const {
    if (const auto index = index_of(name)) return index;
    const auto is_meant = [name](const Size& size) {
        return units::equal_ignoring_case(size.name(), name);
    };
    const auto found = std::ranges::find_if(sizes, is_meant);
    if (found == sizes.end() || std::find_if(found + 1, sizes.end(), is_meant) != sizes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sizes.begin());
}

std::vector<std::string> Kit::names() const {
    std::vector<std::string> all;
    all.reserve(sizes.size());
    for (const Size& size : sizes) all.push_back(size.name());
    return all;
}

std::span<const Field> kit_fields() {
    return kit_table;
}

std::span<const Field> size_fields() {
    return size_table;
}

std::span<const Field> expander_fields() {
    return expander_table;
}

std::optional<Kit> read(const document::Key& name, const document::Node& node, Fields& file) {
    if (!std::holds_alternative<document::Table>(node.value)) {
        file.report_at(node.at, "wrong-type", "`kit." + name.text + "` is not a table",
                       "write [kit." + name.text + "] on a line of its own");
        return std::nullopt;
    }
    diag::Diagnostics own;
    const auto id = read_name(name, file.source(), own);
    Fields fields(file, node, "kit \"" + name.text + "\"", kit_table, own);
    Kit kit{.id = id.value_or(units::KitId("")),
            .title = fields.text("title").value_or(""),
            .material = fields.text("material").value_or(""),
            .lubricant = fields.text("lubricant").value_or(""),
            .sizes = {},
            .handle = fields.flag("handle").value_or(false)};
    read_contents(fields, kit);
    const bool usable = !own.has_errors();
    file.problems().add_all(own);
    if (!usable) return std::nullopt;
    return kit;
}

std::string name_in_words(const std::string& label, const std::string& id) {
    return id.empty() ? label : label + " (" + id + ")";
}

std::string name_in_words(const Size& size) {
    return name_in_words(size.label, size.id);
}

std::string in_words(const Size& size) {
    std::string text = name_in_words(size);
    if (!size.colour.empty()) text += ", " + size.colour;
    // The label of an expander's step is its measure.
    const std::string diameter = size.diameter ? units::in_words(*size.diameter) : "";
    return diameter.empty() || diameter == size.label ? text : text + ", " + diameter;
}

std::string names_in_words(const Kit& kit) {
    if (kit.expander) {
        return units::in_words(kit.expander->min) + " to " + units::in_words(kit.expander->max) + ", by " +
               units::in_words(kit.expander->step);
    }
    std::string text;
    for (const std::string& name : kit.names()) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace rx::kit
