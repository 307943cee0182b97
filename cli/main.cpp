// Composition root: the real world, and the program that runs in it.
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/environment.hpp"

int main(int count, char** words) {
    rx::RealEnvironment environment;
    const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    return static_cast<int>(rx::app::run(arguments, environment.get()));
}
