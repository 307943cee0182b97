#include "tests/support/golden_case.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "cli/terminal/plain_lines.hpp"
#include "core/units/duration.hpp"
#include "tests/support/fake_environment.hpp"

namespace rx::support {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view journal_folder = "/home/test/.local/share/rx/journal/";
constexpr std::array<std::string_view, 5> result_names{"out", "err", "session", "status", "journal.after"};

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
    }
    return lines;
}

// An empty line is an answer, too.
std::vector<std::string> answers_of(const std::string& text) {
    std::vector<std::string> answers;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) answers.push_back(line);
    return answers;
}

[[noreturn]] void cannot_read(const fs::path& file, const std::string& what) {
    throw std::runtime_error(file.string() + ": cannot read \"" + what + "\"");
}

std::vector<session::Event> events_of(const std::string& word) {
    static const std::map<std::string, session::Event> named{
        {"space", session::Key{session::Key::big}}, {"esc", session::Key{session::Key::escape}},
        {"int", session::Signal::interrupt},        {"term", session::Signal::terminate},
        {"hup", session::Signal::hangup},           {"suspended", session::Suspended{}}};
    if (const auto found = named.find(word); found != named.end()) return {found->second};
    std::vector<session::Event> events;
    for (const char c : word) events.emplace_back(session::Key{static_cast<char32_t>(c)});
    return events;
}

void press_keys(const fs::path& file, VirtualSession& session) {
    for (const std::string& line : lines_of(content_of(file))) {
        const auto words = shell_words(line);
        const auto when = units::parse_duration(words.front());
        if (!when || words.size() < 2) cannot_read(file, line);
        for (auto word = words.begin() + 1; word != words.end(); ++word) {
            for (const session::Event& event : events_of(*word)) session.at(*when, event);
        }
    }
}

void put_files(const fs::path& folder, MemoryStore& store) {
    if (!fs::exists(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) store.put(entry.path().lexically_relative(folder), content_of(entry));
    }
}

void set_up(const fs::path& folder, FakeEnvironment& environment) {
    put_files(folder.parent_path().parent_path() / "files", environment.store());
    put_files(folder / "files", environment.store());
    if (fs::exists(folder / "journal")) {
        environment.store().put(fs::path(journal_folder) / "testhost-0000.journal", content_of(folder / "journal"));
    }
    if (fs::exists(folder / "open-session")) {
        environment.store().put("/home/test/.local/state/rx/open-session", content_of(folder / "open-session"));
    }
    if (fs::exists(folder / "config.toml")) {
        environment.store().put("/home/test/.config/rx/config.toml", content_of(folder / "config.toml"));
    }
    if (fs::exists(folder / "answers") || fs::exists(folder / "keys"))
        environment.answer(answers_of(content_of(folder / "answers")));
}

std::string journal_in(const MemoryStore& store) {
    std::string all;
    for (const auto& [path, content] : store.files()) {
        if (path.starts_with(journal_folder)) all += content;
    }
    return all;
}

std::string plain_lines(const VirtualSession& session) {
    terminal::Narration narration;
    std::string lines;
    for (const Shown& shown : session.shown()) lines += narration.tell(shown.frame);
    return lines;
}

// The words after "rx"; "< NAME" at the end becomes standard input.
std::vector<std::string> arguments_of(const fs::path& folder, const std::string& command,
                                      FakeEnvironment& environment) {
    auto words = shell_words(command);
    if (words.empty() || words.front() != "rx") cannot_read(folder / "cmd", command);
    words.erase(words.begin());
    if (words.size() < 2 || words[words.size() - 2] != "<") return words;
    environment.set_input(content_of(folder / "files" / words.back()));
    words.resize(words.size() - 2);
    return words;
}

// A command's own output below the command, or nothing when it printed nothing.
std::string transcript(const std::string& command, const std::string& printed) {
    if (printed.empty()) return "";
    return "$ " + command + "\n" + printed + (printed.ends_with('\n') ? "" : "\n");
}

}  // namespace

std::vector<fs::path> golden_cases(const fs::path& root) {
    std::vector<fs::path> cases;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().filename() == "cmd") cases.push_back(entry.path().parent_path());
    }
    std::ranges::sort(cases);
    return cases;
}

GoldenResults run_golden(const fs::path& folder) {
    FakeEnvironment environment;
    set_up(folder, environment);
    const auto moments = lines_of(content_of(folder / "now"));
    GoldenResults results;
    std::string statuses;
    bool all_done = true;
    std::size_t number = 0;
    for (const std::string& command : lines_of(content_of(folder / "cmd"))) {
        if (number < moments.size()) environment.set_now(moments[number]);
        ++number;
        environment.new_session();
        if (fs::exists(folder / "keys")) press_keys(folder / "keys", environment.session());
        const ExitStatus status = environment.run(arguments_of(folder, command, environment));
        results["out"] += transcript(command, environment.take_out());
        results["err"] += transcript(command, environment.take_err());
        results["session"] += transcript(command, plain_lines(environment.session()));
        statuses += std::to_string(static_cast<int>(status)) + "\n";
        all_done = all_done && status == ExitStatus::done;
    }
    results["status"] = all_done ? "" : statuses;
    const std::string journal = journal_in(environment.store());
    results["journal.after"] = journal == content_of(folder / "journal") ? "" : journal;
    return results;
}

GoldenResults expected_of(const fs::path& folder) {
    GoldenResults results;
    for (const std::string_view name : result_names) results.emplace(name, content_of(folder / name));
    return results;
}

void bless(const fs::path& folder, const GoldenResults& results) {
    for (const auto& [name, content] : results) {
        fs::remove(folder / name);
        if (!content.empty()) std::ofstream(folder / name, std::ios::binary) << content;
    }
}

std::vector<std::string> shell_words(std::string_view line) {
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (const char c : line) {
        const bool blank = quote == 0 && c == ' ';
        const bool quotes = quote == 0 ? (c == '"' || c == '\'') : c == quote;
        if (!blank && !in_word) words.emplace_back();
        in_word = !blank;
        if (quotes) quote = quote == 0 ? c : '\0';
        if (!blank && !quotes) words.back() += c;
    }
    return words;
}

}  // namespace rx::support
