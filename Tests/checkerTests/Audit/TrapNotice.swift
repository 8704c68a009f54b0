import Glibc
import Synchronization

/// Prints which case was running when a search traps, before the process dies.
enum TrapNotice {
  private static let seed = Atomic<UInt64>(0)
  private static let number = Atomic<Int>(-1)
  /// The first eight bytes of the kind of case.
  private static let kind = Atomic<UInt64>(0)

  /// Prepares for traps; one call is enough.
  static func install() {
    for trap in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT] {
      signal(trap) { trap in
        TrapNotice.tell()
        signal(trap, SIG_DFL)
        raise(trap)
      }
    }
  }

  /// Records which case is next.
  static func begin(_ kind: String, _ next: Int, ofSeed seed: UInt64) {
    let bytes = kind.utf8.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    self.kind.store(bytes, ordering: .relaxed)
    self.seed.store(seed, ordering: .relaxed)
    number.store(next, ordering: .relaxed)
  }

  /// Records that no case is running.
  static func end() { number.store(-1, ordering: .relaxed) }

  /// Prints the command that repeats the case, without allocating memory, because an allocation may
  /// be what failed.
  private static func tell() {
    let number = number.load(ordering: .relaxed)
    guard number >= 0 else { return }
    write("\nThe trap is in the case of Scripts/differential --kind ")
    withUnsafeBytes(of: kind.load(ordering: .relaxed).littleEndian) { bytes in
      let length = bytes.firstIndex(of: 0) ?? bytes.count
      _ = bytes.baseAddress.map { Glibc.write(STDERR_FILENO, $0, length) }
    }
    write(" --seed ")
    write(seed.load(ordering: .relaxed))
    write(" --case ")
    write(UInt64(number))
    write("\n")
  }

  private static func write(_ text: StaticString) {
    _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func write(_ number: UInt64) {
    var digits: InlineArray<20, UInt8> = InlineArray(repeating: 0)
    var rest = number
    var first = digits.count
    repeat {
      first -= 1
      digits[first] = 48 + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    withUnsafeBytes(of: digits) { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = Glibc.write(STDERR_FILENO, start + first, bytes.count - first)
    }
  }
}
