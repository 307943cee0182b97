// What a table of a document may hold, as data.
//
// Each module that reads TOML declares its tables as arrays of Field: one source of truth for the reader (Fields), for
// the error texts and for whatever else needs the list.
#pragma once

#include <string_view>

namespace rx::document {

enum class Shape {
    line,            // text of one line
    prose,           // text that may have several lines
    lines,           // array of one-line texts
    lines_or_dates,  // array of one-line texts and dates
    id,              // slug
    ids,             // array of slugs
    choice,          // one of the words in `allowed`
    flag,            // true or false
    whole,           // integer within `allowed`, "1..7"
    date,            // 2026-11-20
    duration,        // "90s"
    duration_range,  // "5m..15m"
    count,           // 10 (an integer)
    count_range,     // 8 or "8..12"
    length,          // "15 mm"
    span,            // "4 weeks"
    limit,           // ">= 7"
    table,
    tables,         // array of tables
    named,          // table of tables, each by a name of its own: [kit.NAME]
    ids_or_tables,  // array of slugs and tables
    any,            // read by the owner through node()
};
enum class Need { required, optional };
enum class Support { built, later };  // later: refused as "not supported yet", never ignored

struct Field {
    std::string_view key;
    Shape shape;
    Need need = Need::optional;
    // choice: "forbidden|allowed|(after-release)", a word in brackets being part of the language but not supported yet;
    // whole: "1..7"; else the hint that says what to write, or nothing for the shape's own.
    std::string_view allowed = {};
    std::string_view meaning = {};  // one line for a person
    Support support = Support::built;
    // table, tables, named, ids_or_tables: which table of the language stands there, where its name is not `key`.
    std::string_view holds = {};
};

// The two that nearly every table of the language takes.
inline constexpr Field source_field{"source", Shape::line, Need::optional, "", "where it comes from"};
inline constexpr Field note_field{"note", Shape::prose, Need::optional, "",
                                  "for the clinic, never shown to the patient"};

}  // namespace rx::document
