import Glibc
import Synchronization

/// Prints which model was running when a search traps, before the process dies.
enum TrapNotice {
  private static let seed = Atomic<UInt64>(0)
  private static let number = Atomic<Int>(-1)

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

  /// Records which model is next.
  static func begin(_ next: Int, ofSeed seed: UInt64) {
    number.store(next, ordering: .relaxed)
    self.seed.store(seed, ordering: .relaxed)
  }

  /// Records that no model is running.
  static func end() { number.store(-1, ordering: .relaxed) }

  /// Prints the model without allocating memory, because an allocation may be what failed.
  private static func tell() {
    let number = number.load(ordering: .relaxed)
    guard number >= 0 else { return }
    write("\nThe trap is in the model of CHECKER_AUDIT_SEED=")
    write(seed.load(ordering: .relaxed))
    write(" CHECKER_AUDIT_MODEL=")
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
