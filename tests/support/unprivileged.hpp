// Root ignores permission bits. While one of these lives, the test acts as the user nobody; where the tests run as
// another user already, it changes nothing.
#pragma once

#include <filesystem>

namespace rx::support {

class Unprivileged {
public:
    // Gives `folder` to the user acted as.
    explicit Unprivileged(const std::filesystem::path& folder);
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    ~Unprivileged();

private:
    bool was_root_;
};

}  // namespace rx::support
