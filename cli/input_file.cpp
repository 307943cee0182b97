#include "cli/input_file.hpp"

namespace rx {

diag::Result<std::string> read_named(Workspace& workspace, const std::string& name, std::size_t largest) {
    if (name == "-") return workspace.environment().read_input(largest);
    return workspace.environment().store.read(name, largest);
}

std::string name_of(const std::string& name) {
    return name == "-" ? "standard input" : name;
}

}  // namespace rx
