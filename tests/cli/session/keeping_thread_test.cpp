#include "cli/session/keeping_thread.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/support/practice.hpp"

using namespace rx;

namespace {

journal::OpenSession session_named(const std::string& id) {
    journal::Record record = support::on("2026-11-20", support::practised("evening"));
    record.id = id;
    return {.so_far = std::move(record)};
}

// A disk that is busy with its first write until it is let go, and says when it has done its second.
class HeldDisk {
public:
    diag::Result<void> write(const journal::OpenSession& open) {
        by_ = std::this_thread::get_id();
        began_.count_down();
        let_go_.wait();
        written_.push_back(open.so_far.id);
        if (written_.size() == 2) second_.count_down();
        return {};
    }
    void wait_until_busy() { began_.wait(); }
    void let_go() { let_go_.count_down(); }
    void wait_for_second() { second_.wait(); }
    [[nodiscard]] const std::vector<std::string>& written() const { return written_; }
    [[nodiscard]] std::thread::id by() const { return by_; }

private:
    std::latch began_{1};
    std::latch let_go_{1};
    std::latch second_{1};
    std::vector<std::string> written_;
    std::thread::id by_;
};

}  // namespace

TEST_SUITE_BEGIN("cli/session");

TEST_CASE("while one is written the newest waits, and those before it are passed over") {
    HeldDisk disk;
    KeepingThread keeping([&disk](const journal::OpenSession& open, const auto&) { return disk.write(open); });
    keeping.keep(session_named("first"));
    disk.wait_until_busy();
    for (const char* id : {"second", "third", "fourth"}) keeping.keep(session_named(id));
    disk.let_go();
    disk.wait_for_second();
    CHECK_FALSE(keeping.finish());
    CHECK(disk.written() == std::vector<std::string>{"first", "fourth"});
    CHECK(disk.by() != std::this_thread::get_id());
}

TEST_CASE("the end waits for the write under way, and for nothing else") {
    HeldDisk disk;
    KeepingThread keeping([&disk](const journal::OpenSession& open, const auto&) { return disk.write(open); });
    keeping.keep(session_named("first"));
    disk.wait_until_busy();
    keeping.keep(session_named("second"));
    std::jthread later([&disk] {
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
        disk.let_go();
    });
    CHECK_FALSE(keeping.finish());
    CHECK(disk.written() == std::vector<std::string>{"first"});
}

TEST_CASE("the first trouble is remembered, and the next record is tried all the same") {
    std::atomic<int> writes = 0;
    KeepingThread keeping([&writes](const journal::OpenSession&, const auto&) -> diag::Result<void> {
        return diag::failure(diag::Kind::io, "trouble-" + std::to_string(++writes), "the disk is full");
    });
    while (writes < 2) {
        keeping.keep(session_named("next"));
        std::this_thread::yield();
    }
    const auto trouble = keeping.finish();
    REQUIRE(trouble);
    CHECK(trouble->code == "trouble-1");
}

TEST_CASE("without an end that has something newer, what was given is written") {
    std::vector<std::string> written;
    {
        KeepingThread keeping([&written](const journal::OpenSession& open, const auto&) -> diag::Result<void> {
            written.push_back(open.so_far.id);
            return {};
        });
        keeping.keep(session_named("first"));
    }
    CHECK(written == std::vector<std::string>{"first"});
}

TEST_CASE("what was given is the system's when keep returns, while the disk is still busy with it") {
    std::latch let_go(1);
    std::atomic<int> handed_over = 0;
    const auto write = [&](const journal::OpenSession&, const files::HandedOver& now) -> diag::Result<void> {
        ++handed_over;
        now();
        let_go.wait();
        return {};
    };
    KeepingThread keeping(write, std::chrono::minutes{1});
    keeping.keep(session_named("first"));
    CHECK(handed_over == 1);
    // The disk is not waited for.
    keeping.keep(session_named("second"));
    CHECK(handed_over == 1);
    let_go.count_down();
}

TEST_CASE("nothing was kept: there is nothing to wait for") {
    KeepingThread keeping([](const journal::OpenSession&, const auto&) -> diag::Result<void> { return {}; });
    CHECK_FALSE(keeping.finish());
}

TEST_SUITE_END();
