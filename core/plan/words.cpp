#include "core/plan/words.hpp"

#include <array>
#include <cctype>

namespace rx::plan {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;

constexpr std::array words_table{
    Field{"trainer", Shape::line, Need::optional, "write a word, like \"dilator\"", "what to call a trainer"},
    document::source_field,
    document::note_field,
};

constexpr std::string_view ours = "trainer";

bool is_letter(char c) {
    // Bytes of other alphabets' letters are above ASCII.
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// The next place from `from` on where our word stands by itself or in the plural.
std::size_t find_ours(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at + ours.size() <= text.size(); ++at) {
        const bool same = lower(text[at]) == ours.front() && text.substr(at + 1, ours.size() - 1) == ours.substr(1);
        if (!same || (at > 0 && is_letter(text[at - 1]))) continue;
        std::size_t end = at + ours.size();
        if (end < text.size() && text[end] == 's') ++end;
        if (end == text.size() || !is_letter(text[end])) return at;
    }
    return std::string_view::npos;
}

// "a " becomes "an " before a vowel.
void fit_article(std::string& before, char first) {
    const bool article = before.ends_with(" a ") || before == "a " || before.ends_with(" A ") || before == "A ";
    if (article && std::string_view("aeiou").find(lower(first)) != std::string_view::npos) {
        before.insert(before.size() - 1, 1, 'n');
    }
}

}  // namespace

std::span<const Field> words_fields() {
    return words_table;
}

std::string with_word_for_trainer(std::string_view text, std::string_view word) {
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = find_ours(text, 0); at != std::string_view::npos; at = find_ours(text, from)) {
        result += text.substr(from, at - from);
        fit_article(result, word.front());
        std::string own(word);
        const bool capital = std::isupper(static_cast<unsigned char>(text[at])) != 0;
        if (capital) own.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(own.front())));
        result += own;
        from = at + ours.size();
    }
    return result.append(text.substr(from));
}

std::optional<exercise::Library> in_own_words(Fields& root, const exercise::Library& library) {
    if (root.table("words") == nullptr) return std::nullopt;
    Fields fields(root, *root.node("words"), "[words]", words_table);
    const auto word = fields.text("trainer");
    if (!word) return std::nullopt;
    exercise::Library worded;
    for (const exercise::LibraryEntry* entry : library.all()) {
        exercise::LibraryEntry own = *entry;
        own.title = with_word_for_trainer(own.title, *word);
        own.position = with_word_for_trainer(own.position, *word);
        for (std::string& line : own.how) line = with_word_for_trainer(line, *word);
        worded.add(std::move(own));
    }
    return worded;
}

}  // namespace rx::plan
