#include "core/journal/file_names.hpp"

namespace rx::journal {

NameKind kind_of(std::string_view name) {
    if (name.find(file_ending) == name.npos) return NameKind::foreign;
    const auto has = [name](std::string_view part) {
        return name.find(part) != name.npos;
    };
    const bool is_copy = has(".sync-conflict-") || has("onflicted copy") || name.starts_with('.');
    return name.ends_with(file_ending) && !is_copy ? NameKind::journal : NameKind::copy;
}

bool is_journal_name(std::string_view name) {
    return name.ends_with(file_ending) && name.find('/') == name.npos && kind_of(name) == NameKind::journal;
}

}  // namespace rx::journal
