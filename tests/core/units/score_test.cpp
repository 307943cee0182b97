#include "core/units/score.hpp"

#include <doctest/doctest.h>

using namespace rx::units;

TEST_SUITE_BEGIN("core/units");

TEST_CASE_TEMPLATE("ratings from 0 to 10 read back to themselves", Tag, PainTag, FearTag) {
    for (int value = 0; value <= 10; ++value) {
        const auto read = parse_score<Tag>(to_text(Score<Tag>(value)));
        REQUIRE(read.has_value());
        CHECK(read->value() == value);
    }
}

TEST_CASE_TEMPLATE("anything else is no rating", Tag, PainTag, FearTag) {
    for (const std::string_view text :
         {"", "11", "-1", "010", "0x5", "+5", " 5", "5.0", "\u0663", "nan", "99999999999"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_score<Tag>(text).has_value());
        CHECK(parse_score<Tag>(text).error().code == "score-form");
    }
}

TEST_CASE("a leading zero is refused with the number that was meant") {
    CHECK(parse_score<PainTag>("010").error().hint == "write 10");
    CHECK(parse_score<PainTag>("011").error().hint == "a whole number from 0 to 10");
}

TEST_CASE("limits differ at their own number") {
    const auto limit = [](std::string_view text) {
        return parse_limit(text).value();
    };
    CHECK(limit("< 4").holds(3));
    CHECK_FALSE(limit("< 4").holds(4));
    CHECK(limit("<=4").holds(4));
    CHECK_FALSE(limit("<=4").holds(5));
    CHECK(limit(">= 7").holds(7));
    CHECK_FALSE(limit(">= 7").holds(6));
    CHECK(limit(">7").holds(8));
    CHECK_FALSE(limit(">7").holds(7));
    CHECK(limit("any") == limit(">= 1"));
}

TEST_CASE("every limit that can decide something reads back to itself, every other is refused") {
    using Relation = ScoreLimit::Relation;
    int accepted = 0;
    for (const Relation relation : {Relation::less, Relation::at_most, Relation::at_least, Relation::greater}) {
        for (int value = 0; value <= 10; ++value) {
            const ScoreLimit limit{relation, value};
            int held = 0;
            for (int score = 0; score <= 10; ++score) held += limit.holds(score) ? 1 : 0;
            const auto read = parse_limit(to_text(limit));
            CAPTURE(to_text(limit));
            if (held == 0 || held == 11) {
                REQUIRE_FALSE(read.has_value());
                CHECK(read.error().code == "limit-dead");
            } else {
                REQUIRE(read.has_value());
                CHECK(*read == limit);
                ++accepted;
            }
        }
    }
    CHECK(accepted == 40);
}

TEST_CASE("a limit is one sign and one plain number") {
    for (const std::string_view text : {"", "7", ">=", ">= ", "=> 7", ">=  7", "> = 7", ">= 07", ">= 11", ">= -1",
                                        ">= 7.5", "== 7", "Any", ">= \u0667", ">= 7 "}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_limit(text).has_value());
        CHECK(parse_limit(text).error().code == "limit-form");
    }
}

TEST_CASE("limits are said in words") {
    CHECK(in_words(parse_limit(">= 7").value()) == "7 or more");
    CHECK(in_words(parse_limit("> 7").value()) == "above 7");
    CHECK(in_words(parse_limit("<= 3").value()) == "3 or less");
    CHECK(in_words(parse_limit("< 4").value()) == "below 4");
}

TEST_CASE("a limit for low scores is an upper bound") {
    CHECK(parse_limit(">= 7").value().lowest() == 7);
    CHECK(parse_limit("> 7").value().lowest() == 8);
    CHECK(parse_limit("< 4").value().lowest() == 0);
    CHECK(parse_limit("< 4").value().is_upper_bound());
    CHECK(parse_limit("<= 3").value().is_upper_bound());
    CHECK_FALSE(parse_limit(">= 7").value().is_upper_bound());
    CHECK_FALSE(parse_limit("> 7").value().is_upper_bound());
    CHECK_FALSE(parse_limit("any").value().is_upper_bound());
}

TEST_SUITE_END();
