import Glibc

/// Writes the parts of a checkpoint, each preceded by its length and followed by its checksum.
///
/// The file has a temporary name until it is complete and on the disk. Safety: a call only reads
/// memory that the caller holds until the call returns.
@usableFromInline struct CheckpointWriter: ~Copyable {
  private let name: String
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var isComplete = false

  init(_ place: CheckpointPlace) throws(CheckpointError) {
    name = place.name
    path = place.path
    temporaryPath = place.temporaryPath
    descriptor = try place.open()
  }

  deinit {
    // First the name: without the lock, the file may be another process's.
    if !isComplete { unlink(temporaryPath) }
    close(descriptor)
  }

  /// Writes raw bytes.
  func writeRaw(_ bytes: UnsafeRawBufferPointer) throws(CheckpointError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, min(rest.count, 1 << 26))
      if written > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      } else if written < 0, errno != EINTR {
        throw .system(path: name, number: errno)
      }
    }
  }

  /// Writes a part.
  func write(
    part: CheckpointPart, _ bytes: UnsafeRawBufferPointer
  ) throws(CheckpointError) {
    try write(words: [UInt64(part.rawValue), UInt64(bytes.count)])
    try writeRaw(bytes)
    try write(words: [Checksum.of(bytes, seed: UInt64(part.rawValue))])
  }

  /// Writes a part that consists of numbers.
  func write(part: CheckpointPart, words: [UInt64]) throws(CheckpointError) {
    try write(part: part, array: words)
  }

  /// Writes a part that is an array.
  func write<Element: BitwiseCopyable>(
    part: CheckpointPart, array: [Element]
  ) throws(CheckpointError) {
    try write(words: [UInt64(part.rawValue), UInt64(array.count * MemoryLayout<Element>.stride)])
    try writeRaw(array)
    var checksum: UInt64 = 0
    array.withUnsafeBytes { checksum = Checksum.of($0, seed: UInt64(part.rawValue)) }
    try write(words: [checksum])
  }

  /// Writes the bytes of an array without a head or a checksum.
  func writeRaw<Element: BitwiseCopyable>(_ array: [Element]) throws(CheckpointError) {
    var result: Result<Void, CheckpointError> = .success(())
    array.withUnsafeBytes { bytes in
      result = Result { () throws(CheckpointError) in try writeRaw(bytes) }
    }
    try result.get()
  }

  private func write(words: [UInt64]) throws(CheckpointError) { try writeRaw(words) }

  /// Gives the file its final name, once it is on the disk.
  mutating func complete() throws(CheckpointError) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw .system(path: name, number: errno)
    }
    isComplete = true
    // The name is on the disk once the folder is. Where a folder cannot be synced, a power loss may
    // lose the name, but nothing else.
    let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private var folderPath: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// The parts of a checkpoint, in the order in which they are written.
enum CheckpointPart: UInt8, CaseIterable {
  case identity = 1
  case progress
  case links
  case anchors
  case wideLinks
  case states
  case tree
  case known
  case strays
  case frontier
  case end

  /// The name in messages.
  var name: String {
    switch self {
    case .identity: "the identity of the search"
    case .progress: "the counts"
    case .links, .anchors, .wideLinks: "the parents of states"
    case .states: "the states"
    case .tree: "the parts of states"
    case .known, .strays: "the set of states"
    case .frontier: "the states to continue from"
    case .end: "the end"
    }
  }
}

/// A checksum, which differs when bytes are damaged.
enum Checksum {
  /// The checksum of some bytes: four interleaved chains of multiplications, one word at a time.
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var chains: InlineArray<4, UInt64> = [seed, seed &+ 1, seed &+ 2, seed &+ 3]
    var offset = 0
    while offset + 32 <= bytes.count {
      for chain in 0..<4 {
        let word = bytes.loadUnaligned(fromByteOffset: offset + 8 * chain, as: UInt64.self)
        chains[chain] = step(chains[chain], word)
      }
      offset += 32
    }
    while offset < bytes.count {
      chains[0] = step(chains[0], UInt64(bytes[offset]))
      offset += 1
    }
    var sum = step(UInt64(bytes.count), seed)
    for chain in 0..<4 { sum = step(sum, chains[chain]) }
    return sum
  }

  /// One-to-one in the word and in the previous value, so no change of a single word is lost.
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (sum ^ word) &* 0xe703_7ed1_a0b4_28db
    mixed ^= mixed >> 29
    return mixed &* 0xa076_1d64_78bd_642f &+ 0x9e37
  }
}
