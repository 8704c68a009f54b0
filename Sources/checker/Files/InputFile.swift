import Glibc

/// Reads the files that the user named.
enum InputFile {
  /// How long to wait until a program opens a pipe to write to it.
  static let writerWaitMilliseconds: Int32 = 5000

  /// The bytes of a file, limited to what the JSON reader accepts.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let limit = JSONReader.maximumBytes
    let bytes = try withDescriptor(of: path) { descriptor throws(SystemError) in
      try readUp(to: limit, from: descriptor)
    }
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    ReadFiles.ofCommand?.note(path)
    return bytes
  }

  /// The text of a file; invalid UTF-8 becomes the replacement character.
  static func text(of path: String) throws(FileError) -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// The first and the last bytes of a regular file, which may overlap.
  static func ends(
    of path: String, bytes limit: Int
  ) throws(FileError) -> (head: [UInt8], tail: [UInt8]) {
    try withDescriptor(of: path) { descriptor throws(SystemError) in
      let head = try readUp(to: limit - 1, from: descriptor)
      let end = lseek(descriptor, 0, SEEK_END)
      guard end >= 0, lseek(descriptor, max(0, end - limit), SEEK_SET) >= 0 else {
        throw SystemError(number: errno)
      }
      return (head, try readUp(to: limit - 1, from: descriptor))
    }
  }

  /// Opens a file, and closes it after use.
  private static func withDescriptor<Value>(
    of path: String, _ body: (Int32) throws(SystemError) -> Value
  ) throws(FileError) -> Value {
    // Opening a pipe would wait for its writer, perhaps for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(SystemError(number: errno), path: path) }
    defer { close(descriptor) }
    guard hasWriter(descriptor) else { throw .noWriter(path: path) }
    do throws(SystemError) {
      guard fcntl(descriptor, F_SETFL, 0) == 0 else { throw SystemError(number: errno) }
      return try body(descriptor)
    } catch {
      throw FileError(error, path: path)
    }
  }

  /// Whether there is something to read, now or soon: false only for a pipe without a writer.
  private static func hasWriter(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return true }
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, writerWaitMilliseconds) != 0
  }

  /// Reads to the end, or just past the limit: devices have no end.
  private static func readUp(
    to limit: Int, from descriptor: Int32
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, min(buffer.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw SystemError(number: errno)
      }
    }
    return bytes
  }
}
