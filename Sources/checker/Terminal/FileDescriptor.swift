@preconcurrency import Glibc

/// Writing bytes to an open file, whole and in spite of interruptions.
enum FileDescriptor {
  /// Writes all bytes; throws the error number of the system if it cannot.
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

  /// What the system calls it.
  var text: String {
    String(cString: strerror(number))
  }
}
