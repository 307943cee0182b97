#include "core/journal/open_session.hpp"

#include <algorithm>
#include <utility>

#include "core/journal/codec.hpp"
#include "core/journal/lines.hpp"
#include "core/journal/running_keys.hpp"

namespace rx::journal {

namespace {

constexpr std::size_t largest_open_file = std::size_t{1} << 30U;

}  // namespace

diag::Result<std::optional<OpenSession>> read_open(const files::Reader& reader, const files::Path& file) {
    if (!reader.exists(file)) return std::nullopt;
    const auto bytes = reader.read(file, largest_open_file);
    if (!bytes) return std::unexpected(bytes.error());
    auto lines = lines_of(*bytes);
    std::ranges::reverse(lines);
    for (const std::string_view line : lines) {
        if (is_comment(line)) continue;
        auto record = read(line);
        if (!record || record->trust != Trust::whole) continue;
        auto running = take_running(record->unknown);
        return OpenSession{.so_far = std::move(*record), .running = std::move(running)};
    }
    diag::Diagnostic problem{.code = "open-session-empty", .message = "there is no whole line in it"};
    problem.hint = "nothing of that session was kept; the file can be removed";
    problem.origin = file.string();
    return std::unexpected(std::move(problem));
}

diag::Result<void> keep_open(files::Store& store, const files::Path& file, const OpenSession& open,
                             const files::HandedOver& handed_over) {
    Record line = open.so_far;
    if (open.running) std::ranges::move(running_keys(*open.running), std::back_inserter(line.unknown));
    const auto appended = store.append(file, write(line), first_line, handed_over);
    if (!appended) return std::unexpected(appended.error());
    return {};
}

}  // namespace rx::journal
