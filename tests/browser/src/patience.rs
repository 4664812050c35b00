//! How long the harness looks for something before it says that it is not there.

use std::{
    thread,
    time::{Duration, Instant},
};

/// On a machine that has much else to do. What is there at once costs none of it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Between two looks.
const REST: Duration = Duration::from_millis(10);

/// One wait.
pub(crate) struct Patience {
    start: Instant,
    limit: Duration,
    last: bool,
}

impl Patience {
    pub(crate) fn new() -> Self {
        Self::of(PATIENCE)
    }

    pub(crate) fn of(limit: Duration) -> Self {
        Self {
            start: Instant::now(),
            limit,
            last: false,
        }
    }

    /// Rests after a look that found nothing, and says whether to look again. The last look begins when the time is over: a
    /// machine that stood still meanwhile has not looked at all.
    pub(crate) fn lasts(&mut self) -> bool {
        if self.last {
            return false;
        }
        thread::sleep(REST);
        self.last = self.start.elapsed() >= self.limit;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_look_begins_after_the_time_is_over() {
        let mut patience = Patience::of(Duration::ZERO);
        assert!(patience.lasts());
        assert!(!patience.lasts());
        let start = Instant::now();
        let mut patience = Patience::of(Duration::from_millis(50));
        while patience.lasts() {}
        assert!(start.elapsed() >= Duration::from_millis(50));
    }
}
