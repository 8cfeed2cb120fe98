//! Numbers that ship.

/// A number cut to a bfloat16, which has eight bits of mantissa: thresholds need
/// no more, and half of it need not be downloaded.
pub fn short(value: f32) -> f32 {
    f32::from_bits(value.to_bits().wrapping_add(0x8000) & 0xffff_0000)
}

/// The greatest bfloat16 there is: no value stands above it.
pub const GREATEST: f32 = f32::from_bits(0x7f7f_0000);
