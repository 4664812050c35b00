//! Which bytes of a file are asked for (RFC 9110, 14).

use std::ops::Range;

/// What a `Range` field means for a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of it: the field makes no sense, or asks for several parts at once, which nobody is bound to send.
    Whole,
    /// These bytes.
    Part(Range<usize>),
    /// Bytes that the file does not have.
    Nowhere,
}

/// Reads a `Range` field for a file of so many bytes.
pub(super) fn wanted(field: &str, length: usize) -> Wanted {
    let Some((first, last)) = single(field) else {
        return Wanted::Whole;
    };
    match (position(first), position(last)) {
        // The last so many.
        (None, Some(count)) if first.is_empty() => match count.min(length) {
            0 => Wanted::Nowhere,
            count => Wanted::Part(length - count..length),
        },
        (Some(from), _) if last.is_empty() => part(from, length, length),
        (Some(from), Some(to)) if from <= to => {
            part(from, to.saturating_add(1).min(length), length)
        }
        _ => Wanted::Whole,
    }
}

fn single(field: &str) -> Option<(&str, &str)> {
    let (unit, ranges) = field.split_once('=')?;
    let ranges = ranges.trim();
    (unit.trim().eq_ignore_ascii_case("bytes") && !ranges.contains(',')).then_some(())?;
    ranges.split_once('-')
}

/// Digits alone; a number past what memory can hold is as good as the largest.
fn position(digits: &str) -> Option<usize> {
    let only = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    only.then(|| digits.parse().unwrap_or(usize::MAX))
}

fn part(from: usize, to: usize, length: usize) -> Wanted {
    if from < length {
        Wanted::Part(from..to)
    } else {
        Wanted::Nowhere
    }
}

#[cfg(test)]
mod tests {
    use super::{Wanted::*, *};

    #[test]
    fn ranges_are_read_as_the_standard_reads_them() {
        for (field, length, expected) in [
            // The examples of 14.1.2, of a representation of 10000 bytes.
            ("bytes=0-499", 10_000, Part(0..500)),
            ("bytes=500-999", 10_000, Part(500..1000)),
            ("bytes=-500", 10_000, Part(9500..10_000)),
            ("bytes=9500-", 10_000, Part(9500..10_000)),
            ("bytes=0-0", 10_000, Part(0..1)),
            ("bytes=-1", 10_000, Part(9999..10_000)),
            ("bytes=0-0,-1", 10_000, Whole),
            ("bytes= 0-999, 4500-5499, -1000", 10_000, Whole),
            // Past the end: the rest, or nothing there.
            ("bytes=9990-20000", 10_000, Part(9990..10_000)),
            ("bytes=-20000", 10_000, Part(0..10_000)),
            ("bytes=10000-", 10_000, Nowhere),
            ("bytes=10000-10001", 10_000, Nowhere),
            ("bytes=-0", 10_000, Nowhere),
            ("bytes=0-", 0, Nowhere),
            ("bytes=-5", 0, Nowhere),
            ("bytes=0-99999999999999999999999999", 10, Part(0..10)),
            ("bytes=99999999999999999999999999-", 10, Nowhere),
            // Invalid, or of another unit: to be ignored.
            ("bytes=500-499", 10_000, Whole),
            ("bytes=-", 10_000, Whole),
            ("bytes=a-b", 10_000, Whole),
            ("bytes=+1-2", 10_000, Whole),
            ("bytes=1-2-3", 10_000, Whole),
            ("bytes 0-1", 10_000, Whole),
            ("lines=0-1", 10_000, Whole),
            ("Bytes=0-1", 10_000, Part(0..2)),
        ] {
            assert_eq!(wanted(field, length), expected, "{field} of {length}");
        }
    }
}
