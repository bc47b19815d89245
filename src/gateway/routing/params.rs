//! What targets change in the body of a call: `default_params` go under it, `override_params` over it, and
//! `drop_params` out of it, in this order (Portkey's gateway, branch 2.x).

use serde_json::{Map, Value};

use super::config::Inherited;

/// Whether anything is changed at all.
pub fn change_anything(of: &Inherited<'_>) -> bool {
    of.default_params.is_some_and(|params| !params.is_empty())
        || of.override_params.is_some_and(|params| !params.is_empty())
        || of.drop_params.is_some_and(|names| !names.is_empty())
}

/// Changes a body.
pub fn apply(of: &Inherited<'_>, body: &mut Map<String, Value>) {
    for (name, value) in of.default_params.into_iter().flatten() {
        if !body.contains_key(name) {
            body.insert(name.clone(), value.clone());
        }
    }
    for (name, value) in of.override_params.into_iter().flatten() {
        body.insert(name.clone(), value.clone());
    }
    for name in of.drop_params.into_iter().flatten() {
        // Keeps the order of what stays.
        body.shift_remove(name);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::gateway::routing::config::Node;

    #[test]
    fn defaults_go_under_overrides_over_and_drops_out() {
        let node = json!({
            "default_params": {"temperature": 1, "top_p": 0.5, "seed": 7},
            "override_params": {"model": "b", "user": "u"},
            "drop_params": ["user", "stop", "seed"],
        });
        let node = Node::read(node.as_object().unwrap()).unwrap();
        let of = Inherited::default().within(&node);
        assert!(change_anything(&of) && !change_anything(&Inherited::default()));
        let mut body = json!({"model": "a", "temperature": 0, "stop": "x", "n": 1}).as_object().unwrap().clone();
        apply(&of, &mut body);
        assert_eq!(Value::Object(body).to_string(), r#"{"model":"b","temperature":0,"n":1,"top_p":0.5}"#);
    }
}
