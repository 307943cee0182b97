#include "cli/environment.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <system_error>

#include "cli/devices.hpp"
#include "cli/hook.hpp"
#include "cli/terminal/aside.hpp"
#include "core/files/posix_files.hpp"

namespace rx {

namespace {

// A zone that is further from UTC than any is taken for UTC, as a name that is no zone.
bool is_zone(const std::tm& local) {
    const std::chrono::seconds offset{local.tm_gmtoff};
    return offset <= units::largest_offset && offset >= -units::largest_offset;
}

units::Timestamp moment(std::time_t seconds, const std::tm& local) {
    const std::chrono::minutes offset{is_zone(local) ? local.tm_gmtoff / 60 : 0};
    return {std::chrono::sys_seconds{std::chrono::seconds{seconds}}, offset};
}

class SystemClock final : public WallClock {
public:
    units::Timestamp now() override {
        const std::time_t seconds = std::time(nullptr);
        std::tm local{};
        localtime_r(&seconds, &local);
        return moment(seconds, local);
    }
    units::Timestamp at(units::LocalDate day, std::chrono::minutes time) override {
        std::tm local{};
        local.tm_year = static_cast<int>(day.day().year()) - 1900;
        local.tm_mon = static_cast<int>(static_cast<unsigned>(day.day().month())) - 1;
        local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day().day()));
        local.tm_min = static_cast<int>(time.count());
        local.tm_isdst = -1;  // whichever held then
        std::tm utc = local;
        const std::time_t seconds = std::mktime(&local);
        return moment(is_zone(local) ? seconds : timegm(&utc), local);
    }
};

class Stream final : public Output {
public:
    explicit Stream(int descriptor) : descriptor_(descriptor) {}

    void write(std::string_view text) override {
        while (!text.empty() && state_ == State::fine) {
            const ssize_t written = ::write(descriptor_, text.data(), text.size());
            if (written >= 0) {
                text.remove_prefix(static_cast<std::size_t>(written));
            } else if (errno == EAGAIN) {
                pollfd ready{.fd = descriptor_, .events = POLLOUT, .revents = 0};
                poll(&ready, 1, -1);
            } else if (errno != EINTR) {
                state_ = errno == EPIPE ? State::reader_gone : State::broken;
            }
        }
    }
    State state() const override { return state_; }
    bool is_terminal() const override { return isatty(descriptor_) == 1; }

private:
    int descriptor_;
    State state_ = State::fine;
};

std::optional<std::string> variable(std::string_view name) {
    const char* value = std::getenv(std::string(name).c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// Questions go to standard error, so that results can be piped elsewhere; answers come from standard input.
class PersonAtTerminal final : public Person {
public:
    explicit PersonAtTerminal(Output& err) : err_(err) {}

    bool can_answer() const override { return isatty(STDIN_FILENO) == 1 && err_.is_terminal(); }

    std::optional<std::string> ask(std::string_view question) override {
        err_.write(question);
        std::string line;
        char next = 0;
        while (line.size() < longest_answer) {
            const ssize_t got = ::read(STDIN_FILENO, &next, 1);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) {
                err_.write("\n");
                return std::nullopt;
            }
            if (next == '\n') return line;
            line += next;
        }
        return line;
    }

    std::unique_ptr<Aside> aside(AsideOf wanted) override {
        const bool lines = wanted == AsideOf::lines || terminal::wants_plain_lines(variable);
        const auto capabilities = terminal::capabilities_of(variable("TERM").value_or(""), STDERR_FILENO);
        return std::make_unique<terminal::ScreenAside>(
            STDERR_FILENO, terminal::way_aside(capabilities, lines ? AsideOf::lines : AsideOf::screen));
    }

private:
    static constexpr std::size_t longest_answer = 4096;
    Output& err_;
};

diag::Result<std::string> read_input(std::size_t largest) {
    std::string text;
    std::array<char, 65536> block{};
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            return diag::failure(diag::Kind::io, "read",
                                 "cannot read standard input: " + std::generic_category().message(errno));
        }
        if (got == 0) return text;
        text.append(block.data(), static_cast<std::size_t>(got));
        if (text.size() > largest) {
            return diag::failure(diag::Kind::content, "file-too-big",
                                 "standard input holds more than " + std::to_string(largest / 1024) + " KiB");
        }
    }
}

std::string random_hex(std::size_t digits) {
    static constexpr std::string_view alphabet = "0123456789abcdef";
    std::string text(digits, '0');
    for (std::size_t done = 0; done < digits;) {
        const ssize_t got = getrandom(text.data() + done, digits - done, 0);
        if (got > 0) done += static_cast<std::size_t>(got);
    }
    for (char& digit : text) digit = alphabet[static_cast<unsigned char>(digit) % alphabet.size()];
    return text;
}

// 11 digits of milliseconds last until the year 2527; a clock beyond that writes 12, one from before 1970 none of it.
std::string record_id() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    const std::int64_t milliseconds = std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
    return fmt::format("{:011x}", std::max<std::int64_t>(milliseconds, 0)) + random_hex(16);
}

std::string home_folder() {
    if (const auto named = variable("HOME"); named && !named->empty()) return *named;
    const passwd* entry = getpwuid(getuid());
    return entry == nullptr || entry->pw_dir == nullptr ? std::string() : std::string(entry->pw_dir);
}

// The machine's name as part of a file name: letters, digits and hyphens only.
std::string host() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) return "host";
    std::string plain;
    for (const char c : std::string_view(name.data())) {
        if (c == '.') break;
        plain += std::isalnum(static_cast<unsigned char>(c)) != 0
                     ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
                     : '-';
    }
    return plain.empty() ? "host" : plain;
}

// A closed standard stream would give its number to the next file opened: the journal would become standard output.
void open_standard_descriptors() {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        while (fcntl(descriptor, F_GETFD) < 0) {
            if (open("/dev/null", O_RDWR | O_NOCTTY) < 0) std::abort();
        }
    }
}

// What rx holds in memory is for nobody else: no core file, no program of the same person's that reads along.
void close_memory() {
#ifndef __SANITIZE_ADDRESS__  // its search for leaks reads along
    prctl(PR_SET_DUMPABLE, 0);
#endif
    constexpr rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
}

void prepare_process() {
    open_standard_descriptors();
    close_memory();
    umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace

struct RealEnvironment::Parts {
    SystemClock clock;
    files::PosixStore store;
    Stream out{STDOUT_FILENO};
    Stream err{STDERR_FILENO};
    PersonAtTerminal person{err};
};

RealEnvironment::RealEnvironment() {
    prepare_process();
    parts_ = std::make_unique<Parts>();
    environment_ = std::make_unique<Environment>(
        Environment{.clock = parts_->clock,
                    .store = parts_->store,
                    .out = parts_->out,
                    .err = parts_->err,
                    .person = parts_->person,
                    .variable = variable,
                    .read_input = read_input,
                    .random_hex = random_hex,
                    .record_id = record_id,
                    .open_session = [](const DeviceWishes& wishes) { return open_devices(wishes, variable); },
                    .open_output = audio::open_output,
                    .speak = audio::speak,
                    .tell_hook = [](const std::vector<std::string>& command,
                                    std::string_view text) { return run_hook(command, text); },
                    .home = home_folder(),
                    .host = host()});
}

RealEnvironment::~RealEnvironment() = default;

}  // namespace rx
