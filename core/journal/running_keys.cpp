#include "core/journal/running_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "core/units/digits.hpp"
#include "core/units/id.hpp"

namespace rx::journal {

namespace {

using outcome::BlockStanding;
using outcome::PartStanding;
using outcome::Place;
using outcome::Standing;

constexpr int most = 1'000'000;  // of anything that is counted here

// All of them, so that none ever reaches the journal.
constexpr std::array<std::string_view, 12> names{"item", "in-use", "new-size", "last-of-day", "at",     "ask",
                                                 "gate", "more",   "practice", "ended",       "stands", "wording"};

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t stop = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, stop - at));
        at = stop + 1;
    }
    return words;
}

std::string stands_text(const PartStanding& part) {
    std::string text = fmt::format("{} {}", part.finished_steps, part.rung ? fmt::to_string(*part.rung + 1) : "-");
    if (part.moved != 0) text += fmt::format("{:+}", part.moved);
    for (const BlockStanding& block : part.blocks)
        text += fmt::format(" {}{}", block.repetitions, block.closed ? "x" : "");
    return text;
}

std::string at_text(const Standing& standing) {
    const Place& at = standing.at;
    return fmt::format("{} {} {} {} {}", standing.stage, at.part + 1, at.block + 1, at.repetition + 1, at.step + 1);
}

// Reads numbers and words; remembers whether anything was wrong.
class Reader {
public:
    explicit Reader(const KeysAndValues& keys) : keys_(keys) {}

    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const {
        std::vector<std::string_view> values;
        for (const auto& [key, value] : keys_) {
            if (key == name) values.emplace_back(value);
        }
        return values;
    }
    // The value of a key that stands once; "" where it is missing.
    std::string_view one(std::string_view name) {
        const auto values = all(name);
        if (values.size() > 1) fine_ = false;
        return values.empty() ? "" : values.front();
    }
    int number(std::string_view text, int least) {
        const auto value = units::parse_digits(text, most);
        if (!value || *value < least) fine_ = false;
        return value.value_or(least);
    }
    // Counted from 1 there, and from 0 here.
    std::size_t index(std::string_view text) { return static_cast<std::size_t>(std::max(number(text, 1) - 1, 0)); }
    bool expect(bool holds) {
        fine_ = fine_ && holds;
        return holds;
    }
    [[nodiscard]] bool fine() const { return fine_; }

private:
    const KeysAndValues& keys_;
    bool fine_ = true;
};

MadeFrom read_made_from(Reader& reader) {
    MadeFrom from{.items = {},
                  .last_of_day = reader.one("last-of-day") == "yes",
                  .discreet = reader.one("wording") == "discreet"};
    for (const std::string_view item : reader.all("item")) {
        const auto words = words_of(item);
        reader.expect(units::is_slug(words.front()) && (words.size() == 1 || item.ends_with(" optional")));
        from.items.push_back({.exercise = std::string(words.front()), .optional = words.size() > 1});
    }
    const auto new_sizes = reader.all("new-size");
    for (const std::string_view in_use : reader.all("in-use")) {
        // What names a size may have spaces of its own.
        const std::string_view kit = in_use.substr(0, in_use.find(' '));
        if (!reader.expect(units::is_slug(kit) && kit.size() < in_use.size())) continue;
        from.sizes.push_back({.kit = std::string(kit),
                              .size = std::string(in_use.substr(kit.size() + 1)),
                              .is_new = std::ranges::find(new_sizes, kit) != new_sizes.end()});
    }
    return from;
}

// "2", "-" without one; "2-1" where the person went down by one.
void read_rung(Reader& reader, std::string_view word, PartStanding& part) {
    const std::size_t sign = word.find_first_of("+-", 1);
    const std::string_view rung = word.substr(0, sign);
    if (rung != "-") part.rung = reader.index(rung);
    if (sign == std::string_view::npos) return;
    const int moved = reader.number(word.substr(sign + 1), 1);
    part.moved = word[sign] == '-' ? -moved : moved;
}

