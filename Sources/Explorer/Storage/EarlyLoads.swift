import Glibc

/// Keeps early loads from being optimised away, given the sum of what they loaded.
///
/// A function that did nothing with the sum would not do: the compiler sees that, and drops the loads.
@inline(never) @usableFromInline func keepLoads(_ sum: UInt64) {
  // Any number would do: yielding changes nothing.
  if sum == 0x9e37_79b9_7f4a_7c15 { sched_yield() }
}
