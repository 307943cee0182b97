// How late a session's steps are told, beside a loop that does nothing but sleep to the same rhythm, idle and with
// every core busy: `cue_lateness RX [MINUTES]`. Prints p50, p99 and the worst, the ratio of both, and what the session
// costs.
//
// The session is the real program, run by time, that prints one line at each step of a second; a line counts when it
// can be read. Nobody knows when the first step was due, so the earliest line, in its place, is taken for punctual.
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using Nanoseconds = std::chrono::nanoseconds;
using Milliseconds = std::chrono::duration<double, std::milli>;
using std::chrono::seconds;
namespace fs = std::filesystem;

constexpr seconds rhythm{1};

Nanoseconds now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return seconds{time.tv_sec} + Nanoseconds{time.tv_nsec};
}

void sleep_until(Nanoseconds when) {
    const auto whole = std::chrono::floor<seconds>(when);
    const timespec time{.tv_sec = whole.count(), .tv_nsec = (when - whole).count()};
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nullptr);
}

// What there is to compare with: a thread that wakes to the same rhythm.
std::vector<Nanoseconds> sleep_to_rhythm(int times) {
    std::vector<Nanoseconds> late;
    Nanoseconds due = now();
    for (int i = 0; i < times; ++i) {
        due += rhythm;
        sleep_until(due);
        late.push_back(now() - due);
    }
    return late;
}

// Keeps every core busy as long as it lives.
class Load {
public:
    explicit Load(unsigned cores) {
        for (unsigned core = 0; core < cores; ++core)
            spinners_.emplace_back([this] {
                while (!done_.load(std::memory_order_relaxed)) {
                }
            });
    }
    ~Load() { done_ = true; }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

private:
    std::atomic<bool> done_ = false;
    std::vector<std::jthread> spinners_;
};

// A person's folder with a plan whose steps take a second each.
class Folder {
public:
    explicit Folder(int minutes) {
        std::string name = (fs::temp_directory_path() / "rx-lateness-XXXXXX").string();
        path_ = mkdtemp(name.data());
        std::ofstream(path_ / "config.toml") << "lead-in = \"0s\"\n";
        std::ofstream(path_ / "plan.toml") << fmt::format(
            "format = 1\nid = \"lateness\"\ntitle = \"Lateness\"\n\n[[exercise]]\nid = \"breath\"\nkind = "
            "\"breathing\"\n"
            "in = \"1s\"\nout = \"1s\"\nbreaths = {}\n\n[[routine]]\nid = \"all\"\ndo = [\"breath\"]\noften = "
            "\"daily\"\n",
            minutes * 30);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

struct Told {
    std::vector<Nanoseconds> steps;  // when each could be read
    Milliseconds processor{0};
};

// The lines in which a step begins.
int steps_in(const std::string& text) {
    int steps = 0;
    for (auto at = text.find("Breathe"); at != std::string::npos; at = text.find("Breathe", at + 1)) {
        const bool is_next = at >= 6 && text.compare(at - 6, 6, "next: ") == 0;
        if (!is_next) ++steps;
    }
    return steps;
}

Told watch(int output, pid_t session) {
    Told told;
    std::array<char, 4096> bytes{};
    for (;;) {
        const ssize_t count = read(output, bytes.data(), bytes.size());
        const Nanoseconds at = now();
        if (count <= 0) break;
        const int steps = steps_in(std::string(bytes.data(), static_cast<std::size_t>(count)));
        for (int step = 0; step < steps; ++step) told.steps.push_back(at);
    }
    rusage usage{};
    wait4(session, nullptr, 0, &usage);
    const auto milliseconds = [](const timeval& time) {
        return Milliseconds{static_cast<double>(time.tv_sec) * 1000.0 + static_cast<double>(time.tv_usec) / 1000.0};
    };
    told.processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    return told;
}

Told run_session(const std::string& rx, const fs::path& folder) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) std::abort();
    const pid_t session = fork();
    if (session == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl(rx.c_str(), "rx", "--data-dir", folder.c_str(), "session", "start", "--plain", "--yes", nullptr);
        _exit(127);
    }
    close(ends[1]);
    const Told told = watch(ends[0], session);
    close(ends[0]);
    return told;
}

std::vector<Nanoseconds> lateness_of(const std::vector<Nanoseconds>& steps) {
    std::vector<Nanoseconds> late;
    for (std::size_t step = 0; step < steps.size(); ++step)
        late.push_back(steps[step] - rhythm * static_cast<Nanoseconds::rep>(step));
    const Nanoseconds punctual = late.empty() ? Nanoseconds{0} : *std::ranges::min_element(late);
    for (Nanoseconds& each : late) each -= punctual;
    return late;
}

struct Spread {
    Milliseconds p50, p99, worst;
};

Spread spread_of(std::vector<Nanoseconds> late) {
    if (late.empty()) return {};
    std::ranges::sort(late);
    return {late[late.size() / 2], late[late.size() * 99 / 100], late.back()};
}

void print(const std::string& what, const Spread& spread) {
    fmt::print("  {:<24}{:10.3f}{:10.3f}{:10.3f}\n", what, spread.p50.count(), spread.p99.count(),
               spread.worst.count());
}

void measure(const std::string& rx, const fs::path& folder, int minutes, unsigned busy) {
    const Load load(busy);
    std::vector<Nanoseconds> slept;
    std::jthread beside([&slept, minutes] { slept = sleep_to_rhythm(minutes * 60 - 1); });
    const Told told = run_session(rx, folder);
    beside.join();
    const Spread session = spread_of(lateness_of(told.steps));
    const Spread bare = spread_of(slept);
    fmt::print("{}, {} steps; milliseconds late        p50       p99     worst\n",
               busy == 0 ? "nothing else runs" : fmt::format("{} cores busy", busy), told.steps.size());
    print("steps of the session", session);
    print("bare clock_nanosleep", bare);
    fmt::print("  {:<24}{:10.1f}{:10.1f}{:10.1f}\n", "ratio", session.p50 / bare.p50, session.p99 / bare.p99,
               session.worst / bare.worst);
    fmt::print("  the session took {:.0f} ms of a processor, {:.2f} %\n", told.processor.count(),
               told.processor.count() / (minutes * 600.0));
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments, arguments + count);
    const int minutes = words.size() > 2 ? std::atoi(words[2].c_str()) : 10;
    if (words.size() < 2 || minutes < 1) {
        fmt::print("usage: cue_lateness RX [MINUTES]\n");
        return 2;
    }
    const Folder folder(minutes);
    const std::string import = fmt::format("'{}' --data-dir '{}' plan import --yes '{}' >/dev/null", words[1],
                                           folder.path().string(), (folder.path() / "plan.toml").string());
    if (std::system(import.c_str()) != 0) return 1;
    std::array<double, 3> averages{};
    getloadavg(averages.data(), 3);
    fmt::print("load of the machine before: {:.2f}\n", averages[0]);
    measure(words[1], folder.path(), minutes, 0);
    measure(words[1], folder.path(), minutes, std::thread::hardware_concurrency());
}
