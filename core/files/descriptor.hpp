// An open file of the system, closed when it goes out of scope, and calls that are tried again when interrupted.
//
// For the files of this folder. A failed close is not reported: by then everything that matters was synced.
#pragma once

#include <cerrno>
#include <cstddef>
#include <string_view>
#include <utility>

namespace rx::files {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

// `call` again as long as a signal interrupts it before it did anything.
template <class Call>
[[nodiscard]] auto uninterrupted(Call call) {
    auto result = call();
    while (result == -1 && errno == EINTR) result = call();
    return result;
}

// Opens without ever waiting (a FIFO, a device) and without passing the file on to programs started later.
// Not open when that failed: errno says why.
[[nodiscard]] Descriptor open_at_once(const char* path, int flags, unsigned mode = 0);

// Writes all of `bytes`, in as many calls as it takes. False: errno says why.
[[nodiscard]] bool write_all(const Descriptor& file, std::string_view bytes);

}  // namespace rx::files
