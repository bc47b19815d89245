use serde_json::json;

use super::*;

/// Schemas, each of which must have an instance that another implementation of JSON Schema finds valid.
fn schemas() -> Vec<Value> {
    vec![
        json!({}),
        json!(true),
        json!({"type": "object", "properties": {"city": {"type": "string"}, "unit": {"enum": ["c", "f"]}}, "required": ["city"]}),
        json!({"type": ["null", "integer"], "minimum": 3}),
        json!({"const": {"a": [1, null]}}),
        json!({"type": "string", "enum": ["long", "ab"], "maxLength": 2}),
        json!({"type": "string", "default": 5, "examples": ["", "good"], "minLength": 1}),
        json!({"type": "integer", "exclusiveMinimum": 10, "exclusiveMaximum": 12}),
        json!({"type": "integer", "multipleOf": 7, "minimum": 50, "maximum": 60}),
        json!({"type": "integer", "maximum": -5}),
        json!({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5}),
        json!({"type": "number", "multipleOf": 0.25, "minimum": 1.1, "maximum": 1.4}),
        json!({"type": "number", "minimum": 0.1, "maximum": 0.1}),
        json!({"allOf": [{"multipleOf": 4}, {"multipleOf": 6}, {"minimum": 13}], "type": "integer"}),
        json!({"type": "string", "minLength": 40, "maxLength": 41}),
        json!({"type": "string", "maxLength": 3}),
        json!({"type": "string", "maxLength": 0}),
        json!({"type": "string", "pattern": "^[A-Z]{3}-\\d{4}$"}),
        json!({"type": "string", "pattern": "^(foo|bar)+$", "minLength": 10}),
        json!({"type": "string", "pattern": "^\\p{Lu}\\w*$", "minLength": 20, "maxLength": 20}),
        json!({"type": "string", "pattern": "\\bfix\\b"}),
        json!({"type": "string", "format": "date-time"}),
        json!({"type": "string", "format": "date"}),
        json!({"type": "string", "format": "time"}),
        json!({"type": "string", "format": "duration"}),
        json!({"type": "string", "format": "email"}),
        json!({"type": "string", "format": "hostname"}),
        json!({"type": "string", "format": "ipv4"}),
        json!({"type": "string", "format": "ipv6"}),
        json!({"type": "string", "format": "uri"}),
        json!({"type": "string", "format": "uuid"}),
        json!({"type": "string", "format": "json-pointer"}),
        json!({"type": "string", "format": "regex"}),
        json!({"type": "string", "format": "of-our-own"}),
        json!({"type": "array", "items": {"type": "string", "format": "uuid"}, "minItems": 4, "uniqueItems": true}),
        json!({"type": "array", "items": {"type": "integer", "minimum": 5}, "minItems": 3, "uniqueItems": true}),
        json!({"type": "array", "items": {"type": "string", "pattern": "^[a-z]$"}, "minItems": 3, "uniqueItems": true}),
        json!({"type": "array", "prefixItems": [{"type": "boolean"}, {"const": 2}], "items": false}),
        json!({"type": "array", "prefixItems": [{"type": "boolean"}], "items": {"type": "null"}, "minItems": 3}),
        json!({"type": "array", "maxItems": 0, "items": {"type": "string"}}),
        json!({"type": "array", "contains": {"type": "integer", "minimum": 9}}),
        json!({"type": "array", "items": false}),
        json!({"type": "object", "required": ["x", "y"], "additionalProperties": {"type": "integer"}}),
        json!({"type": "object", "minProperties": 3, "additionalProperties": {"type": "boolean"}}),
        json!({"type": "object", "maxProperties": 1, "properties": {"a": {}, "b": {}}, "required": ["b"]}),
        json!({"type": "object", "properties": {"gone": false, "kept": true}}),
        json!({"type": "object", "propertyNames": {"pattern": "^p"}, "minProperties": 1}),
        json!({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"type": "integer", "minimum": 2}}}),
        json!({"$ref": "#/definitions/a%20b", "definitions": {"a b": {"type": "null"}}}),
        json!({"$ref": "#named", "$defs": {"x": {"$anchor": "named", "type": "integer"}}}),
        // A list, a tree, and two kinds of things that hold each other.
        json!({"type": "object", "properties": {"value": {"type": "integer"}, "next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}, "required": ["value", "next"], "additionalProperties": false}),
        json!({"$ref": "#/$defs/node", "$defs": {"node": {"type": "object", "properties": {"children": {"type": "array", "items": {"$ref": "#/$defs/node"}}}, "required": ["children"]}}}),
        json!({"$ref": "#/$defs/a", "$defs": {"a": {"type": "object", "properties": {"b": {"$ref": "#/$defs/b"}}}, "b": {"type": "object", "properties": {"a": {"$ref": "#/$defs/a"}, "again": {"$ref": "#/$defs/a"}}}}}),
        json!({"anyOf": [{"type": "string", "pattern": "(?=no)"}, {"type": "integer"}]}),
        json!({"oneOf": [{"type": "number"}, {"type": "integer"}, {"type": "string"}]}),
        json!({"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"a": {"type": "string"}}}),
        json!({"anyOf": [{"type": "string"}, {"type": "integer"}], "allOf": [{"anyOf": [{"type": "integer"}, {"type": "null"}]}]}),
        json!({"allOf": [{"type": ["string", "number"]}, {"type": ["integer", "null"]}, {"minimum": 2}]}),
        json!({"allOf": [{"properties": {"a": {"minimum": 5}}}, {"properties": {"a": {"type": "integer", "maximum": 5}}, "required": ["a"]}]}),
        json!({"type": "object", "properties": {"kind": {"enum": ["cat", "dog"]}}, "required": ["kind"], "if": {"properties": {"kind": {"const": "cat"}}}, "then": {"required": ["kind"]}}),
        json!({"type": "integer", "not": {"const": 7}}),
        json!({"type": "object", "properties": {"a": {"type": "string"}}, "dependentRequired": {"a": ["a"]}}),
        json!({"type": "array", "items": [{"type": "string"}, {"type": "integer"}], "additionalItems": {"type": "null"}, "minItems": 3, "$schema": "http://json-schema.org/draft-07/schema#"}),
        // As pydantic and zod write them.
        json!({"$defs": {"Step": {"properties": {"explanation": {"title": "Explanation", "type": "string"}, "output": {"title": "Output", "type": "string"}}, "required": ["explanation", "output"], "title": "Step", "type": "object", "additionalProperties": false}},
            "properties": {"steps": {"items": {"$ref": "#/$defs/Step"}, "title": "Steps", "type": "array"}, "final": {"anyOf": [{"type": "string"}, {"type": "null"}]}}, "required": ["steps", "final"], "type": "object", "additionalProperties": false}),
        json!({"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}, "tags": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 5}, "score": {"type": "number", "minimum": 0, "maximum": 1}}, "required": ["at", "tags", "score"], "$schema": "https://json-schema.org/draft/2020-12/schema"}),
    ]
}

#[test]
fn instances_are_valid_to_another_implementation() {
    for schema in schemas() {
        let instance = of(&schema, "schema").unwrap_or_else(|error| panic!("{schema}: {error:?}"));
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let errors: Vec<_> = validator.iter_errors(&instance).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{schema}\n{instance}\n{errors:?}");
        assert_eq!(instance, of(&schema, "schema").unwrap(), "always the same");
    }
}

#[test]
fn the_checker_agrees_with_another_implementation() {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(1.0),
        json!(12),
        json!(-3.5),
        json!(""),
        json!("ab"),
        json!("fix"),
        json!("2025-01-01"),
        json!("A1"),
        json!([]),
        json!([1, 1]),
        json!([true, 2]),
        json!(["a", 1, null]),
        json!({}),
        json!({"a": "x"}),
        json!({"b": 1}),
        json!({"city": 5}),
        json!({"city": "x", "unit": "c"}),
        json!({"kind": "dog"}),
        json!({"value": 1, "next": {"value": 2, "next": null}}),
        json!({"x": 1, "y": 2}),
        json!({"a": [1, null]}),
    ];
    // Formats that are not checked are only ever annotations.
    let annotations = ["time", "duration", "hostname", "json-pointer", "regex"];
    let is_annotated = |schema: &Value| schema["format"].as_str().is_some_and(|format| annotations.contains(&format));
    for schema in schemas().into_iter().filter(|schema| !is_annotated(schema)) {
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let maker = Maker::new(&schema);
        // Look-around is the one thing that only the other reads; both say no to all of these.
        for value in &values {
            assert_eq!(maker.allows(&schema, value), validator.is_valid(value), "{schema}\n{value}");
        }
    }
}

#[test]
fn a_place_that_nothing_fits_is_named() {
    for (schema, path) in [
        (json!(5), "schema"),
        (json!(false), "schema"),
        (json!({"type": "king"}), "schema.type"),
        (json!({"type": "integer", "minimum": 2, "maximum": 1}), "schema"),
        (json!({"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2}), "schema"),
        (json!({"type": "string", "pattern": "(?=a)b"}), "schema.pattern"),
        (json!({"type": "string", "pattern": "^a{3}$", "maxLength": 2}), "schema.pattern"),
        (json!({"type": "string", "pattern": "a{20000}"}), "schema.pattern"),
        (json!({"type": "string", "minLength": 1_000_000_000}), "schema.minLength"),
        (json!({"type": "array", "items": {}, "minItems": 1_000_000_000}), "schema.minItems"),
        (json!({"enum": ["a"], "type": "integer"}), "schema"),
        (json!({"$ref": "#/$defs/none"}), "schema.$ref"),
        (json!({"$ref": "https://example.com/schema"}), "schema.$ref"),
        (json!({"$ref": "#"}), "schema.$ref"),
        (
            json!({"type": "object", "properties": {"a": {"$ref": "#"}}, "required": ["a"]}),
            "schema.properties.a.properties.a.$ref",
        ),
        (
            json!({"type": "object", "properties": {"list": {"type": "array", "minItems": 1, "items": {"type": "king"}}}, "required": ["list"]}),
            "schema.properties.list.items.type",
        ),
        (json!({"anyOf": [{"type": "king"}, false]}), "schema.anyOf[0].type"),
    ] {
        match of(&schema, "schema") {
            Err(MockError::Invalid { param, message }) => {
                assert_eq!(param.as_deref(), Some(path), "{schema}: {message}")
            }
            other => panic!("{schema}: {other:?}"),
        }
    }
}

#[test]
fn a_schema_without_end_is_refused_in_time() {
    // Every level doubles what is below it.
    let mut definitions = Map::new();
    for level in 0..60 {
        let next = json!({"$ref": format!("#/$defs/l{}", level + 1)});
        let schema = json!({"type": "object", "properties": {"a": next, "b": next}, "required": ["a", "b"]});
        definitions.insert(format!("l{level}"), schema);
    }
    definitions.insert("l60".into(), json!({"type": "string"}));
    let mut chain = Map::new();
    for level in 0..20_000 {
        chain.insert(format!("l{level}"), json!({"$ref": format!("#/$defs/l{}", level + 1)}));
    }
    chain.insert("l20000".into(), json!({"type": "string"}));
    let long = json!({"type": "array", "minItems": 9_000, "items": {"type": "string", "minLength": 9_000}});
    let began = std::time::Instant::now();
    for schema in [
        json!({"$ref": "#/$defs/l0", "$defs": definitions}),
        json!({"$ref": "#/$defs/l0", "$defs": chain}),
        json!({"not": {"$ref": "#"}}),
        json!({"not": {"not": {"$ref": "#"}}}),
        json!({"type": "array", "minItems": 9_000, "items": long}),
        json!({"type": "string", "pattern": "^(\\w{900}){10}$"}),
    ] {
        assert!(of(&schema, "schema").is_err());
    }
    assert!(began.elapsed() < std::time::Duration::from_secs(10));
}

#[test]
fn strict_schemas_are_held_to_openais_rules() {
    let good = json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": false});
    assert_eq!(strict::check(&good, "s"), Ok(()));
    for (schema, path) in [
        (json!({"type": "object", "properties": {}}), "s.additionalProperties"),
        (json!({"type": "object", "properties": {"a": {}}, "additionalProperties": false}), "s.required"),
        (json!({"type": "array", "items": {"type": "object"}}), "s.items.additionalProperties"),
        (json!({"anyOf": [good, {"type": "object"}]}), "s.anyOf[1].additionalProperties"),
        (json!({"$defs": {"x": {"type": "object"}}}), "s.$defs.x.additionalProperties"),
    ] {
        match strict::check(&schema, "s") {
            Err(MockError::Invalid { param, .. }) => assert_eq!(param.as_deref(), Some(path)),
            other => panic!("{schema}: {other:?}"),
        }
    }
}
