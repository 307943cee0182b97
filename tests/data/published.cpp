#include "tests/data/published.hpp"

#include <array>

namespace rx::data {

namespace {

constexpr std::string_view part_read = "only the beginning of the page could be read";
constexpr std::string_view neither = "states neither how long nor how often";
constexpr std::string_view led = "led by a therapist; what is done at home is not stated";
constexpr std::string_view general_page = "a general web page";
constexpr std::string_view nothing = "says nothing about practice at home";

constexpr std::array rows{
    // Getting used to touch.
    Published{"BIEN", 'B', "every-other-day",
              "pain >= 4; breaths-first 5; for 15m; pain < 4; for ?; often every 2 days", ""},
    Published{"VUVA-HOW", 'B', "long-rest", "pain > 3; for 20m..30m; often 1..2 per day; after ?; ease easily", ""},
    Published{"PHF", 'B', "slow-sweeps", "pain > 2; for 5m; often ?", ""},
    Published{"UIHC", 'A', "iowa", "for 5m; often ?", ""},
    Published{"GLACKIN", 'B', "one-spot", "hold ?; for 5m..10m; often ?", ""},
    Published{"seed 002", 'C', "first-steps", "for 5m..15m; often daily", ""},
    Published{"OHSU", 'A', "scan-first", "for ?; at 0s; for ?; often ?", part_read},
    Published{"IRCT", 'A', "twice-weekly", "for 10m; often 2 per week", ""},
    Published{"PACIK", 'B', "two-hours",
              "for 1h; for 10m; for 20m..30m; for 20m..30m; for 30m..1h; wear ?; often daily; "
              "until 2 months after first-use; often daily; often every 2 nights; from 2 months after first-use",
              ""},
    Published{"FOUND", 'B', "resistance", "for ?; often ?", neither},
    Published{"QUEENS", 'B', "contract-first", "contract ?; relax ?; reps ?; for ?; often ?", neither},
    Published{"HW", 'B', "around-trainer", "for ?; contract ?; relax ?; reps ?; often ?", neither},
    Published{"TERK", 'A', "own-list", "for 2h; often 1..3 per week", led},
    Published{"VANL", 'A', "graded", "for ?; often ?", led},
    Published{"ZARSKI", 'A', "by-modules", "often ?", led},
    Published{"TRIALS", 'A', "overnight-gel", "for 8h; often nightly; until 10 weeks after first-use", led},
    Published{"SEO", 'A', "eight-weeks", "for ?; for ?; often ?; until 8 weeks after first-use", led},
    Published{"MURINA-AM", 'A', "amielle", "for ?; often ?", part_read},
    Published{"BIOINS", 'C', "general-page", "for 5m..20m; often ?", general_page},
    // Keeping open.
    Published{"INTL", 'A', "international", "not-before 2 weeks after radiotherapy-ended; for 3m..10m; often ?", ""},
    Published{"BAKKER14", 'A', "delphi", "not-before 4 weeks after radiotherapy-ended; for 1m..3m; often 2..3 per week",
              ""},
    Published{"EVIQ", 'A', "eviq", "not-before 4 weeks after radiotherapy-ended; for 5m..10m; often 3 per week", ""},
    Published{"LEEDS", 'A', "leeds", "not-before 2 weeks after radiotherapy-ended; for 10m; often 3..4 per week", ""},
    Published{"ROYALFREE", 'A', "royal-free", "for 5m; often ?", ""},
    Published{"HULL", 'A', "hull", "not-before 6 weeks after radiotherapy-ended; for 5m; often 3 per week", ""},
    Published{"UCLH", 'A', "examined-first", "not-before 4 weeks after radiotherapy-ended; for ?; often ?", neither},
    Published{"UW", 'A', "wisconsin", "for ?; often daily; from 2 years after first-use; often 1..2 per week", ""},
    Published{"ALB", 'A', "alberta", "for ?; often at least 3 per week; until 12 months after first-use", ""},
    Published{"WHIK", 'B', "whik", "not-before 6 weeks after surgery; for 3m..5m; often 3 per week", ""},
    Published{"CBUP", 'A', "gentle-turns", "for 3m..5m; often ?", ""},
    Published{"AARO", 'B', "singapore",
              "not-before 2 weeks after radiotherapy-ended; for 5m; often at least 3 per week", ""},
    Published{"TFAQ", 'C', "thrice", "not-before 3 weeks after radiotherapy-ended; for ?; often 3 per week",
              general_page},
    Published{"CEREN", 'A', "three-months", "for ?; often ?; until 3 months after first-use", neither},
    Published{"MARTINS", 'A', "a-year", "for ?; often ?; until 12 months after first-use", neither},
    Published{"COCH", 'A', "", "", nothing},
    Published{"BCS", 'B', "by-months",
              "for 10m; often 3 per day; from packing-out; from 3 months after surgery; often daily; "
              "from 6 months after surgery; often 2..3 per week",
              ""},
    Published{"LTC", 'B', "day-five", "not-before 5 days after surgery; for ?; often ?", neither},
    Published{"ACOG", 'A', "own-time", "for ?; often ?", neither},
    Published{"GARG", 'A', "gargollo", "for 20m; often 2..3 per day", ""},
    Published{"SEATTLE", 'A', "same-time", "for 20m; often 1..3 per day", part_read},
    Published{"GHENT", 'A', "ghent", "for 20m; often daily", ""},
    Published{"HKMJ", 'A', "sixteen-weeks", "for ?; often ?; until 16 weeks after first-use", neither},
    Published{"INGRAM, Frank's way", 'A', "third-size", "after 1 of 1 session; until 3; for ?; often ?", neither},
    Published{"INGRAM, Ingram's way", 'A', "seated", "for 30m..1h; often daily", ""},
    Published{"BOSTON", 'A', "talked-over", "for ?; often ?", neither},
    Published{"DSD", 'A', "once-or-twice", "for 30m; for ?; often ?; often 2 per day", ""},
    Published{"LP-MI", 'A', "michigan",
              "wear 48h; for ?; often every 2 days; from surgery; until 2 days after surgery; often nightly; "
              "from 2 days after surgery",
              ""},
};

}  // namespace

std::span<const Published> published() {
    return rows;
}

}  // namespace rx::data
