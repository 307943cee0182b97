#include "core/plan/beginning.hpp"

#include <algorithm>
#include <vector>

#include "core/exercise/kit_choice.hpp"
#include "core/exercise/phrases.hpp"
#include "core/plan/sessions.hpp"

namespace rx::plan {

namespace {

using document::Fields;
using exercise::Kits;

constexpr std::string_view size_word = "size ";
constexpr std::string_view of = " of ";

// The reader of what follows "size ".
class SizeReader {
public:
    SizeReader(Fields& fields, std::string_view key, const Kits& kits) : fields_(fields), key_(key), kits_(kits) {}

    // A name may have " of " in it, so that the whole of the text is tried first.
    std::optional<Beginning> read(std::string text) {
        std::vector<const kit::Kit*> having;
        for (const auto& [id, kit] : kits_) {
            if (kit && kit->index_of(text)) having.push_back(&*kit);
        }
        if (having.size() == 1) return FromSize{having.front()->id, *having.front()->index_of(text), std::move(text)};
        if (having.size() > 1) return several(text, *having.front());
        const auto middle = text.rfind(of);
        if (middle != std::string::npos) return of_kit(text, middle);
        return none(text);
    }

private:
    std::optional<Beginning> several(const std::string& text, const kit::Kit& first) {
        return refuse(unknown_size("more than one kit has a size " + exercise::quoted(text),
                                   "say of which: \"size " + text + " of " + first.id.text() + "\""));
    }

    std::optional<Beginning> of_kit(const std::string& text, std::size_t middle) {
        const std::string id = text.substr(middle + of.size());
        const std::string size = text.substr(0, middle);
        const auto found = std::ranges::find_if(kits_, [&id](const auto& each) { return each.first.text() == id; });
        if (found == kits_.end()) return refuse(exercise::unknown_kit(id, kits_));
        // One that could not be read is reported where it stands.
        if (!found->second) return std::nullopt;
        if (const auto index = found->second->index_of(size)) return FromSize{found->first, *index, text};
        return refuse(exercise::unknown_size(*found->second, size, exercise::SizeForms::name));
    }

    std::optional<Beginning> none(const std::string& text) {
        for (const auto& [id, kit] : kits_) {
            if (!kit) return std::nullopt;
        }
        if (kits_.size() == 1)
            return refuse(exercise::unknown_size(*kits_.begin()->second, text, exercise::SizeForms::name));
        return refuse(
            unknown_size("no kit of this plan has a size " + exercise::quoted(text),
                         kits_.empty() ? "declare the sizes with [kit.NAME]" : "write it like \"size M of trainers\""));
    }

    static diag::Diagnostic unknown_size(std::string message, std::string hint) {
        return {.code = "unknown-size", .message = std::move(message), .hint = std::move(hint)};
    }
    std::nullopt_t refuse(const diag::Diagnostic& problem) {
        fields_.report(key_, problem);
        return std::nullopt;
    }

    Fields& fields_;
    std::string_view key_;
    const Kits& kits_;
};

}  // namespace

std::optional<Beginning> read_beginning(Fields& fields, std::string_view key, const Nameable& nameable) {
    const std::string text = fields.text(key).value_or("");
    if (is_about_sessions(text)) {
        const auto count = fields.converted<int>(key, parse_session_count);
        return count ? std::optional<Beginning>(AfterSessions{*count}) : std::nullopt;
    }
    if (text.starts_with(size_word)) return SizeReader(fields, key, nameable.kits).read(text.substr(size_word.size()));
    auto moment = read_moment(fields, key, nameable.names, ", or \"20 sessions\", or \"size M\"");
    if (!moment) return std::nullopt;
    return *std::move(moment);
}

std::string to_text(const Beginning& beginning) {
    if (const auto* moment = std::get_if<Moment>(&beginning)) return to_text(*moment);
    if (const auto* sessions = std::get_if<AfterSessions>(&beginning)) return session_count_text(sessions->count);
    return std::string(size_word) + std::get<FromSize>(beginning).text;
}

std::string from_in_words(const Beginning& beginning) {
    if (const auto* moment = std::get_if<Moment>(&beginning)) return "from " + in_words(*moment);
    if (const auto* sessions = std::get_if<AfterSessions>(&beginning))
        return "from session " + std::to_string(sessions->count + 1) + " on";
    return "from " + to_text(beginning) + " on";
}

bool surely_before(const Beginning& a, const Beginning& b) {
    if (a.index() != b.index()) return false;
    if (const auto* moment = std::get_if<Moment>(&a)) return surely_before(*moment, std::get<Moment>(b));
    if (const auto* sessions = std::get_if<AfterSessions>(&a))
        return sessions->count < std::get<AfterSessions>(b).count;
    const auto& size = std::get<FromSize>(a);
    const auto& other = std::get<FromSize>(b);
    return size.kit == other.kit && size.index < other.index;
}

}  // namespace rx::plan
