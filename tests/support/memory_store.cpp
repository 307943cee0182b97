#include "tests/support/memory_store.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace rx::support {

namespace {

using diag::Diagnostic;
using diag::Kind;

std::string_view word(Operation operation) {
    switch (operation) {
        case Operation::read:
            return "read";
        case Operation::list:
            return "list";
        case Operation::append_line:
            return "append_line";
        case Operation::create:
            return "create";
        case Operation::replace:
            return "replace";
        case Operation::remove:
            return "remove";
        case Operation::try_lock:
            return "try_lock";
        case Operation::check_writable:
            return "check_writable";
    }
    std::unreachable();
}

Diagnostic problem(Kind kind, std::string code, std::string message, const files::Path& path) {
    return {.kind = kind, .code = std::move(code), .message = std::move(message), .origin = path.string()};
}

class MemoryLock final : public files::Lock {
public:
    MemoryLock(std::shared_ptr<std::set<std::string>> locked, std::string path)
        : locked_(std::move(locked)), path_(std::move(path)) {
        locked_->insert(path_);
    }
    MemoryLock(MemoryLock&&) = delete;
    ~MemoryLock() override { locked_->erase(path_); }

private:
    std::shared_ptr<std::set<std::string>> locked_;
    std::string path_;
};

}  // namespace

int MemoryStore::count(Operation operation) const {
    const auto counted = counts_.find(operation);
    return counted == counts_.end() ? 0 : counted->second;
}

void MemoryStore::put(const files::Path& file, std::string content) {
    durable_[file.string()] = content;
    files_[file.string()] = std::move(content);
}

void MemoryStore::erase(const files::Path& file) {
    durable_.erase(file.string());
    files_.erase(file.string());
}

void MemoryStore::fail(Operation operation, int nth, Diagnostic diagnostic) {
    planned_[operation].push_back({nth, std::move(diagnostic)});
}

void MemoryStore::delay(Operation operation, std::chrono::milliseconds by) {
    delays_.insert_or_assign(operation, by);
}

void MemoryStore::cut_power() {
    files_ = durable_;
    // Locks of before the cut must not release those taken after it.
    locked_ = std::make_shared<std::set<std::string>>();
}

std::optional<Diagnostic> MemoryStore::begin(Operation operation, const files::Path& path) const {
    calls_.push_back(std::string(word(operation)) + " " + path.string());
    ++counts_[operation];
    if (const auto delay = delays_.extract(operation)) std::this_thread::sleep_for(delay.mapped());
    std::optional<Diagnostic> failure;
    std::erase_if(planned_[operation], [&](Planned& planned) {
        if (--planned.calls_left > 0) return false;
        failure = planned.diagnostic;
        if (failure->origin.empty()) failure->origin = path.string();
        return true;
    });
    return failure;
}

bool MemoryStore::is_folder(const std::string& path) const {
    return std::ranges::any_of(files_, [&](const auto& file) { return file.first.starts_with(path + "/"); });
}

std::optional<Diagnostic> MemoryStore::unreachable(const files::Path& file) const {
    for (files::Path above = file.parent_path(); above.has_relative_path(); above = above.parent_path()) {
        if (files_.contains(above.string())) {
            return problem(Kind::cannot_create, "cannot-create", "cannot be made: a part of its path is no folder",
                           above);
        }
    }
    if (is_folder(file.string())) return problem(Kind::io, "not-a-file", "this is a folder, not a file", file);
    return std::nullopt;
}

template <class Change>
diag::Result<void> MemoryStore::change(const std::string& path, const std::optional<Diagnostic>& failure,
                                       Change change) {
    if (failure && failure->code != "not-confirmed") return std::unexpected(*failure);
    change(files_);
    if (failure) return std::unexpected(*failure);
    if (files_.contains(path)) {
        durable_[path] = files_[path];
    } else {
        durable_.erase(path);
    }
    return {};
}

diag::Result<std::string> MemoryStore::read(const files::Path& file, std::size_t largest) const {
    if (const auto failure = begin(Operation::read, file)) return std::unexpected(*failure);
    const auto found = files_.find(file.string());
    if (found == files_.end()) {
        return std::unexpected(is_folder(file.string())
                                   ? problem(Kind::missing, "not-a-file", "this is a folder, not a file", file)
                                   : problem(Kind::missing, "file-missing", "there is no such file", file));
    }
    if (found->second.size() > largest) {
        return std::unexpected(problem(Kind::content, "file-too-big", "the file is too big", file));
    }
    return found->second;
}

