// Writes how a session stands on a thread of its own, so that a slow disk never holds up a cue.
//
// Whoever gives it something waits until the system has it, so that what the person saw end is not lost with the
// process; never until the disk has it, and never for long.
// Only the newest matters: one is being written, at most one waits, and a newer one takes its place. The thread begins
// with the first, when a running session has its signals blocked already, and so leaves them to it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/open_session.hpp"

namespace rx {

class KeepingThread {
public:
    // Calls what it is given when the system has it, as files::Store::append does.
    using Write = std::function<diag::Result<void>(const journal::OpenSession&, const files::HandedOver&)>;
    static constexpr std::chrono::milliseconds usual_patience{20};

    // `write` is called on the thread, one call after the other. `patience`: how long one is waited for at most.
    explicit KeepingThread(Write write, std::chrono::milliseconds patience = usual_patience)
        : write_(std::move(write)), patience_(patience) {}
    // Waits until what was given is written.
    ~KeepingThread() = default;
    KeepingThread(const KeepingThread&) = delete;
    KeepingThread& operator=(const KeepingThread&) = delete;

    // Returns when the system has it; while the one before is being written, at once. Where no thread can be had, it
    // writes before it returns.
    void keep(journal::OpenSession open);

    // Waits for the write that is under way; what waits is not written any more: whoever finishes has a newer
    // one. The first trouble there was, if any.
    [[nodiscard]] std::optional<diag::Diagnostic> finish();

private:
    void write_what_comes(const std::stop_token& stop);
    void write(const journal::OpenSession& open, std::size_t number);
    void hand_over(std::size_t number);

    Write write_;
    std::chrono::milliseconds patience_;
    std::mutex mutex_;  // of all below but the thread
    std::condition_variable_any arrived_;
    std::condition_variable_any handed_over_;
    std::optional<journal::OpenSession> waiting_;
    std::size_t given_ = 0;   // the number of the newest
    std::size_t handed_ = 0;  // and of the newest that the system has, or will not take
    bool busy_ = false;       // one is being written
    std::optional<diag::Diagnostic> trouble_;
    std::jthread thread_;  // last: it ends before what it uses
};

}  // namespace rx
