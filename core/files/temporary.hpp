// A new file under a hidden name beside the one it will become: seen whole under its own name, or not at all.
#pragma once

#include "core/diag/diagnostic.hpp"
#include "core/files/descriptor.hpp"
#include "core/files/store.hpp"

namespace rx::files {

class Temporary {
public:
    // 0600 whatever the umask, in the folder of `becomes`, which exists.
    [[nodiscard]] static diag::Result<Temporary> beside(const Path& becomes);

    Temporary(Temporary&& other) noexcept;
    Temporary& operator=(Temporary&&) = delete;
    // Removes what has not been given its name.
    ~Temporary();

    [[nodiscard]] const Descriptor& file() const { return file_; }
    // Gives it its own name. Code "exists", kind cannot_create, when something is there already.
    [[nodiscard]] diag::Result<void> publish();
    // Gives it its own name, in the place of what has that.
    [[nodiscard]] diag::Result<void> take_place();

private:
    Temporary(Descriptor file, std::string hidden, Path becomes)
        : file_(std::move(file)), hidden_(std::move(hidden)), becomes_(std::move(becomes)) {}

    Descriptor file_;
    std::string hidden_;  // empty when it has its own name
    Path becomes_;
};

}  // namespace rx::files
