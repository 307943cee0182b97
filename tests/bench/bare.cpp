// What no program can do without, to measure rx against: bare nothing | scan FILE | append FILE.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

// Every newline of the file, read in blocks.
int scan(const char* file) {
    const int descriptor = open(file, O_RDONLY);
    if (descriptor < 0) return 1;
    static char block[std::size_t{1} << 18U];
    std::ptrdiff_t lines = 0;
    for (ssize_t got; (got = read(descriptor, block, sizeof block)) > 0;) lines += std::count(block, block + got, '\n');
    std::printf("%td\n", lines);
    return 0;
}

// One line as long as a record: lock, append, sync.
int append(const char* file) {
    const int descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT, 0600);
    const std::string line = "# " + std::string(270, '-') + "\n";
    const bool done = descriptor >= 0 && flock(descriptor, LOCK_EX) == 0 &&
                      write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                      fdatasync(descriptor) == 0;
    return done ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
    const std::string_view what = count > 1 ? words[1] : "nothing";
    if (what == "nothing") return 0;
    if (count < 3) return 2;
    return what == "scan" ? scan(words[2]) : append(words[2]);
}
