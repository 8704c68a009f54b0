/// The sequence of keys that one thread looks up.
///
/// A key is the mixed number of a state, from 1 on. Each thread introduces its own share of the
/// numbers, spread evenly over its look-ups; all other look-ups are of a random earlier number.
struct KeySource {
  private let thread: UInt64
  private let threads: UInt64
  private let keys: UInt64
  private let keysOfThread: UInt64
  /// New keys per look-up, as a fraction of 2^32.
  private let rate: UInt64
  private var owed: UInt64
  private var brought: UInt64 = 0
  private var random: UInt64

  init(thread: Int, of threads: Int, keys: Int, lookups: Int) {
    self.thread = UInt64(thread)
    self.threads = UInt64(threads)
    self.keys = UInt64(keys)
    let lookupsOfThread = lookups / threads + (thread < lookups % threads ? 1 : 0)
    keysOfThread = UInt64(keys / threads + (thread < keys % threads ? 1 : 0))
    // Rounded up, so that no key is left at the end; the first look-up introduces the first key.
    rate = (keysOfThread << 32 + UInt64(lookupsOfThread) - 1) / UInt64(lookupsOfThread)
    owed = 1 << 32
    random = UInt64(thread + 1) &* 0x9e37_79b9_7f4a_7c15
  }

  /// The next key; never 0.
  @inline(__always) mutating func next() -> UInt64 {
    random = random &* 0x5851_f42d_4c95_7f2d &+ 0x1405_7b7e_f767_814f
    let isNew = owed >= 1 << 32 && brought < keysOfThread
    // The number that this thread has introduced is an estimate for each of the others.
    let older = random.multipliedFullWidth(by: min(brought &* threads, keys)).high
    let number = isNew ? brought &* threads &+ thread : older
    brought &+= isNew ? 1 : 0
    owed = owed &+ rate &- (isNew ? 1 << 32 : 0)
    return Self.mixed(number &+ 1)
  }

  /// A permutation of words that maps only 0 to itself: the finaliser of MurmurHash3.
  @inline(__always) static func mixed(_ number: UInt64) -> UInt64 {
    var word = number
    word = (word ^ word &>> 33) &* 0xff51_afd7_ed55_8ccd
    word = (word ^ word &>> 33) &* 0xc4ce_b9fe_1a85_ec53
    return word ^ word &>> 33
  }
}
