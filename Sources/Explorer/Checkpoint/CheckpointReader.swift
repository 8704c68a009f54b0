import Glibc

/// Reads the parts of a checkpoint in the order in which they were written, and checks each of
/// them.
@usableFromInline struct CheckpointReader: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var leftBytes: Int

  init(_ path: String) throws(CheckpointError) {
    self.path = path
    // Without waiting for a pipe that nothing writes to.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: path, number: errno) }
    var status = stat()
    // A folder can be opened, too. A file without a size, such as a pipe, cannot be a checkpoint.
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    leftBytes = isFile ? Int(status.st_size) : 0
  }

  deinit { close(descriptor) }

  /// Fills memory with raw bytes.
  mutating func readRaw(_ bytes: UnsafeMutableRawBufferPointer) throws(CheckpointError) {
    guard bytes.count <= leftBytes else { throw .truncated(path: path) }
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.read(descriptor, rest.baseAddress, min(rest.count, 1 << 26))
      if count == 0 { throw .truncated(path: path) }
      if count < 0, errno != EINTR { throw .system(path: path, number: errno) }
      if count > 0 {
        leftBytes -= count
        rest = UnsafeMutableRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  /// Reads the head of a part, and returns the part's number of bytes.
  mutating func begin(_ part: CheckpointPart) throws(CheckpointError) -> Int {
    let head = try words(2)
    guard head[0] == UInt64(part.rawValue) else { throw .damaged(path: path, part: part.name) }
    guard let count = Int(exactly: head[1]), count <= leftBytes else {
      throw .truncated(path: path)
    }
    return count
  }

  /// Reads and checks the bytes of a part, which must fill the given room exactly.
  mutating func end(
    _ part: CheckpointPart, _ bytes: UnsafeMutableRawBufferPointer
  ) throws(CheckpointError) {
    try readRaw(bytes)
    let checksum = try words(1)[0]
    guard checksum == Checksum.of(UnsafeRawBufferPointer(bytes), seed: UInt64(part.rawValue))
    else { throw .damaged(path: path, part: part.name) }
  }

  /// Reads a part of a known number of bytes into memory.
  mutating func read(
    _ part: CheckpointPart, into bytes: UnsafeMutableRawBufferPointer
  ) throws(CheckpointError) {
    guard try begin(part) == bytes.count else { throw .damaged(path: path, part: part.name) }
    try end(part, bytes)
  }

  /// Reads a part of any size.
  mutating func bytes(of part: CheckpointPart) throws(CheckpointError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: try begin(part))
    try bytes.withMutableRawBytes { buffer throws(CheckpointError) in try end(part, buffer) }
    return bytes
  }

  /// Reads a part that consists of numbers.
  mutating func words(of part: CheckpointPart) throws(CheckpointError) -> [UInt64] {
    let bytes = try bytes(of: part)
    guard bytes.count % 8 == 0 else { throw .damaged(path: path, part: part.name) }
    return bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
  }

  /// Reads the last part, after which nothing may follow.
  mutating func complete() throws(CheckpointError) {
    guard try words(of: .end).isEmpty else {
      throw .damaged(path: path, part: CheckpointPart.end.name)
    }
    guard leftBytes == 0 else { throw .tooLong(path: path, extraBytes: leftBytes) }
  }

  private mutating func words(_ count: Int) throws(CheckpointError) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: count)
    try words.withMutableRawBytes { buffer throws(CheckpointError) in try readRaw(buffer) }
    return words
  }
}

/// Reads numbers one after another, and returns nil when too few are left.
struct WordCursor {
  private let words: [UInt64]
  private var position = 0

  init(_ words: [UInt64]) { self.words = words }

  /// The next number, nil after the last.
  mutating func next() -> UInt64? {
    guard position < words.count else { return nil }
    defer { position += 1 }
    return words[position]
  }

  /// The next number as a count or a position, nil if it is too large.
  mutating func nextInt() -> Int? { next().flatMap { Int(exactly: $0) } }

  /// The next list: its length, then its elements.
  mutating func nextList() -> [UInt64]? {
    guard let count = nextInt(), count <= words.count - position else { return nil }
    defer { position += count }
    return Array(words[position..<position + count])
  }

  /// Whether all numbers have been read.
  var isAtEnd: Bool { position == words.count }
}
