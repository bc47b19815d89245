//! SIGKILL under load: what the gateway has acknowledged is there after the next start, and can be decrypted.

use std::{
    collections::{HashMap, HashSet},
    sync::Mutex,
    thread,
    time::Duration,
};

use serde_json::json;

use super::{
    env::{Gateway, TestEnv},
    upstream::{Manner, Upstream},
};

/// Clients that create at the same time.
const CLIENTS: usize = 8;
/// How often the gateway is killed, unless the variable `ROUNDS` says otherwise.
const ROUNDS: u32 = 50;
/// Every so many rounds, and at the end, all keys of all rounds are used, not only the new ones.
const FULL_CHECK: u32 = 10;

/// Keys that were acknowledged: slug and credential.
type Acknowledged = HashMap<String, String>;

#[test]
fn an_acknowledged_key_survives_sigkill() {
    let rounds = std::env::var("ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().expect("ROUNDS is a number"));
    let env = TestEnv::new();
    let upstream = Upstream::start(Manner::Plain);
    let mut all = Acknowledged::new();
    let mut moment = Moments(0x5eed);
    for round in 1..=rounds {
        let gateway = env.gateway();
        let created = create_until_killed(gateway, &upstream, round, moment.next());

        let gateway = env.gateway();
        all.extend(created.clone());
        assert_all_listed(&gateway, &all);
        assert_usable(&gateway, &upstream, if round % FULL_CHECK == 0 || round == rounds { &all } else { &created });
        // The next round's crash hits a store that was opened after a crash and closed by another.
        gateway.kill();
    }
    assert!(all.len() >= rounds as usize, "{} keys in {rounds} rounds: the crashes came too early", all.len());
}

/// Lets the clients create keys until the gateway is killed, a moment after the first answer.
fn create_until_killed(gateway: Gateway, upstream: &Upstream, round: u32, moment: Duration) -> Acknowledged {
    let acknowledged = Mutex::new(Acknowledged::new());
    let requests: Vec<_> = (0..CLIENTS).map(|_| gateway.application("POST", "/virtual-keys")).collect();
    thread::scope(|scope| {
        for (client, request) in requests.into_iter().enumerate() {
            let acknowledged = &acknowledged;
            scope.spawn(move || {
                for number in 0.. {
                    let key = format!("not-a-real-key-{round}-{client}-{number}");
                    let name = format!("crash {round} {client} {number}");
                    let body = json!({"name": name, "provider": "openai", "key": key, "customHost": upstream.url()});
                    // No answer, or half of one: the crash. Then nothing was promised.
                    let Ok(reply) = request.clone().json(&body).try_send() else { return };
                    assert_eq!(reply.status, 200, "{}", reply.text());
                    let slug = reply.json()["data"]["slug"].as_str().expect("a slug").to_owned();
                    acknowledged.lock().expect("no thread died").insert(slug, key);
                }
            });
        }
        super::env::wait_until("the first key is acknowledged", || {
            !acknowledged.lock().expect("no thread died").is_empty()
        });
        thread::sleep(moment);
        gateway.kill();
    });
    acknowledged.into_inner().expect("no thread died")
}

fn assert_all_listed(gateway: &Gateway, all: &Acknowledged) {
    let mut listed = HashSet::new();
    for page in 0.. {
        let reply = gateway.application("GET", &format!("/virtual-keys?current_page={page}&page_size=100")).send();
        assert_eq!(reply.status, 200, "{}", reply.text());
        let reply = reply.json();
        let rows = reply["data"].as_array().expect("a list");
        if rows.is_empty() {
            break;
        }
        listed.extend(rows.iter().map(|row| row["slug"].as_str().expect("a slug").to_owned()));
    }
    let lost: Vec<_> = all.keys().filter(|slug| !listed.contains(*slug)).collect();
    assert!(lost.is_empty(), "acknowledged, and lost in the crash: {lost:?}");
}

/// A forwarded request has to carry the very credential that was acknowledged.
fn assert_usable(gateway: &Gateway, upstream: &Upstream, keys: &Acknowledged) {
    for (slug, key) in keys {
        let reply = gateway
            .application("POST", "/chat/completions")
            .header("x-portkey-virtual-key", slug)
            .json(&json!({"model": "gpt-4o", "messages": [{"role": "user", "content": "alive?"}]}))
            .send();
        assert_eq!(reply.status, 200, "{slug}: {}", reply.text());
        let seen = upstream.seen().pop().expect("a request");
        assert_eq!(seen.head.header("authorization"), Some(format!("Bearer {key}").as_str()), "{slug}");
    }
}

/// Moments between 0 and 20 ms; the same in every run, so that a failure can be had again.
struct Moments(u32);

impl Moments {
    fn next(&mut self) -> Duration {
        // xorshift32
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        Duration::from_micros(u64::from(self.0 % 20_000))
    }
}
