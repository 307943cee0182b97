#include "tests/support/fake_environment.hpp"

#include <fmt/core.h>

#include <stdexcept>
#include <utility>

namespace rx::support {

class FakeEnvironment::Clock final : public WallClock {
public:
    explicit Clock(std::string_view text) { set(text); }

    void set(std::string_view text) {
        const auto parsed = units::parse_timestamp(text);
        if (!parsed) throw std::invalid_argument("not a timestamp: " + std::string(text));
        base_ = *parsed;
    }
    // The wall clock goes on with the session that runs.
    void follow(const VirtualSession* session) { session_ = session; }

    void turn(session::Duration when, std::chrono::seconds by) { turned_ = {when, by}; }

    units::Timestamp now() override {
        if (session_ == nullptr) return *base_;
        const bool turned = session_->elapsed() >= turned_.when;
        return base_->plus(session_->elapsed() + (turned ? turned_.by : std::chrono::seconds{0}));
    }

    units::Timestamp at(units::LocalDate day, std::chrono::minutes time) override {
        const auto offset = base_->offset();
        return {std::chrono::sys_days{day.day()} + time - offset, offset};
    }

private:
    struct Turned {
        session::Duration when{0};
        std::chrono::seconds by{0};
    };
    std::optional<units::Timestamp> base_;
    const VirtualSession* session_ = nullptr;
    Turned turned_;
};

class FakeEnvironment::Stream final : public Output {
public:
    void write(std::string_view text) override {
        if (state_ == State::fine) written += text;
    }
    State state() const override { return state_; }
    bool is_terminal() const override { return false; }
    void fail() { state_ = State::broken; }

    std::string written;

private:
    State state_ = State::fine;
};

class FakeEnvironment::Answers final : public Person {
public:
    explicit Answers(Stream& err) : err_(err) {}

    bool can_answer() const override { return here; }
    std::optional<std::string> ask(std::string_view question) override {
        err_.write(question);
        err_.write("\n");
        if (answers.empty()) return std::nullopt;
        std::string answer = answers.front();
        answers.pop_front();
        return answer;
    }

    std::unique_ptr<Aside> aside(AsideOf /*wanted*/) override { return std::make_unique<Marked>(err_); }

    bool here = false;
    std::deque<std::string> answers;

private:
    // Where it begins and ends, to be read in what was said.
    class Marked final : public Aside {
    public:
        explicit Marked(Stream& err) : err_(err) { err_.write("(aside)\n"); }
        ~Marked() override { err_.write("(back)\n"); }

    private:
        Stream& err_;
    };

    Stream& err_;
};

// Keeps how long what was played takes.
class FakeEnvironment::Player final : public audio::SoundOutput {
public:
    explicit Player(std::vector<sound::Sample>& played) : played_(played) {}

    diag::Result<void> play(std::span<const sound::Sample> samples) override {
        played_.insert(played_.end(), samples.begin(), samples.end());
        return {};
    }

private:
    std::vector<sound::Sample>& played_;
};

class FakeEnvironment::Devices final : public SessionDevices {
public:
    Devices(VirtualSession& session, Clock& wall, session::Hands hands)
        : session_(session), wall_(wall), hands_(hands) {
        wall_.follow(&session_);
    }
    ~Devices() override = default;

    session::Clock& clock() override { return session_; }
    session::Input& input() override { return session_; }
    session::Screen& screen() override { return session_; }
    session::Speaker& speaker() override { return session_; }
    session::Hands hands() const override { return hands_; }

private:
    VirtualSession& session_;
    Clock& wall_;
    session::Hands hands_;
};

FakeEnvironment::FakeEnvironment(std::string_view now)
    : clock_(std::make_shared<Clock>(now)),
      out_(std::make_shared<Stream>()),
      err_(std::make_shared<Stream>()),
      person_(std::make_shared<Answers>(*err_)) {}

ExitStatus FakeEnvironment::run(const std::vector<std::string>& arguments) {
    Environment environment = this->environment();
    return app::run(arguments, environment);
}

Environment FakeEnvironment::environment() {
    return {
        .clock = *clock_,
        .store = store_,
        .out = *out_,
        .err = *err_,
        .person = *person_,
        .variable =
            [this](std::string_view name) {
                const auto found = variables_.find(name);
                return found == variables_.end() ? std::nullopt : std::optional(found->second);
            },
        .read_input = [this](std::size_t) -> diag::Result<std::string> { return input_; },
        .random_hex = [this](std::size_t digits) { return fmt::format("{:0{}x}", ++drawn_, digits); },
        .record_id = [this] { return fmt::format("{:016x}", ++drawn_); },
        .open_session = [this](const DeviceWishes& wishes) -> diag::Result<std::unique_ptr<SessionDevices>> {
            wishes_ = wishes;
            const auto hands = person_->here ? session::Hands::keys : session::Hands::none;
            return std::make_unique<Devices>(session_, *clock_, hands);
        },
        .open_output = [this](const std::vector<std::string>&) -> diag::Result<std::unique_ptr<audio::SoundOutput>> {
            if (!has_player_) return diag::failure(diag::Kind::config, "no-player", "nothing here plays sound");
            return std::make_unique<Player>(played_);
        },
        .speak = [this](const audio::Voice& voice, const std::string& text) -> diag::Result<sound::Clip> {
            if (voice.language != "en" && voice.language != "de")
                return diag::failure(diag::Kind::config, "no-voice", "the voice says nothing");
            spoken_.push_back(text);
            return std::make_shared<const std::vector<sound::Sample>>(text.size() * 100, sound::Sample{1000});
        },
        .tell_hook = [this](const std::vector<std::string>& command, std::string_view text) -> diag::Result<void> {
            told_.emplace_back(text);
            if (command.front() == "fails") return diag::failure(diag::Kind::config, "hook", "on-record: it failed");
            return {};
        },
        .home = "/home/test",
        .host = "testhost",
    };
}

void FakeEnvironment::set_now(std::string_view now) {
    clock_->set(now);
    clock_->follow(nullptr);
}

void FakeEnvironment::turn_clock(session::Duration when, std::chrono::seconds by) {
    clock_->turn(when, by);
}

void FakeEnvironment::answer(std::vector<std::string> answers) {
    person_->here = true;
    person_->answers.assign(answers.begin(), answers.end());
}

void FakeEnvironment::break_output() {
    out_->fail();
}

std::string FakeEnvironment::take_out() {
    return std::exchange(out_->written, {});
}

std::string FakeEnvironment::take_err() {
    return std::exchange(err_->written, {});
}

}  // namespace rx::support
