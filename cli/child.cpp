#include "cli/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace rx {

namespace {

constexpr int longest_goodbye = 20;  // hundredths of a second for a program whose input was closed

struct Pipe {
    int read = -1;
    int write = -1;

    static Pipe open() {
        std::array<int, 2> ends{-1, -1};
        // Both ends are closed in every program that is run; what it gets is given to it by name.
        if (pipe2(ends.data(), O_CLOEXEC) != 0) return {};
        return {.read = ends[0], .write = ends[1]};
    }
};

void close_if_open(int& descriptor) {
    if (descriptor >= 0) close(descriptor);
    descriptor = -1;
}

void set_non_blocking(int descriptor) {
    if (descriptor >= 0) fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

// What the program is started with.
class Preparation {
public:
    Preparation() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~Preparation() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    Preparation(const Preparation&) = delete;
    Preparation& operator=(const Preparation&) = delete;

    void give(int descriptor, int as) { posix_spawn_file_actions_adddup2(&actions_, descriptor, as); }
    void give_nothing(int as) { posix_spawn_file_actions_addopen(&actions_, as, "/dev/null", O_WRONLY, 0); }

    std::optional<pid_t> run(const std::vector<std::string>& command) const {
        if (command.empty()) return std::nullopt;
        std::vector<char*> words;
        words.reserve(command.size() + 1);
        for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        pid_t process = 0;
        if (posix_spawnp(&process, words.front(), &actions_, &attributes_, words.data(), environ) != 0)
            return std::nullopt;
        return process;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

}  // namespace

std::optional<Child> Child::start(const std::vector<std::string>& command, Writes writes) {
    if (command.empty()) return std::nullopt;
    Pipe to = Pipe::open();
    Pipe from = writes == Writes::to_us ? Pipe::open() : Pipe{};
    std::optional<pid_t> process;
    if (to.read >= 0 && (writes == Writes::nowhere || from.read >= 0)) {
        Preparation preparation;
        preparation.give(to.read, STDIN_FILENO);
        if (from.write >= 0) {
            preparation.give(from.write, STDOUT_FILENO);
        } else {
            preparation.give_nothing(STDOUT_FILENO);
        }
        preparation.give_nothing(STDERR_FILENO);
        process = preparation.run(command);
    }
    close_if_open(to.read);
    close_if_open(from.write);
    if (!process) {
        close_if_open(to.write);
        close_if_open(from.read);
        return std::nullopt;
    }
    set_non_blocking(to.write);
    set_non_blocking(from.read);
    return Child(*process, to.write, from.read);
}

Child::Child(Child&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      input_(std::exchange(other.input_, -1)),
      output_(std::exchange(other.output_, -1)),
      ended_(other.ended_),
      status_(other.status_) {}

Child::~Child() {
    close_if_open(input_);
    close_if_open(output_);
    if (process_ < 0) return;
    for (int waited = 0; is_running(); ++waited) {
        if (waited == longest_goodbye / 2) kill(process_, SIGTERM);
        if (waited == longest_goodbye) kill(process_, SIGKILL);
        poll(nullptr, 0, 10);
    }
}

void Child::close_input() {
    close_if_open(input_);
}

bool Child::is_running() {
    if (ended_) return false;
    int state = 0;
    const pid_t ended = waitpid(process_, &state, WNOHANG);
    if (ended == 0) return true;
    ended_ = true;
    if (ended == process_ && WIFEXITED(state)) status_ = WEXITSTATUS(state);
    return false;
}

}  // namespace rx
