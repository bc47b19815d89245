//! In what two requests differ, by the places of the members alone: their content is nobody's business here.

use serde_json::Value;

/// Writes down the place of everything that differs: `model`, `messages[1].content`.
pub fn between(recorded: &Value, asked: &Value) -> Vec<String> {
    let mut places = Vec::new();
    compare(Some(recorded), Some(asked), String::new(), &mut places);
    places
}

fn compare(recorded: Option<&Value>, asked: Option<&Value>, place: String, places: &mut Vec<String>) {
    match (recorded, asked) {
        (Some(Value::Object(recorded)), Some(Value::Object(asked))) => {
            let new = asked.keys().filter(|name| !recorded.contains_key(*name));
            for name in recorded.keys().chain(new) {
                let inner = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                compare(recorded.get(name), asked.get(name), inner, places);
            }
        }
        (Some(Value::Array(recorded)), Some(Value::Array(asked))) => {
            for index in 0..recorded.len().max(asked.len()) {
                compare(recorded.get(index), asked.get(index), format!("{place}[{index}]"), places);
            }
        }
        (recorded, asked) if recorded == asked => {}
        _ => places.push(if place.is_empty() { "the body".to_owned() } else { place }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_place_is_named_once() {
        let recorded = json!({"model": "a", "messages": [{"role": "user", "content": "x"}], "n": 1, "seed": 7});
        let asked = json!({"seed": 7, "messages": [{"role": "user", "content": "y"}, {"role": "user"}], "model": "b",
            "tools": []});
        assert_eq!(between(&recorded, &asked), ["model", "messages[0].content", "messages[1]", "n", "tools"]);
        assert_eq!(between(&recorded, &recorded), Vec::<String>::new());
        assert_eq!(between(&json!([1]), &json!({"a": 1})), ["the body"]);
    }
}
