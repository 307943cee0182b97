#include <fmt/format.h>

#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"

namespace rx::report {

std::string exercise_text(const exercise::LibraryEntry& entry) {
    std::string text = paragraph(entry.title, "") + paragraph(entry.position, "  ") + paragraphs(entry.how, "  ");
    for (const exercise::Nature& nature : entry.is)
        text +=
            paragraph(fmt::format("It {}: {} = true holds in every plan that uses it.", nature.says, nature.key), "");
    if (!entry.source.empty()) text += paragraph("Source: " + entry.source, "");
    // The library has words only: how long and how often is the clinic's.
    return text + fmt::format(
                      "\nIn a plan, with a dose of its own:\n  [[exercise]]\n  id = \"{0}\"\n  kind = \"{1}\"\n  use = "
                      "\"{0}\"\n{2}",
                      entry.id.text(), entry.kind, entry.one_sided ? "  per-side = true\n" : "");
}

}  // namespace rx::report
