#include "tests/data/drafts.hpp"

#include <doctest/doctest.h>

#include <iterator>

#include "tests/policy/source_tree.hpp"

namespace rx::data {

namespace {

const units::LocalDate first_release{std::chrono::year{2026} / 11 / 21};

std::vector<Draft> drafts_in(std::string_view folder) {
    const exercise::Library words = library();
    std::vector<Draft> drafts;
    for (const policy::SourceFile& file : policy::read_tree({folder})) {
        auto document = document::parse(policy::read_file(file.path), file.path);
        REQUIRE_MESSAGE(document.has_value(), file.path);
        auto loaded = plan::read(*document, words, first_release);
        drafts.push_back({.name = std::string(policy::stem_of(file.path)),
                          .document = *std::move(document),
                          .loaded = std::move(loaded)});
    }
    return drafts;
}

}  // namespace

std::vector<Draft> protocols() {
    return drafts_in("data/protocols");
}

std::vector<Draft> fixtures() {
    return drafts_in("tests/data/fixtures");
}

std::vector<Draft> all_drafts() {
    std::vector<Draft> drafts = protocols();
    std::ranges::move(fixtures(), std::back_inserter(drafts));
    return drafts;
}

std::vector<exercise::LibraryEntry> library_entries() {
    std::vector<exercise::LibraryEntry> all;
    for (const policy::SourceFile& file : policy::read_tree({"data/exercises"})) {
        auto entries = exercise::read_library(policy::read_file(file.path), file.path);
        REQUIRE_MESSAGE(entries.has_value(), policy::listed(sentences(entries.error())));
        std::ranges::move(*entries, std::back_inserter(all));
    }
    return all;
}

exercise::Library library() {
    exercise::Library library;
    for (exercise::LibraryEntry& entry : library_entries()) library.add(std::move(entry));
    return library;
}

std::vector<std::string> sentences(const diag::Diagnostics& problems) {
    std::vector<std::string> sentences;
    for (const diag::Diagnostic& d : problems.all()) {
        sentences.push_back(d.origin + ":" + std::to_string(d.at.line) + ": " + d.code + ": " + d.message);
    }
    return sentences;
}

std::vector<std::string> problems_of(const Draft& draft) {
    return sentences(draft.loaded ? draft.loaded->warnings : draft.loaded.error());
}

}  // namespace rx::data
