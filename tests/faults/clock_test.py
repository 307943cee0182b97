"""Wall clocks as they are (D2, D3, D8): changes of the hour, zones that are none, and years far off.

A record shows what the clock said. Sessions are not run here: the clock that is made up (faketime) breaks timers, and
what a session makes of a clock that moves is tested in-process.
"""

import re
import sys

from rig import Rig

# Zone, a moment of it, and what a record of it begins with: the offset is the one that held then.
MOMENTS = (
    ("Europe/Berlin", "2027-03-28 01:59:58", "2027-03-28T01:59:5", "+01:00"),
    ("Europe/Berlin", "2027-03-28 03:00:05", "2027-03-28T03:00:0", "+02:00"),
    ("Europe/Berlin", "2026-10-25 03:30:00", "2026-10-25T03:30:0", "+01:00"),
    ("America/New_York", "2026-11-01 00:30:00", "2026-11-01T00:30:0", "-04:00"),
    ("America/New_York", "2026-11-01 02:30:00", "2026-11-01T02:30:0", "-05:00"),
    ("Australia/Lord_Howe", "2026-10-03 23:30:00", "2026-10-03T23:30:0", "+10:30"),
    ("Australia/Lord_Howe", "2026-10-04 02:40:00", "2026-10-04T02:40:0", "+11:00"),
    ("Asia/Kathmandu", "2028-02-29 23:59:50", "2028-02-29T23:59:5", "+05:45"),
    ("UTC", "2026-12-31 23:00:00", "2026-12-31T23:00:0", "+00:00"),
    ("UTC", "2038-01-19 03:14:10", "2038-01-19T03:14:1", "+00:00"),
    ("UTC", "1970-01-02 00:00:00", "1970-01-02T00:00:0", "+00:00"),
    ("UTC", "1969-12-30 12:00:00", "1969-12-30T12:00:0", "+00:00"),
    ("UTC", "9999-12-30 12:00:00", "9999-12-30T12:00:0", "+00:00"),
)
NO_ZONES = ("garbage", "Europe/Nowhere", "../../../etc/passwd", ":/etc/passwd", "\x1b]0;x\x07", "A" * 5000, "Foo123", "XYZ24", "<-30>30", "")


def imported(rx, zone, moment=None):
    """The record of an import in that zone, then or now, and what was said."""
    with Rig(rx) as rig:
        rig.env["TZ"] = zone
        prefix = ("faketime", "--exclude-monotonic", moment) if moment else ()
        done = rig.run("plan", "import", "--yes", str(rig.root / "plan.toml"), prefix=prefix)
        assert done.returncode == 0, (zone, moment, done.stderr)
        (record,) = [line for path in rig.journal() for line in path.read_text().splitlines() if " use " in line]
        checked = rig.run("log", "check")
        ahead = "still to come" in checked.stderr
        assert checked.returncode == ahead, (zone, moment, checked.stdout + checked.stderr)
        return record, done.stderr


def main(rx):
    for zone, moment, begins, offset in MOMENTS:
        record, said = imported(rx, zone, moment)
        assert record.startswith(begins) and offset in record.split()[0], (zone, moment, record)
        assert f" day={moment[:10]} " in record, (zone, moment, record)
        assert ("clock" in said) == (moment < "2020") and "no time zone" not in said, (moment, said)
    for zone in NO_ZONES:
        record, said = imported(rx, zone)
        assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00 use ", record), (zone, record)
        assert "\x1b" not in said, said
        assert ("no time zone: times are in UTC" in said) == bool(zone), (zone, said)


if __name__ == "__main__":
    main(sys.argv[1])
