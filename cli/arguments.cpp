#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace rx {

void Arguments::flag(const std::string& names, bool& given, const std::string& text) {
    app_.add_flag(names, given, text);
}

void Arguments::option(const std::string& names, const std::string& value_name, std::string& value,
                       const std::string& text) {
    app_.add_option(names, value, text)->type_name(value_name);
}

void Arguments::option(const std::string& names, const std::string& value_name, std::optional<std::string>& value,
                       const std::string& text) {
    app_.add_option(names, value, text)->type_name(value_name);
}

void Arguments::options(const std::string& names, const std::string& value_name, std::vector<std::string>& values,
                        const std::string& text) {
    app_.add_option(names, values, text)->type_name(value_name)->expected(1)->take_all();
}

void Arguments::word(const std::string& name, Need need, std::string& value, const std::string& text) {
    app_.add_option(name, value, text)->required(need == Need::required);
}

void Arguments::words(const std::string& name, Need need, std::vector<std::string>& values, const std::string& text) {
    app_.add_option(name, values, text)->required(need == Need::required);
}

}  // namespace rx
