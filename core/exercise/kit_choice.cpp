#include "core/exercise/kit_choice.hpp"

#include <string>
#include <vector>

#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

// The ids of the sizes with that label, where there are several: "small, large"; else "".
std::string ids_of(const std::string& label, const kit::Kit& kit) {
    std::string ids;
    for (const kit::Size& size : kit.sizes) {
        if (size.label == label) ids += (ids.empty() ? "" : ", ") + size.id;
    }
    return ids;
}

// What was meant by a label that the kit does not have.
std::string size_hint(const std::string& label, const kit::Kit& kit, SizeForms forms) {
    if (kit.expander) return "it opens from " + kit::names_in_words(kit);
    std::vector<std::string> known = kit.names();
    if (forms == SizeForms::name) return suggestion(label, known, "a label of the kit");
    known.emplace_back("current");
    return suggestion(label, known, "a label of the kit, \"current\", \"current-1\" or \"current+1\"");
}

}  // namespace

const kit::Kit* read_kit(document::Fields& fields, const Kits& kits) {
    const auto id = fields.id<units::KitTag>("kit");
    if (!id) return nullptr;
    const auto found = kits.find(*id);
    if (found != kits.end()) return found->second ? &*found->second : nullptr;
    fields.report("kit", unknown_kit(id->text(), kits));
    return nullptr;
}

diag::Diagnostic unknown_kit(const std::string& id, const Kits& kits) {
    std::vector<std::string> known;
    for (const auto& [name, kit] : kits) known.push_back(name.text());
    return {.code = "unknown-kit",
            .message = "there is no kit \"" + id + "\" in this plan",
            .hint = suggestion(id, known, "declare it with [kit." + id + "]")};
}

diag::Diagnostic unknown_size(const kit::Kit& kit, const std::string& text, SizeForms forms) {
    const std::string several = ids_of(text, kit);
    return {.code = "unknown-size",
            .message = "kit \"" + kit.id.text() + "\" has " + (several.empty() ? "no" : "more than one") + " size \"" +
                       text + "\"",
            .hint = several.empty() ? size_hint(text, kit, forms)
                                    : "several sizes have this label; name one by its id: " + several};
}

void report_unknown_size(document::Fields& fields, std::string_view key, const kit::Kit& kit, SizeForms forms) {
    fields.report(key, unknown_size(kit, fields.text(key).value_or(""), forms));
}

}  // namespace rx::exercise
