//! From JSON to a type of ours, in one way for requests, answers and files: faults are told with their place, and fields
//! that the type does not have with theirs.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// Why a value is not of the type that was expected.
#[derive(Debug)]
pub struct Misread {
    /// Where in the value, such as `rate_limits[0].unit`; `.` for the whole of it.
    pub place: String,
    /// What is wrong there, in serde's words, which quote what was found.
    pub reason: String,
}

/// Reads a value, and lists the places of what the type has no field for.
///
/// # Errors
/// When it is not of the type.
pub fn read<T: DeserializeOwned>(value: &Value) -> Result<(T, Vec<String>), Misread> {
    let mut unknown = Vec::new();
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(value, &mut track);
    let result = serde_ignored::deserialize(tracked, |path| unknown.push(place(&path.to_string())));
    match result {
        Ok(typed) => Ok((typed, unknown)),
        Err(error) => Err(Misread { place: track.path().to_string(), reason: error.to_string() }),
    }
}

/// Reads a value whose unknown fields are nobody's fault: an answer, a path.
///
/// # Errors
/// When it is not of the type.
pub fn read_leniently<T: DeserializeOwned>(value: &Value) -> Result<T, Misread> {
    serde_path_to_error::deserialize(value)
        .map_err(|error| Misread { place: error.path().to_string(), reason: error.inner().to_string() })
}

/// `workspaces.?.0.unit`, as `serde_ignored` writes it, in the way of all other faults: `workspaces[0].unit`.
fn place(path: &str) -> String {
    let mut place = String::new();
    for part in path.split('.').filter(|part| *part != "?") {
        if part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty() {
            place.push_str(&format!("[{part}]"));
        } else {
            if !place.is_empty() {
                place.push('.');
            }
            place.push_str(part);
        }
    }
    place
}
