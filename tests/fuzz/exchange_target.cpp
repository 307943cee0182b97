#include "tests/fuzz/exchange_target.hpp"

#include <chrono>
#include <vector>

#include "core/exchange/formats.hpp"
#include "core/journal/codec.hpp"
#include "tests/fuzz/shown_records.hpp"

namespace rx::fuzz {

namespace {

const units::Timestamp import_time = units::parse_timestamp("2026-11-20T21:30:05+01:00").value();

using Entries = std::vector<exchange::Entry>;

bool comes_back_from_its_line(const exchange::Entry& entry, const journal::Record& record) {
    const auto again = journal::read(journal::write(record));
    const auto taken_later = exchange::record_of(entry, import_time.plus(std::chrono::hours(1)));
    return again && journal::write(*again) == journal::write(record) && taken_later && taken_later->id == record.id;
}

bool is_said(const diag::Diagnostic& problem) {
    return !problem.message.empty() && !problem.code.empty();
}

bool is_whole(const diag::Result<Entries>& entries) {
    if (!entries) return is_said(entries.error()) && entries.error().code == "exchange-form";
    Entries taken;
    for (const exchange::Entry& entry : *entries) {
        const auto record = exchange::record_of(entry, import_time);
        if (record ? !comes_back_from_its_line(entry, *record) : !is_said(record.error())) return false;
        if (record) taken.push_back(exchange::entry_of(*record));
    }
    return keep_in_every_format(taken);
}

}  // namespace

bool is_taken_in(std::string_view bytes) {
    (void)exchange::format_of(bytes);
    return is_whole(exchange::from_csv(bytes)) && is_whole(exchange::from_json(bytes)) &&
           is_whole(exchange::from_jsonl(bytes));
}

}  // namespace rx::fuzz
