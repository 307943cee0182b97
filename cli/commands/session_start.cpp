// rx session start: guides a session and records it.
#include <fmt/core.h>

#include <memory>
#include <utility>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/routine_choice.hpp"
#include "cli/session/asking.hpp"
#include "cli/session/continuing.hpp"
#include "cli/session/current_sizes.hpp"
#include "cli/session/discretion.hpp"
#include "cli/session/guiding.hpp"
#include "cli/session/hands_free.hpp"
#include "cli/session/open_session.hpp"
#include "cli/session/recording.hpp"
#include "cli/session/settling.hpp"
#include "cli/session/start_conditions.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/text/safe.hpp"
#include "core/units/digits.hpp"

namespace rx::commands {

namespace {

struct SessionStartOptions {
    std::vector<std::string> what;
    std::optional<std::string> size;
    std::string speed;
    bool is_short = false;
    bool plain = false;
    bool no_count = false;
    bool discreet = false;
    bool hands_free = false;
    bool yes = false;
    bool ask_again = false;
    bool demo = false;
    bool silent = false;
    bool voice = false;
};

constexpr int fastest = 600;  // times; a demo of an hour in six seconds is fast enough

// decisions.md, "Time": nothing fakes time for real records.
diag::Result<int> demo_speed(const Workspace& workspace, const SessionStartOptions& options) {
    if (options.demo && !workspace.is_demo()) {
        return diag::failure(diag::Kind::usage, "not-a-demo", "this folder is not marked as a demo's",
                             "--demo is for a folder of its own that holds a file named rx-demo");
    }
    if (workspace.is_demo() && !options.demo) {
        return diag::failure(diag::Kind::usage, "is-a-demo", "this folder is marked as a demo's",
                             "add --demo, or use another folder");
    }
    if (options.speed.empty()) return 1;
    if (!options.demo)
        return diag::failure(diag::Kind::usage, "speed-without-demo", "--speed is for demos only",
                             "real time cannot be hurried");
    const auto speed = units::parse_digits(options.speed, fastest);
    if (!speed || *speed == 0) {
        return diag::failure(diag::Kind::usage, "speed-range", "--speed is a whole number",
                             fmt::format("1 to {}", fastest));
    }
    return *speed;
}

Request request_of(const SessionStartOptions& options) {
    return {.names = options.what, .is_short = options.is_short, .typed = "rx session start "};
}

Guidance guidance_of(const Workspace& workspace, const SessionStartOptions& options, int speed) {
    return {.plain = options.plain,
            .no_count = options.no_count,
            .hands_free = options.hands_free,
            .silent = options.silent,
            .voice = options.voice,
            .speed = speed,
            .wording = wording(workspace, options.discreet)};
}

// Nothing when nobody can say.
std::optional<Settling> wish_about(Workspace& workspace, const std::string& what, bool can_go_on) {
    Person& person = workspace.environment().person;
    if (!person.can_answer()) return std::nullopt;
    const char* choices = can_go_on ? "Continue it, keep it or drop it? [c/K/d]" : "Keep it or drop it? [K/d]";
    const auto answer = person.ask(fmt::format("There is {}, not recorded yet. {} ", what, choices));
    if (!answer) return std::nullopt;
    return parse_settling(*answer, can_go_on).value_or(Settling::keep);
}

// A session left open is settled first. Nothing: a new one can begin.
std::optional<ExitStatus> settle_leftover(Workspace& workspace, Terminal& terminal, const Guidance& guidance) {
    const auto open = left_open(workspace);
    if (!open && open.error().code == "open-session-empty") {
        const auto gone = drop_leftover(workspace);
        return gone ? std::nullopt : std::optional(terminal.report(gone.error()));
    }
    if (!open) return terminal.report(open.error());
    if (!*open) return std::nullopt;
    const auto more = continuation(workspace, **open);
    const std::string what = in_words(**open, guidance.wording);
    const auto wish = wish_about(workspace, what, more.has_value());
    if (!wish) {
        return terminal.report(
            diag::Diagnostic{.kind = diag::Kind::busy,
                             .code = "session-left-open",
                             .message = fmt::format("there is {}, not recorded yet", what),
                             .hint = more ? "rx session recover --continue, --keep or --drop settles it"
                                          : "rx session recover --keep, or --drop, settles it"});
    }
    switch (*wish) {
        case Settling::go_on:
            return go_on(workspace, terminal, **open, *more, guidance);
        case Settling::keep: {
            const auto kept = keep_leftover(workspace, (*open)->so_far);
            if (!kept) return terminal.report(kept.error());
            terminal.say("Kept.\n");
            break;
        }
        case Settling::drop:
            if (const auto dropped = drop_leftover(workspace); !dropped) return terminal.report(dropped.error());
            break;
    }
    return std::nullopt;
}

journal::Record first_record(const Workspace& workspace, const Choice& choice, const shelf::Version& version,
                             const SessionStartOptions& options) {
    journal::Session session{
        .plan = shelf::to_text(version), .routine = choice.routine, .outcome = {}, .is_short = choice.is_short};
    // The clock is read again: questions may have taken a while, and a session belongs to the moment it began.
    const units::Timestamp begun = workspace.environment().clock.now();
    journal::Record record =
        workspace.new_record(std::move(session), options.demo ? journal::Origin::demo : journal::Origin::live);
    record.at = begun;
    record.wrote = begun;
    record.day = units::practice_day(begun, workspace.config().days);
    return record;
}

// Dates told just now may have begun another phase of the routine, with exercises and questions of its own.
Allowed clear_of(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const Choice& choice,
                 AskAgain again) {
    Allowed allowed = clear_to_start(workspace, terminal, plan, choice.selection, again);
    if (allowed.status != ExitStatus::done || choice.routine.empty()) return allowed;
    const auto now = choose(workspace, plan, {.names = {choice.routine}, .is_short = choice.is_short});
    if (!now) return {.status = terminal.report(now.error()), .selection = {}};
    if (now->selection.items == choice.selection.items) return allowed;
    return clear_to_start(workspace, terminal, plan, now->selection, AskAgain::no);
}

Allowed allowed_of(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const Choice& choice,
                   AskAgain again) {
    const Allowed clear = clear_of(workspace, terminal, plan, choice, again);
    return clear.status == ExitStatus::done ? agreed_to(workspace, terminal, plan, clear.selection) : clear;
}

// That the plan rests needs no answer, so it is said before anything is asked; a name that the plan does not have
// comes first.
ExitStatus may_begin_at_all(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const Request& request) {
    const auto meant = choose(workspace, plan, request);
    if (!meant && meant.error().code != which_routine) return terminal.report(meant.error());
    return unless_resting(workspace, terminal, plan);
}

// What the request means, once the person has said which alternative of a routine is hers.
diag::Result<Choice> decide(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const Request& request) {
    auto choice = choose(workspace, plan, request);
    if (!choice || choice->undecided == nullptr) return choice;
    const plan::Routine& routine = *choice->undecided;
    Person& person = workspace.environment().person;
    const plan::Routine* chosen =
        person.can_answer() ? ask_choice(person, terminal, {plan, routine}, "Enter: not yet") : nullptr;
    if (chosen == nullptr) return std::unexpected(undecided(routine));
    const auto saved = workspace.append(
        workspace.new_record(journal::Chosen{.routine = routine.id.text(), .alternative = chosen->id.text()}));
    if (!saved) return std::unexpected(saved.error());
    return choose(workspace, plan, {.names = {routine.id.text()}, .is_short = request.is_short});
}

// A session that can begin.
struct Prepared {
    ExitStatus status = ExitStatus::done;  // anything else: said why, and there is none
    Choice choice = {};
    plan::Selection selection = {};
    exercise::Situation situation = {};
    timeline::Timeline timeline = {};
};

Prepared built_for(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, Prepared so_far, bool hands_free) {
    const plan::Built built = plan::build(plan, so_far.selection, so_far.situation);
    const session::Hands hands = hands_wished(workspace, hands_free);
    // What is left out for want of a key is recorded as that, and said before anybody lies down.
    const plan::Built to_do = hands == session::Hands::free ? rx::hands_free(built) : built;
    for (const std::string& note : to_do.left_out) terminal.say(text::safe(note) + "\n");
    if (to_do.timeline.parts.empty()) {
        terminal.say(built.timeline.parts.empty()
                         ? "There is nothing to practise in it yet. Ask your clinic.\n"
                         : "There is nothing else in it. With a key at hand it can be done.\n");
        return {.status = ExitStatus::no};
    }
    // Told before she lies down, not after (faults.md A10, A11).
    const auto file = workspace.own_journal_file();
    if (!file) return {.status = terminal.report(file.error())};
    if (const auto writable = workspace.environment().store.check_writable(*file); !writable)
        return {.status = terminal.report(writable.error())};
    so_far.timeline = built.timeline;
    return so_far;
}

// All that is asked and said before it.
Prepared prepare(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const SessionStartOptions& options) {
    const Request request = request_of(options);
    const ExitStatus at_all = may_begin_at_all(workspace, terminal, plan, request);
    if (at_all != ExitStatus::done) return {.status = at_all};
    const auto choice = decide(workspace, terminal, plan, request);
    if (!choice) return {.status = terminal.report(choice.error())};
    if (const plan::Routine* routine = plan.find_routine(choice->routine)) {
        const ExitStatus now = within_limits(workspace, terminal, plan, *routine);
        if (now != ExitStatus::done) return {.status = now};
    }
    const AskAgain again = options.ask_again ? AskAgain::yes : AskAgain::no;
    const Allowed allowed = allowed_of(workspace, terminal, plan, *choice, again);
    if (allowed.status != ExitStatus::done) return {.status = allowed.status};
    const Sizes sizes = sizes_for(workspace, terminal, plan, allowed.selection, options.size);
    if (sizes.status != ExitStatus::done) return {.status = sizes.status};
    const auto situation = situation_at(workspace, plan, choice->routine, sizes.rungs);
    if (!situation) return {.status = terminal.report(situation.error())};
    return built_for(workspace, terminal, plan,
                     {.choice = *choice, .selection = allowed.selection, .situation = *situation}, options.hands_free);
}

ExitStatus begin(Workspace& workspace, Terminal& terminal, const SessionStartOptions& options, int speed) {
    const auto version = workspace.version_in_use();
    if (!version) return terminal.report(version.error());
    const auto plan = workspace.plan(*version);
    if (!plan) return terminal.report(plan.error());
    // A size that the plan does not have is said before anything is asked.
    const Sizes known = known_sizes(workspace, terminal, **plan, options.size);
    if (known.status != ExitStatus::done) return known.status;
    const Guidance guidance = guidance_of(workspace, options, speed);
    const bool is_discreet = guidance.wording == timeline::Wording::discreet;
    Privacy privacy(workspace.environment().person);
    if (is_discreet) {
        const auto shown = may_show_words(workspace, terminal, **plan, request_of(options), known.rungs);
        if (shown.value_or(ExitStatus::done) != ExitStatus::done) return *shown;
        if (shown) privacy.begin(aside_wished(workspace, options.plain));
    }
    const Prepared ready = prepare(workspace, terminal, **plan, options);
    privacy.end(ready.status);
    if (ready.status != ExitStatus::done) return ready.status;

    journal::MadeFrom from = made_from(**plan, ready.selection, ready.situation);
    from.discreet = is_discreet;
    Recording recording(workspace, first_record(workspace, ready.choice, *version, options), std::move(from));
    return guide(workspace, terminal, {.plan = **plan, .timeline = ready.timeline, .guidance = guidance}, recording);
}

ExitStatus start_session(Workspace& workspace, Terminal& terminal, const SessionStartOptions& options) {
    const auto speed = demo_speed(workspace, options);
    if (!speed) return terminal.report(speed.error());
    if (!workspace.environment().person.can_answer() && !options.yes) {
        return terminal.report(nobody_to_guide());
    }
    const auto lock = lock_session(workspace);
    if (!lock) return terminal.report(lock.error());
    const auto settled = settle_leftover(workspace, terminal, guidance_of(workspace, options, *speed));
    if (settled) return *settled;
    return begin(workspace, terminal, options, *speed);
}

}  // namespace

extern const Command session_start{
    .path = "session start",
    .summary = "be guided through what is due, or what you name",
    .examples = "rx session start\nrx session start --plain --no-count",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<SessionStartOptions>();
        accepts.words("WHAT", Need::optional, options->what, "a routine, or exercises, of your plan");
        accepts.option("--size", "LABEL", options->size, "the size you use now");
        accepts.flag("--short", options->is_short, "the short form of the routine; it counts fully");
        accepts.flag("--plain", options->plain, "one line for each change instead of a full screen");
        accepts.flag("--no-count", options->no_count, "no numbers counting down");
        accepts.flag("--discreet", options->discreet, "words that tell nobody what it is");
        accepts.flag("--hands-free", options->hands_free, "wait for no key; keys that come still work");
        accepts.flag("--silent", options->silent, "no sound at all");
        accepts.flag("--voice", options->voice, "say words, too");
        accepts.flag("-y,--yes", options->yes, "run by time alone where there is no terminal");
        accepts.flag("--ask-again", options->ask_again, "ask the plan's start questions afresh");
        accepts.flag("--demo", options->demo, "in a demo's folder: record as a demo");
        accepts.option("--speed", "N", options->speed, "in a demo: how many times faster");
        return [options](Workspace& workspace, Terminal& terminal) {
            return start_session(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
