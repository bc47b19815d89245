//! A body that is put together from its pieces.

use axum::body::Bytes;
use bytes::BytesMut;

/// The pieces so far.
#[derive(Default)]
pub struct Gathered {
    /// Most bodies come in one piece, which is then not copied.
    first: Bytes,
    /// All of it, as soon as there is a second one.
    all: BytesMut,
}

impl Gathered {
    /// Adds a piece, unless it would be more than `limit` bytes then.
    pub fn add(&mut self, piece: Bytes, limit: usize) -> Result<(), TooMuch> {
        if self.first.len().max(self.all.len()) + piece.len() > limit {
            return Err(TooMuch);
        }
        if self.first.is_empty() {
            self.first = piece;
        } else if !piece.is_empty() {
            if self.all.is_empty() {
                self.all.extend_from_slice(&self.first);
            }
            self.all.extend_from_slice(&piece);
        }
        Ok(())
    }

    /// The whole.
    pub fn whole(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.freeze() }
    }
}

/// More than a body may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMuch;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_piece_is_not_copied_and_several_are_joined_up_to_the_limit() {
        let only = Bytes::from_static(b"only");
        let mut gathered = Gathered::default();
        gathered.add(Bytes::new(), 4).unwrap();
        gathered.add(only.clone(), 4).unwrap();
        gathered.add(Bytes::new(), 4).unwrap();
        assert_eq!(gathered.whole().as_ptr(), only.as_ptr());

        let mut gathered = Gathered::default();
        for piece in ["a", "b", "", "c"] {
            gathered.add(Bytes::from_static(piece.as_bytes()), 3).unwrap();
        }
        assert_eq!(gathered.add(Bytes::from_static(b"d"), 3), Err(TooMuch));
        assert_eq!(gathered.whole(), "abc");
    }
}
