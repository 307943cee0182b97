#include <array>

#include "core/exchange/formats.hpp"

namespace rx::exchange {

namespace {

struct Meaning {
    std::string_view key;
    std::string_view records;  // words that have it
    std::string_view form;
    std::string_view meaning;
};

// rx-journal(5), "Records".
constexpr std::array meanings{
    Meaning{"at", "all", "RFC 3339 with offset", "when it was done; a session: when it began"},
    Meaning{"word", "all", "a word", "what it is"},
    Meaning{"id", "all", "16 to 64 hexadecimal digits", "the name of the record"},
    Meaning{"day", "all", "year-month-day", "the practice day it belongs to"},
    Meaning{"wrote", "all", "RFC 3339 with offset", "when it was written"},
    Meaning{"src", "all", "live, later, import or demo", "where it came from"},
    Meaning{"plan", "session, use", "id@hash", "the plan version"},
    Meaning{"routine", "session, approval, choice", "an id", "the routine of the plan"},
    Meaning{"form", "session", "short", "the short form of the routine"},
    Meaning{"did", "session, repeated", "exercise progress time name=value ...", "one exercise of the session"},
    Meaning{"active", "session", "duration", "time practised"},
    Meaning{"paused", "session", "duration", "time paused"},
    Meaning{"pain-before", "session, repeated", "0 to 10, @ time", "pain before"},
    Meaning{"pain", "session, repeated", "0 to 10, @ time", "pain during"},
    Meaning{"pain-after", "session, repeated", "0 to 10, @ time", "pain after"},
    Meaning{"fear-before", "session, repeated", "0 to 10, @ time", "fear before"},
    Meaning{"fear", "session, repeated", "0 to 10, @ time", "fear during"},
    Meaning{"fear-after", "session, repeated", "0 to 10, @ time", "fear after"},
    Meaning{"gentler", "session", "a limit", "why the plan's gentler session was done"},
    Meaning{"stopped-by", "session", "a limit, or sign", "which stop rule of the plan spoke"},
    Meaning{"reason", "session, skip", "a word", "what made the person end it early; why days are off"},
    Meaning{"note", "session", "text", "in the person's own words"},
    Meaning{"tag", "session, note, repeated", "a word", "to find it by"},
    Meaning{"with", "session", "16 to 64 hexadecimal digits", "the first of those it was saved with in one write"},
    Meaning{"end", "session", "complete, early, stop-rule, interrupted or lost", "how it ended"},
    Meaning{"kit", "size", "an id", "the kit of the plan"},
    Meaning{"label", "size", "text", "the size of the kit"},
    Meaning{"size-id", "size", "an id", "the size, where the plan gives it one"},
    Meaning{"diameter", "size", "millimetres", "of the size"},
    Meaning{"event", "event", "an id", "what happened"},
    Meaning{"on", "event", "year-month-day", "when it happened"},
    Meaning{"state", "state", "an id", "what holds or does not"},
    Meaning{"holds", "state", "yes or no", "whether it holds"},
    Meaning{"of", "approval", "toning, exercise or routine", "what may begin"},
    Meaning{"exercise", "approval", "an id", "the exercise that may begin"},
    Meaning{"by", "approval, void", "patient, clinic; undo", "whose word it is; who took it back"},
    Meaning{"given", "approval", "yes or no", "whether it may begin"},
    Meaning{"alternative", "choice", "an id", "which alternative of the routine was chosen"},
    Meaning{"measure", "measure", "an id", "the measure of the plan"},
    Meaning{"value", "measure", "a number", "the answer"},
    Meaning{"scale", "measure", "low..high", "the answers there were"},
    Meaning{"text", "note", "text", "in the person's own words"},
    Meaning{"first", "skip", "year-month-day", "the first day off"},
    Meaning{"last", "skip", "year-month-day", "the last day off"},
    Meaning{"record", "amend, void", "an id", "the record it is about"},
    Meaning{"set", "amend, repeated", "key=value", "what the record holds from now on"},
};

}  // namespace

std::string dictionary() {
    std::vector<Entry> rows;
    for (const Meaning& each : meanings)
        rows.push_back({{"key", std::string(each.key)},
                        {"records", std::string(each.records)},
                        {"form", std::string(each.form)},
                        {"meaning", std::string(each.meaning)}});
    return table({"key", "records", "form", "meaning"}, rows);
}

}  // namespace rx::exchange
