#include "cli/workspace.hpp"

#include <utility>

#include "cli/shipped/shipped.hpp"
#include "core/document/document.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/subject.hpp"

namespace rx {

namespace {

// tests/data reads every shipped file: one that cannot be read is a bug of ours.
exercise::Library shipped_library() {
    exercise::Library library;
    for (const shipped::File& file : shipped::exercises()) library.add_unread(file.text);
    return library;
}

}  // namespace

Workspace::Workspace(Environment& environment, Folders folders, config::Config config)
    : environment_(&environment), folders_(std::move(folders)), config_(config), now_(environment.clock.now()) {}

diag::Checked<Workspace> Workspace::open(Environment& environment, const std::optional<std::string>& data_dir) {
    auto folders = find_folders(environment, data_dir);
    if (!folders) return std::unexpected(diag::only(folders.error()));
    config::Config config;
    if (environment.store.exists(folders->config_file)) {
        const auto text = environment.store.read(folders->config_file, document::largest_file);
        if (!text) return std::unexpected(diag::only(text.error()));
        const auto read = config::read(*text, folders->config_file.string());
        if (!read) return std::unexpected(read.error());
        config = *read;
    }
    return Workspace(environment, *std::move(folders), config);
}

const exercise::Library& Workspace::library() {
    if (!library_) library_ = shipped_library();
    return *library_;
}

units::LocalDate Workspace::today() const {
    return units::practice_day(now_, config_.days);
}

namespace {

journal::Contents& contents_of(journal::Contents& contents) {
    return contents;
}
journal::Contents& contents_of(journal::LongJournal& journal) {
    return journal.contents();
}

}  // namespace

template <class Read>
auto Workspace::read_journal(const Read& read) const -> decltype(read()) {
    const auto before = journal::kept_length(environment_->store, folders_.journal_length());
    auto journal = read();
    if (!journal) return journal;
    journal::Contents& contents = contents_of(*journal);
    if (auto lost = before ? journal::shrunk(*before, folders_.journal, contents) : std::nullopt)
        contents.findings.add(*std::move(lost));
    return journal;
}

diag::Result<const journal::Contents*> Workspace::journal() {
    if (!journal_) {
        auto contents = read_journal([this] { return journal::read_all(environment_->store, folders_.journal); });
        if (!contents) return std::unexpected(contents.error());
        journal_ = *std::move(contents);
    }
    return &*journal_;
}

void Workspace::forget_what_was_read() {
    journal_.reset();
    patient_.reset();
}

diag::Result<journal::Contents> Workspace::journal_since(units::LocalDate day) const {
    return read_journal([&] { return journal::read_since(environment_->store, folders_.journal, day); });
}

diag::Result<journal::LongJournal> Workspace::long_journal() const {
    return read_journal([this] { return journal::LongJournal::open(environment_->store, folders_.journal); });
}

diag::Result<patient::Patient> Workspace::patient() {
    const auto contents = journal();
    if (!contents) return std::unexpected(contents.error());
    if (!patient_) patient_ = patient::fold((*contents)->records);
    return *patient_;
}

diag::Checked<const plan::Plan*> Workspace::plan(const shelf::Version& version) {
    if (const auto known = plans_.find(version); known != plans_.end()) return &known->second;
    auto loaded = shelf::load(environment_->store, folders_.plans, version, library(), today());
    if (!loaded) return std::unexpected(loaded.error());
    return &plans_.emplace(version, std::move(loaded->plan)).first->second;
}

diag::Result<shelf::Version> Workspace::version_in_use() {
    const auto who = patient();
    if (!who) return std::unexpected(who.error());
    const auto in_use = who->plan_now();
    if (!in_use) {
        return diag::failure(diag::Kind::missing, "no-plan", "no plan is in use yet",
                             "rx plan import FILE takes the file from your clinic");
    }
    return shelf::parse_version(*in_use);
}

diag::Checked<const plan::Plan*> Workspace::plan_in_use() {
    const auto version = version_in_use();
    if (!version) return std::unexpected(diag::only(version.error()));
    return plan(*version);
}

diag::Result<files::Path> Workspace::own_journal_file() {
    const auto name = journal::own_file_name(environment_->store, folders_.journal_name(), environment_->host,
                                             environment_->random_hex(4));
    if (!name) return std::unexpected(name.error());
    return folders_.journal / *name;
}

diag::Result<files::Appended> Workspace::append(journal::Record record) {
    if (!journal::subject_of(record).empty()) {
        if (const auto contents = journal()) record.wrote = journal::moment_of_fact((*contents)->records, record);
    }
    const auto file = own_journal_file();
    if (!file) return std::unexpected(file.error());
    const auto before = journal::kept_length(environment_->store, folders_.journal_length());
    auto known = std::exchange(journal_, std::nullopt);
    auto who = std::exchange(patient_, std::nullopt);
    auto appended = journal::append(environment_->store, *file, record);
    if (!appended) return appended;
    note_length(before, *file, *appended);
    new_records_.push_back(record);
    // What one more record makes of those before it is known without reading them again, unless it changes one.
    if (known && appended->length > 0 && journal::add(*known, record)) {
        known->lengths.insert_or_assign(file->filename().string(), appended->length);
        journal_ = std::move(known);
        if (who) patient::add(*who, record);
        patient_ = std::move(who);
    }
    return appended;
}

diag::Result<files::Appended> Workspace::append_all(const std::vector<journal::Record>& records) {
    std::vector<std::string> lines;
    for (const journal::Record& record : records) lines.push_back(journal::write(record));
    auto appended = append_lines(lines);
    if (appended) new_records_.insert(new_records_.end(), records.begin(), records.end());
    return appended;
}

diag::Result<files::Appended> Workspace::append_lines(const std::vector<std::string>& lines) {
    const auto file = own_journal_file();
    if (!file) return std::unexpected(file.error());
    const auto before = journal::kept_length(environment_->store, folders_.journal_length());
    forget_what_was_read();
    auto appended = journal::append_lines(environment_->store, *file, lines);
    if (appended) note_length(before, *file, *appended);
    return appended;
}

void Workspace::note_length(const std::optional<journal::Length>& before, const files::Path& file,
                            const files::Appended& appended) {
    if (appended.length == 0) return;
    const std::string name = file.filename().string();
    if (before && before->name == name) {
        const journal::Contents found{.lengths = {{name, appended.before}}};
        if (auto lost = journal::shrunk(*before, folders_.journal, found)) losses_.add(*std::move(lost));
    }
    journal::keep_length(environment_->store, folders_.journal_length(), file, appended.length);
}

journal::Record Workspace::new_record(journal::Body body, journal::Origin origin) const {
    return {.id = environment_->record_id(),
            .at = now_,
            .day = today(),
            .wrote = now_,
            .origin = origin,
            .body = std::move(body)};
}

diag::Result<journal::Record> Workspace::new_change(const std::string& id, journal::Body body) {
    const auto contents = journal();
    if (!contents) return std::unexpected(contents.error());
    journal::Record change = new_record(std::move(body), journal::Origin::later);
    change.wrote = journal::moment_of_change((*contents)->history, id, change);
    return change;
}

bool Workspace::is_demo() const {
    return environment_->store.exists(folders_.demo_marker);
}

}  // namespace rx
