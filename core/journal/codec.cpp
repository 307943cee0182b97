#include "core/journal/codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/journal/checksum.hpp"
#include "core/journal/keys.hpp"
#include "core/journal/session_keys.hpp"
#include "core/text/nearest.hpp"

namespace rx::journal {

namespace {

diag::Result<Origin> read_origin(std::string_view word) {
    if (const auto origin = parse_origin(word)) return *origin;
    return diag::failure(diag::Kind::content, "record-key", "it is not live, later, import or demo");
}

diag::Result<bool> parse_yes_no(std::string_view text) {
    if (text == "yes" || text == "no") return text == "yes";
    return diag::failure(diag::Kind::content, "record-key", "it is not yes or no");
}

// The word and the keys of each kind of record, written here and read below.
struct BodyWriter {
    std::string& line;

    void operator()(const Session& session) const { add_session(line, session); }
    void operator()(const UsePlan& use) const { add_pair(line, "plan", use.plan); }
    void operator()(const CurrentSize& size) const {
        add_pair(line, "kit", size.kit);
        add_pair(line, "label", size.label);
        if (!size.id.empty()) add_pair(line, "size-id", size.id);
        if (size.diameter) add_pair(line, "diameter", units::to_text(*size.diameter));
    }
    void operator()(const EventDate& event) const {
        add_pair(line, "event", event.event);
        add_pair(line, "on", units::to_text(event.on));
    }
    void operator()(const StateAnswer& answer) const {
        add_pair(line, "state", answer.state);
        add_pair(line, "holds", answer.holds ? "yes" : "no");
    }
    void operator()(const Approval& approval) const {
        const bool of_routine = !approval.routine.empty();
        add_pair(line, "of", of_routine ? "routine" : approval.exercise.empty() ? "toning" : "exercise");
        if (of_routine) add_pair(line, "routine", approval.routine);
        if (!of_routine && !approval.exercise.empty()) add_pair(line, "exercise", approval.exercise);
        add_pair(line, "by", approval.by == Approval::By::clinic ? "clinic" : "patient");
        add_pair(line, "given", approval.given ? "yes" : "no");
    }
    void operator()(const Chosen& chosen) const {
        add_pair(line, "routine", chosen.routine);
        add_pair(line, "alternative", chosen.alternative);
    }
    void operator()(const Measured& measured) const {
        add_pair(line, "measure", measured.measure);
        add_pair(line, "value", units::to_text(measured.value));
        if (measured.scale) add_pair(line, "scale", units::to_text(*measured.scale));
    }
    void operator()(const Note& note) const {
        add_pair(line, "text", note.text);
        add_tags(line, note.tags);
    }
    void operator()(const Skip& skip) const {
        add_pair(line, "first", units::to_text(skip.first));
        add_pair(line, "last", units::to_text(skip.last));
        add_pair(line, "reason", to_text(skip.reason));
    }
    void operator()(const Amend& amend) const {
        add_pair(line, "record", amend.record);
        for (const auto& [key, value] : amend.set) add_pair(line, "set", key + "=" + value);
    }
    void operator()(const Void& taken_back) const {
        add_pair(line, "record", taken_back.record);
        if (taken_back.is_undo) add_pair(line, "by", "undo");
    }
    void operator()(const Other& /*kept whole as unknown keys*/) const {}
};

struct BodyWord {
    std::string_view operator()(const Session& /*record*/) const { return "session"; }
    std::string_view operator()(const UsePlan& /*record*/) const { return "use"; }
    std::string_view operator()(const CurrentSize& /*record*/) const { return "size"; }
    std::string_view operator()(const EventDate& /*record*/) const { return "event"; }
    std::string_view operator()(const StateAnswer& /*record*/) const { return "state"; }
    std::string_view operator()(const Approval& /*record*/) const { return "approval"; }
    std::string_view operator()(const Chosen& /*record*/) const { return "choice"; }
    std::string_view operator()(const Measured& /*record*/) const { return "measure"; }
    std::string_view operator()(const Note& /*record*/) const { return "note"; }
    std::string_view operator()(const Skip& /*record*/) const { return "skip"; }
    std::string_view operator()(const Amend& /*record*/) const { return "amend"; }
    std::string_view operator()(const Void& /*record*/) const { return "void"; }
    std::string_view operator()(const Other& other) const { return other.word; }
};

Body read_size(Keys& keys) {
    CurrentSize size;
    size.kit = keys.needed_text("kit");
    size.label = keys.needed_text("label");
    size.id = keys.text("size-id");
    size.diameter = keys.value("diameter", units::parse_length);
    return size;
}

Body read_event(Keys& keys) {
    std::string event = keys.needed_text("event");
    const auto on = keys.needed_value("on", units::parse_date);
    if (!on) return Other{};
    return EventDate{std::move(event), *on};
}

Body read_state(Keys& keys) {
    std::string state = keys.needed_text("state");
    return StateAnswer{std::move(state), keys.needed_value("holds", parse_yes_no).value_or(false)};
}

diag::Result<std::string> parse_of(std::string_view text) {
    if (text == "toning" || text == "exercise" || text == "routine") return std::string(text);
    return diag::failure(diag::Kind::content, "record-key", "it is not toning, exercise or routine");
}

diag::Result<Approval::By> parse_by(std::string_view text) {
    if (text == "clinic") return Approval::By::clinic;
    if (text == "patient") return Approval::By::patient;
    return diag::failure(diag::Kind::content, "record-key", "it is not patient or clinic");
}

// What is approved stands in words, so that a line without an exercise never approves toning by accident.
Body read_approval(Keys& keys) {
    const std::string of = keys.needed_value("of", parse_of).value_or("");
    return Approval{.exercise = of == "exercise" ? keys.needed_text("exercise") : "",
                    .by = keys.needed_value("by", parse_by).value_or(Approval::By::patient),
                    .given = keys.needed_value("given", parse_yes_no).value_or(false),
                    .routine = of == "routine" ? keys.needed_text("routine") : ""};
}

Body read_choice(Keys& keys) {
    std::string routine = keys.needed_text("routine");
    return Chosen{.routine = std::move(routine), .alternative = keys.needed_text("alternative")};
}

Body read_measured(Keys& keys) {
    std::string measure = keys.needed_text("measure");
    const auto value = keys.needed_value("value", units::parse_reading);
    const auto scale = keys.value("scale", units::parse_scale);
    return Measured{.measure = std::move(measure), .value = value.value_or(units::Reading{}), .scale = scale};
}

Body read_note(Keys& keys) {
    std::string text = keys.needed_text("text");
    return Note{.text = std::move(text), .tags = read_tags(keys)};
}

diag::Result<Skip::Reason> parse_reason_to_skip(std::string_view word) {
    if (const auto reason = parse_skip_reason(word)) return *reason;
    return diag::failure(diag::Kind::content, "record-key", "it is not rest, illness, period, travel or other");
}

Body read_skip(Keys& keys) {
    const auto first = keys.needed_value("first", units::parse_date);
    const auto last = keys.needed_value("last", units::parse_date);
    const auto reason = keys.value("reason", parse_reason_to_skip);
    if (!first || !last) return Other{};
    return Skip{.first = *first, .last = *last, .reason = reason.value_or(Skip::Reason::other)};
}

// "pain=4" of a set.
diag::Result<std::pair<std::string, std::string>> parse_setting(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == 0 || equals == text.npos)
        return diag::failure(diag::Kind::content, "record-key", "it is not key=value");
    return std::pair(std::string(text.substr(0, equals)), std::string(text.substr(equals + 1)));
}

Body read_amend(Keys& keys) {
    std::string record = keys.needed_value("record", parse_id).value_or("");
    return Amend{.record = std::move(record), .set = keys.values("set", parse_setting)};
}

Body read_void(Keys& keys) {
    return Void{.record = keys.needed_value("record", parse_id).value_or(""), .is_undo = keys.text("by") == "undo"};
}

struct BodyReader {
    std::string_view word;
    Body (*read)(Keys& keys);
};
constexpr std::array body_readers{
    BodyReader{"session", read_session},
    BodyReader{"use",
               [](Keys& keys) -> Body {
                   return UsePlan{keys.needed_text("plan")};
               }},
    BodyReader{"size", read_size},
    BodyReader{"event", read_event},
    BodyReader{"state", read_state},
    BodyReader{"approval", read_approval},
    BodyReader{"choice", read_choice},
    BodyReader{"measure", read_measured},
    BodyReader{"note", read_note},
    BodyReader{"skip", read_skip},
    BodyReader{"amend", read_amend},
    BodyReader{"void", read_void},
};

// What the end of a line says about who wrote its bytes; nothing when the line was torn.
std::optional<Trust> trust_of(std::string_view line, const Pairs& pairs) {
    if (pairs.count("sum") == 0) return pairs.count("wrote") > 0 ? std::nullopt : std::optional(Trust::by_hand);
    const Pair& last = pairs.all.back();
    if (last.key != "sum") return Trust::changed;
    if (last.value.size() < digits_of_checksum) return std::nullopt;
    const bool as_written = line.substr(0, last.begin).ends_with(' ');
    return as_written && last.value == checksum(line.substr(0, last.begin - 1)) ? Trust::whole : Trust::changed;
}

std::optional<diag::Diagnostic> not_text(std::string_view line) {
    if (line.size() > longest_line) {
        return problem_at(line, 0, "record-long",
                          fmt::format("a line of {} bytes is longer than any record", line.size()));
    }
    if (const auto nul = line.find('\0'); nul != line.npos) {
        return problem_at(line, nul, "record-form",
                          fmt::format("{} empty bytes: power cut?", std::ranges::count(line, '\0')));
    }
    if (const auto byte = first_not_utf8(line); byte != line.size()) {
        return problem_at(line, byte, "record-utf8", "these bytes are not UTF-8");
    }
    if (line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>")) {
        auto problem = problem_at(line, 0, "record-form", "a merge left its mark here");
        problem.hint = "the records around it count; only the lines with marks can be taken out";
        return problem;
    }
    return std::nullopt;
}

struct Word {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Word word_at(std::string_view line, std::size_t from) {
    std::size_t begin = from;
    while (begin < line.size() && is_blank(line[begin])) ++begin;
    std::size_t end = begin;
    while (end < line.size() && !is_blank(line[end])) ++end;
    return {line.substr(begin, end - begin), begin, end};
}

diag::Diagnostic unknown_word(std::string_view line, const Word& word) {
    auto problem = problem_at(line, word.begin, "record-form",
                              word.text.empty() ? "after the time, a word says what it is"
                                                : fmt::format("`{}` is not a word of this format", word.text));
    std::vector<std::string> words;
    for (const BodyReader& reader : body_readers) words.emplace_back(reader.word);
    const auto meant = text::nearest(word.text, words);
    problem.hint =
        meant ? fmt::format("did you mean `{}`?", *meant) : fmt::format("words are {}", fmt::join(words, ", "));
    return problem;
}

}  // namespace

std::string write(const Record& record) {
    std::string line = units::to_text(record.at);
    line += ' ';
    line += std::visit(BodyWord{}, record.body);
    add_pair(line, "id", record.id);
    add_pair(line, "day", units::to_text(record.day));
    add_pair(line, "wrote", units::to_text(record.wrote));
    add_pair(line, "src", to_text(record.origin));
    std::visit(BodyWriter{line}, record.body);
    for (const auto& [key, value] : record.unknown) add_pair(line, key, value);
    const std::string sum = checksum(line);
    add_pair(line, "sum", sum);
    return line;
}

diag::Result<Record> read(std::string_view line) {
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (auto problem = not_text(line)) return std::unexpected(std::move(*problem));

    const Word time = word_at(line, 0);
    const auto at = units::parse_timestamp(time.text);
    if (!at) {
        auto problem = problem_at(line, time.begin, "record-time", "a record begins with a time and its offset");
        problem.hint = "like 2026-11-20T21:30:05+01:00";
        return std::unexpected(std::move(problem));
    }
    const Word word = word_at(line, time.end);
    auto pairs = read_pairs(line, word.end);
    if (!pairs) return std::unexpected(std::move(pairs.error()));
    const auto trust = trust_of(line, *pairs);
    if (!trust) {
        auto problem = problem_at(line, line.size(), "record-torn", "the line ends before its sum");
        problem.hint = "if you changed it by hand, take `wrote` out as well";
        return std::unexpected(std::move(problem));
    }
    const auto* reader = std::ranges::find(body_readers, word.text, &BodyReader::word);
    const bool known = reader != body_readers.end();
    // A word is written as it was read: no version has one that could be anything but a word there.
    if (!known && (*trust == Trust::by_hand || !is_key(word.text))) return std::unexpected(unknown_word(line, word));

    Keys keys(line, std::move(*pairs));
    keys.each("sum", [](const Pair& /*judged above*/) {});
    Record record{
        .id = keys.value("id", parse_id).value_or(""),
        .at = *at,
        .day = keys.value("day", units::parse_date).value_or(at->date()),
        .wrote = keys.value("wrote", units::parse_timestamp).value_or(*at),
        .origin = keys.value("src", read_origin).value_or(Origin::later),
        .body = known ? reader->read(keys) : Body(Other{std::string(word.text)}),
    };
    if (keys.problem()) return std::unexpected(*keys.problem());
    if (record.id.empty()) record.id = id_of_line(line);
    record.unknown = keys.rest();
    record.trust = *trust;
    return record;
}

std::optional<SessionLine> session_line(std::string_view line) {
    // "2026-11-20T21:30:05+01:00 session id=... day=2026-11-20 wrote=...  sum=1a2b3c4d"
    constexpr std::size_t time_ends = std::string_view("2026-11-20T21:30:05+01:00").size();
    constexpr std::string_view word = " session id=";
    constexpr std::string_view day = " day=";
    constexpr std::string_view sum = " sum=";
    if (line.size() > longest_line || line.size() < time_ends + word.size() ||
        line.substr(time_ends, word.size()) != word)
        return std::nullopt;
    const std::size_t id = time_ends + word.size();
    if (line.substr(id).starts_with('"')) return std::nullopt;
    const std::size_t id_ends = std::min(line.find(' ', id), line.size());
    if (!line.substr(id_ends).starts_with(day)) return std::nullopt;
    const std::size_t day_ends = std::min(line.find(' ', id_ends + day.size()), line.size());
    if (line.size() < day_ends + sum.size() + digits_of_checksum) return std::nullopt;
    if (line.substr(line.size() - sum.size() - digits_of_checksum, sum.size()) != sum) return std::nullopt;
    return SessionLine{.id = line.substr(id, id_ends - id),
                       .day = line.substr(id_ends + day.size(), day_ends - id_ends - day.size())};
}

std::optional<SessionLine> whole_session(std::string_view line) {
    const auto session = session_line(line);
    if (!session) return std::nullopt;
    const std::size_t sum = line.size() - digits_of_checksum;
    const bool is_whole = line.substr(sum) == checksum(line.substr(0, line.rfind(' ')));
    return is_whole ? session : std::nullopt;
}

bool is_comment(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    return first == line.npos || line.starts_with('#');
}

}  // namespace rx::journal
