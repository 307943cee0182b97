#include "tests/policy/mirror.hpp"

#include <algorithm>
#include <sstream>
#include <string>

namespace rx::policy {

namespace {

bool has_file(const SourceTree& tree, std::string_view path) {
    return std::ranges::any_of(tree, [&](const SourceFile& f) { return f.path == path; });
}

// Whether a file of core stands where `test` mirrors it: the same folder, and a name the test's begins with.
bool is_about_something(const SourceTree& tree, std::string_view test) {
    const std::string_view folder = folder_of(test).substr(std::string_view("tests/").size());
    const std::string about(stem_of(test).substr(0, stem_of(test).size() - std::string_view("test").size()));
    return std::ranges::any_of(tree, [&](const SourceFile& f) {
        return (is_code(f.path) || is_header(f.path)) && folder_of(f.path) == folder &&
               about.starts_with(std::string(stem_of(f.path)) + "_");
    });
}

// The CMakeLists.txt nearest above the file, for folders that are listed by the folder around them.
const SourceFile* list_above(const SourceTree& tree, std::string_view path) {
    for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
        const auto list = std::ranges::find(tree, std::string(folder) + "/CMakeLists.txt", &SourceFile::path);
        if (list != tree.end()) return &*list;
    }
    return nullptr;
}

bool lists(const SourceFile& list, std::string_view path) {
    const std::string_view below = path.substr(folder_of(list.path).size() + 1);
    std::string text = list.text;
    std::ranges::replace_if(text, [](char c) { return c == '(' || c == ')'; }, ' ');
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (word == below) return true;
    }
    return false;
}

}  // namespace

Complaints check_mirror(const SourceTree& tree) {
    Complaints complaints;
    for (const SourceFile& file : tree) {
        if (file.path.starts_with("core/") && is_code(file.path)) {
            const std::string test =
                "tests/" + std::string(folder_of(file.path)) + "/" + std::string(stem_of(file.path)) + "_test.cpp";
            if (!has_file(tree, test)) complaints.push_back(file.path + " has no test; write " + test);
        }
        if (file.path.starts_with("tests/core/") && file.path.ends_with("_test.cpp") &&
            !is_about_something(tree, file.path)) {
            complaints.push_back(file.path + " is about no file of " + std::string(folder_of(file.path).substr(6)) +
                                 "; let its name begin with the file's it is about");
        }
    }
    return complaints;
}

Complaints check_listed(const SourceTree& tree) {
    Complaints complaints;
    for (const SourceFile& file : tree) {
        if (!is_code(file.path)) continue;
        const SourceFile* list = list_above(tree, file.path);
        if (list && lists(*list, file.path)) continue;
        const std::string where = list ? list->path : std::string(folder_of(file.path)) + "/CMakeLists.txt";
        complaints.push_back(file.path + " is built by nobody; add it to " + where);
    }
    return complaints;
}

}  // namespace rx::policy
