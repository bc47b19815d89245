//! Which fields an external secret manager supplies. They are stored with the targets of a virtual key.

use super::{KEY, known};
use crate::api::{
    providers_catalog::{self, Field, Spelling},
    secret_mapping::SecretMapping,
};

/// What stands before a field's name in the target of a virtual key, and in what is stored.
const STORED: &str = "model_config.";
/// What stands before a field's name in the target of an integration.
const SHOWN: &str = "configurations.";

/// Gives the targets the form in which they are stored, and says what is wrong with the mappings. `provider` is the id
/// of the AI provider, on which the names of an integration depend.
pub(in super::super) fn check(
    spelling: Spelling,
    provider: &str,
    mappings: &mut [SecretMapping],
    faults: &mut Vec<String>,
) {
    let mut targets: Vec<String> = Vec::new();
    for (index, mapping) in mappings.iter_mut().enumerate() {
        let place = format!("secret_mappings[{index}]");
        match target(spelling, provider, &mapping.target_field) {
            Some(field) => mapping.target_field = format!("{STORED}{}", field.camel),
            None if mapping.target_field == KEY => {}
            None => faults.push(format!(
                "{place}.target_field must be `key` or `{}` and a field of the provider, not `{}`",
                prefix(spelling),
                mapping.target_field
            )),
        }
        if targets.contains(&mapping.target_field) {
            let target = spelled(spelling, &mapping.target_field);
            faults.push(format!("{place}.target_field: `{target}` is mapped twice; keep one"));
        }
        targets.push(mapping.target_field.clone());
        if mapping.secret_reference_id.is_empty() {
            faults.push(format!("{place}.secret_reference_id is missing: name the secret by id or slug"));
        }
        if mapping.value_format.as_deref().is_some_and(|format| !["string", "json"].contains(&format)) {
            faults.push(format!("{place}.value_format must be string or json"));
        }
    }
}

/// The mappings as an integration shows them.
pub(in super::super) fn of_integration(mut mappings: Vec<SecretMapping>) -> Vec<SecretMapping> {
    for mapping in &mut mappings {
        mapping.target_field = spelled(Spelling::Integration, &mapping.target_field);
    }
    mappings
}

fn prefix(spelling: Spelling) -> &'static str {
    match spelling {
        Spelling::VirtualKey => STORED,
        Spelling::Integration => SHOWN,
    }
}

fn target(spelling: Spelling, provider: &str, target: &str) -> Option<&'static Field> {
    match spelling {
        Spelling::VirtualKey => target.strip_prefix(STORED).and_then(known),
        // The prefix may be left out (Portkey's release notes).
        Spelling::Integration => {
            spelling.field(providers_catalog::find(provider), target.strip_prefix(SHOWN).unwrap_or(target))
        }
    }
}

/// A stored target in a spelling.
fn spelled(spelling: Spelling, stored: &str) -> String {
    match stored.strip_prefix(STORED).and_then(known) {
        Some(field) => format!("{}{}", prefix(spelling), spelling.name(field)),
        None => stored.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(target: &str, format: Option<&str>) -> SecretMapping {
        SecretMapping {
            target_field: target.to_owned(),
            secret_reference_id: "ref".to_owned(),
            secret_key: None,
            value_format: format.map(str::to_owned),
        }
    }

    #[test]
    fn targets_are_folded_and_checked() {
        let mut mappings = [mapping("key", None), mapping("model_config.aws_region", Some("json"))];
        let mut faults = Vec::new();
        check(Spelling::VirtualKey, "bedrock", &mut mappings, &mut faults);
        assert_eq!((mappings[1].target_field.as_str(), faults.len()), ("model_config.awsRegion", 0));
        let mut wrong = [mapping("key", None), mapping("key", Some("yaml")), mapping("name", None)];
        check(Spelling::VirtualKey, "bedrock", &mut wrong, &mut faults);
        assert_eq!(faults.len(), 3, "{faults:?}");
    }

    #[test]
    fn an_integration_has_targets_of_its_own() {
        let mut mappings = vec![
            mapping("aws_secret_access_key", None),
            mapping("configurations.aws_access_key_id", None),
            mapping("key", None),
        ];
        let mut faults = Vec::new();
        check(Spelling::Integration, "bedrock", &mut mappings, &mut faults);
        let stored: Vec<_> = mappings.iter().map(|mapping| mapping.target_field.clone()).collect();
        assert_eq!(stored, ["model_config.awsSecretAccessKey", "model_config.awsAccessKeyId", "key"]);
        let shown: Vec<_> = of_integration(mappings).into_iter().map(|mapping| mapping.target_field).collect();
        assert_eq!(shown, ["configurations.aws_secret_access_key", "configurations.aws_access_key_id", "key"]);
        assert_eq!(faults, Vec::<String>::new());
        check(Spelling::Integration, "bedrock", &mut [mapping("model_config.awsRegion", None)], &mut faults);
        assert!(faults[0].contains("`configurations.`"), "{faults:?}");
    }
}
