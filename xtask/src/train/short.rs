//! Numbers that ship.

/// A number cut to the eight bits of a bfloat16's mantissa: thresholds and
/// leaves need no more, and the zeros that remain weigh almost nothing in what
/// is downloaded.
pub fn short(value: f32) -> f32 {
    f32::from_bits(value.to_bits().wrapping_add(0x8000) & 0xffff_0000)
}
