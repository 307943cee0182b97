#include "cli/hook.hpp"

#include <fmt/core.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "cli/child.hpp"
#include "core/text/safe.hpp"

namespace rx {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds turn{20};

std::unexpected<diag::Diagnostic> failed(const std::vector<std::string>& command, std::string_view why) {
    return diag::failure(diag::Kind::config, "hook",
                         fmt::format("on-record: \"{}\" {}", text::safe(command.empty() ? "" : command.front()), why),
                         "the record itself is saved");
}

// As much as it takes; what it does not want to read is its own affair.
void give(Child& child, std::string_view& text) {
    const ssize_t written = write(child.input(), text.data(), text.size());
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    if (text.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) child.close_input();
}

}  // namespace

diag::Result<void> run_hook(const std::vector<std::string>& command, std::string_view text, milliseconds patience) {
    auto child = Child::start(command, Child::Writes::nowhere);
    if (!child) return failed(command, "cannot be run");
    for (milliseconds waited{0}; child->is_running(); waited += turn) {
        if (waited > patience) return failed(command, "took too long");
        if (child->input() >= 0) give(*child, text);
        poll(nullptr, 0, static_cast<int>(turn.count()));
    }
    if (child->status() != 0) return failed(command, "failed");
    return {};
}

}  // namespace rx
