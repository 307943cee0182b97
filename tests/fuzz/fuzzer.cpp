// Any bytes for one target: tests/fuzz/<name>_target.hpp says what is promised of them. Inputs that broke a promise are
// kept in tests/fuzz/inputs/<name>/, and found_test.cpp runs them, and what the fuzzers begin with, in every test run.
//
// libFuzzer: cmake --workflow --preset fuzz
//            cd build/fuzz/tests/fuzz; ./journal_fuzzer -max_len=4096 NEW_FOLDER seeds/journal
// AFL++:     cmake --workflow --preset afl
//            cd build/afl/tests/fuzz; afl-fuzz -i seeds/journal -o NEW_FOLDER ./journal_fuzzer
// With words to put together: -dict=SOURCES/tests/fuzz/journal.dict, with AFL++ -x.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include RX_FUZZ_HEADER

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (!rx::fuzz::RX_FUZZ_TARGET({reinterpret_cast<const char*>(data), size})) std::abort();
    return 0;
}
