// The real disk. Implements the steps of rx-journal(5), "How a line becomes safe".
#pragma once

#include "core/files/store.hpp"

namespace rx::files {

// Files are made 0600 and folders 0700 whatever the umask; symbolic links to the owner's own files are followed and
// stay links. Interrupted system calls are retried, failed syncs are not.
class PosixStore final : public Store {
public:
    [[nodiscard]] diag::Result<std::string> read(const Path& file, std::size_t largest) const override;
    [[nodiscard]] diag::Result<void> read_blocks(const Path& file, std::size_t largest,
                                                 const TakeBlock& use) const override;
    [[nodiscard]] diag::Result<std::vector<std::string>> list(const Path& folder) const override;
    [[nodiscard]] diag::Result<std::vector<std::string>> list_others(const Path& folder) const override;
    [[nodiscard]] bool exists(const Path& file) const override;
    [[nodiscard]] std::optional<Facts> facts(const Path& path) const override;
    [[nodiscard]] diag::Result<Appended> append(const Path& file, std::string_view line, std::string_view first_line,
                                                const HandedOver& handed_over) override;
    [[nodiscard]] diag::Result<void> create(const Path& file, std::string_view content) override;
    [[nodiscard]] diag::Result<void> replace(const Path& file, std::string_view content, Lasting lasting) override;
    [[nodiscard]] diag::Result<void> remove(const Path& file) override;
    [[nodiscard]] diag::Result<std::unique_ptr<Lock>> try_lock(const Path& file) override;
    [[nodiscard]] diag::Result<void> check_writable(const Path& file) override;
};

}  // namespace rx::files
