#include "core/text/nearest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/text/decode.hpp"

namespace rx::text {

namespace {

using Letters = std::vector<std::int32_t>;

Letters letters_of(std::string_view word) {
    Letters letters;
    while (!word.empty()) {
        const Decoded next = decode_first(word);
        letters.push_back(next.code_point.value_or(-1));
        word.remove_prefix(next.bytes);
    }
    return letters;
}

// Optimal string alignment: insert, delete, replace, and swap of neighbours, each one.
std::size_t distance(const Letters& a, const Letters& b) {
    std::vector<std::size_t> before_last;
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                   std::size_t furthest) {
    const Letters wanted = letters_of(word);
    if (wanted.size() < 5) furthest = std::min<std::size_t>(furthest, 1);

    std::optional<std::string> best;
    std::size_t best_distance = furthest + 1;
    for (const std::string& candidate : candidates) {
        const Letters letters = letters_of(candidate);
        const auto [shorter, longer] = std::minmax({letters.size(), wanted.size()});
        // Nothing of it would be left: "6" is no slip for "1".
        if (longer <= 1) continue;
        // Keeps a hostile word of any length cheap.
        if (longer - shorter > furthest) continue;
        const std::size_t found = distance(wanted, letters);
        if (found < best_distance) {
            best_distance = found;
            best = candidate;
        }
    }
    return best;
}

}  // namespace rx::text
