import Glibc

/// The checker as a separate process, as users run it.
struct WholeProcess {
  /// The most bytes of memory in use at any time.
  let peakBytes: Int

  /// Runs the checker that was built with these tests; nil if it is not next to them.
  static func run(_ arguments: [String]) -> WholeProcess? {
    guard let checker else { return nil }
    var phrase: [UnsafeMutablePointer<CChar>?] = ([checker] + arguments).map { strdup($0) }
    defer { for word in phrase { free(word) } }
    phrase.append(nil)
    var process: pid_t = 0
    guard posix_spawn(&process, checker, nil, nil, phrase, environ) == 0 else { return nil }

    // The value that the system reports at the end includes the parent's memory, so the process is
    // polled.
    var peak = 0
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      peak = max(peak, peakBytes(of: process))
      usleep(500)
    }
    return WholeProcess(peakBytes: peak)
  }

  /// The path of the checker, which is built into the same folder as the tests.
  static let checker: String? = {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    guard length > 0 else { return nil }
    let tests = String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = tests.lastIndex(of: "/") else { return nil }
    let checker = tests[...slash] + "checker"
    return access(String(checker), X_OK) == 0 ? String(checker) : nil
  }()

  /// The most memory that a process has used so far, 0 once it has ended.
  private static func peakBytes(of process: pid_t) -> Int {
    let file = open("/proc/\(process)/status", O_RDONLY)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 13)
    let length = read(file, &bytes, bytes.count)
    guard length > 0 else { return 0 }
    let lines = String(decoding: bytes[..<length], as: UTF8.self).split(separator: "\n")
    let phrase = lines.first { $0.hasPrefix("VmHWM:") }?.split(separator: " ", maxSplits: 2)
    guard let phrase, phrase.count > 1 else { return 0 }
    return (Int(phrase[1].filter(\.isNumber)) ?? 0) << 10
  }
}
