#include <fmt/format.h>

#include "core/report/report.hpp"
#include "core/report/sheet.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

namespace {

// One A4 page: a long plan is set smaller rather than cut. Lengths in em follow it.
constexpr std::string_view style = R"(
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { font-family: sans-serif; line-height: 1.35; color: #000; background: #fff; max-width: 186mm; margin: 0 auto }
body.long { font-size: 9pt }
body.medium { font-size: 10.5pt }
body.short { font-size: 12pt }
h1 { font-size: 1.6em; margin: 0 0 .3em }
h2 { font-size: 1.1em; margin: .8em 0 .2em }
p, ul, ol, dl { margin: 0 }
ul, ol { padding-left: 1.4em }
dl { display: grid; grid-template-columns: max-content auto; column-gap: 1em }
dt { font-weight: bold }
dd { margin: 0 }
.call { border: .12em solid #000; padding: .3em .6em; margin: .6em 0 }
.routines { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.6em }
.routines.one { grid-template-columns: 1fr }
section, table { break-inside: avoid }
table { border-collapse: collapse; width: 100%; margin-top: .4em; table-layout: fixed }
th { font-weight: normal; font-size: .85em; text-align: center }
td { border: .08em solid #000; height: 1.9em }
body.short td { height: 2.6em }
td.week { width: 4.5em }
th.week { width: 4.5em; text-align: left }
footer { margin-top: .8em; font-size: .9em }
)";

std::string escaped(std::string_view foreign) {
    std::string text;
    for (const char c : text::safe(foreign)) {
        switch (c) {
            case '&':
                text += "&amp;";
                break;
            case '<':
                text += "&lt;";
                break;
            case '>':
                text += "&gt;";
                break;
            case '"':
                text += "&quot;";
                break;
            case '\'':
                text += "&#39;";
                break;
            default:
                text += c;
        }
    }
    return text;
}

std::string facts(const Sheet& sheet) {
    if (sheet.facts.empty()) return "";
    std::string text = "<dl>\n";
    for (const auto& [what, words] : sheet.facts) {
        text += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(what), escaped(words));
    }
    return text + "</dl>\n";
}

std::string listed(std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return "";
    std::string text = fmt::format("<h2>{}</h2>\n<ul>\n", title);
    for (const std::string& line : lines) text += fmt::format("<li>{}</li>\n", line);
    return text + "</ul>\n";
}

std::string stops(const Sheet& sheet) {
    std::vector<std::string> lines;
    for (const auto& [when, words] : sheet.stops)
        lines.push_back(fmt::format("<strong>{}</strong>: {}", escaped(when), escaped(words)));
    lines.emplace_back(stop_any_time);
    return listed("When to stop", lines);
}

std::string listed_words(std::string_view title, std::vector<std::string> foreign) {
    for (std::string& line : foreign) line = escaped(line);
    return listed(title, foreign);
}

std::string week_table(units::Weekday week_start) {
    std::string text = "<table>\n<tr><th class=\"week\">Week of</th>";
    std::string boxes = "<tr><td class=\"week\"></td>";
    for (const std::string& day : weekdays_from(week_start)) {
        text += fmt::format("<th>{}</th>", day);
        boxes += "<td></td>";
    }
    text += "</tr>\n";
    for (int week = 0; week < grid_weeks; ++week) text += boxes + "</tr>\n";
    return text + "</table>\n";
}

std::string routine_section(const SheetRoutine& routine, units::Weekday week_start) {
    std::string text =
        fmt::format("<section>\n<h2>{}: {}</h2>\n<ol>\n", escaped(routine.title), escaped(routine.often));
    for (const auto& [what, how_much] : routine.items) {
        text += fmt::format("<li>{}: {}</li>\n", escaped(what), escaped(how_much));
    }
    text += "</ol>\n";
    for (const std::string& note : routine.notes) text += fmt::format("<p>{}</p>\n", escaped(note));
    return text + week_table(week_start) + "</section>\n";
}

// By what it will take in height, roughly in lines of a page.
std::string_view length_of(const Sheet& sheet) {
    std::size_t lines = sheet.facts.size() + sheet.before.size() + 2 * sheet.stops.size() + sheet.after.size() +
                        2 * sheet.suggestions.size() + 2 * sheet.measures.size();
    for (const SheetRoutine& each : sheet.routines) lines += each.items.size() * 2 + each.notes.size() * 2 + 8;
    if (lines > 50) return "long";
    return lines > 25 ? "medium" : "short";
}

}  // namespace

std::string print_html(const plan::Plan& plan, units::Weekday week_start) {
    const Sheet sheet = sheet_of(plan);
    const std::string title = escaped(sheet.title);
    std::string text = fmt::format(
        "<!DOCTYPE html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{}</style>\n</head>\n"
        "<body class=\"{}\">\n<h1>{}</h1>\n",
        plan.language.empty() ? "" : fmt::format(" lang=\"{}\"", escaped(plan.language)), title, style,
        length_of(sheet), title);
    text += facts(sheet);
    text += fmt::format("<p class=\"call\"><strong>Whom to call</strong>: {}</p>\n", escaped(sheet.contact));
    text += listed_words("Before you begin", sheet.before) + stops(sheet);
    text += sheet.routines.size() == 1 ? "<div class=\"routines one\">\n" : "<div class=\"routines\">\n";
    for (const SheetRoutine& each : sheet.routines) text += routine_section(each, week_start);
    text += "</div>\n" + listed_words("Afterwards", sheet.after) +
            listed_words("What your plan suggests", sheet.suggestions) +
            listed_words("What is asked for now and then", sheet.measures);
    return text + fmt::format("<footer>{}</footer>\n</body>\n</html>\n", how_to_tick);
}

}  // namespace rx::report
