"""Says from sound alone what a session asks for, second by second: the ears of the tests.

Knows what a person learns from `rx cue test`, and nothing of the plan: which pitch means what, that rising is in and
falling is out. The pitches stand in core/sound/tone.cpp."""

import numpy

RATE = 24000
WINDOW = 0.6  # seconds around the moment that is listened to
QUIET = 1e-3  # of full scale

# What lasts, by its lowest partial: name, lowest and highest pitch in hertz.
LASTING = [
    ("wait", 160, 170),
    ("dwell", 191, 202),
    ("release", 215, 300),
    ("breath", 322, 505),
    ("relax", 516, 531),
    ("stretch", 546, 563),
    ("massage", 612, 633),
    ("move", 688, 708),
    ("device", 772, 796),
    ("contract", 866, 894),
    ("lead-in", 1030, 1065),
    ("your-turn", 1225, 1265),
    ("said-once", 1290, 1345),  # a question or a pause; the end is higher
    ("said-once", 1540, 1790),
]


def pitch(samples):
    """The strongest pitch in hertz, between the points of the spectrum, and how strong it is."""
    window = numpy.hanning(len(samples))
    padded = 1 << (len(samples) * 4).bit_length()
    spectrum = numpy.abs(numpy.fft.rfft(samples * window, padded))
    low, high = int(150 * padded / RATE), int(1900 * padded / RATE)
    peak = low + int(numpy.argmax(spectrum[low:high]))
    return peak * RATE / padded, spectrum[peak] * 2 / window.sum()


def motif_at(samples, second):
    """The motif that is heard around that moment, "silence" where there is none, "?" for an unknown sound."""
    middle = int(second * RATE)
    half = int(WINDOW * RATE / 2)
    piece = samples[max(0, middle - half):middle + half]
    if len(piece) < half:
        return "silence"
    hertz, strength = pitch(piece)
    if strength < QUIET:
        return "silence"
    for name, low, high in LASTING:
        if low <= hertz <= high:
            return breath(piece) if name == "breath" else name
    return "?"


class Ears:
    """Remembers a knock: between two of them the session still waits."""

    KNOCKS = {"your-turn": 8.0, "lead-in": 2.0}  # seconds from one to the next

    def __init__(self):
        self.knock, self.knocked_at = None, 0.0

    def hear(self, samples, second):
        for earlier in (second - 0.5, second):
            heard = motif_at(samples, earlier)
            if heard in self.KNOCKS:
                self.knock, self.knocked_at = heard, earlier
            elif heard != "silence":
                self.knock = None
        if heard == "silence" and self.knock and second - self.knocked_at <= self.KNOCKS[self.knock] + 0.5:
            return self.knock
        return heard


def breath(piece):
    """In rises, out falls, a held breath is steady."""
    third = len(piece) // 3
    slope = pitch(piece[-third:])[0] - pitch(piece[:third])[0]
    if abs(slope) < 1.5:
        return "hold-breath"
    return "breathe-in" if slope > 0 else "breathe-out"


def onsets(samples, least=0.01, silence=0.2):
    """Moments in seconds at which sound begins after at least so much silence."""
    size = RATE // 1000
    loud = numpy.abs(samples[:len(samples) // size * size]).reshape(-1, size).max(axis=1) > least
    found, quiet_for = [], silence
    for millisecond, is_loud in enumerate(loud):
        if is_loud:
            if quiet_for >= silence:
                found.append(millisecond / 1000)
            quiet_for = 0
        else:
            quiet_for += 0.001
    return found


def samples_of(data):
    """Raw 16-bit samples as numbers from -1 to 1."""
    return numpy.frombuffer(data, dtype="<i2").astype(numpy.float32) / 32768
