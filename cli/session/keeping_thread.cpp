#include "cli/session/keeping_thread.hpp"

#include <system_error>
#include <utility>

namespace rx {

void KeepingThread::keep(journal::OpenSession open) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(open);
    }
    if (thread_.joinable()) return arrived_.notify_one();
    try {
        thread_ = std::jthread([this](const std::stop_token& stop) { write_what_comes(stop); });
    } catch (const std::system_error&) {
        write(*std::exchange(waiting_, std::nullopt));
    }
}

std::optional<diag::Diagnostic> KeepingThread::finish() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.reset();
    }
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
    return trouble_;
}

void KeepingThread::write_what_comes(const std::stop_token& stop) {
    for (;;) {
        std::unique_lock lock(mutex_);
        if (!arrived_.wait(lock, stop, [this] { return waiting_.has_value(); })) return;
        const journal::OpenSession open = *std::exchange(waiting_, std::nullopt);
        lock.unlock();
        write(open);
    }
}

void KeepingThread::write(const journal::OpenSession& open) {
    const auto written = write_(open);
    const std::lock_guard lock(mutex_);
    if (!written && !trouble_) trouble_ = written.error();
}

}  // namespace rx
