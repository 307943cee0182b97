#include "cli/session/keeping_thread.hpp"

#include <system_error>
#include <utility>

namespace rx {

void KeepingThread::keep(journal::OpenSession open) {
    std::unique_lock lock(mutex_);
    waiting_ = std::move(open);
    const std::size_t mine = ++given_;
    if (!thread_.joinable()) {
        try {
            thread_ = std::jthread([this](const std::stop_token& stop) { write_what_comes(stop); });
        } catch (const std::system_error&) {
            const journal::OpenSession now = *std::exchange(waiting_, std::nullopt);
            lock.unlock();
            return write(now, mine);
        }
    }
    arrived_.notify_one();
    if (!busy_) handed_over_.wait_for(lock, patience_, [&] { return handed_ >= mine; });
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
        const std::size_t number = given_;
        busy_ = true;
        lock.unlock();
        write(open, number);
    }
}

void KeepingThread::write(const journal::OpenSession& open, std::size_t number) {
    const auto written = write_(open, [&] { hand_over(number); });
    hand_over(number);
    const std::lock_guard lock(mutex_);
    busy_ = false;
    if (!written && !trouble_) trouble_ = written.error();
}

void KeepingThread::hand_over(std::size_t number) {
    const std::lock_guard lock(mutex_);
    handed_ = number;
    handed_over_.notify_all();
}

}  // namespace rx