PartStanding read_stands(Reader& reader, std::string_view text) {
    PartStanding part;
    const auto words = words_of(text);
    if (!reader.expect(words.size() > 2)) return part;
    part.finished_steps = reader.number(words[0], 0);
    read_rung(reader, words[1], part);
    for (std::size_t i = 2; i < words.size(); ++i) {
        const bool closed = words[i].ends_with('x');
        part.blocks.push_back({.repetitions = reader.number(words[i].substr(0, words[i].size() - (closed ? 1 : 0)), 0),
                               .closed = closed});
    }
    return part;
}

void read_at(Reader& reader, Standing& standing) {
    const auto words = words_of(reader.one("at"));
    if (!reader.expect(words.size() == 5)) return;
    standing.stage = words[0];
    standing.at = {.part = reader.index(words[1]),
                   .block = reader.index(words[2]),
                   .repetition = static_cast<int>(reader.index(words[3])),
                   .step = reader.index(words[4])};
}

void read_practice(Reader& reader, Standing& standing) {
    const std::string_view practice = reader.one("practice");
    standing.begun = practice == "begun";
    reader.expect(practice == "begun" || practice == "to-come");
    const std::string_view ended = reader.one("ended");
    standing.ending = outcome::parse_ending(ended);
    reader.expect(ended.empty() || standing.ending.has_value());
}

Standing read_standing(Reader& reader) {
    Standing standing;
    read_at(reader, standing);
    read_practice(reader, standing);
    for (const std::string_view question : reader.all("ask")) standing.asked.emplace_back(question);
    if (const std::string_view gate = reader.one("gate"); !gate.empty()) {
        const auto words = words_of(gate);
        if (reader.expect(words.size() == 2))
            standing.gate = Place{.part = reader.index(words[0]), .block = reader.index(words[1])};
    }
    if (const std::string_view more = reader.one("more"); !more.empty()) standing.more = reader.number(more, 0);
    for (const std::string_view part : reader.all("stands")) standing.parts.push_back(read_stands(reader, part));
    return standing;
}

}  // namespace

KeysAndValues running_keys(const Running& running) {
    KeysAndValues keys;
    const auto& [from, standing] = running;
    for (const MadeFrom::Item& item : from.items)
        keys.emplace_back("item", item.exercise + (item.optional ? " optional" : ""));
    for (const MadeFrom::SizeInUse& each : from.sizes) {
        keys.emplace_back("in-use", each.kit + " " + each.size);
        if (each.is_new) keys.emplace_back("new-size", each.kit);
    }
    if (from.last_of_day) keys.emplace_back("last-of-day", "yes");
    if (from.discreet) keys.emplace_back("wording", "discreet");
    keys.emplace_back("at", at_text(standing));
    for (const std::string& question : standing.asked) keys.emplace_back("ask", question);
    if (standing.gate)
        keys.emplace_back("gate", fmt::format("{} {}", standing.gate->part + 1, standing.gate->block + 1));
    if (standing.more > 0) keys.emplace_back("more", fmt::to_string(standing.more));
    keys.emplace_back("practice", standing.begun ? "begun" : "to-come");
    if (standing.ending) keys.emplace_back("ended", outcome::to_text(*standing.ending));
    for (const PartStanding& part : standing.parts) keys.emplace_back("stands", stands_text(part));
    return keys;
}

std::optional<Running> take_running(KeysAndValues& keys) {
    KeysAndValues own;
    const auto is_own = [](const auto& pair) {
        return std::ranges::find(names, pair.first) != names.end();
    };
    std::ranges::copy_if(keys, std::back_inserter(own), is_own);
    std::erase_if(keys, is_own);
    Reader reader(own);
    if (reader.one("at").empty()) return std::nullopt;
    Running running{.made_from = read_made_from(reader), .standing = read_standing(reader)};
    return reader.fine() ? std::optional(std::move(running)) : std::nullopt;
}

}  // namespace rx::journal
