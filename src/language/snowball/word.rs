//! A word while it is stemmed: Snowball's string, cursor and slice.

/// Places are bytes, always between two characters.
#[derive(Debug)]
pub(super) struct Word {
    pub text: String,
    pub cursor: i32,
    pub limit: i32,
    /// The limit towards the beginning.
    pub start: i32,
    /// The slice that is replaced.
    pub bra: i32,
    pub ket: i32,
}

/// The letters of a group.
#[derive(Debug)]
pub(super) struct Letters {
    first: u32,
    /// Whether each letter from the first on is in it.
    has: Vec<bool>,
}

impl Letters {
    /// Reads the groups of a line.
    pub(super) fn groups(line: &str) -> Vec<Letters> {
        line.split('$')
            .map(|letters| {
                let first = letters.chars().next().map_or(0, u32::from);
                let mut has = Vec::new();
                for letter in letters.chars() {
                    has.resize((u32::from(letter) - first) as usize, false);
                    has.push(true);
                }
                Letters { first, has }
            })
            .collect()
    }

    #[inline(always)]
    fn contain(&self, letter: char) -> bool {
        let at = u32::from(letter).wrapping_sub(self.first);
        self.has.get(at as usize).is_some_and(|&has| has)
    }
}

impl Word {
    pub(super) fn new(word: &str) -> Word {
        Word {
            text: word.to_owned(),
            cursor: 0,
            limit: word.len() as i32,
            start: 0,
            bra: 0,
            ket: word.len() as i32,
        }
    }

    /// What stands between two places.
    pub(super) fn between(&self, start: i32, end: i32) -> &str {
        self.text
            .get(start.max(0) as usize..end.max(0) as usize)
            .unwrap_or_default()
    }

    /// What stands before the cursor, or after it.
    pub(super) fn ahead(&self, is_before: bool) -> &str {
        self.ahead_of(self.cursor, is_before)
    }

    /// The same for another cursor.
    pub(super) fn ahead_of(&self, cursor: i32, is_before: bool) -> &str {
        if is_before {
            self.between(self.start, cursor)
        } else {
            self.between(cursor, self.limit)
        }
    }

    /// The next byte in a direction.
    #[inline(always)]
    pub(super) fn next_byte(&self, is_before: bool) -> Option<u8> {
        let at = if is_before {
            self.cursor - 1
        } else {
            self.cursor
        };
        let is_inside = self.start <= at && at < self.limit;
        self.text
            .as_bytes()
            .get(at as usize)
            .copied()
            .filter(|_| is_inside)
    }

    /// The next character in a direction.
    #[inline(always)]
    fn next(&self, is_before: bool) -> Option<char> {
        let byte = self.next_byte(is_before)?;
        if byte.is_ascii() {
            return Some(char::from(byte));
        }
        let mut ahead = self.ahead(is_before).chars();
        if is_before {
            ahead.next_back()
        } else {
            ahead.next()
        }
    }

    /// Puts the cursor so many bytes from a place in a direction.
    pub(super) fn move_to(&mut self, from: i32, by: usize, is_before: bool) {
        self.cursor = from + if is_before { -(by as i32) } else { by as i32 };
    }

    /// A place, told by its distance from the limit if it stands before the cursor; and back.
    #[inline(always)]
    pub(super) fn from(&self, place: i32, is_before: bool) -> i32 {
        if is_before { self.limit - place } else { place }
    }

    fn advance(&mut self, by: usize, is_before: bool) {
        self.move_to(self.cursor, by, is_before);
    }

    /// Moves over so many characters if there are as many.
    pub(super) fn hop(&mut self, count: u8, is_before: bool) -> bool {
        let cursor = self.cursor;
        for _ in 0..count {
            let Some(next) = self.next(is_before) else {
                self.cursor = cursor;
                return false;
            };
            self.advance(next.len_utf8(), is_before);
        }
        true
    }

    /// Moves over a text that stands there.
    pub(super) fn pass(&mut self, text: &str, is_before: bool) -> bool {
        let ahead = self.ahead(is_before);
        let is_there = if is_before {
            ahead.ends_with(text)
        } else {
            ahead.starts_with(text)
        };
        if is_there {
            self.advance(text.len(), is_before);
        }
        is_there
    }

    /// Moves over a character if it is in a group or, if that is asked, out of it; nothing at the end.
    pub(super) fn step(&mut self, group: &Letters, is_in: bool, is_before: bool) -> Option<bool> {
        let next = self.next(is_before)?;
        let is_so = group.contain(next) == is_in;
        if is_so {
            self.advance(next.len_utf8(), is_before);
        }
        Some(is_so)
    }

    /// Puts a text in place of another, and gives by how much the word has grown.
    fn replace(&mut self, start: i32, end: i32, text: &str) -> i32 {
        let place = start.max(0) as usize..end.max(0) as usize;
        if self.text.get(place.clone()).is_none() {
            return 0;
        }
        self.text.replace_range(place, text);
        let growth = text.len() as i32 - (end - start);
        self.limit += growth;
        if self.cursor >= end {
            self.cursor += growth;
        } else if self.cursor > start {
            self.cursor = start;
        }
        growth
    }

    /// Puts a text in place of the slice.
    pub(super) fn replace_slice(&mut self, text: &str) {
        self.replace(self.bra, self.ket, text);
        self.ket = self.bra + text.len() as i32;
    }

    /// Puts a text in at the cursor.
    pub(super) fn insert(&mut self, text: &str) {
        let place = self.cursor;
        let growth = self.replace(place, place, text);
        for side in [&mut self.bra, &mut self.ket] {
            if place <= *side {
                *side += growth;
            }
        }
    }
}
