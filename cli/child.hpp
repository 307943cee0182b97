// Another program, run by rx without a shell: found on PATH, its errors unheard, none of our signals or descriptors.
//
// It gets a process group of its own, so that no key of the terminal reaches it. Ended when this is destroyed: its
// input is closed, and a moment later it is ended by force.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace rx {

class Child {
public:
    enum class Writes { nowhere, to_us };

    // Nothing when it is not there or cannot be run.
    [[nodiscard]] static std::optional<Child> start(const std::vector<std::string>& command, Writes writes);

    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    // Where it reads from us, non-blocking; and we from it, non-blocking, -1 when it writes nowhere.
    [[nodiscard]] int input() const { return input_; }
    [[nodiscard]] int output() const { return output_; }
    void close_input();

    [[nodiscard]] bool is_running();
    // Its exit status once it has ended by itself; nothing while it runs, or when a signal ended it.
    [[nodiscard]] std::optional<int> status() const { return status_; }

private:
    Child(pid_t process, int input, int output) : process_(process), input_(input), output_(output) {}

    pid_t process_;
    int input_;
    int output_;
    bool ended_ = false;
    std::optional<int> status_;
};

}  // namespace rx
