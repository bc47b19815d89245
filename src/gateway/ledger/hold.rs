//! What a call in flight holds of its subjects' limits, from when it is let in until it is settled.

use std::sync::{Arc, MutexGuard};

use smallvec::SmallVec;

use super::{
    Ledger,
    counters::{Counters, Standing},
    limits::{Limits, Rate},
    meter::{Claim, Crossed, Lacking, Meter, Now},
};

/// Something that limits apply to.
#[derive(Debug)]
pub struct Subject {
    /// What kind of thing it is.
    pub level: Level,
    /// Its slug, or the id of an API key.
    pub name: String,
    /// Both, as the log has them: `virtual key lab`.
    pub label: Arc<str>,
    /// What it may use.
    pub limits: Limits,
    /// What it has used.
    pub meter: Arc<Meter>,
}

/// The kinds of things that limits apply to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// An API key.
    ApiKey,
    /// A workspace.
    Workspace,
    /// One workspace's use of an integration, over all its providers.
    Integration,
    /// A provider, which is the same as a virtual key.
    VirtualKey,
}

impl Level {
    /// The words for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::ApiKey => "API key",
            Self::Workspace => "workspace",
            Self::Integration => "integration",
            Self::VirtualKey => "virtual key",
        }
    }
}

impl Subject {
    /// Something with limits, and the meter that counts for it.
    pub fn new(level: Level, name: &str, limits: Limits, meter: Arc<Meter>) -> Self {
        Self { level, name: name.to_owned(), label: [level.word(), " ", name].concat().into(), limits, meter }
    }

    /// Whether a budget of its is used up.
    pub fn is_exhausted(&self, now: Now) -> bool {
        self.meter.is_exhausted(&self.limits, now)
    }
}

/// How a gateway enforces limits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Enforcement {
    /// As Portkey's gateway does: budgets are looked at before a call and charged after it, so that what is in flight
    /// may overrun them.
    #[default]
    Portkey,
    /// Room for the most that a call may use is set aside before it, so that nothing is overrun.
    Strict,
}

/// Why a call is not let in.
#[derive(Debug, Clone)]
pub struct Denied {
    /// Whose limit it is.
    pub subject: Arc<Subject>,
    /// What it lacks.
    pub lacking: Lacking,
}

/// What a call in flight holds. Dropped, it gives back what it had set aside; what has not been charged by then is not.
#[derive(Debug)]
pub struct Hold {
    shares: Shares,
    enforcement: Enforcement,
}

/// What a call may use at most of one subject's limits.
pub type Share = (Arc<Subject>, Claim);

/// All of them: a call has four subjects at most.
pub type Shares = SmallVec<[Share; 4]>;

impl Hold {
    /// Lets a call in.
    ///
    /// Under [`Enforcement::Portkey`] the windows of every subject count the request, those of subjects that come after
    /// the one that refuses it, too; subjects whose claim has no request are only charged later. Under
    /// [`Enforcement::Strict`] a call that is refused has changed nothing.
    ///
    /// # Errors
    /// The first subject, in the order given, without room.
    pub fn take(ledger: &Ledger, enforcement: Enforcement, shares: Shares, now: Now) -> Result<Self, Box<Denied>> {
        // What windows of requests have counted is to be stored like any usage.
        let counted = |(subject, claim): &Share| {
            if claim.requests > 0 && !subject.limits.rates.is_empty() {
                ledger.counted(&subject.meter);
            }
        };
        match enforcement {
            Enforcement::Portkey => {
                let mut denied = None;
                let counting = |(subject, claim): &&Share| claim.requests > 0 && !subject.limits.rates.is_empty();
                for (subject, claim) in shares.iter().filter(counting) {
                    if let Err(rate) = subject.meter.take(&subject.limits, *claim, now) {
                        denied.get_or_insert_with(|| {
                            Box::new(Denied { subject: Arc::clone(subject), lacking: Lacking::Rate(rate) })
                        });
                    }
                }
                shares.iter().for_each(counted);
                denied.map_or(Ok(Self { shares, enforcement }), Err)
            }
            Enforcement::Strict => {
                reserve(&shares, now)?;
                shares.iter().for_each(counted);
                Ok(Self { shares, enforcement })
            }
        }
    }

    /// Charges what the call has used; only then is given back what it had set aside, so that nobody finds room in
    /// between.
    pub fn settle(self, ledger: &Ledger, nanos: u64, tokens: u64, now: Now) {
        for (subject, _) in self.shares.iter().filter(|(subject, _)| !subject.limits.is_empty()) {
            let every = self.enforcement == Enforcement::Strict;
            let crossed = subject.meter.charge(&subject.limits, nanos, tokens, every, now);
            ledger.counted(&subject.meter);
            for (standing, crossed) in crossed {
                ledger.tell(subject, standing, crossed, now);
            }
        }
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if self.enforcement == Enforcement::Strict {
            for (subject, claim) in &self.shares {
                subject.meter.release(&subject.limits, *claim);
            }
        }
    }
}

/// Sets room aside with all subjects or with none. All are locked meanwhile, in the order of their names in the store, so
/// that two calls cannot wait for each other.
fn reserve(shares: &[Share], now: Now) -> Result<(), Box<Denied>> {
    let mut order: Vec<(usize, &Share)> =
        shares.iter().enumerate().filter(|(_, (subject, _))| !subject.limits.is_empty()).collect();
    order.sort_by(|(_, (one, _)), (_, (other, _))| one.meter.id.cmp(&other.meter.id));
    let mut locked: Vec<(usize, &Share, MutexGuard<'_, Counters>)> =
        order.into_iter().map(|(index, share)| (index, share, share.0.meter.counters())).collect();
    locked.sort_by_key(|(index, ..)| *index);
    for (_, (subject, claim), counters) in &mut locked {
        Meter::room(counters, &subject.limits, *claim, now)
            .map_err(|lacking| Box::new(Denied { subject: Arc::clone(subject), lacking }))?;
    }
    for (_, (subject, claim), counters) in &mut locked {
        Meter::reserve(counters, &subject.limits, *claim, now);
    }
    Ok(())
}

/// Something that owners are told of.
#[derive(Debug, Clone)]
pub struct Alert {
    /// Counts up from 1.
    pub id: u64,
    /// Whose budget.
    pub level: Level,
    /// Its slug or id.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// What it has come to.
    pub crossed: Crossed,
    /// When.
    pub at: Now,
}

impl Denied {
    /// The rate limit that has no room, if it is one.
    pub fn rate(&self) -> Option<Rate> {
        match self.lacking {
            Lacking::Rate(rate) => Some(rate),
            Lacking::Budget => None,
        }
    }
}
