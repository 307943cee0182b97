// A files::Store in memory: remembers every call, fails on demand, and can lose what was not synced.
//
// It keeps the promises of core/files/store.hpp; tests/core/files/store_test.cpp holds it and PosixStore to the same
// list. Paths are compared as written. Folders exist as far as there are files in them.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/files/store.hpp"

namespace rx::support {

enum class Operation { read, list, append_line, create, replace, remove, try_lock, check_writable };

class MemoryStore final : public files::Store {
public:
    // The files as a running program sees them: path to content.
    [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }
    // "append_line /data/a.journal", in the order made; exists() is not among them.
    [[nodiscard]] const std::vector<std::string>& calls() const { return calls_; }
    // How often `operation` was called.
    [[nodiscard]] int count(Operation operation) const;

    // Puts a file there, durably; or takes it away.
    void put(const files::Path& file, std::string content);
    void erase(const files::Path& file);

    // What facts() says of it from now on; of everything else, that it is its owner's alone.
    void set_facts(const files::Path& path, files::Facts facts) { facts_[path.string()] = facts; }

    // The n-th call of `operation` from now on (1: the next) fails with `diagnostic`. What it was to change stays as it
    // was; with the code "not-confirmed" it is changed, but will not outlive a power cut.
    void fail(Operation operation, int nth, diag::Diagnostic diagnostic);

    // The next call of `operation` takes that long.
    void delay(Operation operation, std::chrono::milliseconds by);

    // How long the blocks of read_blocks() are from now on; 64 bytes at first.
    void set_block_size(std::size_t bytes) { block_size_ = bytes; }

    // Forgets what was not synced, and every lock.
    void cut_power();

    [[nodiscard]] diag::Result<std::string> read(const files::Path& file, std::size_t largest) const override;
    [[nodiscard]] diag::Result<void> read_blocks(const files::Path& file, std::size_t largest,
                                                 const files::TakeBlock& use) const override;
    [[nodiscard]] diag::Result<std::vector<std::string>> list(const files::Path& folder) const override;
    [[nodiscard]] diag::Result<std::vector<std::string>> list_others(const files::Path& folder) const override;
    [[nodiscard]] bool exists(const files::Path& file) const override;
    [[nodiscard]] std::optional<files::Facts> facts(const files::Path& path) const override;
    [[nodiscard]] diag::Result<files::Appended> append(const files::Path& file, std::string_view line,
                                                       std::string_view first_line,
                                                       const files::HandedOver& handed_over) override;
    [[nodiscard]] diag::Result<void> create(const files::Path& file, std::string_view content) override;
    [[nodiscard]] diag::Result<void> replace(const files::Path& file, std::string_view content,
                                             files::Lasting lasting) override;
    [[nodiscard]] diag::Result<void> remove(const files::Path& file) override;
    [[nodiscard]] diag::Result<std::unique_ptr<files::Lock>> try_lock(const files::Path& file) override;
    [[nodiscard]] diag::Result<void> check_writable(const files::Path& file) override;

private:
    struct Planned {
        int calls_left = 0;
        diag::Diagnostic diagnostic;
    };

    // Records the call; the failure planned for it, if there is one.
    std::optional<diag::Diagnostic> begin(Operation operation, const files::Path& path) const;
    [[nodiscard]] bool is_folder(const std::string& path) const;
    // Kind cannot_create when a part of the path is a file.
    [[nodiscard]] std::optional<diag::Diagnostic> unreachable(const files::Path& file) const;
    // Makes a change that ends as `failure` says; nothing changes unless the sync alone fails.
    template <class Change>
    diag::Result<void> change(const std::string& path, const std::optional<diag::Diagnostic>& failure, Change change);

    std::map<std::string, std::string> files_;
    std::map<std::string, std::string> durable_;
    std::map<std::string, files::Facts> facts_;
    std::size_t block_size_ = 64;
    std::shared_ptr<std::set<std::string>> locked_ = std::make_shared<std::set<std::string>>();
    mutable std::vector<std::string> calls_;
    mutable std::map<Operation, int> counts_;
    mutable std::map<Operation, std::vector<Planned>> planned_;
    mutable std::map<Operation, std::chrono::milliseconds> delays_;
};

}  // namespace rx::support
