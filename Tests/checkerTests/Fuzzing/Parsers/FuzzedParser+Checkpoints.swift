import Glibc

@testable import Explorer
@testable import checker

extension FuzzedParser {
  /// Reads a checkpoint and continues its search; then reads it once more with checksums that are right,
  /// which no accident could give it, as far as the states.
  static func readCheckpoint(_ input: [UInt8]) {
    guard let model = FuzzedSetting.model else { return }
    let file = FuzzedFile()
    var options = ExplorationOptions(
      threads: 1, limits: Limits(states: 2000, memoryBytes: 64 << 20))
    options.identity = FuzzedSetting.identity
    options.resumedPath = file.path
    file.write(input)
    do throws(RunError) {
      _ = try ModelRun.resume(model, asking: nil, options, isReported: false)
    } catch {
      _ = "\(error)"
    }
    file.write(withRightChecksums(input))
    do throws(CheckpointError) { try readStates(file.path) } catch { _ = error.description }
  }

  private static func readStates(_ path: String) throws(CheckpointError) {
    var checkpoint = try CheckpointFile.open(
      path, identity: FuzzedSetting.identity, labelCount: FuzzedSetting.counts.labels,
      propertyCount: FuzzedSetting.counts.properties)
    let limit = 64 << 20
    switch checkpoint.store {
    case .compressed:
      let storage = CompressedStorage<PackedWords<2>, WordHash>(
        stateBits: 128, limitBytes: limit, tuning: Tuning(), workers: 1)
      try storage?.read(checkpoint.snapshot, from: &checkpoint.reader, workers: 1)
    default:
      let storage = PlainStorage<PackedWords<2>, WordHash>(limitBytes: limit, tuning: Tuning())
      try storage?.read(checkpoint.snapshot, from: &checkpoint.reader, workers: 1)
    }
    try checkpoint.reader.complete()
  }

  /// The bytes with the right checksum after each part that is whole.
  static func withRightChecksums(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    var offset = CheckpointFile.magic.count + 2
    while offset + 16 <= bytes.count {
      let words = (0..<2).map { word in
        (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + 8 * word + $1]) << UInt64(8 * $1) }
      }
      offset += 16
      guard let count = Int(exactly: words[1]), count <= bytes.count - offset - 8 else { break }
      let sum = Array(bytes[offset..<offset + count]).withUnsafeBytes {
        Checksum.of($0, seed: words[0])
      }
      offset += count
      for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
      offset += 8
    }
    return bytes
  }
}

/// A file without other readers, which is written again for each input.
struct FuzzedFile {
  /// The path.
  let path = (Surroundings.variable("TMPDIR") ?? "/tmp") + "/checker-fuzzed.\(getpid())"

  /// Replaces the contents.
  func write(_ bytes: [UInt8]) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "the folder for temporary files can be written")
    try? FileDescriptor.write(bytes, to: descriptor)
    close(descriptor)
  }
}
