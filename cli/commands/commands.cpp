// The list of commands, in help order. Adding one: its file, its declaration here and its row.
#include <array>

#include "cli/command.hpp"

namespace rx {

namespace commands {

extern const Command plan_import, plan_check, plan_show, plan_list, plan_use, plan_diff, plan_history, plan_preview,
    plan_simulate, plan_new, plan_print, plan_schema;
extern const Command exercise_list, exercise_show;
extern const Command session_start, session_preview, session_render, session_recover;
extern const Command cue_test;
extern const Command log_show, log_add, log_rate, log_note, log_amend, log_void, log_measure, log_merge, log_export,
    log_import, log_check;
extern const Command me_show, me_update;
extern const Command due, skip, undo, doctor, forget;

}  // namespace commands

std::span<const Command> all_commands() {
    using namespace commands;
    static const std::array all = {
        plan_import,   plan_check,      plan_show,      plan_list,       plan_use,    plan_diff,     plan_history,
        plan_preview,  plan_simulate,   plan_new,       plan_print,      plan_schema, exercise_list, exercise_show,
        session_start, session_preview, session_render, session_recover, cue_test,    log_show,      log_add,
        log_rate,      log_note,        log_measure,    log_amend,       log_void,    log_merge,     log_export,
        log_import,    log_check,       me_show,        me_update,       due,         skip,          undo,
        doctor,        forget};
    return all;
}

std::span<const Group> all_groups() {
    static constexpr std::array all = {
        Group{"plan", "what your clinic prescribed"},
        Group{"exercise", "the library of exercises"},
        Group{"session", "guided practice"},
        Group{"cue", "what you hear"},
        Group{"log", "what was done"},
        Group{"me", "what your plan wants to know of you"},
    };
    return all;
}

}  // namespace rx
