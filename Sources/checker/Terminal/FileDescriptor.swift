import Glibc

/// Writes all bytes to an open file, despite interruptions.
enum FileDescriptor {
  /// Writes all bytes, or throws the system's error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        throw SystemError(number: errno)
      }
    }
  }
}

/// An error that the operating system reported.
struct SystemError: Error, Equatable, Sendable {
  /// The value of `errno`.
  var number: Int32

  /// The system's message.
  var text: String {
    String(cString: strerror(number))
  }
}
