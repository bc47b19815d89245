//! Which target gets a share of the load.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Mutex, PoisonError},
};

use super::config::Node;

/// How many callers are remembered. What exceeds it starts again.
const CAPACITY: usize = 100_000;

/// How long a caller stays with a target when nothing is said, in seconds.
const DEFAULT_TTL: u64 = 3600;

/// A target's share; 1 when nothing is said.
pub fn weight(node: &Node) -> f64 {
    node.weight.unwrap_or(1.0).max(0.0)
}

/// The target at `point`, from 0 to less than 1, of the weights laid end to end; none when all of them are 0.
pub fn choose(weights: &[f64], point: f64) -> Option<usize> {
    let total: f64 = weights.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let mut rest = point * total;
    for (index, weight) in weights.iter().enumerate() {
        if rest < *weight {
            return Some(index);
        }
        rest -= weight;
    }
    // Rounding may leave a rest after the last one that has a weight.
    weights.iter().rposition(|weight| *weight > 0.0)
}

/// Who stays with which target.
#[derive(Debug, Default)]
pub struct Stickiness {
    /// By a hash of strategy and caller; with when it ends, in milliseconds since 1970.
    targets: Mutex<HashMap<u64, (usize, i64)>>,
    hasher: RandomState,
}

impl Stickiness {
    /// The target of a caller: the one that it has, else what `choose` says, which it then keeps for `ttl` seconds.
    pub fn target(
        &self,
        caller: &[String],
        ttl: Option<u64>,
        now: i64,
        choose: impl FnOnce() -> Option<usize>,
    ) -> Option<usize> {
        let hash = self.hasher.hash_one(caller);
        let mut targets = self.targets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((target, _)) = targets.get(&hash).filter(|(_, ends)| *ends > now) {
            return Some(*target);
        }
        let target = choose()?;
        if targets.len() >= CAPACITY {
            targets.clear();
        }
        let ttl = i64::try_from(ttl.unwrap_or(DEFAULT_TTL)).unwrap_or(i64::MAX);
        targets.insert(hash, (target, now.saturating_add(ttl.saturating_mul(1000))));
        Some(target)
    }

    /// Forgets everybody.
    pub fn clear(&self) {
        self.targets.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_gets_a_share() {
        let shares = |weights: &[f64]| {
            let mut shares = vec![0; weights.len()];
            for point in 0..1000 {
                shares[choose(weights, f64::from(point) / 1000.0).unwrap()] += 1;
            }
            shares
        };
        assert_eq!(shares(&[0.75, 0.25]), [750, 250]);
        assert_eq!(shares(&[0.0, 3.0, 0.0, 1.0, 0.0]), [0, 750, 0, 250, 0]);
        assert_eq!(choose(&[0.0, 0.0], 0.5), None);
        assert_eq!(choose(&[0.1, 0.2, 0.0], 1.0), Some(1));
    }

    #[test]
    fn a_caller_stays_for_its_time() {
        let sticky = Stickiness::default();
        let caller = ["config".to_owned(), "jo".to_owned()];
        assert_eq!(sticky.target(&caller, Some(10), 0, || Some(1)), Some(1));
        assert_eq!(sticky.target(&caller, Some(10), 9_999, || Some(0)), Some(1));
        assert_eq!(sticky.target(&caller, Some(10), 10_000, || Some(0)), Some(0));
        assert_eq!(sticky.target(&["config".to_owned()], None, 0, || Some(2)), Some(2));
    }
}
