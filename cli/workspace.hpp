// A person's rx: folders, preferences, plans and journal, opened as far as a command needs them.
//
// Every accessor reads at most once, until something is appended. Failures come as diagnostics for the command to
// report; nothing here prints.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cli/environment.hpp"
#include "cli/folders.hpp"
#include "core/config/config.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/exercise/exercise.hpp"
#include "core/journal/journal.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/shelf/shelf.hpp"

namespace rx {

class Workspace {
public:
    // Finds the folders and reads config.toml. Kinds: config, usage, and those of reading.
    [[nodiscard]] static diag::Checked<Workspace> open(Environment& environment,
                                                       const std::optional<std::string>& data_dir);

    [[nodiscard]] Environment& environment() const { return *environment_; }
    [[nodiscard]] const Folders& folders() const { return folders_; }
    [[nodiscard]] const config::Config& config() const { return config_; }
    [[nodiscard]] const exercise::Library& library();

    // When the command began, and the practice day that is.
    [[nodiscard]] const units::Timestamp& now() const { return now_; }
    [[nodiscard]] units::LocalDate today() const;

    [[nodiscard]] diag::Result<const journal::Contents*> journal();
    // What is asked for next is read again.
    void forget_what_was_read();
    // Without sessions of before that day; nothing of it is remembered.
    [[nodiscard]] diag::Result<journal::Contents> journal_since(units::LocalDate day) const;
    // Without most sessions; nothing of it is remembered.
    [[nodiscard]] diag::Result<journal::LongJournal> long_journal() const;
    [[nodiscard]] diag::Result<patient::Patient> patient();

    // A kept version, loaded; its warnings are dropped (they were said at import).
    [[nodiscard]] diag::Checked<const plan::Plan*> plan(const shelf::Version& version);
    // The version in use today. Kind missing, code "no-plan", when there is none.
    [[nodiscard]] diag::Result<shelf::Version> version_in_use();
    [[nodiscard]] diag::Checked<const plan::Plan*> plan_in_use();

    // Adds a record to this machine's own journal file, durably. What it says of the person holds from now on, whatever
    // a clock that ran ahead has written before.
    [[nodiscard]] diag::Result<files::Appended> append(journal::Record record);
    // The same for several, in one write: all of them or none; at least one.
    [[nodiscard]] diag::Result<files::Appended> append_all(const std::vector<journal::Record>& records);
    // Adds lines that are records already, all of them or none; at least one.
    [[nodiscard]] diag::Result<files::Appended> append_lines(const std::vector<std::string>& lines);
    [[nodiscard]] diag::Result<files::Path> own_journal_file();
    // A record that begins and is written now.
    [[nodiscard]] journal::Record new_record(journal::Body body, journal::Origin origin = journal::Origin::live) const;

    // A change of the record with that id, which counts: written now, or after all changes of it there are.
    [[nodiscard]] diag::Result<journal::Record> new_change(const std::string& id, journal::Body body);

    [[nodiscard]] bool is_demo() const;

    // The records that were added one by one, in their order.
    [[nodiscard]] const std::vector<journal::Record>& new_records() const { return new_records_; }

    // That a journal was shorter than it had been when something was added to it: the last time that can be told.
    [[nodiscard]] const diag::Diagnostics& losses() const { return losses_; }

private:
    // What `read` gives, and whether lines were lost.
    template <class Read>
    [[nodiscard]] auto read_journal(const Read& read) const -> decltype(read());
    // Keeps how long the file is now, and notes when it had become shorter before.
    void note_length(const std::optional<journal::Length>& before, const files::Path& file,
                     const files::Appended& appended);

    Workspace(Environment& environment, Folders folders, config::Config config);

    Environment* environment_;
    Folders folders_;
    config::Config config_;
    units::Timestamp now_;
    std::optional<exercise::Library> library_;
    std::vector<journal::Record> new_records_;
    diag::Diagnostics losses_;
    std::optional<journal::Contents> journal_;
    std::optional<patient::Patient> patient_;
    std::map<shelf::Version, plan::Plan> plans_;
};

}  // namespace rx
