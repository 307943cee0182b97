#include "tests/fuzz/shown_records.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "core/exchange/formats.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/ids.hpp"
#include "core/patient/patient.hpp"
#include "core/progress/advice.hpp"
#include "core/progress/due.hpp"
#include "core/report/record_text.hpp"
#include "core/report/report.hpp"
#include "core/summary/summarise.hpp"
#include "core/text/safe.hpp"
#include "tests/fuzz/shipped.hpp"

namespace rx::fuzz {

namespace {

using exchange::Entry;
using Entries = std::vector<Entry>;
using journal::Contents;
using journal::Record;

Entries by_key(Entries entries) {
    for (Entry& entry : entries) std::ranges::stable_sort(entry, {}, &Entry::value_type::first);
    return entries;
}

bool gives_back(const diag::Result<Entries>& read, const Entries& entries) {
    return read && by_key(*read) == by_key(entries);
}

// Without keys of its own that would be taken for the beginning of the line: those stay behind.
bool comes_from_its_entry(Record record) {
    std::erase_if(record.unknown, [](const auto& pair) { return pair.first == "at" || pair.first == "word"; });
    const auto again = exchange::record_of(exchange::entry_of(record), record.wrote);
    return again && journal::write(*again) == journal::write(record);
}

bool acts_on_nothing(const std::string& text) {
    return !text::find_unsafe(text, text::LineBreaks::allowed);
}

// The last day there is a record of, so that the calendar's last day is met as well.
units::LocalDate last_day(const Contents& contents) {
    using namespace std::chrono_literals;
    return contents.records.empty() ? units::LocalDate(2026y / 11 / 20) : contents.records.back().day;
}

std::string log_in_words(const Contents& contents, const patient::Patient& who, units::LocalDate today) {
    const std::vector<std::string> ids = journal::all_ids(contents);
    const auto summarise = [&](const summary::Period& period) {
        return summary::summarise({.patient = who,
                                   .plan = [](const std::string& version) { return &plan_named(version); },
                                   .period = period,
                                   .filter = {},
                                   .today = today,
                                   .week_start = std::chrono::Monday},
                                  contents.records);
    };
    const summary::Summary now = summarise({today.plus_days(-40), today});
    const summary::Summary before = summarise({today.plus_days(-80), today.plus_days(-41)});
    const report::LogView view{.summary = now,
                               .name = report::PeriodName::dates,
                               .today = today,
                               .ids = &ids,
                               .before = &before,
                               .explains = true,
                               .charset = report::Charset::blocks};
    return report::log_text(view) + report::log_json(view);
}

std::string plan_in_words(const Contents& contents, const patient::Patient& who, units::LocalDate today) {
    const plan::Plan& plan = plan_named(who.plan_now().value_or(""));
    const auto due = progress::due(
        {.plan = plan, .patient = who, .records = contents.records, .today = today, .week_start = std::chrono::Monday});
    const auto advice = progress::advice({.plan = plan, .patient = who, .records = contents.records, .today = today});
    return report::due_text(due) + report::advice_text(plan, advice) + report::me_text(plan, who, today);
}

std::string records_in_words(const Contents& contents, units::LocalDate today) {
    std::string text = report::history_text(contents, {today.plus_days(-40), today});
    for (const Record& record : journal::as_written(contents)) {
        text += report::record_in_words(contents, record) + report::moment_in_words(record.at);
        const auto* amend = std::get_if<journal::Amend>(&record.body);
        const Record* of = amend == nullptr ? nullptr : journal::find_record(contents, amend->record);
        if (of != nullptr) text += report::change_in_words(*of, *amend);
    }
    return text;
}

}  // namespace

bool keep_in_every_format(const Entries& entries) {
    const std::string json = exchange::to_json(entries);
    const std::string lines = exchange::to_jsonl(entries);
    return gives_back(exchange::from_csv(exchange::to_csv(entries)), entries) &&
           gives_back(exchange::from_json(json), entries) && gives_back(exchange::from_jsonl(lines), entries) &&
           acts_on_nothing(json) && acts_on_nothing(lines);
}

bool go_out_and_come_back(const Contents& contents) {
    const std::vector<Record> records = journal::as_written(contents);
    Entries entries;
    for (const Record& record : records) entries.push_back(exchange::entry_of(record));
    return keep_in_every_format(entries) && std::ranges::all_of(records, comes_from_its_entry);
}

bool are_shown(const Contents& contents) {
    const patient::Patient who = patient::fold(contents.records);
    const units::LocalDate today = last_day(contents);
    return acts_on_nothing(log_in_words(contents, who, today)) &&
           acts_on_nothing(plan_in_words(contents, who, today)) && acts_on_nothing(records_in_words(contents, today));
}

}  // namespace rx::fuzz
