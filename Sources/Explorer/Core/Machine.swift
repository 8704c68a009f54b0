import Glibc

/// The processors and the memory of this machine.
public enum Machine {
  /// The number of processors that are online, at least 1.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The bytes of physical memory that this process may use: the machine's memory, or less where a
  /// control group sets a limit, as in a container.
  public static let memoryBytes: Int = {
    let physical =
      max(1, sysconf(Int32(_SC_PHYS_PAGES))) * max(1, sysconf(Int32(_SC_PAGESIZE)))
    let limits = ControlGroup.limitFiles(ControlGroup.own).compactMap {
      SystemFile.text(of: $0).flatMap(ControlGroup.limit)
    }
    return limits.reduce(physical, min)
  }()

  /// The bytes of memory that this process uses, including code, heap and stacks; 0 if unknown.
  public static var residentBytes: Int {
    guard let fields = SystemFile.text(of: "/proc/self/statm")?.split(separator: " "),
      fields.count > 1, let pages = Int(fields[1])
    else { return 0 }
    return pages * max(1, sysconf(Int32(_SC_PAGESIZE)))
  }
}

/// The small files in which the operating system describes itself.
enum SystemFile {
  /// The first 16 KiB of a file, nil if it cannot be read.
  static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    var length = 0
    while length < bytes.count {
      let count = bytes[length...].withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0 { return nil }
      if count == 0 { break }
      length += count
    }
    return String(decoding: bytes[..<length], as: UTF8.self)
  }
}
