//! Prices and factors as people write them.

/// Reads `NAME=FACTOR` or `GROUP.NAME=FACTOR`, what the tracked cost of something is multiplied by.
///
/// # Errors
/// When the factor is not a number of 0 or more.
pub fn multiplier(text: &str) -> Result<(String, f64), String> {
    const FORM: &str = "write NAME=FACTOR, such as default=0.8 (a discount of 20 %) or additional_units.web_search=1.2";
    let (name, factor) = text.split_once('=').ok_or(FORM)?;
    let name = name.trim();
    if name.is_empty() || name.split('.').any(str::is_empty) {
        return Err(format!("`{name}` is not a name; {FORM}"));
    }
    match factor.trim().parse::<f64>() {
        Ok(factor) if factor.is_finite() && factor >= 0.0 => Ok((name.to_owned(), factor)),
        _ => Err(format!("`{factor}` is not a number of 0 or more; {FORM}")),
    }
}

/// Reads the price of a token as US cents, the unit of the API: from dollars for a million tokens (`2.50/M`), dollars for
/// a thousand (`0.0025/K`), or cents for one token (`0.00025c`). The point is moved in the text, so no digit is lost.
///
/// # Errors
/// When it is not a number of 0 or more with one of the units: a bare number could mean any of them.
pub fn token_price(text: &str) -> Result<f64, String> {
    const FORM: &str = "write US dollars for a million tokens such as 2.50/M, or cents for one token such as 0.00025c";
    let text = text.trim();
    let (number, exponent) = if let Some(cents) = text.strip_suffix("cents").or_else(|| text.strip_suffix('c')) {
        (cents, 0)
    } else {
        let (dollars, per) = text.split_once('/').ok_or_else(|| format!("`{text}` has no unit; {FORM}"))?;
        // A dollar is 100 cents: a million tokens for it make 10^-4 cents each, a thousand 10^-1.
        let exponent = match per.trim() {
            "M" | "1M" | "million" => -4,
            "K" | "k" | "1K" | "1k" => -1,
            other => return Err(format!("`{other}` is not a number of tokens: M or K; {FORM}")),
        };
        (dollars.trim().strip_prefix('$').unwrap_or(dollars), exponent)
    };
    let number: String = number.trim().chars().filter(|c| !matches!(c, '_' | ',')).collect();
    if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(format!("`{number}` is not a number of 0 or more; {FORM}"));
    }
    let price: Result<f64, _> = format!("{number}e{exponent}").parse();
    price.ok().filter(|price| price.is_finite()).ok_or_else(|| format!("`{number}` is not a number; {FORM}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn prices_are_exact_in_cents_for_a_token() {
        for (text, cents) in [
            ("2.50/M", 0.00025),
            ("$10/1M", 0.001),
            ("0.15/M", 0.000015),
            ("0.0025/K", 0.00025),
            ("0.00025c", 0.00025),
            ("1,000/M", 0.1),
            ("0/M", 0.0),
        ] {
            assert_eq!(token_price(text), Ok(cents), "{text}");
        }
        for text in ["", "2.5", "/M", "-1/M", "2/month", "x/M", "1.2.3c", "1e3c", "$c"] {
            assert!(token_price(text).is_err(), "{text}");
        }
    }

    #[test]
    fn factors() {
        assert_eq!(multiplier("default=0.8"), Ok(("default".to_owned(), 0.8)));
        assert_eq!(multiplier("image.default=1"), Ok(("image.default".to_owned(), 1.0)));
        for text in ["", "default", "=1", "a.=1", "default=-1", "default=x", "default=NaN"] {
            assert!(multiplier(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_price_is_that_of_its_cents(dollars in 0u32..1_000_000, part in 0u32..100) {
            let price = token_price(&format!("{dollars}.{part:02}/M")).unwrap();
            let cents: f64 = format!("{}e-6", u64::from(dollars) * 100 + u64::from(part)).parse().unwrap();
            prop_assert_eq!(price, cents);
        }

        #[test]
        fn no_text_makes_a_parser_panic(text in "\\PC{0,40}") {
            let _ = (multiplier(&text), token_price(&text));
        }
    }
}
