// The text of a journal file as lines, whatever editor or machine it came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rx::journal {

// Whether the bytes are UTF-16: with a byte order mark, or with a zero in every other of the first bytes.
[[nodiscard]] bool is_utf16(std::string_view bytes);

// Whether the last whole line ends in CR LF.
[[nodiscard]] bool has_crlf(std::string_view bytes);

// The lines without LF, and without any CR before it; a byte order mark at the beginning is passed over. Points into
// `bytes`.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view bytes);

// A line of a file, without line break, as lines_of() gives it.
[[nodiscard]] std::string_view trimmed(std::string_view line, bool is_first);

// The same lines of a file that comes in blocks. A line points into its block, or into this when it is of several.
class BlockLines {
public:
    template <class Use>
    void take(std::string_view block, const Use& use) {
        for (std::size_t end = block.find('\n'); end != block.npos; end = block.find('\n')) {
            give(block.substr(0, end), use);
            block.remove_prefix(end + 1);
        }
        begun_ += block;
    }
    // After the last block: the last line may lack its end.
    template <class Use>
    void finish(const Use& use) {
        if (!begun_.empty()) give("", use);
    }

private:
    template <class Use>
    void give(std::string_view end, const Use& use) {
        const bool is_of_several = !begun_.empty();
        if (is_of_several) begun_ += end;
        use(trimmed(is_of_several ? begun_ : end, std::exchange(is_first_, false)));
        begun_.clear();
    }
    std::string begun_;  // of a line whose end is in a later block
    bool is_first_ = true;
};

}  // namespace rx::journal