diag::Result<void> MemoryStore::read_blocks(const files::Path& file, std::size_t largest,
                                            const files::TakeBlock& use) const {
    const auto content = read(file, largest);
    if (!content) return std::unexpected(content.error());
    for (std::string_view rest = *content; !rest.empty(); rest.remove_prefix(std::min(block_size_, rest.size())))
        use(rest.substr(0, block_size_));
    return {};
}

diag::Result<std::vector<std::string>> MemoryStore::list(const files::Path& folder) const {
    if (const auto failure = begin(Operation::list, folder)) return std::unexpected(*failure);
    if (files_.contains(folder.string())) {
        return std::unexpected(problem(Kind::missing, "file-missing", "a part of its path is no folder", folder));
    }
    std::vector<std::string> names;
    for (const auto& [path, content] : files_) {
        if (files::Path(path).parent_path() == folder) names.push_back(files::Path(path).filename().string());
    }
    std::ranges::sort(names);
    return names;
}

diag::Result<std::vector<std::string>> MemoryStore::list_others(const files::Path& folder) const {
    std::set<std::string> folders;
    for (const auto& [path, content] : files_) {
        for (files::Path above = files::Path(path).parent_path(); above.has_relative_path();
             above = above.parent_path())
            if (above.parent_path() == folder) folders.insert(above.filename().string());
    }
    return std::vector<std::string>(folders.begin(), folders.end());
}

bool MemoryStore::exists(const files::Path& file) const {
    return files_.contains(file.string()) || is_folder(file.string());
}

std::optional<files::Facts> MemoryStore::facts(const files::Path& path) const {
    if (const auto set = facts_.find(path.string()); set != facts_.end()) return set->second;
    if (files_.contains(path.string())) return files::Facts{.is_folder = false, .mode = 0600};
    if (is_folder(path.string())) return files::Facts{.is_folder = true, .mode = 0700};
    return std::nullopt;
}

diag::Result<files::Appended> MemoryStore::append(const files::Path& file, std::string_view line,
                                                  std::string_view first_line, const files::HandedOver& handed_over) {
    const auto failure = begin(Operation::append_line, file);
    if (const auto why = unreachable(file)) return std::unexpected(*why);
    files::Appended appended{.created = !files_.contains(file.string())};
    const auto changed = change(file.string(), failure, [&](auto& files) {
        std::string& content = files[file.string()];
        appended.before = content.size();
        appended.healed_tail = !content.empty() && !content.ends_with('\n');
        if (appended.healed_tail) content += '\n';
        if (content.empty() && !first_line.empty()) content.append(first_line).append("\n");
        content.append(line).append("\n");
        appended.length = content.size();
    });
    if (!changed) return std::unexpected(changed.error());
    handed_over();
    return appended;
}

diag::Result<void> MemoryStore::create(const files::Path& file, std::string_view content) {
    const auto failure = begin(Operation::create, file);
    if (exists(file)) {
        return std::unexpected(
            problem(Kind::cannot_create, "exists", "there is something under this name already", file));
    }
    if (const auto why = unreachable(file)) return std::unexpected(*why);
    return change(file.string(), failure, [&](auto& files) { files[file.string()] = content; });
}

diag::Result<void> MemoryStore::replace(const files::Path& file, std::string_view content, files::Lasting lasting) {
    const auto failure = begin(Operation::replace, file);
    if (const auto why = unreachable(file)) return std::unexpected(*why);
    if (lasting == files::Lasting::for_certain)
        return change(file.string(), failure, [&](auto& files) { files[file.string()] = content; });
    if (failure) return std::unexpected(*failure);
    files_[file.string()] = content;
    return {};
}

diag::Result<void> MemoryStore::remove(const files::Path& file) {
    const auto failure = begin(Operation::remove, file);
    if (is_folder(file.string())) {
        return std::unexpected(problem(Kind::io, "not-a-file", "this is a folder, not a file", file));
    }
    return change(file.string(), failure, [&](auto& files) { files.erase(file.string()); });
}

diag::Result<std::unique_ptr<files::Lock>> MemoryStore::try_lock(const files::Path& file) {
    const auto failure = begin(Operation::try_lock, file);
    if (failure) return std::unexpected(*failure);
    if (const auto why = unreachable(file)) return std::unexpected(*why);
    if (locked_->contains(file.string())) {
        return std::unexpected(problem(Kind::busy, "locked", "another rx is using it", file));
    }
    files_.try_emplace(file.string());
    return std::make_unique<MemoryLock>(locked_, file.string());
}

diag::Result<void> MemoryStore::check_writable(const files::Path& file) {
    if (const auto failure = begin(Operation::check_writable, file)) return std::unexpected(*failure);
    if (const auto why = unreachable(file)) return std::unexpected(*why);
    return {};
}

}  // namespace rx::support
