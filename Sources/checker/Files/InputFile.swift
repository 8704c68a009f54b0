@preconcurrency import Glibc

/// Reads the files that the user named.
enum InputFile {
  /// The bytes of a file, limited to what the JSON reader accepts.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let limit = JSONReader.maximumBytes
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try readUp(to: limit, of: path)
    } catch {
      throw FileError(error, path: path)
    }
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }

  /// The text of a file; invalid UTF-8 becomes the replacement character.
  static func text(of path: String) throws(FileError) -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// Reads to the end, or just past the limit: devices have no end.
  private static func readUp(to limit: Int, of path: String) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
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
