// Writes how a session stands on a thread of its own, so that a slow disk never holds up a cue.
//
// Only the newest matters: one is being written, at most one waits, and a newer one takes its place. The thread begins
// with the first, when a running session has its signals blocked already, and so leaves them to it.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "core/diag/diagnostic.hpp"
#include "core/journal/open_session.hpp"

namespace rx {

class KeepingThread {
public:
    using Write = std::function<diag::Result<void>(const journal::OpenSession&)>;

    // `write` is called on the thread, one call after the other.
    explicit KeepingThread(Write write) : write_(std::move(write)) {}
    // Waits until what was given is written.
    ~KeepingThread() = default;
    KeepingThread(const KeepingThread&) = delete;
    KeepingThread& operator=(const KeepingThread&) = delete;

    // Returns at once. Where no thread can be had, it writes before it returns.
    void keep(journal::OpenSession open);

    // Waits for the write that is under way; what waits is not written any more: whoever finishes has a newer
    // one. The first trouble there was, if any.
    [[nodiscard]] std::optional<diag::Diagnostic> finish();

private:
    void write_what_comes(const std::stop_token& stop);
    void write(const journal::OpenSession& open);

    Write write_;
    std::mutex mutex_;  // of the two below
    std::condition_variable_any arrived_;
    std::optional<journal::OpenSession> waiting_;
    std::optional<diag::Diagnostic> trouble_;
    std::jthread thread_;  // last: it ends before what it uses
};

}  // namespace rx
