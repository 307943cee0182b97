#include "core/journal/joining.hpp"

#include <set>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/journal.hpp"
#include "core/journal/lines.hpp"

namespace rx::journal {

diag::Result<Joining> joining(const files::Reader& reader, const files::Path& folder, std::string_view text,
                              const std::string& origin) {
    if (is_utf16(text)) return std::unexpected(utf16_problem(origin));
    const auto kept = read_texts(reader, folder);
    if (!kept) return std::unexpected(kept.error());
    std::set<std::string_view> known;
    for (const auto& [name, bytes] : *kept) {
        for (const std::string_view line : lines_of(bytes)) known.insert(line);
    }
    Joining result;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++number;
        if (is_comment(line)) continue;
        if (auto record = read(line); !record) {
            auto problem = std::move(record.error());
            problem.origin = origin;
            problem.at.line = number;
            result.problems.add(std::move(problem));
        } else if (known.insert(line).second) {
            result.lines.emplace_back(line);
        } else {
            ++result.known;
        }
    }
    return result;
}

}  // namespace rx::journal
