// rx log amend: changes what a record says. The old line stays.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/changing.hpp"
#include "cli/log/entering.hpp"
#include "cli/session/asking.hpp"
#include "core/journal/mends.hpp"
#include "core/report/record_text.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct LogAmendOptions {
    std::string record;
    std::vector<std::string> settings;
    bool dry_run = false;
};

// What a person may want to change in a session; other records are asked about with all they have.
constexpr std::array keys_of_session{"at",          "pain-before", "pain",       "pain-after",
                                     "fear-before", "fear",        "fear-after", "note"};

std::vector<std::string> keys_to_ask(const journal::Record& record) {
    if (std::holds_alternative<journal::Session>(record.body)) return {keys_of_session.begin(), keys_of_session.end()};
    std::vector<std::string> keys;
    for (const auto& [key, value] : journal::settings_of(record)) {
        if (key != "day" && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
    return keys;
}

struct Asked {
    std::string key;
    std::string question;
};

// Until the record can have it; nothing is an empty answer or the end of input.
std::optional<std::string> ask_for_setting(Workspace& workspace, Terminal& terminal, const journal::Record& record,
                                           const Asked& asked) {
    while (const auto answer = workspace.environment().person.ask(asked.question)) {
        if (answer->empty()) return std::nullopt;
        const std::string word = asked.key + "=" + (*answer == "-" ? "" : *answer);
        const auto settings = read_settings(workspace, record, {word});
        const auto changed = settings ? journal::amended(record, {.record = record.id, .set = *settings})
                                      : std::unexpected(settings.error());
        if (changed) return word;
        terminal.report(changed.error());
    }
    return std::nullopt;
}

// Key by key; an empty answer keeps what is there.
std::vector<std::string> ask_for_settings(Workspace& workspace, Terminal& terminal, const journal::Record& record) {
    terminal.say(fmt::format("{}, {}\n", report::record_in_words(record), report::moment_in_words(record.at)));
    const auto now = journal::settings_of(record);
    std::vector<std::string> settings;
    for (const std::string& key : keys_to_ask(record)) {
        std::string value;
        for (const auto& [name, each] : now) {
            if (name == key) value += (value.empty() ? "" : ", ") + each;
        }
        const std::string question =
            fmt::format("{}: {} [Enter keeps{}] ", key, value.empty() ? "none" : text::safe(value),
                        key == "at" ? "" : ", - leaves it out");
        if (const auto setting = ask_for_setting(workspace, terminal, record, {key, question}))
            settings.push_back(*setting);
    }
    return settings;
}

ExitStatus amend_record(Workspace& workspace, Terminal& terminal, const LogAmendOptions& options) {
    const auto id = named_record(workspace, options.record);
    if (!id) return terminal.report(id.error());
    const auto record = changeable(workspace, *id);
    if (!record) return terminal.report(record.error());
    std::vector<std::string> words = options.settings;
    if (words.empty()) {
        if (!workspace.environment().person.can_answer()) return terminal.report(nobody_to_ask());
        words = ask_for_settings(workspace, terminal, **record);
    }
    const auto settings = read_settings(workspace, **record, words);
    if (!settings) return terminal.report(settings.error());
    return change(workspace, terminal, *id, *settings, options.dry_run);
}

}  // namespace

extern const Command log_amend{
    .path = "log amend",
    .summary = "change what a record says; its old line stays",
    .examples = "rx log amend last\nrx log amend last pain=3",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<LogAmendOptions>();
        accepts.word("ID", Need::required, options->record, "the beginning or the end of its id, or last");
        accepts.words("KEY=VALUE", Need::optional, options->settings, "what holds from now on; without it, asked for");
        accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
        return [options](Workspace& workspace, Terminal& terminal) {
            return amend_record(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
