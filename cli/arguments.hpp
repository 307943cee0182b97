// What a command accepts. CLI11 stays behind this: its header costs seconds in every file that includes it.
//
// Names are as a person types them, "-y,--yes"; what goes before `text` is filled in when the command line is parsed.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rx {

enum class Need { optional, required };

class Arguments {
public:
    // Adds to `app`, which must outlive this.
    explicit Arguments(CLI::App& app) : app_(app) {}

    void flag(const std::string& names, bool& given, const std::string& text);

    // Takes a value, which help calls `value_name`.
    void option(const std::string& names, const std::string& value_name, std::string& value, const std::string& text);
    void option(const std::string& names, const std::string& value_name, std::optional<std::string>& value,
                const std::string& text);
    // May be given several times.
    void options(const std::string& names, const std::string& value_name, std::vector<std::string>& values,
                 const std::string& text);

    // Words without a dash: one, or as many as there are.
    void word(const std::string& name, Need need, std::string& value, const std::string& text);
    void words(const std::string& name, Need need, std::vector<std::string>& values, const std::string& text);

private:
    CLI::App& app_;
};

}  // namespace rx
