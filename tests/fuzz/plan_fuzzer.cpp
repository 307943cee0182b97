// Any bytes as a clinic's file: they give a plan or located problems, and a plan can be shown, printed and built.
// Nothing else may happen. Inputs that broke this are kept in tests/fuzz/inputs/ and run by every test run.
//
// libFuzzer: cmake --workflow --preset fuzz
//            build/fuzz/tests/fuzz/plan_fuzzer NEW_FOLDER data/protocols tests/fuzz/inputs
// AFL++:     cmake --workflow --preset afl
//            afl-fuzz -i data/protocols -o NEW_FOLDER build/afl/tests/fuzz/plan_fuzzer
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tests/fuzz/plan_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (!rx::fuzz::is_answered({reinterpret_cast<const char*>(data), size})) std::abort();
    return 0;
}
